"""How much of the pay, and of what the buyers pay, people keep when everything has been counted."""

from attrs import frozen
import numpy as np

from . import ledger
from .comparison import Comparison
from .documents import sums
from .ledger import Amount
from .stages import Outcome


@frozen(eq=False)
class Kept:
    """A part and its whole, in cents on the same axis: what is more in hand than today, and of what."""

    part: Amount
    whole: Amount

    def hundredths(self, at: int) -> int | None:
        """The part in hundredths of a per cent, half away from zero; None where it is unknown or nothing was paid."""
        whole, part = int(self.whole.cents[at]), int(self.part.cents[at])
        if whole <= 0 or not (self.part.is_known(at) and self.whole.is_known(at)):
            return None
        size = (20_000 * abs(part) + whole) // (2 * whole)
        return -size if part < 0 else size


def of_gross(comparison: Comparison, outcome: Outcome) -> Kept:
    """Each person's change in money in hand beside the gross pay, over the horizon: [people]."""
    return Kept(_over_months(comparison.change(outcome)), _over_months(ledger.earned(outcome.payments, outcome.tables.size)))


def of_price(comparison: Comparison, outcome: Outcome) -> Kept:
    """What all people together have more in hand, beside what the work costs the buyers in the end: [cases]."""
    t, each = outcome.tables, _over_months(comparison.change(outcome))
    known = True
    if each.known is not True:
        known = np.ones(t.cases, dtype=bool)
        known[t.people.case[~np.asarray(each.known)]] = False
    cost = ledger.buyer_cost(outcome)
    whole = Amount(cost.cents.sum(axis=1), True if cost.known is True else np.broadcast_to(cost.known, cost.cents.shape).all(axis=1))
    return Kept(Amount(sums(t.people.case, each.cents, t.cases), known), whole)


def _over_months(amount: Amount) -> Amount:
    known = amount.known if amount.known is True else np.broadcast_to(amount.known, amount.cents.shape).all(axis=0)
    return Amount(amount.cents.sum(axis=0), known)
