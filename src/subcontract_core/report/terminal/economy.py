"""Who pays and who gains, model by model, as a page of the terminal: no ranking."""

from ...analysis.analysis import Analysis
from ...model.results import Outcome
from ..tables import price_talk_rows, purse_rows, result_rows
from ..text.labels import reading, title
from ..text.language import Language
from .layout import heading, paragraph, table

_INDENT = 2


def economy_page(analysis: Analysis, language: Language, small_groups: bool = False) -> str:
    """Every outcome of a comparison, one after another, as one text without a newline at its end.

    `small_groups` shows also the sums of so few people that they tell on each of them.
    """
    scenario = analysis.comparison.scenario
    language = language.about(scenario)
    lines = heading(f"{language.pick(scenario.title)} ({scenario.id})", "=")
    for number, outcome in enumerate(analysis.comparison.outcomes, 1):
        lines += ["", *heading(f"{number}. {title(outcome, language)}")]
        words = reading(outcome, language)
        lines += paragraph(language.text("page.reading", reading=words)) if words else []
        lines += _outcome(analysis, outcome, language, small_groups)
    return "\n".join(lines)


def _outcome(
    analysis: Analysis, outcome: Outcome, language: Language, small_groups: bool
) -> list[str]:
    if not outcome.admission.offered.any():
        return paragraph(language.text("page.offered_nobody"), _INDENT)
    return [
        *purses(analysis, outcome, language, small_groups),
        *running(analysis, outcome, language),
        *price_talks(analysis, outcome, language),
        *watches(analysis, outcome, language),
    ]


def price_talks(analysis: Analysis, outcome: Outcome, language: Language) -> list[str]:
    """The price beside a buyer's own staff and a contractor, where it has said what they cost."""
    lines: list[str] = []
    for talk in analysis.price_talks(outcome):
        lines += ["", *paragraph(price_talk_rows.title(talk, language), _INDENT)]
        lines += table(price_talk_rows.rows(talk, language), _INDENT + 2)
        for told in price_talk_rows.sentences(talk, language):
            lines += paragraph(told, _INDENT, 2)
    return lines


def watches(analysis: Analysis, outcome: Outcome, language: Language) -> list[str]:
    """What to look at in the books, and whom to ask."""
    told = result_rows.watch_lines(analysis, outcome, language)
    if not told:
        return []
    lines = ["", *paragraph(language.text("page.watch"), _INDENT)]
    for text in told:
        lines += paragraph(f"- {text}", _INDENT + 2, 2)
    return lines


def running(analysis: Analysis, outcome: Outcome, language: Language) -> list[str]:
    """What it takes to run the model and what is left; how to ask where nobody has."""
    head = ["", *paragraph(language.text("page.running"), _INDENT)]
    if not result_rows.is_asked(outcome):
        return [*head, *paragraph(language.text("page.running.unasked"), _INDENT + 2)]
    lines = head + table(result_rows.rows(analysis, outcome, language), _INDENT + 2)
    told = {
        number: paragraph(result_rows.hour_parts(hours, language), _INDENT + 4, 2)
        for number, hours in enumerate(analysis.hours(outcome), 1)
    }
    lines += ["", *paragraph(language.text("page.hours"), _INDENT)]
    lines += table(
        result_rows.hour_rows(analysis, outcome, language),
        _INDENT + 2,
        notes=told,
    )
    said = result_rows.sentence(analysis, outcome, language)
    return lines + (["", *paragraph(said, _INDENT, 2)] if said else [])


def purses(
    analysis: Analysis, outcome: Outcome, language: Language, small_groups: bool = False
) -> list[str]:
    """The table of purses, the check that they add up to nothing, and the public sums."""
    balance = analysis.purses(outcome)
    if not (small_groups or balance.is_told()):
        return ["", *paragraph(language.text("page.purses.withheld"), _INDENT, 2)]
    head = [
        language.text("page.purses.purse"),
        *(language.text(f"page.{key}") for key in ("today", "in_model", "difference")),
    ]
    told = {
        number: paragraph(purse_rows.parts(row, outcome, language), _INDENT + 2, 2)
        for number, row in enumerate(purse_rows.changing(balance), 1)
    }
    rows = purse_rows.rows(analysis, outcome, language)
    rows.append(purse_rows.check(balance, language))
    lines = ["", *paragraph(language.text("page.purses"), _INDENT)]
    lines += table(rows, _INDENT, head, told)
    lines += ["", *paragraph(language.text("page.purses.public"), _INDENT)]
    lines += table(purse_rows.public_sums(analysis, outcome, language), _INDENT + 2)
    lines += ["", *paragraph(language.text("account.title"), _INDENT)]
    lines += table(purse_rows.account_rows(analysis, outcome, language), _INDENT + 2)
    notes = purse_rows.account_notes(analysis, outcome, language)
    for note in (*notes, *purse_rows.notes(outcome, balance, language)):
        lines += paragraph(note, _INDENT, 2)
    return lines
