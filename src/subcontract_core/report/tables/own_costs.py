"""The costs that a participant bears, below the money in hand, in a sentence."""

from collections.abc import Iterator

from ...accounts.bounds import EXACT
from ...analysis.own_costs import OwnCosts
from ...analysis.own_trip import NOT_SAID, OwnTrip
from ...analysis.person_groups import Group
from ...model.results import Outcome
from ..text.language import Language
from .result_rows import line_name


def left_after(costs: OwnCosts, trip: OwnTrip | None, change: int) -> int | None:
    """What is left of a gain of so many cents after the costs, and after trips that the person
    pays; None where one of them is not known.
    """
    if not costs.is_known or (trip is not None and trip.paid_by == NOT_SAID):
        return None
    return (change if trip is None else trip.after(change)) - costs.cents


def costs_sentence(
    costs: OwnCosts | None,
    trip: OwnTrip | None,
    group: Group,
    outcome: Outcome,
    language: Language,
) -> str:
    """What each cost is, what is left after them, and that no benefit is counted anew for them;
    empty where the person bears none.
    """
    if costs is None:
        return ""
    told = list(_named(costs, outcome, language))
    left = left_after(costs, trip, group.change.cents) if costs.lines else None
    if left is not None and group.change.holds == EXACT:
        key = "coach.costs.after" if trip is None else "coach.costs.after_trips"
        told.append(language.text(key, left=language.money(left, signed=True)))
    return " ".join([*told, language.text("coach.costs.benefits")])


def _named(costs: OwnCosts, outcome: Outcome, language: Language) -> Iterator[str]:
    """Each cost with its amount, and what the person pays if it happens."""
    unknown = language.text("page.unknown")
    counted = [
        *((line, language.money(cents)) for line, cents in costs.lines),
        *((line, unknown) for line in costs.unknown),
    ]
    possible = []
    for line in costs.possible:
        amount = None if line.said is None else line.said.amount
        possible.append((line, unknown if amount is None else language.money(amount)))
    for key, found in (("coach.costs", counted), ("coach.costs.possible", possible)):
        if found:
            names = (f"{line_name(line, outcome, language)} {amount}" for line, amount in found)
            yield language.text(key, costs="; ".join(names))
