"""What every model makes of a deck: after each card on top of those before it, and of each card
alone.
"""

from attrs import frozen
import numpy as np

from ..accounts.ledger import Amount
from ..base.errors import Fault, InputError
from ..engine.comparison import Comparison, compare
from ..model.catalogue import Catalogue
from ..model.results import Outcome
from ..scenario.types import Scenario
from .deck import Card, Deck, happened, last_week, until_week

MORE, SAME, LESS = "A", "B", "C"


@frozen
class Effect:
    """What a card changes for one person in one model: cents in hand, None where not known."""

    cents: int | None

    @property
    def answer(self) -> str:
        """The right guess: more (A), the same (B) or less (C); empty where nobody knows."""
        if self.cents is None:
            return ""
        return MORE if self.cents > 0 else LESS if self.cents < 0 else SAME


@frozen(eq=False)
class Played:
    """A deck played: the comparison of the plan, those after each card one after another, and
    those of each card alone on the plan.
    """

    deck: Deck
    plan: Comparison
    after: tuple[Comparison, ...]
    alone: tuple[Comparison, ...]

    def models(self) -> tuple[str, ...]:
        """The models, each once, in their order."""
        return tuple(dict.fromkeys(outcome.model for outcome in self.plan.outcomes))

    def change(self, comparison: Comparison, model: str, person: str) -> int | None:
        """What a person has more (or less) in hand than today, in the model's first reading, up to
        the last month of the plan: what a late buyer brings after it is not there yet.
        """
        outcome = comparison.outcome(model)
        return self._until_the_plan_ends(comparison, outcome, comparison.change(outcome), person)

    def lines(self, comparison: Comparison, model: str, person: str) -> dict[str, int | None]:
        """What the change is made of, by kind of line; kinds that change nothing are left out."""
        outcome = comparison.outcome(model)
        found = {
            kind: self._until_the_plan_ends(comparison, outcome, amount, person)
            for kind, amount in comparison.difference(outcome).items()
        }
        return {kind: cents for kind, cents in found.items() if cents != 0}

    def _until_the_plan_ends(
        self, comparison: Comparison, outcome: Outcome, amount: Amount, person: str
    ) -> int | None:
        row = comparison.scenario.place_of(person)
        last = self.plan.outcome(outcome.model).tables.months[-1]
        seen = outcome.tables.months <= last
        if not np.broadcast_to(amount.known, amount.cents.shape)[seen, row].all():
            return None
        return int(amount.cents[seen, row].sum())

    def effect(self, card: Card, model: str, person: str) -> Effect:
        """What a card alone changes for a person in a model."""
        place = self.deck.cards.index(card)
        before = self.change(self.plan, model, person)
        now = self.change(self.alone[place], model, person)
        return Effect(None if before is None or now is None else now - before)

    def step(self, place: int, model: str, person: str) -> Effect:
        """What the card at a place changes when it comes on top of those before it."""
        before = self.plan if place == 0 else self.after[place - 1]
        first, then = (self.change(one, model, person) for one in (before, self.after[place]))
        return Effect(None if first is None or then is None else then - first)


def play(deck: Deck, catalogue: Catalogue | None = None) -> Played:
    """Compare the plan, and what comes of each card, in every model of the deck.

    Raises `InputError` where a card breaks a rule of the scenario after those before it.
    """
    plan = _compared(deck.scenario, deck, catalogue)
    _hold_waits(deck, plan)
    after, scenario = [], deck.scenario
    for card in deck.cards:
        scenario = happened(scenario, card)
        after.append(_compared(scenario, deck, catalogue))
    alone = tuple(_compared(happened(deck.scenario, card), deck, catalogue) for card in deck.cards)
    return Played(deck, plan, tuple(after), alone)


def _hold_waits(deck: Deck, plan: Comparison) -> None:
    """No model that waits for a late buyer employs anybody."""
    faults = [
        Fault(
            card.place,
            f"cards.{card.id}.waits",
            repr(model),
            "a model in which nobody is employed: an employer pays wages on the pay day",
            "Take it out: what an employer does is worked out.",
        )
        for card in deck
        for model in card.waits
        if any(sheet.of_employment for sheet in plan.outcome(model).payments.sheets)
    ]
    if faults:
        raise InputError(faults)


def by_weeks(played: Played, catalogue: Catalogue | None = None) -> tuple[Comparison, ...]:
    """The month with all its cards, as if the work ended with each of its weeks."""
    scenario = played.after[-1].scenario
    weeks = range(1, last_week(scenario) + 1) if scenario.gigs else ()
    return tuple(_compared(until_week(scenario, week), played.deck, catalogue) for week in weeks)


def _compared(scenario: Scenario, deck: Deck, catalogue: Catalogue | None) -> Comparison:
    return compare(scenario, deck.models, catalogue=catalogue)
