"""The terminal page of a comparison: the difference to today first, one outcome after another, no
ranking.

Plain text of at most 100 columns that reads the same in a terminal, in a pipe and in a file.
"""

from ...analysis.analysis import Analysis
from ...engine.comparison import Comparison
from ..tables.afterwards import afterwards
from ..tables.amounts import buyers_cost, people_span, stays
from ..text import caveats, ranges
from ..text.gaps import counted, still_missing
from ..text.labels import reading, set_values, title
from ..text.language import Language
from ..text.law_end import carried_forward
from .layout import heading, paragraph, table
from .outcome import outcome_page


def page(analysis: Analysis, language: Language) -> str:
    """The whole page as one text without a newline at its end."""
    comparison = analysis.comparison
    language = language.about(comparison.scenario)
    beside, below = _reforms(analysis, language) if analysis.reforms else ([], [])
    lines = [*_header(analysis, language), *beside, *_overview(analysis, language)]
    for number in range(1, len(comparison.outcomes) + 1):
        lines += outcome_page(analysis, number, language)
    lines += below
    return "\n".join([*lines, *_closing(comparison, language)])


def _reforms(analysis: Analysis, language: Language) -> tuple[list[str], list[str]]:
    """What stands before the page of the law, and what after it, where reforms were asked."""
    from .reforms import reform_page, side_by_side_page

    below: list[str] = []
    for reformed in analysis.reforms:
        below += [*reform_page(analysis, reformed, language), *_overview(reformed, language)]
    return side_by_side_page(analysis.comparison, language), below


def short(analysis: Analysis, language: Language) -> str:
    """The group and the table of all models."""
    language = language.about(analysis.comparison.scenario)
    return "\n".join(_title(analysis, language) + _overview(analysis, language))


def summary(analysis: Analysis, language: Language) -> str:
    """What the terminal shows when the answer has gone into files: the group and the table of
    all models, under each law.
    """
    language = language.about(analysis.comparison.scenario)
    lines = _title(analysis, language) + _overview(analysis, language)
    for reformed in analysis.reforms:
        from .reforms import reform_name

        named = reform_name(reformed.comparison, language)
        name = language.text("page.with_reform", reform=named)
        lines += ["", *heading(name, "="), *_overview(reformed, language)]
    return "\n".join([*lines, "", *paragraph(language.text("page.rest_in_files"))])


def _months(comparison: Comparison, language: Language) -> str:
    scenario = comparison.scenario
    return ranges.months(language, range(scenario.first_month, scenario.last_month + 1))


def _title(analysis: Analysis, language: Language) -> list[str]:
    comparison = analysis.comparison
    scenario = comparison.scenario
    lines = heading(f"{language.pick(scenario.title)} ({scenario.id})", "=")
    carried = carried_forward(analysis, language)
    if carried:
        lines += [*paragraph(carried[0]), *_bullets(carried[1:]), ""]
    gaps = still_missing(analysis.gaps, language)
    if gaps:
        lines += [*paragraph(language.text("missing.heading")), *_bullets(gaps), ""]
    facts = {
        "page.months": _months(comparison, language),
        "page.continues": language.text("page.continues_for", months=scenario.continues_months),
        "page.law": language.text("page.law_dated", name=comparison.law.label),
    }
    widest = max(len(language.text(key)) for key in facts)
    hang = widest + 2
    return lines + [
        line
        for key, words in facts.items()
        for line in paragraph(f"{language.text(key):<{hang}}{words}", 0, hang)
    ]


def _header(analysis: Analysis, language: Language) -> list[str]:
    comparison = analysis.comparison
    scenario, cases = comparison.scenario, comparison.today.tables.cases
    lines = _title(analysis, language)
    if scenario.noticed:
        lines += [
            "",
            *paragraph(language.text("page.noticed")),
            *_bullets([language.translate_phrase(text) for text in scenario.noticed]),
        ]
    note = language.pick(scenario.note)
    if note:
        lines += ["", *paragraph(note)]
    if not len(comparison.today.tables.gigs):
        lines += ["", *paragraph(language.text("page.no_gigs"))]
    if cases > 1:
        lines += paragraph(language.text("page.first_case", cases=cases))
    stand_ins, readings = set_values(comparison, language)
    for key, texts in (
        ("page.stand_ins", stand_ins),
        ("page.law_readings", readings),
        ("page.absent", caveats.absent(comparison, language)),
        ("page.idle", caveats.idle(comparison, language)),
    ):
        if texts:
            lines += ["", *paragraph(language.text(key)), *_bullets(texts)]
    return lines


def _bullets(texts: list[str]) -> list[str]:
    return [line for text in texts for line in paragraph(f"- {text}", 2, 2)]


def _overview(analysis: Analysis, language: Language) -> list[str]:
    comparison = analysis.comparison
    rows, marked = [], False
    for number, outcome in enumerate(comparison.outcomes, 1):
        star = caveats.stands_in(comparison, outcome)
        marked = marked or star
        label = f"{number}. {title(outcome, language)}{' *' if star else ''}"
        rows.append(
            [
                label,
                people_span(analysis, outcome, language),
                buyers_cost(outcome, language),
                stays(outcome, language),
            ]
        )
        words = reading(outcome, language)
        if words:
            rows.append([f"   {words}", "", "", ""])
        rows += [[f"   {when}", then] for when, then in afterwards(analysis, outcome, language)]
    if not rows:
        return []
    head = [
        language.text(f"page.{name}") for name in ("model", "per_person", "buyers_in_end", "stays")
    ]
    lines = ["", *heading(language.text("page.overview")), *table(rows, 0, head)]
    if marked:
        lines += paragraph(language.text("page.stars"))
    return lines + paragraph(
        language.text(
            "page.overview_note",
            months=ranges.months(language, (int(m) for m in comparison.today.tables.months)),
        )
    )


def _closing(comparison: Comparison, language: Language) -> list[str]:
    lines: list[str] = []
    rests_on = {
        "page.counted": counted(comparison, language),
        "page.assumptions": caveats.assumptions(comparison, language),
    } | caveats.of_law(comparison, language)
    for key, texts in (rests_on | {"page.broken": caveats.broken(comparison, language)}).items():
        if texts:
            lines += ["", *heading(language.text(key)), *_bullets(texts)]
    outside = caveats.outside(comparison, language)
    if outside:
        lines += ["", *paragraph(language.text("page.outside", what=", ".join(outside)))]
    return lines
