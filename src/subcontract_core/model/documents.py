"""Documents that money moves on: payslips, invoices, allowance months, benefit months.

A `Sheet` is one kind of document as a table: a row a document, a column a line. A `Line` is one
whole column with one reason, and its kind (`kinds`) says what it is.
"""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any

from attrs import field, frozen
import numpy as np

from ..base.columns import Cents, Column, DayNumbers, Known, Mask, locked
from ..base.provenance import Grounds, Reason, grounds
from ..base.units import MINUTES, Quantity
from ..scenario.tables import Tables
from . import vocabulary
from .kinds import Flow, Kind


@frozen(eq=False)
class Line:
    """One column of a sheet.

    `cents` has one amount a row; `known` is True, False or one bool a row; `quantity` shows the
    arithmetic where there is one. A memo line is shown and never added; a sparse one is there only
    in questions in which somebody has an amount of it. `why` may be given as a
    function of nothing that finds the reason once somebody reads it.
    """

    kind: str
    payer: str
    payee: str
    cents: Cents = field(repr=False)
    _why: Grounds = field(alias="why")
    known: Known = True
    quantity: Quantity | None = field(default=None, repr=False)
    memo: bool = False
    sparse: bool = False

    @cached_property
    def why(self) -> Reason:
        """Why the line is there and where its numbers come from."""
        return grounds(self._why)

    def locked(self) -> "Line":
        """The same line, whose columns nobody writes in: several outcomes have it."""
        locked(self.cents)
        if isinstance(self.known, np.ndarray):
            locked(self.known)
        if self.quantity is not None:
            locked(self.quantity.values)
        return self

    @cached_property
    def declared(self) -> Kind:
        """What a line of this kind is; raises `ModelError` for a kind that nobody declared."""
        return vocabulary.kind(self.kind)


@frozen(eq=False)
class Sheet:
    """One kind of document. `person` and `buyer` are −1 where the document has none.

    `paid` is the day number of payment, `month` the index of that month on the horizon,
    `work_month` the index of the month that the document is about. `marks` say of each document
    what the law asks beyond its money, such as whether its employer is a public body; `issued` is
    the day number of an invoice where it is not the day of payment.
    """

    name: str
    case: Column = field(repr=False)
    person: Column = field(repr=False)
    buyer: Column = field(repr=False)
    paid: DayNumbers = field(repr=False)
    month: Column = field(repr=False)
    work_month: Column = field(repr=False)
    lines: tuple[Line, ...]
    marks: Mapping[str, Mask] = field(factory=dict, repr=False)
    issued: DayNumbers | None = field(default=None, repr=False)

    @classmethod
    def by_month(
        cls, name: str, tables: Tables, person: Column, month: Column, lines: tuple[Line, ...]
    ) -> "Sheet":
        """A document a person and month of work, paid on the pay day of that month."""
        return cls(
            name,
            tables.people.case[person],
            person,
            np.full(person.size, -1),
            tables.pay_day[month],
            tables.pay_month[month],
            month,
            lines,
        )

    def __len__(self) -> int:
        return self.case.size

    @property
    def of_employment(self) -> bool:
        """Whether it pays for work under a contract of employment."""
        return any(line.declared.employment for line in self.lines)

    @property
    def pays_for_work(self) -> bool:
        """Whether it pays somebody for work, as whatever its lines are called."""
        return any(line.declared.earned and line.declared.sign > 0 for line in self.lines)

    @property
    def is_promised_pay(self) -> bool:
        """Whether somebody pays for work in it, who reports it: not what one bills oneself."""
        return any(
            line.declared.earned and line.declared.flow is Flow.PROMISED for line in self.lines
        )

    @property
    def minutes(self) -> np.ndarray:
        """The hours that each document pays for, in minutes; those counted in other units not."""
        timed = [
            line.quantity.values
            for line in self.lines
            if line.declared.flow is Flow.PROMISED
            and line.quantity is not None
            and line.quantity.unit is MINUTES
        ]
        return sum(timed, np.zeros(len(self), np.int64))

    @property
    def dated(self) -> DayNumbers:
        """The day of each document itself."""
        return self.paid if self.issued is None else self.issued

    def locked(self) -> "Sheet":
        """The same sheet, whose columns nobody writes in: several outcomes have it."""
        for column in (self.case, self.person, self.buyer, self.paid, self.month, self.work_month):
            locked(column)
        for line in self.lines:
            line.locked()
        return self

    def marked(self, name: str) -> Mask:
        """Which documents have a mark; none where nobody says."""
        return np.broadcast_to(self.marks.get(name, False), (len(self),))

    def cents(self, counts: Callable[[Kind], bool]) -> np.ndarray:
        """What the lines whose kind counts come to on each document."""
        lines = [line.cents for line in self.lines if counts(line.declared)]
        return sum(lines, np.zeros(len(self), np.int64))

    def line(self, kind: str) -> Line | None:
        """The line of a kind, or the first of several, if the sheet has it."""
        return next((line for line in self.lines if line.kind == kind), None)


def sums(index: Column, amounts: Cents, size: int) -> np.ndarray:
    """Add integer amounts up by row number."""
    if size == 1:
        return np.add.reduce(amounts, dtype=np.int64, keepdims=True)
    out = np.zeros(size, dtype=np.int64)
    np.add.at(out, index, amounts)
    return out


def all_known(index: Column, known: Known, size: int) -> Any:
    """Whether everything that was added into a row is known."""
    if known is True:
        return True
    out = np.ones(size, dtype=bool)
    out[index[~np.broadcast_to(known, index.shape)]] = False
    return out


def distinct(keys: Column, size: int) -> tuple[np.ndarray, np.ndarray]:
    """The keys that occur (sorted) and, for each input row, the position of its key among them."""
    if size <= 16 * keys.size + 4096:
        seen = np.zeros(size, dtype=bool)
        seen[keys] = True
        present = np.flatnonzero(seen)
        position = np.empty(size, dtype=np.int64)
        position[present] = np.arange(present.size)
        return present, position[keys]
    return np.unique(keys, return_inverse=True)
