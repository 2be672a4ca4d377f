"""Who pays and who gains, what it takes to run the model, and at which price nothing is missing."""

from ...analysis.analysis import Analysis
from ...model.results import Outcome
from ...report import charts
from ...report.markup.elements import Markup, joined
from ...report.tables import purse_rows, result_rows
from ...report.text.language import Language
from .pictures import framed
from .tables import heading, items, note, table


def economy(analysis: Analysis, outcome: Outcome, language: Language) -> Markup:
    """One model: the staircase and its sentence first, then the purses, the picture, and what to
    look at.
    """
    if not outcome.admission.offered.any():
        return note(language.text("page.offered_nobody"))
    line = analysis.price_line(outcome)
    return joined(
        (
            _running(analysis, outcome, language),
            _purses(analysis, outcome, language),
            Markup("") if line is None else framed(charts.break_even(line, language), saves=True),
            _watches(analysis, outcome, language),
        )
    )


def _running(analysis: Analysis, outcome: Outcome, language: Language) -> Markup:
    if not result_rows.is_asked(outcome):
        return note(language.text("page.running.unasked"))
    said = result_rows.sentence(analysis, outcome, language)
    steps = table(
        language.text("page.running"),
        (),
        result_rows.rows(analysis, outcome, language),
    )
    hours = table(
        language.text("page.hours"),
        (),
        result_rows.hour_rows(analysis, outcome, language),
        words=(2,),
    )
    return joined((note(said) if said else Markup(""), steps, hours))


def _purses(analysis: Analysis, outcome: Outcome, language: Language) -> Markup:
    """The purses; of a small group, whose sums would tell on people, that they are not shown."""
    balance = analysis.purses(outcome)
    if not balance.is_told():
        return note(language.text("page.purses.withheld"))
    head = [language.text("page.purses.purse")]
    head += [language.text(f"page.{key}") for key in ("today", "in_model", "difference")]
    shown = table(
        language.text("page.purses"),
        head,
        purse_rows.rows(analysis, outcome, language),
        total=purse_rows.check(balance, language),
    )
    sums = table(
        language.text("page.purses.public"),
        (),
        purse_rows.public_sums(analysis, outcome, language),
    )
    notes = purse_rows.notes(outcome, balance, language)
    return joined((shown, sums, *map(note, notes)))


def _watches(analysis: Analysis, outcome: Outcome, language: Language) -> Markup:
    told = result_rows.watch_lines(analysis, outcome, language)
    return heading(language.text("page.watch"), 3) + items(told) if told else Markup("")
