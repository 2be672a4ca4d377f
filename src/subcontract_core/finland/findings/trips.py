"""Who pays the way to gigs, and what of it may be paid back free of tax."""

from attrs import evolve
import numpy as np

from ...base.units import CENTS
from ...law import Law
from ...model.documents import sums
from ...model.results import Admission, Finding
from ...scenario.tables import Tables
from ..law.travel import kilometre_allowance


def own_car(tables: Tables, law: Law, admission: Admission) -> tuple[Finding, ...]:
    """What the payer of the work may pay back free of tax to those who drive their own car: of the
    first gig at each buyer, where that is read as a work trip (EC-21); nothing where the way to it
    is the way to work.
    """
    shifts, gigs, people = tables.shifts, tables.gigs, tables.people
    rows = np.flatnonzero(admission.shift & (people.trip_kilometres[shifts.person] > 0))
    if rows.size == 0:
        return ()
    order = rows[np.argsort(gigs.day[shifts.gig[rows]], kind="stable")]
    person, gig = shifts.person[order], shifts.gig[order]
    buyers = max(1, len(tables.buyer_public))
    _, first = np.unique(person * buyers + gigs.buyer[gig], return_index=True)
    person, gig = person[first], gig[first]
    ruling = kilometre_allowance(
        law, gigs.day[gig], kilometres=people.trip_kilometres[person], first_gig=True
    )
    cents = np.broadcast_to(ruling.amount.cents(), person.shape)
    each = sums(person, cents, len(people))
    found = np.flatnonzero(each)
    if found.size == 0:
        return ()
    return (
        Finding(
            "kilometre_allowance",
            "notice",
            evolve(ruling.why, text="finding.kilometre_allowance"),
            person=found,
            numbers={"most": CENTS(each[found])},
            fix="fix.kilometre_allowance",
        ),
    )
