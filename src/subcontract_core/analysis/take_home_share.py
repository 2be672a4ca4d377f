"""How much of the pay, and of what the buyers pay, people keep when everything has been counted."""

from attrs import frozen

from ..accounts import ledger
from ..accounts.ledger import Amount
from ..engine.comparison import Comparison
from ..model.documents import all_known, sums
from ..model.results import Outcome
from ..model.vocabulary import kind


@frozen(eq=False)
class TakeHomeShare:
    """A part and its whole, in cents on the same axis: what is more in hand than today, and of
    what.
    """

    part: Amount
    whole: Amount

    def hundredths(self, place: int) -> int | None:
        """The part in hundredths of a per cent, half away from zero; None where it is unknown
        or nothing was paid.
        """
        whole, part = int(self.whole.cents[place]), int(self.part.cents[place])
        if whole <= 0 or not (self.part.is_known(place) and self.whole.is_known(place)):
            return None
        size = (20_000 * abs(part) + whole) // (2 * whole)
        return -size if part < 0 else size


def of_gross(comparison: Comparison, outcome: Outcome) -> TakeHomeShare:
    """Each person's change in money in hand beside the gross pay, over the horizon: [people]."""
    return TakeHomeShare(
        _gain(comparison, outcome),
        ledger.earned(outcome.payments, outcome.tables.size).along(0),
    )


def _gain(comparison: Comparison, outcome: Outcome) -> Amount:
    """Each person's change in money in hand without what repays a cost of theirs: [people]."""
    lines = {
        name: amount
        for name, amount in comparison.difference(outcome).items()
        if not kind(name).repays_cost
    }
    return ledger.total(lines, outcome.tables.size).along(0)


def of_price(comparison: Comparison, outcome: Outcome) -> TakeHomeShare:
    """What all people together have more in hand, beside what the work costs the buyers in the
    end: [cases].
    """
    tables, each = outcome.tables, _gain(comparison, outcome)
    together = Amount(
        sums(tables.people.case, each.cents, tables.cases),
        all_known(tables.people.case, each.known, tables.cases),
    )
    return TakeHomeShare(together, ledger.buyer_cost(outcome).along(1))
