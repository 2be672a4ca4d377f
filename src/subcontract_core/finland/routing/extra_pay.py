"""Pay beside the pay for visits: a verb that the `price` of a model that employs calls."""

import numpy as np

from ...base.columns import Column, Mask
from ...base.provenance import Reason
from ...model.quoted import Promise
from ...model.results import Admission, Labour
from ...scenario.extra_pay import ExtraKind
from ...scenario.tables import Tables

_LINES = {ExtraKind.HOLIDAY_BONUS: "holiday_bonus", ExtraKind.ONE_OFF: "one_off_pay"}


def employers_of(tables: Tables, admission: Admission, paid: Mask | None = None) -> Column:
    """The buyer of each person's first visit in employment, −1 for who is not employed."""
    employed = admission.offered & (admission.labour == Labour.EMPLOYED)
    employed_here = employed if paid is None else employed & paid
    shifts = np.flatnonzero(admission.shift & employed_here[tables.shifts.person])[::-1]
    buyer = np.full(len(tables.people), -1)
    buyer[tables.shifts.person[shifts]] = tables.gigs.buyer[tables.shifts.gig[shifts]]
    return buyer


def extra_wages(
    tables: Tables, admission: Admission, paid: Mask | None = None
) -> tuple[Promise, ...]:
    """A promise a kind of such pay, to those who are employed in the months asked; nothing for
    people outside `paid`.
    """
    given = [
        (label, one)
        for label, person in enumerate(tables.scenario.people)
        for one in person.extra_pay
    ]
    if not given:
        return ()
    buyer = employers_of(tables, admission, paid)
    found = []
    for kind, line in _LINES.items():
        asked = [(label, one) for label, one in given if one.kind == kind.word]
        who = [np.flatnonzero((tables.people.label == label) & (buyer >= 0)) for label, _ in asked]
        person = np.concatenate([np.zeros(0, np.int64), *who])
        if not person.size:
            continue
        times = [rows.size for rows in who]
        month = np.repeat([one.month - tables.scenario.first_month for _, one in asked], times)
        found.append(
            Promise(
                person,
                month,
                np.repeat([one.amount for _, one in asked], times),
                Reason(f"reason.{line}"),
                buyer=buyer[person],
                kind=line,
                beside=True,
            )
        )
    return tuple(found)
