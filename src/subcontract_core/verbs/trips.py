"""The way to work and what an activity day that is not held saves: who pays which trip.

Free transport is a right to work activity only. Who keeps it also for a day with a gig is driven at
the county's cost, who loses it pays the way; where nobody knows, neither sum is final.
"""

from collections.abc import Iterator

import numpy as np

from ..base.columns import Cents, Column, Known
from ..base.provenance import Reason
from ..model.resources import (
    ACTIVITY_MEAL,
    ACTIVITY_TRIP,
    OWN_TRIP,
    TRIP,
    ResourceLine,
)
from ..model.results import Admission
from ..scenario.activity import ActivityKind
from ..scenario.tables import Tables
from ..scenario.trip import Transport

PERSON, COUNTY = "person", "activity_centre"


def trips(tables: Tables, admission: Admission) -> Iterator[ResourceLine]:
    """The trips to gigs of whom something is said, the person's and the county's apart, and the
    trips and meals of the activity days that are not held.
    """
    yield from _to_gigs(tables, admission)
    yield from _of_activity(tables, admission)


def _to_gigs(tables: Tables, admission: Admission) -> Iterator[ResourceLine]:
    """A row a person and visit, there and back."""
    people, shifts = tables.people, tables.shifts
    rows = np.flatnonzero(admission.shift & people.trip_to_gig_known[shifts.person])
    if rows.size == 0:
        return
    person, cents = shifts.person[rows], people.trip_to_gig[shifts.person[rows]]
    month = tables.lead + tables.gigs.month[shifts.gig[rows]]
    has_right = people.activity[person] == ActivityKind.DISABILITY
    right = people.free_transport[person]
    is_open = has_right & (right == Transport.UNKNOWN)
    is_kept = has_right & (right == Transport.KEPT)
    for code, bearer, paid in (
        (OWN_TRIP, PERSON, ~is_kept & ~is_open),
        ("county_trip", COUNTY, is_kept),
    ):
        some = paid | is_open
        if np.any(some):
            yield _line(
                code,
                TRIP,
                (tables, person[some], month[some]),
                np.where(
                    paid,
                    cents,
                    0,
                )[some],
                ~is_open[some],
                bearer,
            )


def _of_activity(tables: Tables, admission: Admission) -> Iterator[ResourceLine]:
    """What is saved of each activity day that is not held, where its cost is given."""
    said = tables.scenario.running
    has_meal = said is not None and said.activity_meal is not None
    if not has_meal and not tables.people.trip_to_activity.any():
        return
    lost = np.flatnonzero(~admission.day)
    person = tables.activity.person[lost]
    month = tables.lead + tables.month_of_work(tables.activity.day[lost])
    place = (tables, person, month)
    trip = tables.people.trip_to_activity[person]
    if np.any(trip):
        yield _line(
            "activity_trip",
            ACTIVITY_TRIP,
            place,
            -trip,
            True,
            COUNTY,
        )
    if lost.size and said is not None and said.activity_meal is not None:
        meal = np.full(lost.size, -said.activity_meal)
        yield _line(
            "activity_meal",
            ACTIVITY_MEAL,
            place,
            meal,
            True,
            COUNTY,
        )


def _line(
    code: str,
    kind: str,
    place: tuple[Tables, Column, Column],
    cents: Cents,
    known: Known,
    bearer: str,
) -> ResourceLine:
    tables, person, month = place
    return ResourceLine(
        code,
        kind,
        tables.people.case[person],
        month,
        cents,
        Reason(f"reason.{code}"),
        True if known is True or bool(np.all(known)) else known,
        bearer=bearer,
        person=person,
    )
