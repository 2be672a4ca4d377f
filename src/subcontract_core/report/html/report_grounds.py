"""What the answer rests on: assumptions by weight, what is not counted, the values of the law
with dates, how to run it again.
"""

from html import escape

from ... import __version__
from ...analysis.sensitivity import FIELD, READING, UNKNOWN, Move, Weight, weights
from ...engine.comparison import Comparison
from ...model.catalogue import Catalogue
from ...scenario.writing import scenario_to_yaml
from ..markup.elements import bullets, details, paragraph, section, table
from ..text import caveats, ranges
from ..text.gaps import counted
from ..text.labels import act, law_value, mark_text, term_value
from ..text.language import Language


def assumptions(comparison: Comparison, language: Language, catalogue: Catalogue | None) -> str:
    """First what is not known at all, then each assumption with how far it could move the
    answer.
    """
    found = weights(comparison, catalogue)
    unknown = [
        language.text(
            "report.unknown_term", model=", ".join(weight.models), what=_what(weight, language)
        )
        for weight in found
        if weight.kind == UNKNOWN
    ]
    moved = [
        weight
        for weight in found
        if weight.kind != UNKNOWN and weight.move is not None and weight.move.size
    ]
    still = [
        weight
        for weight in found
        if weight.kind != UNKNOWN and weight.move is not None and not weight.move.size
    ]
    untried = [weight for weight in found if weight.kind != UNKNOWN and weight.move is None]
    usual = counted(comparison, language)
    head = [
        language.text(f"report.{key}")
        for key in ("assumption", "tried", "move_people", "move_buyers", "move_keeps")
    ]
    rows = [
        [_said(weight, language), _tried(weight, language), *_moves(weight.move, language)]
        for weight in moved
        if weight.move is not None
    ]
    parts = [
        paragraph(language.text("report.weights_how")) if rows else "",
        table(language.text("report.by_weight"), head, rows, words=(1,), kind="full"),
        (
            details(
                language.text("report.no_move"),
                bullets(_said(weight, language) for weight in still),
                printed=True,
            )
            if still
            else ""
        ),
        (
            details(
                language.text("report.not_tried"),
                bullets(_said(weight, language) for weight in untried),
                printed=True,
            )
            if untried
            else ""
        ),
        (
            details(
                language.text("report.unknown_terms"), bullets(dict.fromkeys(unknown)), printed=True
            )
            if unknown
            else ""
        ),
        details(language.text("page.counted"), bullets(usual), printed=True) if usual else "",
    ]
    return section(2, language.text("report.assumptions"), "assumptions", *parts)


def _what(weight: Weight, language: Language) -> str:
    if weight.term is not None:
        return language.pick(weight.term.titles)
    return language.text_or(f"field.{weight.name}", weight.name)


def _said(weight: Weight, language: Language) -> str:
    """What is assumed, for whom, and why."""
    why = mark_text(language, weight.mark)
    if weight.term is not None:
        value = term_value(language, weight.term, weight.value)
        if weight.kind == READING:
            return f"{', '.join(weight.models)}: {value} ({language.text('mark.reading')})"
        return f"{', '.join(weight.models)}: " + language.text(
            "page.assumed" if why else "page.assumed_bare",
            what=_what(weight, language),
            value=value,
            why=why,
        )
    who = ranges.names(weight.people)
    return language.text(
        "page.assumed_field" if who else "page.assumed_plain",
        field=_what(weight, language),
        whom=who,
        why=why,
    )


def _tried(weight: Weight, language: Language) -> str:
    if weight.kind == FIELD:
        return language.text("report.points" if weight.tried == ("points",) else "report.tenth")
    return (
        language.text("report.or").join(
            term_value(language, weight.term, text) for text in weight.tried
        )
        if weight.term is not None
        else ""
    )


def _moves(move: Move, language: Language) -> list[str]:
    return [
        language.money(cents, signed=True) if cents else language.text("page.nothing")
        for cents in (move.people, move.buyers, move.keeps)
    ]


def left_out(comparison: Comparison, language: Language) -> str:
    """What no number holds, models that could not run, values of the law that are in doubt."""
    parts = [
        bullets(caveats.outside(comparison, language)),
        section(
            3, language.text("page.broken"), "broken", bullets(caveats.broken(comparison, language))
        ),
    ]
    parts += [
        section(3, language.text(key), key.removeprefix("page."), bullets(texts))
        for key, texts in caveats.of_law(comparison, language).items()
    ]
    return section(2, language.text("report.left_out"), "left-out", *parts)


def law(comparison: Comparison, language: Language) -> str:
    """Every value of the law that was read, from when it holds, its act and source, how sure
    and when last checked.
    """
    by_source: dict[tuple[str, str], list[list[str]]] = {}
    for parameter, value in caveats.values_read(comparison):
        checked = language.date(value.checked_on) if value.checked_on else ""
        sure = (
            ""
            if value.confidence == "verified"
            else language.text(f"confidence.{value.confidence}")
        )
        row = [
            language.pick(parameter.names),
            law_value(language, parameter, value),
            language.date(value.valid_from),
            act(language, "", parameter.section),
            "; ".join(filter(None, (checked, sure))),
        ]
        by_source.setdefault((parameter.act, value.source), []).append(row)
    if not by_source:
        return ""
    head = [
        language.text(f"report.{key}")
        for key in ("value_of_law", "value", "valid_from", "section", "checked")
    ]
    count = sum(map(len, by_source.values()))
    tables = (
        table(
            "; ".join(filter(None, (act(language, name, ""), language.say(source))))
            or language.text("report.law"),
            head,
            rows,
            words=(3, 4),
            kind="full law",
        )
        for (name, source), rows in sorted(by_source.items())
    )
    return section(
        2,
        language.text("report.law"),
        "law",
        paragraph(language.text("page.law_dated", name=comparison.law.label)),
        details(language.text("report.law_open", n=count), *tables),
    )


def rerun(comparison: Comparison, language: Language) -> str:
    """The command and the scenario with which the same report comes again."""
    ids = ",".join(dict.fromkeys(outcome.model for outcome in comparison.outcomes))
    reforms = "".join(
        f" --reform {'+'.join(reform.id for reform in reformed.law.reforms)}"
        for reformed in comparison.reforms
    )
    command = (
        f"uv run --extra charts subcontract compare scenario.yaml --models {ids}{reforms}"
        f" --language {language.code} --html report.html"
    )
    shown = f"<pre><code>{escape(command)}</code></pre>"
    scenario = f"<pre><code>{escape(scenario_to_yaml(comparison.scenario))}</code></pre>"
    return section(
        2,
        language.text("report.rerun"),
        "rerun",
        paragraph(language.text("report.rerun_how", version=__version__)),
        shown,
        details("scenario.yaml", scenario),
    )
