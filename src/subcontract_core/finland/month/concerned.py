"""The rows that a rule concerns: it is asked for these alone where there are many."""

from attrs import frozen
import numpy as np

from ...base.columns import Mask, Selection
from ...base.money import Exact
from ...base.provenance import is_recording
from ...law import Ruling

# Fewer are asked together sooner than looked for, and a reason then names all that was read.
MANY = 1_000


@frozen(eq=False)
class Concerned:
    """The rows `where` a rule counts, and those for which it is asked."""

    where: Mask
    rows: Selection

    @classmethod
    def of(cls, where: Mask) -> "Concerned":
        """All rows where there are few, where most are concerned, and while an explanation keeps
        every step; else those that are concerned, or the first where none is.
        """
        if where.size < MANY or is_recording():
            return cls(where, ...)
        rows = np.flatnonzero(where)
        if 4 * rows.size > 3 * where.size:
            return cls(where, ...)
        return cls(where, rows if rows.size else np.zeros(1, np.int64))

    def whole(self, found: Ruling) -> Ruling:
        """What was found for these rows among all rows, in which it is nothing elsewhere."""
        amount = found.amount
        if isinstance(self.rows, np.ndarray):
            column = np.zeros(self.where.size, np.int64)
            column[self.rows] = amount.num
            amount = Exact(column, amount.den, amount.bound, amount.is_natural)
        return Ruling(amount.where(self.where), found.why)
