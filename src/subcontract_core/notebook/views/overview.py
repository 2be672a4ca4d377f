"""The short table at the top: each model beside today."""

from ...analysis.analysis import Analysis
from ...engine.comparison import Comparison
from ...model.results import Outcome, Severity
from ...report.markup.elements import BREAK, Markup, element, joined
from ...report.tables import reform_pairs
from ...report.tables.afterwards import afterwards
from ...report.tables.amounts import buyers_cost, people_span, stays
from ...report.terminal import reforms
from ...report.text import caveats, ranges
from ...report.text.bounds import bound_text
from ...report.text.findings import remarks
from ...report.text.gaps import still_missing
from ...report.text.labels import reading, with_reading
from ...report.text.language import Language
from ...report.text.law_end import carried_forward
from .marks import legend, mark
from .tables import aside, folded, heading, items, note, table


def name(outcome: Outcome) -> tuple[str, tuple[tuple[str, str], ...]]:
    """What tells an outcome from the others of a comparison."""
    return outcome.model, tuple(outcome.reading.items())


def label(outcome: Outcome, language: Language) -> str:
    """What an outcome is called in lists: title and, where one was open, the reading."""
    return with_reading(language.pick(outcome.manifest.title), outcome, language)


def overview(analysis: Analysis, language: Language, selected: Outcome | None = None) -> Markup:
    """Per model the difference to today, the buyers' cost, what is kept, and how much there is to
    notice.

    Models that are for none of these people are named below the table; the order is that of the
    question and no ranking.
    """
    comparison = analysis.comparison
    if not comparison.outcomes:
        return note(language.text("ui.no_models"))
    shown = [outcome for outcome in comparison.outcomes if outcome.admission.offered.any()]
    left_out = [one for one in comparison.outcomes if not one.admission.offered.any()]
    parts = [*_first(analysis, language), *_models(analysis, shown, selected, language)]
    if left_out:
        names = "; ".join(label(outcome, language) for outcome in left_out)
        parts.append(note(language.text("ui.not_for_these", models=names)))
    if any(caveats.stands_in(comparison, outcome) for outcome in shown):
        parts.append(note(language.text("page.stars")))
    parts.append(beside(analysis, selected, language))
    return joined(parts)


def beside(analysis: Analysis, selected: Outcome | None, language: Language) -> Markup:
    """Law and each reform side by side; nothing where none is chosen."""
    comparison = analysis.comparison
    return joined(
        _beside(comparison, reformed, selected, language) for reformed in comparison.reforms
    )


def _first(analysis: Analysis, language: Language) -> list[Markup]:
    """Before the table: what is still missing, and what was noticed in the file."""
    parts = []
    gaps = still_missing(analysis.gaps, language, in_page=True)
    if gaps:
        named = heading(language.text("missing.heading"))
        parts.append(element("div", named, items(gaps), class_="sc-missing"))
    return [*carried(analysis, language), *parts, *noticed(analysis, language)]


def carried(analysis: Analysis, language: Language) -> list[Markup]:
    """What rests on law that is not yet known for its month."""
    told = carried_forward(analysis, language)
    if not told:
        return []
    return [element("div", heading(told[0]), items(told[1:]), class_="sc-missing")]


def noticed(analysis: Analysis, language: Language) -> list[Markup]:
    """What was noticed in the file."""
    told = [language.translate_phrase(text) for text in analysis.comparison.scenario.noticed]
    return [heading(language.text("page.noticed")), items(told)] if told else []


def _models(
    analysis: Analysis, shown: list[Outcome], selected: Outcome | None, language: Language
) -> list[Markup]:
    """The table of the models, and what the marks in it mean."""
    if not shown:
        return []
    months = ranges.months(language, (int(m) for m in analysis.comparison.today.tables.months))
    keys = ("page.model", "ui.for_person", "page.buyers_in_end", "page.stays", "page.findings")
    counts = [_counts(analysis.comparison, outcome, language) for outcome in shown]
    rows = [
        _row(analysis, outcome, found, language)
        for outcome, found in zip(shown, counts, strict=True)
    ]
    marked = [number for number, outcome in enumerate(shown) if outcome is selected]
    head = [language.text(key) for key in keys]
    seen = {severity for found in counts for severity, n in found.items() if n}
    title = language.text("ui.overview", months=months)
    return [table(title, head, rows, marked=marked), legend(seen, language)]


