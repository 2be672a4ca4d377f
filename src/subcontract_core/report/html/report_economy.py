"""Who pays and who gains in one model, what it takes to run it, and what is left."""

from ...analysis.analysis import Analysis
from ...analysis.price_talk import PriceTalk
from ...model.results import Outcome
from ..markup.elements import NOTHING, Markup, bullets, joined, paragraph, table
from ..tables import price_talk_rows, purse_rows, result_rows
from ..text.language import Language


def purses(
    analysis: Analysis, outcome: Outcome, language: Language, small_groups: bool = False
) -> Markup:
    """Who pays and who gains by purse, and the public sums; a sentence where the group is small."""
    if not outcome.admission.offered.any():
        return NOTHING
    balance = analysis.purses(outcome)
    if not (small_groups or balance.is_told()):
        return paragraph(language.text("page.purses.withheld"))
    head = [language.text("page.purses.purse")]
    head += [language.text(f"page.{key}") for key in ("today", "in_model", "difference")]
    shown = table(
        language.text("page.purses"),
        head,
        purse_rows.rows(analysis, outcome, language),
        total=purse_rows.check(balance, language),
        shown=False,
    )
    sums = table(
        language.text("page.purses.public"),
        (),
        purse_rows.public_sums(analysis, outcome, language),
    )
    account = table(
        language.text("account.title"),
        (),
        purse_rows.account_rows(analysis, outcome, language),
    )
    notes = (
        *purse_rows.account_notes(analysis, outcome, language),
        *purse_rows.notes(outcome, balance, language),
    )
    return shown + sums + account + joined(paragraph(note, "note") for note in notes)


def running(analysis: Analysis, outcome: Outcome, language: Language) -> Markup:
    """What it takes to run the model and what is left; nothing where nobody was asked."""
    if not result_rows.is_asked(outcome):
        return NOTHING
    steps = table(
        language.text("page.running"),
        (),
        result_rows.rows(analysis, outcome, language),
        shown=False,
    )
    worked = result_rows.hour_rows(analysis, outcome, language)
    hours = table(language.text("page.hours"), (), worked) if worked else NOTHING
    beside = paragraph(result_rows.background(analysis, outcome, language))
    return steps + hours + beside + paragraph(result_rows.sentence(analysis, outcome, language))


def price_talks(analysis: Analysis, outcome: Outcome, language: Language) -> Markup:
    """The price beside each buyer's own staff and a contractor."""
    return joined(_talk(talk, language) for talk in analysis.price_talks(outcome))


def _talk(talk: PriceTalk, language: Language) -> Markup:
    name, rows = price_talk_rows.title(talk, language), price_talk_rows.rows(talk, language)
    told = (paragraph(text) for text in price_talk_rows.sentences(talk, language))
    return table(name, (), rows) + joined(told)


def watches(analysis: Analysis, outcome: Outcome, language: Language) -> Markup:
    """What to look at in the books, and whom to ask."""
    told = result_rows.watch_lines(analysis, outcome, language)
    return bullets(told) if told else NOTHING
