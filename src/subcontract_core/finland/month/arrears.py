"""What is late of the unemployment benefit comes afterwards: in the month after the wait."""

import numpy as np

from ...base.money import Exact
from ...model.documents import sums
from ..law.unemployment import Spells
from .person_months import PersonMonths

_BEYOND = -1


def paid_afterwards(person_months: PersonMonths, waits: Spells, held: Exact) -> Exact:
    """What comes in each person-month of the amounts `held` back in others, in cents.

    A month's amount comes in the month after the last wait that touches it has ended; what would
    come after the scenario's months does not come inside it.
    """
    people = len(person_months.tables.people)
    to = _month_of_payment(person_months, waits)
    rows = np.flatnonzero((to != _BEYOND) & (held.num != 0))
    into = to[rows] * people + person_months.person[rows]
    return Exact(
        sums(
            into,
            held.num[rows],
            len(person_months),
        ),
        held.den,
    )


def _month_of_payment(person_months: PersonMonths, waits: Spells) -> np.ndarray:
    """Per person-month the month in which its late days are paid, −1 for none inside."""
    tables = person_months.tables
    start, end = tables.month_day, tables.month_day_after
    touched = (waits.first[:, None] < end) & (waits.last[:, None] >= start)
    after = np.searchsorted(
        start,
        waits.last,
        side="right",
    )
    to = np.full(tables.size[::-1], _BEYOND)
    np.maximum.at(
        to,
        waits.person,
        np.where(
            touched,
            after[:, None],
            _BEYOND,
        ),
    )
    to = np.where(
        to < len(start),
        to,
        _BEYOND,
    )
    return to[person_months.person, person_months.month]
