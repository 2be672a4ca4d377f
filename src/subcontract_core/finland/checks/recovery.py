"""What may be asked back of a benefit if nobody tells of the work: what was paid before, less what is due now."""

from collections.abc import Callable

from attrs import evolve
import numpy as np

from ...documents import sums
from ...law import Law
from ...ledger import Amount
from ...scenario.tables import Tables
from ...stages import Finding
from .. import recovery


def after_first_pay(t: Tables, work: Amount, start: Callable[[np.ndarray], np.ndarray], person: np.ndarray, on: np.ndarray) -> np.ndarray:
    """Person-months from which the first pay changes a running decision: `start` gives the day for a pay day."""
    first = np.clip((work.cents > 0).argmax(axis=0) - t.scenario.pay.tail, 0, t.work_months - 1)
    return on >= start(t.pay_day[first])[person]


def if_nobody_tells(law: Law, code: str, before: np.ndarray, due: np.ndarray, person: np.ndarray, on: np.ndarray, sure: np.ndarray) -> tuple[Finding, ...]:
    """One finding a person: the months too much would be paid, the sum, and the instalments it makes at most.

    `code` is the finding's; `before` and `due` are cents per person-month, of which only the `sure` months count.
    """
    over = np.where(sure, np.maximum(0, before - due), 0)
    size = int(person.max()) + 1 if person.size else 0
    total, months = sums(person, over, size), sums(person, (over > 0).astype(np.int64), size)
    day = int(on.min()) if on.size else 0
    claim = recovery.asked_back(law, day, overpaid=total, months=months) if size else None
    back = claim.amount.cents() if claim else total
    rows = np.flatnonzero(back > 0)
    if claim is None or rows.size == 0:
        return ()
    parts = recovery.instalments(law, day, amount=back[rows]).amount.num
    numbers = {"back": back[rows], "months_count": months[rows], "instalments_count": parts}
    return (Finding(code, "watch", evolve(claim.why, text=f"finding.{code}"), person=rows, numbers=numbers, fix="fix.asked_back"),)
