"""Who pays and who gains, what it takes to run the model, at which price nothing is missing, and
what else is asked backward.
"""

from ...analysis.analysis import Analysis
from ...analysis.break_even import GROUP
from ...model.results import Outcome
from ...report import charts
from ...report.markup.elements import NOTHING, Markup, element, joined
from ...report.tables import price_talk_rows, purse_rows, result_rows
from ...report.text.language import Language
from .backward import backward
from .economy_fields import Chosen, figures, questions
from .pictures import framed
from .tables import heading, items, note, table
from .talk_fields import talk_fields

_NOTHING_CHOSEN = Chosen()


def economy(
    analysis: Analysis,
    outcome: Outcome,
    language: Language,
    chosen: Chosen = _NOTHING_CHOSEN,
) -> Markup:
    """One model: the county's own figures, the staircase and its sentence, the purses, the question
    that is asked backward with its pictures, the talk about the price, and what to look at.
    """
    if not outcome.admission.offered.any():
        return note(language.text("page.offered_nobody"))
    said = analysis.comparison.scenario.running
    return joined(
        (
            figures(said, language, chosen.typed),
            _running(analysis, outcome, language),
            _purses(
                analysis,
                outcome,
                language,
                chosen.small_groups,
            ),
            _backward(analysis, outcome, language, chosen),
            _talk(analysis, outcome, language, chosen),
            _watches(analysis, outcome, language),
        )
    )


def _talk(analysis: Analysis, outcome: Outcome, language: Language, chosen: Chosen) -> Markup:
    """The buyer's own figures, each with a field, and the price beside them."""
    scenario = analysis.comparison.scenario
    fields = talk_fields(scenario, chosen.buyer, language, chosen.typed)
    if not fields:
        return NOTHING
    parts = [heading(language.text("page.price_talk"), 3), fields]
    for talk in analysis.price_talks(outcome):
        rows = price_talk_rows.rows(talk, language)
        parts.append(table(price_talk_rows.title(talk, language), (), rows))
        parts += map(note, price_talk_rows.sentences(talk, language))
    return joined(parts)


def _backward(analysis: Analysis, outcome: Outcome, language: Language, chosen: Chosen) -> Markup:
    """The question that is asked, its picture where it has one, and its answer."""
    wanted = chosen.wanted
    line = analysis.price_line(outcome)
    drawn = NOTHING if line is None else framed(charts.break_even(line, language), saves=True)
    if wanted.question == GROUP:
        sizes = analysis.group_prices(outcome)
        if len(sizes) > 1:
            here = None if line is None else line.here
            drawn += framed(charts.group_prices(sizes, here, language), saves=True)
    answer = backward(analysis.backward(outcome, wanted), language)
    return joined((drawn, questions(wanted, language, chosen.refused), answer))


def _running(analysis: Analysis, outcome: Outcome, language: Language) -> Markup:
    if not result_rows.is_asked(outcome):
        return note(language.text("page.running.unasked"))
    said = result_rows.sentence(analysis, outcome, language)
    steps = table(
        language.text("page.running"),
        (),
        result_rows.rows(analysis, outcome, language),
    )
    worked = result_rows.hour_rows(analysis, outcome, language)
    hours = table(language.text("page.hours"), (), worked, words=(2,)) if worked else NOTHING
    beside = result_rows.background(analysis, outcome, language)
    parts = (note(said) if said else NOTHING, steps, hours, note(beside) if beside else NOTHING)
    return joined(parts)


def _purses(analysis: Analysis, outcome: Outcome, language: Language, small_groups: bool) -> Markup:
    """The purses; of a small group, whose sums would tell on people, a button that shows them."""
    balance = analysis.purses(outcome)
    if not (small_groups or balance.is_told()):
        shows = language.text("ui.economy.small")
        button = element(
            "button",
            shows,
            type="button",
            data_act="small",
        )
        withheld = note(language.text("ui.economy.withheld"))
        return withheld + element("p", button, class_="sc-segment")
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
