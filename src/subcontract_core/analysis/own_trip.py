"""What the way to work leaves of a gain: below the money in hand, never inside benefits."""

from attrs import frozen
import numpy as np

from ..model.results import Outcome
from ..scenario.activity import ActivityKind
from ..scenario.trip import Transport

PAID_BY_PERSON, PAID_BY_COUNTY, NOT_SAID = "person", "county", "unknown"


@frozen
class OwnTrip:
    """The trips of one person over all months: how many, what they cost (cents), and who pays them
    (one of the words above).
    """

    trips: int
    cents: int
    paid_by: str

    def after(self, change: int) -> int:
        """A gain of so many cents after the trips, if the person pays them."""
        return change if self.paid_by == PAID_BY_COUNTY else change - self.cents


def own_trip(outcome: Outcome, row: int) -> OwnTrip | None:
    """The trips of the person in a row; None where nobody has said what one costs, or where the
    person goes nowhere.
    """
    people, shifts = outcome.tables.people, outcome.tables.shifts
    trips = int(np.count_nonzero(outcome.admission.shift & (shifts.person == row)))
    if not people.trip_to_gig_known[row] or not trips:
        return None
    paid_by = PAID_BY_PERSON
    if people.activity[row] == ActivityKind.DISABILITY:
        right = Transport(int(people.free_transport[row]))
        paid_by = {
            Transport.KEPT: PAID_BY_COUNTY,
            Transport.LOST: PAID_BY_PERSON,
            Transport.UNKNOWN: NOT_SAID,
        }[right]
    return OwnTrip(trips, trips * int(people.trip_to_gig[row]), paid_by)