def _beside(
    comparison: Comparison, reformed: Comparison, selected: Outcome | None, language: Language
) -> Markup:
    """Law and reform side by side for each person in the outcome that is looked at; every
    model, and what the reform changes, below.
    """
    title = language.text("page.side_by_side", reform=reforms.reform_name(reformed, language))
    head = [
        language.text(f"page.{key}")
        for key in ("to_today_law", "to_today_reform", "reform_less_law")
    ]
    pair = next(
        (
            pair
            for pair in reform_pairs.pairs(comparison, reformed)
            if pair.law is selected and pair.reform is not None
        ),
        None,
    )
    people = pair.people if pair is not None else ()
    rows = [
        [
            person.id,
            *(
                bound_text(bound, language, signed=True)
                for bound in (person.law, person.reform, person.less)
            ),
        ]
        for person in people
        if person.case == 0
    ]
    said = reforms.remark(comparison, reformed, language)
    each = [
        [row[0].replace("  ", "\u00a0\u00a0"), *row[1:]]
        for row in reforms.reform_table_rows(comparison, reformed, language)
    ]
    fine = table(title, ["", *head], each, shown=False)
    changed = items(reforms.change_texts(comparison, reformed, language))
    shown = (
        table(title, [language.text("ui.person"), *head], rows)
        if rows and not said
        else heading(title, 3)
    )
    opened = folded(language.text("ui.reform_open"), changed + fine)
    return joined((shown, note(said) if said else "", opened))


def _row(
    analysis: Analysis, outcome: Outcome, counts: dict[str, int], language: Language
) -> list[str]:
    marks = joined((_count(severity, n, language) for severity, n in counts.items() if n), " ")
    span = people_span(analysis, outcome, language)
    return [
        _name(analysis.comparison, outcome, language),
        _figure(span, language, strong=True) + _later(analysis, outcome, language),
        _figure(buyers_cost(outcome, language), language),
        _figure(stays(outcome, language), language),
        marks or "–",
    ]


def _later(analysis: Analysis, outcome: Outcome, language: Language) -> Markup:
    """What a month comes to after those asked, where something then falls."""
    told = afterwards(analysis, outcome, language)
    return joined(BREAK + aside(f"{when}: {then}") for when, then in told)


def _counts(comparison: Comparison, outcome: Outcome, language: Language) -> dict[str, int]:
    """How many findings of each severity there are."""
    severities = [remark.severity for remark in remarks(outcome, comparison.law, language)]
    return {severity: severities.count(severity) for severity in Severity.words()}


def _count(severity: str, count: int, language: Language) -> Markup:
    word = language.text(f"severity.{severity}")
    heard = aside(f" {word}", "sc-sr")
    return element(
        "span",
        mark(severity),
        f"{count}",
        heard,
        class_="sc-word",
        title=word,
    )


def _name(comparison: Comparison, outcome: Outcome, language: Language) -> Markup:
    """A model's title, with a star where figures stand in for the law, and its reading below."""
    star = "\u00a0*" if caveats.stands_in(comparison, outcome) else ""
    words = reading(outcome, language)
    below = BREAK + aside(words) if words else ""
    return joined((language.pick(outcome.manifest.title), star, below))


def _figure(text: str, language: Language, strong: bool = False) -> Markup:
    """A figure; what the sources do not say is said smaller and may take two lines."""
    if text == language.text("page.unknown"):
        return aside(text, "sc-id sc-unknown")
    return element("strong", text) if strong else joined((text,))
