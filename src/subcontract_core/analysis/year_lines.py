"""The lines of one person month by month, there beside today, and what they come to."""

from collections.abc import Iterator, Mapping

from attrs import frozen
import numpy as np

from ..accounts import ledger
from ..accounts.bounds import Bound, change_bound, level_bound, unknown_kind
from ..accounts.ledger import Amount
from ..engine.comparison import Comparison
from ..model.results import Outcome
from ..scenario.tables import Tables


@frozen
class Sum:
    """An amount in cents in the model, today, and the difference; None where it is not known."""

    cents: int | None
    today: int | None
    difference: int | None


@frozen
class Held:
    """Money in hand in the model, today, and the difference, each as far as it is known."""

    now: Bound
    today: Bound
    difference: Bound


@frozen
class YearLine:
    """A kind of line month by month, and over all months; `memo` is shown and never added."""

    kind: str
    months: tuple[Sum, ...]
    total: Sum
    memo: bool = False


@frozen(eq=False)
class Books:
    """A person's lines by kind there, today, and the difference: [months, people]. `row` is the
    person's among the people of the tables.
    """

    tables: Tables
    row: int
    now: Mapping[str, Amount]
    before: Mapping[str, Amount]
    change: Mapping[str, Amount]
    memos: Mapping[str, Amount]

    @classmethod
    def of(cls, comparison: Comparison, outcome: Outcome, row: int) -> "Books":
        """The books of an outcome of the comparison beside today."""
        return cls(
            outcome.tables,
            row,
            ledger.person_lines(outcome),
            ledger.person_lines(comparison.today),
            comparison.difference(outcome),
            ledger.person_lines(outcome, memo=True),
        )

    def held(self, months: slice) -> Held:
        """What some months come to."""
        return Held(
            level_bound(*self._sum(self.now, months)),
            level_bound(*self._sum(self.before, months)),
            change_bound(*self._sum(self.change, months)),
        )

    def _sum(self, lines: Mapping[str, Amount], months: slice) -> tuple[int, list[str]]:
        """The cents of some months, and the kinds that are not known in one of them."""
        cents = sum(int(amount.cents[months, self.row].sum()) for amount in lines.values())
        unknown = [
            unknown_kind(kind, self.tables, self.row)
            for kind, amount in lines.items()
            if not amount.each_known[months, self.row].all()
        ]
        return cents, unknown

    def lines(self) -> Iterator[YearLine]:
        """Every kind that is something, or not known, in some month there or today; then what is
        only shown.
        """
        nothing = Amount(np.zeros(self.tables.size, np.int64))
        for kind in dict.fromkeys((*self.now, *self.before)):
            parts = (lines.get(kind, nothing) for lines in (self.now, self.before, self.change))
            columns = (column(amount, self.row) for amount in parts)
            sums = tuple(Sum(*one) for one in zip(*columns, strict=True))
            if any(one != Sum(0, 0, 0) for one in sums):
                yield YearLine(kind, sums, _total(sums))
        for kind, amount in self.memos.items():
            cents = column(amount, self.row)
            if any(one != 0 for one in cents):
                sums = tuple(Sum(one, None, None) for one in cents)
                yield YearLine(kind, sums, Sum(together(cents), None, None), memo=True)


def column(amount: Amount, row: int) -> tuple[int | None, ...]:
    """A person's amounts by month in cents, None where one is not known."""
    known = amount.each_known[:, row]
    return tuple(
        int(cents) if sure else None
        for cents, sure in zip(amount.cents[:, row], known, strict=True)
    )


def together(cents: tuple[int | None, ...]) -> int | None:
    """The sum, not known where any part is not."""
    known = [one for one in cents if one is not None]
    return sum(known) if len(known) == len(cents) else None


def _total(sums: tuple[Sum, ...]) -> Sum:
    return Sum(
        together(tuple(one.cents for one in sums)),
        together(tuple(one.today for one in sums)),
        together(tuple(one.difference for one in sums)),
    )
