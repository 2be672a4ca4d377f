"""A deck at the terminal: the minutes, and what each card changes for whom in every model."""

from ...training import Played
from ...training.answers import answers, schedule
from ..text.deck_told import waits_told
from ..text.labels import title
from ..text.language import Language
from .layout import heading, paragraph, table

_INDENT = 2


def training_page(played: Played, language: Language) -> str:
    """The whole page as one text without a newline at its end."""
    deck = played.deck
    lines = heading(f"{language.pick(deck.title)} ({deck.id})", "=")
    lines += paragraph(f"{language.pick(deck.scenario.title)} ({deck.scenario.id})")
    lines += ["", *heading(language.text("training.minutes"))]
    for part in schedule(deck.minutes, deck.rounds):
        name = language.text(f"training.part.{part.name}", n=part.round)
        lines += paragraph(f"{part.first}–{part.last}  {name}", _INDENT)
    for model in played.models():
        lines += ["", *heading(title(played.plan.outcome(model), language))]
        lines += table(_rows(played, model, language), _INDENT, _head(played, language))
    notes = [language.text("training.expected_note"), *waits_told(played, language)]
    return "\n".join([*lines, "", *(line for note in notes for line in paragraph(note))])


def _head(played: Played, language: Language) -> list[str]:
    people = (person.id for person in played.deck.scenario.people)
    return [language.text("training.card"), *people]


def _rows(played: Played, model: str, language: Language) -> list[list[str]]:
    rows = []
    for number, one in enumerate(answers(played, model), 1):
        told = [
            language.amount(effect.cents or 0, effect.cents is not None, signed=True)
            if one.card.is_computed
            else "–"
            for _, effect in one.effects
        ]
        reason = "" if one.is_voted else f" ({language.text(one.vote.value)})"
        rows.append([f"{number}. {language.pick(one.card.title)}{reason}", *told])
    return rows
