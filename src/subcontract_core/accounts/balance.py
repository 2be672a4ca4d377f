"""Every line of an outcome by purse: who pays and who receives, whatever the parties are called.

A line leaves one purse and comes into another, so all purses together are nothing, month by month.
The VAT that a buyer deducts is no line of a document; it is added here as a flow from the purse of
taxes to the buyer's.
"""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from attrs import evolve, field, frozen
import numpy as np

from ..base.columns import Cents, Column, Mask, each_once
from ..model.documents import Line, Sheet, sums
from ..model.kinds import Flow
from ..model.parties import Acts
from ..model.purses import Purse, of_party
from ..model.results import Outcome
from ..model.vocabulary import all_parties, all_purses, party
from ..scenario.types import BuyerKind

PAYS, RECEIVES = -1, 1
DEDUCTED = "vat_deducted"
_COLLECTS_FOR_SEVERAL = {Acts.TAX, Acts.INSURER, Acts.BENEFITS, Acts.SUBSIDY}


@frozen
class Side:
    """One side of a kind of line: the purse, the party that moves its money, the kind, and
    whether it pays (−1) or receives (+1).
    """

    purse: str
    role: str
    kind: str
    sign: int


@frozen(eq=False)
class Moved:
    """What moves on one side, with its sign, and whether some of it is unknown: cents and bool
    [months, cases].
    """

    cents: Cents
    unknown: Mask

    def __add__(self, other: "Moved") -> "Moved":
        return Moved(self.cents + other.cents, self.unknown | other.unknown)

    def __sub__(self, other: "Moved") -> "Moved":
        return Moved(self.cents - other.cents, self.unknown | other.unknown)


Sides: TypeAlias = dict[Side, Moved]


def sides(outcome: Outcome, whose: Mapping[str, str]) -> Sides:
    """Both sides of every line of an outcome that moves money. `whose` says whose money a party
    moves (`Manifest.purses`).
    """
    books = _Books(outcome, whose)
    for sheet in outcome.sheets:
        for line in sheet.lines if len(sheet) else ():
            if line.memo:
                continue
            books.add(sheet, line, np.arange(len(sheet)))
            if line.declared.flow is Flow.VAT and line.payer == "buyer":
                back = evolve(
                    line,
                    kind=DEDUCTED,
                    payer=_tax(),
                    payee="buyer",
                )
                books.add(
                    sheet,
                    back,
                    np.flatnonzero(books.deducts(sheet)),
                )
    return books.found


def purse(name: str, model: str = "") -> Purse:
    """The purse of that name; where nobody declared it, that of the buyer or of the model's party
    so called.
    """
    declared = all_purses().get(name)
    if declared is not None:
        return declared
    parties = all_parties(model)
    acts = parties[name].acts_as if name in parties else Acts.BUYER
    return of_party(name, acts)


def purse_of(
    role: str,
    kind_purse: str,
    whose: Mapping[str, str],
    model: str = "",
) -> str:
    """Whose money a party moves in a line of a kind: the kind's purse where the party collects
    for several, what the model says, what the vocabulary says, else a purse of its own.
    """
    known = party(role, model)
    if kind_purse and known.acts_as in _COLLECTS_FOR_SEVERAL:
        return kind_purse
    return whose.get(role) or known.purse or role


def _tax() -> str:
    """The party that collects taxes."""
    return next((one.name for one in all_parties().values() if one.acts_as is Acts.TAX), "tax")


@frozen(eq=False)
class _Books:
    """What has been found of an outcome so far, and whose money its parties move."""

    outcome: Outcome
    whose: Mapping[str, str]
    found: Sides = field(factory=dict)

    def deducts(self, sheet: Sheet) -> Mask:
        """The documents of buyers who deduct VAT."""
        deducts = self.outcome.tables.buyer_deducts
        if not deducts.size:
            return np.zeros(len(sheet), bool)
        every: Mask = deducts[np.maximum(sheet.buyer, 0)] & (sheet.buyer >= 0)
        return every

    def add(self, sheet: Sheet, line: Line, rows: Column) -> None:
        """Add some rows of a line to what both of its sides move."""
        for role, sign in ((line.payer, PAYS), (line.payee, RECEIVES)) if rows.size else ():
            for name, some in self._by_purse(sheet, line, role, rows):
                side = Side(name, role, line.kind, sign)
                moved = self._moved(sheet, line, some, sign)
                found = self.found.get(side)
                self.found[side] = moved if found is None else found + moved

    def _by_purse(
        self, sheet: Sheet, line: Line, role: str, rows: Column
    ) -> Iterator[tuple[str, Column]]:
        """The rows by whose purse they concern; those of buyers by the kind of buyer."""
        model = self.outcome.model
        if party(role, model).acts_as is not Acts.BUYER:
            yield (
                purse_of(
                    role,
                    line.declared.purse,
                    self.whose,
                    model,
                ),
                rows,
            )
            return
        buyer = sheet.buyer[rows]
        if np.any(buyer < 0):
            yield role, rows[buyer < 0]
        kinds = self.outcome.tables.buyer_kind
        named, buyer = rows[buyer >= 0], buyer[buyer >= 0]
        for code in each_once(kinds[buyer]) if named.size else ():
            yield BuyerKind(int(code)).word, named[kinds[buyer] == code]

    def _moved(self, sheet: Sheet, line: Line, rows: Column, sign: int) -> Moved:
        """Some rows of a line by month of payment and case."""
        tables = self.outcome.tables
        shape = (tables.size[0], tables.cases)
        index = sheet.month[rows] * shape[1] + sheet.case[rows]
        unknown = np.zeros(shape[0] * shape[1], bool)
        known = np.broadcast_to(line.known, len(sheet))[rows]
        unknown[index[~known]] = True
        cents = sums(index, line.cents[rows], unknown.size)
        return Moved(sign * cents.reshape(shape), unknown.reshape(shape))
