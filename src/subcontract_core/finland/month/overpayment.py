"""What may be asked back of a benefit if nobody tells of the work: what was paid before, less
what is due now.
"""

from typing import Any

import numpy as np

from ...base.money import Exact
from ...base.units import CENTS, COUNT, MONTHS
from ...law import Law
from ...model.documents import sums
from ...model.results import Finding
from ..law import recovery
from .person_months import PersonMonths, on_people


def if_nobody_tells(
    person_months: PersonMonths,
    law: Law,
    code: str,
    before: Exact | np.ndarray,
    due: Exact | np.ndarray,
    known: Any,
) -> tuple[Finding, ...]:
    """One finding a person: the months too much would be paid, the sum, and the instalments it
    makes at most.

    `code` is the finding's; `before` and `due` are cents per person-month, of which only the
    `known` months count. The sum is rounded once.
    """
    size = len(person_months.tables.people)
    if size == 0:
        return ()
    over = (Exact.of(before) - due).at_least(0).where(known)
    total = Exact(sums(person_months.person, over.num, size), over.den)
    months = sums(person_months.person, (over > 0).astype(np.int64), size)
    day = int(person_months.first_day.min())
    claim = recovery.asked_back(law, day, overpaid=total, months=months)
    back = claim.amount.cents()
    people = np.flatnonzero(back > 0)
    if people.size == 0:
        return ()
    parts = recovery.instalments(law, day, amount=back[people]).amount.num
    return on_people(
        code,
        "watch",
        people,
        claim.why,
        back=CENTS(back[people]),
        months_count=MONTHS(months[people]),
        instalments_count=COUNT(parts),
        fix="fix.asked_back",
    )
