"""Who pays and who gains, model by model, as a page of the terminal: no ranking."""

from collections.abc import Collection

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
    common = _common(analysis, language, small_groups)
    for number, outcome in enumerate(analysis.comparison.outcomes, 1):
        lines += ["", *heading(f"{number}. {title(outcome, language)}")]
        words = reading(outcome, language)
        lines += paragraph(language.text("page.reading", reading=words)) if words else []
        lines += _outcome(
            analysis,
            outcome,
            language,
            small_groups,
            common,
        )
    if common:
        lines += ["", *heading(language.text("page.of_all"))]
        for text in common:
            lines += paragraph(text, _INDENT, 2)
    return "\n".join(lines)


def _common(analysis: Analysis, language: Language, small_groups: bool) -> list[str]:
    """What is said of every outcome that takes somebody in, where there are several: it is told
    once, behind them.
    """
    outcomes = [one for one in analysis.comparison.outcomes if one.admission.offered.any()]
    if len(outcomes) < 2:
        return []
    first, *others = (
        [
            *_notes(
                analysis,
                one,
                language,
                small_groups,
            ),
            *result_rows.watch_lines(analysis, one, language),
            *_unasked(one, language),
        ]
        for one in outcomes
    )
    return [text for text in first if all(text in other for other in others)]


def _notes(
    analysis: Analysis, outcome: Outcome, language: Language, small_groups: bool
) -> list[str]:
    """What is said below the purses."""
    balance = analysis.purses(outcome)
    if not (small_groups or balance.is_told()):
        return []
    notes = purse_rows.account_notes(analysis, outcome, language)
    return [*notes, *purse_rows.notes(outcome, balance, language)]


def _unasked(outcome: Outcome, language: Language) -> list[str]:
    return [] if result_rows.is_asked(outcome) else [language.text("page.running.unasked")]


def _outcome(
    analysis: Analysis,
    outcome: Outcome,
    language: Language,
    small_groups: bool,
    common: Collection[str],
) -> list[str]:
    if not outcome.admission.offered.any():
        return paragraph(language.text("page.offered_nobody"), _INDENT)
    return [
        *purses(
            analysis,
            outcome,
            language,
            small_groups,
            common,
        ),
        *running(
            analysis,
            outcome,
            language,
            common,
        ),
        *price_talks(analysis, outcome, language),
        *watches(
            analysis,
            outcome,
            language,
            common,
        ),
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


def watches(
    analysis: Analysis, outcome: Outcome, language: Language, common: Collection[str] = ()
) -> list[str]:
    """What to look at in the books, and whom to ask, but for what is told of all."""
    every = result_rows.watch_lines(analysis, outcome, language)
    told = [text for text in every if text not in common]
    if not told:
        return []
    lines = ["", *paragraph(language.text("page.watch"), _INDENT)]
    for text in told:
        lines += paragraph(f"- {text}", _INDENT + 2, 2)
    return lines


def running(
    analysis: Analysis, outcome: Outcome, language: Language, common: Collection[str] = ()
) -> list[str]:
    """What it takes to run the model and what is left; how to ask where nobody has."""
    head = ["", *paragraph(language.text("page.running"), _INDENT)]
    if not result_rows.is_asked(outcome):
        unasked = [text for text in _unasked(outcome, language) if text not in common]
        return [*head, *paragraph(unasked[0], _INDENT + 2)] if unasked else []
    lines = head + table(result_rows.rows(analysis, outcome, language), _INDENT + 2)
    told = {
        number: paragraph(result_rows.hour_parts(hours, language), _INDENT + 4, 2)
        for number, hours in enumerate(analysis.hours(outcome), 1)
    }
    hours = result_rows.hour_rows(analysis, outcome, language)
    if hours:
        lines += ["", *paragraph(language.text("page.hours"), _INDENT)]
        lines += table(hours, _INDENT + 2, notes=told)
        lines += paragraph(result_rows.background(analysis, outcome, language), _INDENT, 2)
    said = result_rows.sentence(analysis, outcome, language)
    return lines + (["", *paragraph(said, _INDENT, 2)] if said else [])


def purses(
    analysis: Analysis,
    outcome: Outcome,
    language: Language,
    small_groups: bool = False,
    common: Collection[str] = (),
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
        for number, row in enumerate(purse_rows.listed(balance), 1)
    }
    rows = purse_rows.rows(analysis, outcome, language)
    rows.append(purse_rows.check(balance, language))
    lines = ["", *paragraph(language.text("page.purses"), _INDENT)]
    lines += table(
        rows,
        _INDENT,
        head,
        told,
    )
    lines += ["", *paragraph(language.text("page.purses.public"), _INDENT)]
    lines += table(purse_rows.public_sums(analysis, outcome, language), _INDENT + 2)
    lines += ["", *paragraph(language.text("account.title"), _INDENT)]
    lines += table(purse_rows.account_rows(analysis, outcome, language), _INDENT + 2)
    for note in _notes(
        analysis,
        outcome,
        language,
        small_groups,
    ):
        lines += paragraph(note, _INDENT, 2) if note not in common else []
    return lines
