"""What may be asked back of a benefit if nobody tells of the work: what was paid before, less
what is due now.
"""

from collections.abc import Callable
from typing import Any

import numpy as np

from ...base.money import Exact
from ...law import Law
from ...model.documents import sums
from ...model.results import Finding
from ..law import recovery
from .person_months import PersonMonths, on_people


def after_first_pay(rows: PersonMonths, start: Callable[[np.ndarray], np.ndarray]) -> np.ndarray:
    """Person-months from which the first pay changes a running decision: `start` gives the day
    for a pay day.
    """
    t = rows.t
    first = np.clip(
        np.searchsorted(t.pay_month, (rows.work.cents > 0).argmax(axis=0)), 0, t.work_months - 1
    )
    return rows.on >= rows.of(start(t.pay_day[first]))


def if_nobody_tells(
    rows: PersonMonths,
    law: Law,
    code: str,
    before: Exact | np.ndarray,
    due: Exact | np.ndarray,
    sure: Any,
) -> tuple[Finding, ...]:
    """One finding a person: the months too much would be paid, the sum, and the instalments it
    makes at most.

    `code` is the finding's; `before` and `due` are cents per person-month, of which only the `sure`
    months count.
    """
    size = len(rows.t.people)
    if size == 0:
        return ()
    over = np.where(sure, np.maximum(0, rows.cents(before) - rows.cents(due)), 0)
    total, months = (
        sums(rows.person, over, size),
        sums(rows.person, (over > 0).astype(np.int64), size),
    )
    day = int(rows.on.min())
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
        back=back[people],
        months_count=months[people],
        instalments_count=parts,
        fix="fix.asked_back",
    )
