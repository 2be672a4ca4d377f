"""What the answer rests on: assumptions by weight, what is not counted, the values of the law
with dates, how to run it again.
"""

from collections.abc import Iterable

from attrs import astuple

from ... import __version__
from ...analysis.analysis import Analysis
from ...analysis.rerun import Move
from ...analysis.weights import COST, FIELD, READING, RUNNING, UNKNOWN, Sensitivity
from ...engine.comparison import Comparison
from ...scenario.writing import scenario_to_yaml
from ..markup.elements import (
    NOTHING,
    Markup,
    bullets,
    details,
    element,
    joined,
    paragraph,
    section,
    table,
)
from ..text import caveats, doubted_law, ranges
from ..text.gaps import counted
from ..text.labels import act, cost_name, law_value, mark_text, term_value
from ..text.language import Language
from ..text.law_end import carried_forward, known_to

_SUMS = ("move_people", "move_buyers", "move_keeps", "move_result", "move_county")


def assumptions(analysis: Analysis, language: Language) -> Markup:
    """First what is not known at all, then each assumption with how far it could move the
    answer.
    """
    known = [one for one in analysis.sensitivities if one.kind != UNKNOWN]
    tried = [one for one in known if one.move is not None]
    folded = {
        "report.no_move": [
            said(one, language, _called(analysis, one, language))
            for one in tried
            if one.move is not None and not one.move.size
        ],
        "report.not_tried": [
            said(one, language, _called(analysis, one, language))
            for one in known
            if one.move is None
        ],
        "report.unknown_terms": _unknown(analysis, language),
        "page.counted": counted(analysis.comparison, language),
    }
    return section(
        2,
        language.text("report.assumptions"),
        "assumptions",
        joined(paragraph(text, "note") for text in carried_forward(analysis, language)[:1]),
        _by_weight(analysis, tried, language),
        *(
            details(language.text(key), bullets(texts), printed=True)
            for key, texts in folded.items()
        ),
    )


def _by_weight(analysis: Analysis, tried: Iterable[Sensitivity], language: Language) -> Markup:
    """Those that move the answer, the heaviest first; nothing of a public purse where the group is
    so small that it would tell of one person.
    """
    told = any(analysis.purses(outcome).is_told() for outcome in analysis.comparison.outcomes)
    sums = _SUMS if told else _SUMS[:-1]
    head = [language.text(f"report.{key}") for key in ("assumption", "tried", *sums)]
    rows = [
        [
            said(one, language, _called(analysis, one, language)),
            _tried(one, language),
            *_moves(one.move, language)[: len(sums)],
        ]
        for one in tried
        if one.move is not None and one.move.size
    ]
    keys = ("report.weights_how", "report.weights_sums") if rows else ()
    how = joined(paragraph(language.text(key)) for key in keys)
    return how + table(
        language.text("report.by_weight"),
        head,
        rows,
        words=(1,),
        kind="full",
    )


def _unknown(analysis: Analysis, language: Language) -> list[str]:
    """The terms that nobody knows, each said once."""
    found = (
        language.text(
            "report.unknown_term", model=_called(analysis, one, language), what=_what(one, language)
        )
        for one in analysis.sensitivities
        if one.kind == UNKNOWN
    )
    return list(dict.fromkeys(found))


def _what(sensitivity: Sensitivity, language: Language) -> str:
    if sensitivity.term is not None:
        return language.pick(sensitivity.term.titles)
    if sensitivity.cost is not None:
        return cost_name(language, sensitivity.cost)
    if sensitivity.kind == RUNNING:
        return language.text(f"workbook.column.running.{sensitivity.name}")
    return language.text_or(f"field.{sensitivity.name}", sensitivity.name)


def _called(analysis: Analysis, one: Sensitivity, language: Language) -> str:
    """The models of an assumption by name."""
    titles = {
        outcome.model: language.pick(outcome.manifest.title)
        for outcome in analysis.comparison.outcomes
    }
    return ", ".join(titles.get(model, model) for model in one.models)


def said(sensitivity: Sensitivity, language: Language, models: str = "") -> str:
    """What is assumed, for whom, and why; `models` is what to call the models instead of ids."""
    models = models or ", ".join(sensitivity.models)
    why = mark_text(language, sensitivity.mark)
    if sensitivity.term is not None:
        value = term_value(language, sensitivity.term, sensitivity.value)
        if sensitivity.kind == READING:
            return f"{models}: {value} ({language.text('mark.reading')})"
        return f"{models}: " + language.text(
            "page.assumed" if why else "page.assumed_bare",
            what=_what(sensitivity, language),
            value=value,
            why=why,
        )
    if not why:
        return _what(sensitivity, language)
    who = ranges.names(sensitivity.people)
    return language.text(
        "page.assumed_field" if who else "page.assumed_plain",
        field=_what(sensitivity, language),
        whom=who,
        why=why,
    )


def _tried(sensitivity: Sensitivity, language: Language) -> str:
    if sensitivity.kind in (FIELD, RUNNING, COST):
        return language.text(
            "report.points" if sensitivity.tried == ("points",) else "report.tenth"
        )
    return (
        language.text("report.or").join(
            term_value(language, sensitivity.term, text) for text in sensitivity.tried
        )
        if sensitivity.term is not None
        else ""
    )


def _moves(move: Move, language: Language) -> list[str]:
    return [
        language.money(cents, signed=True) if cents else language.text("page.nothing")
        for cents in astuple(move)
    ]


def left_out(comparison: Comparison, language: Language) -> Markup:
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


def law(analysis: Analysis, language: Language) -> Markup:
    """Every value of the law that was read, from when it holds, its act and source, how sure
    and when last checked.
    """
    by_source: dict[tuple[str, str], list[list[str]]] = {}
    for parameter, value in doubted_law.values_read(analysis.comparison):
        checked = language.date(value.checked_on) if value.checked_on else ""
        sure = (
            ""
            if value.confidence == "verified"
            else language.text(f"confidence.{value.confidence}")
        )
        after = known_to(language, parameter) if analysis.is_carried(parameter, value) else ""
        row = [
            language.pick(parameter.names),
            law_value(language, parameter, value),
            language.date(value.valid_from),
            act(language, "", parameter.section),
            "; ".join(filter(None, (checked, sure, after))),
        ]
        by_source.setdefault((parameter.act, value.source), []).append(row)
    if not by_source:
        return NOTHING
    head = [
        language.text(f"report.{key}")
        for key in ("value_of_law", "value", "valid_from", "section", "checked")
    ]
    count = sum(map(len, by_source.values()))
    tables = (
        table(
            "; ".join(filter(None, (act(language, name, ""), language.translate_phrase(source))))
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
        paragraph(language.text("page.law_dated", name=analysis.comparison.law.label)),
        details(language.text("report.law_open", n=count), *tables),
    )


def rerun(comparison: Comparison, language: Language) -> Markup:
    """The command and the scenario with which the same report comes again."""
    ids = ",".join(dict.fromkeys(outcome.model for outcome in comparison.outcomes))
    reforms = "".join(
        f" --reform {'+'.join(reform.id for reform in reformed.law.reforms)}"
        for reformed in comparison.reforms
    )
    command = (
        f"uv run subcontract compare scenario.yaml --models {ids}{reforms}"
        f" --language {language.code} --html report.html"
    )
    shown = element("pre", element("code", command))
    scenario = element("pre", element("code", scenario_to_yaml(comparison.scenario)))
    return section(
        2,
        language.text("report.rerun"),
        "rerun",
        paragraph(language.text("report.rerun_how", version=__version__)),
        shown,
        details("scenario.yaml", scenario),
    )
