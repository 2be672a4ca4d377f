"""One A4 for whoever decides: the question, the answer model by model, three reasons, what the
figures rest on, and what to find out before deciding. Never a ranking.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from ...accounts.bounds import EXACT
from ...analysis.analysis import Analysis
from ...analysis.missing import FIELD, Gap
from ...analysis.person_groups import Group
from ...analysis.weights import READING, UNKNOWN
from ...base.nothing import NOT_GIVEN
from ...model.results import Outcome, Severity
from ..markup.document import document
from ..markup.elements import (
    Markup,
    bullets,
    element,
    joined,
    paragraph,
    section,
    table,
)
from ..tables.afterwards import afterwards
from ..tables.amounts import buyers_cost, stays
from ..text import caveats, ranges
from ..text.findings import remarks
from ..text.labels import reading
from ..text.language import Language
from ..text.law_end import carried_forward
from .report_grounds import said
from .sheet import SCRIPT, sheet
from .summary_style import SIZES, STYLE

_REASONS, _OPEN, _RESTS = 3, 5, 4


def summary(analysis: Analysis, language: Language) -> str:
    """The page as one HTML text that needs nothing else."""
    comparison = analysis.comparison
    language = language.about(comparison.scenario)
    title = language.pick(comparison.scenario.title)
    parts = (
        element("p", language.text("summary.what"), class_="eyebrow"),
        element("h1", title),
        paragraph(_about(analysis, language), "small"),
        element("div", paragraph(_sentence(analysis, language)), class_="answer"),
        _table(analysis, language),
        _reasons(analysis, language),
        element("div", _rests(analysis, language), _open(analysis, language), class_="pair"),
        element("p", language.text("summary.foot"), class_="foot small"),
    )
    return document(
        language.code,
        f"{title}: {language.text('summary.what')}",
        STYLE,
        element("main", sheet(*parts, sizes=SIZES)),
        SCRIPT,
    )


def firsts(analysis: Analysis) -> Iterator[Outcome]:
    """The first outcome of each model that takes somebody in."""
    seen: set[str] = set()
    for outcome in analysis.comparison.outcomes:
        if outcome.model not in seen and outcome.admission.offered.any():
            seen.add(outcome.model)
            yield outcome


def _about(analysis: Analysis, language: Language) -> str:
    """How many people and visits, when, and by which law."""
    comparison = analysis.comparison
    tables = comparison.today.tables
    return language.text(
        "summary.about",
        people=len(comparison.scenario.people),
        visits=sum(len(gig.when.days()) for gig in comparison.scenario.gigs),
        months=ranges.months(language, (int(month) for month in tables.months)),
        law=comparison.law.label,
    )


def _sentence(analysis: Analysis, language: Language) -> str:
    """How many people have more, the same and less in how many of the models in which the change
    of everybody is known.
    """
    ways: dict[str, list[int]] = {"more": [], "same": [], "less": []}
    cents: list[int] = []
    for outcome in firsts(analysis):
        groups = [group for group in analysis.groups(outcome) if group.offered]
        if all(group.change.holds == EXACT for group in groups):
            counted = _directions(groups)
            cents += [group.change.cents for group in groups]
            for way, found in ways.items():
                found.append(counted[way])
    if not cents:
        return language.text("summary.nothing_known")
    people = len(analysis.comparison.scenario.people)
    told = {way: _in_models(found, people, language) for way, found in ways.items()}
    low, high = (language.money(one, signed=True) for one in (min(cents), max(cents)))
    return language.text(
        "summary.sentence",
        n=len(ways["more"]),
        low=low,
        high=high,
        **told,
    )


def _in_models(found: Sequence[int], people: int, language: Language) -> str:
    """So many of all people in so many of all models: `found` is how many people, by model."""
    some = [one for one in found if one]
    if not some:
        return language.text("summary.nobody")
    return language.text(
        "summary.people_in_all" if len(some) == len(found) else "summary.people_in_models",
        people=language.span(f"{min(some)}", f"{max(some)}"),
        all=people,
        n=len(some),
        models=len(found),
    )


def _directions(groups: list[Group]) -> Counter[str]:
    """How many people have more, the same, less, or nobody knows."""
    counted: Counter[str] = Counter()
    for group in groups:
        counted[group.change.direction.rpartition(".")[2]] += len(group.people)
    return counted


def _table(analysis: Analysis, language: Language) -> Markup:
    """Every model in a row, in the order that was asked for."""
    names = ("model", "people", "directions", "buyers", "between")
    head = [language.text(f"summary.{name}") for name in names]
    rows = [_row(analysis, outcome, language) for outcome in firsts(analysis)]
    title = language.text("summary.answer")
    note = paragraph(language.text("summary.note"), "small")
    return section(
        2,
        title,
        "answer",
        table(
            title,
            head,
            rows,
            kind="full",
            shown=False,
            cards=True,
        ),
        _later(analysis, language),
        note,
    )


def _row(analysis: Analysis, outcome: Outcome, language: Language) -> list[str]:
    groups = [group for group in analysis.groups(outcome) if group.offered]
    counted = _directions(groups)
    known = all(group.change.holds == EXACT for group in groups)
    total = sum(group.change.cents * len(group.people) for group in groups)
    ways = [
        language.text(f"summary.people.{way}", n=counted[way])
        for way in ("more", "same", "less", "unknown")
        if counted[way]
    ]
    words = reading(outcome, language)
    name = language.pick(outcome.manifest.title)
    return [
        f"{name} ({words})" if words else name,
        language.amount(total, known, signed=True),
        ", ".join(ways),
        buyers_cost(outcome, language),
        stays(outcome, language),
    ]


def _later(analysis: Analysis, language: Language) -> Markup:
    """What a month comes to for a person after those asked, in each model where something falls."""
    person = language.text("page.per_person").lower()
    return joined(
        paragraph(f"{language.pick(outcome.manifest.title)}, {person}, {when}: {then}.", "small")
        for outcome in firsts(analysis)
        for when, then in afterwards(analysis, outcome, language)
    )


def _reasons(analysis: Analysis, language: Language) -> Markup:
    """The gravest remarks that most models share, each said once; of those that differ in the sum
    alone the one of most models.
    """
    told: Counter[str] = Counter()
    order: dict[str, int] = {}
    codes: dict[str, str] = {}
    law = analysis.comparison.law
    for outcome in firsts(analysis):
        for remark in remarks(outcome, law, language):
            told[remark.sentence] += 1
            order.setdefault(remark.sentence, Severity.of(remark.severity))
            codes.setdefault(remark.sentence, remark.code)
    best: dict[str, str] = {}
    for text in sorted(told, key=lambda text: (order[text], -told[text])):
        best.setdefault(codes[text], text)
    rows = [element("li", text) for text in list(best.values())[:_REASONS]]
    title = language.text("summary.reasons")
    return section(2, title, "reasons", element("ol", *rows) if rows else "")


def _rests(analysis: Analysis, language: Language) -> Markup:
    """What the figures rest on, the heaviest assumption first."""
    heavy = [
        said(one, language, _models(analysis, one.models, language))
        for one in analysis.sensitivities
        if one.kind not in (UNKNOWN, READING) and one.move is not None and one.move.size
    ]
    lines = [*carried_forward(analysis, language)[:1], *heavy[:_RESTS]]
    doubtful = caveats.unverified(analysis.comparison, language)
    lines += [language.text("summary.unverified", n=len(doubtful))] if doubtful else []
    return section(2, language.text("summary.rests"), "rests", bullets(lines))


def _open(analysis: Analysis, language: Language) -> Markup:
    """What nobody knows yet and the answer waits for."""
    readings = [
        said(one, language, _models(analysis, one.models, language))
        for one in analysis.sensitivities
        if one.kind == READING
    ]
    lines = [
        *(_missing(analysis, gap, language) for gap in analysis.gaps[:_REASONS]),
        *dict.fromkeys(readings),
    ]
    outside = caveats.outside(analysis.comparison, language)
    left_out = [language.text("summary.left_out", what=", ".join(outside))] if outside else []
    lines = [*lines[:_OPEN], *left_out]
    return section(2, language.text("summary.open"), "open", bullets(lines))


def _missing(analysis: Analysis, gap: Gap, language: Language) -> str:
    """A gap and where it is met; where to give it is no matter of whoever reads the sheet."""
    key = "summary.not_given" if gap.kind == NOT_GIVEN else "summary.not_in_sources"
    if gap.what == FIELD:
        return language.text(
            key, what=language.text(f"gap.{gap.name}"), where=ranges.names(gap.people)
        )
    where = _models(analysis, gap.models, language)
    return language.text(key, what=language.pick(gap.titles), where=where)


def _models(analysis: Analysis, models: Sequence[str], language: Language) -> str:
    """Up to two models by their titles, more as a number: whoever decides knows no ids."""
    if len(models) > 2:
        return language.text("summary.models", n=len(models))
    titles = {one.model: one.manifest.title for one in analysis.comparison.outcomes}
    return ", ".join(language.pick(titles[model]) for model in models)
