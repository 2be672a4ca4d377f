"""The way to work below the money in hand, in a sentence."""

from ...accounts.bounds import EXACT
from ...analysis.own_trip import PAID_BY_COUNTY, OwnTrip
from ...analysis.person_groups import Group
from ..text.language import Language


def trip_sentence(trip: OwnTrip | None, group: Group, language: Language) -> str:
    """How many trips, what they cost, who pays, and what is left after them; empty where nobody
    has said what a trip costs.
    """
    if trip is None:
        return ""
    told = language.text(f"coach.trip.{trip.paid_by}", trips=trip.trips, cents=trip.cents)
    if group.change.holds != EXACT or trip.paid_by == PAID_BY_COUNTY:
        return told
    left = trip.after(group.change.cents)
    after = language.text(
        f"coach.trip.{trip.paid_by}.after", left=language.money(left, signed=True)
    )
    return f"{told} {after}"
