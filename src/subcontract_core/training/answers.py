"""The right answers of a deck, as the engine works them out: who has more, the same or less."""

from enum import Enum

from attrs import frozen

from .deck import Card
from .replay import Effect, Played


class Vote(Enum):
    """Whether a card is voted on, and why not."""

    YES = ""
    NOT_COMPUTED = "training.not_voted.talk"
    SAME_FOR_ALL = "training.not_voted.same"


@frozen
class Answered:
    """A card with what it changes for each person in one model.

    Where nothing is computed, or everybody's answer is the same in every model, the card is talked
    about and not voted on.
    """

    card: Card
    model: str
    effects: tuple[tuple[str, Effect], ...]
    vote: Vote

    @property
    def is_voted(self) -> bool:
        """Whether the room guesses."""
        return self.vote is Vote.YES

    def of(self, person: str) -> Effect:
        """What it changes for one person."""
        return dict(self.effects)[person]


def answers(played: Played, model: str = "") -> tuple[Answered, ...]:
    """Every card alone, beside the plan, in a model; without one, each in that which it asks of."""
    people = [person.id for person in played.deck.scenario.people]
    found = []
    for card in played.deck:
        asked = model or played.deck.asked_of(card)
        effects = tuple((person, played.effect(card, asked, person)) for person in people)
        found.append(Answered(card, asked, effects, _vote(played, card, people)))
    return tuple(found)


def _vote(played: Played, card: Card, people: list[str]) -> Vote:
    if not card.is_computed:
        return Vote.NOT_COMPUTED
    cents = {
        played.effect(card, model, person).cents for model in played.models() for person in people
    }
    return Vote.YES if len(cents) > 1 else Vote.SAME_FOR_ALL


@frozen
class Part:
    """One part of the session: what, and from which minute to which."""

    name: str
    first: int
    last: int
    round: int = 0


# Which part of the session each takes: three twentieths are the whole month.
_BEGIN, _DEBRIEF, _WHOLE, _LEAST = 12, 6, 20, 3


def schedule(minutes: int, rounds: int) -> tuple[Part, ...]:
    """The session by the minute: people and models, the rounds, the whole month, the debrief.

    A sixth of the time is the debrief; the rounds share what the beginning and the whole month
    leave.
    """
    begin, debrief = max(_LEAST, minutes // _BEGIN), minutes // _DEBRIEF
    whole = 3 * minutes // _WHOLE
    each = (minutes - begin - debrief - whole) // rounds
    parts = [Part("people", 0, begin)]
    for number in range(1, rounds + 1):
        first = parts[-1].last
        parts.append(Part("round", first, first + each, number))
    last = parts[-1].last
    parts.append(Part("whole", last, minutes - debrief))
    return (*parts, Part("debrief", minutes - debrief, minutes))
