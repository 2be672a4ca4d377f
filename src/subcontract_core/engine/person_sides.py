"""What of a model's answer reaches the people: who takes part and when, and the lines that reach or
leave a person. Outcomes with equal sides have equal benefits, so that the law is asked once.

Buyers, organisers, marks of documents and reasons are no part of a side; nothing here knows a
country.
"""

from collections.abc import Hashable, Iterable, Iterator
from functools import cached_property

from attrs import field, frozen
import numpy as np

from ..base.columns import ends, in_short
from ..base.copies import changed
from ..base.provenance import Reason
from ..model.documents import Line, Sheet
from ..model.results import Admission, Payments

_COLUMNS = ("case", "person", "buyer", "paid", "month", "work_month")
_UNSAID = Reason("")


@frozen(eq=False)
class PersonSide:
    """The people's side of one outcome; `key` is the same for sides that are equal in every row.

    `plan` is the side of the plan where something else happens, `work_paid` the days on which the
    model pays for work where they are its own (`Tables`).
    """

    admission: Admission = field(repr=False)
    _seen: tuple[tuple[Sheet, tuple[Line, ...]], ...] = field(alias="seen", repr=False)
    key: tuple[Hashable, ...]
    plan: "PersonSide | None" = field(default=None, repr=False)
    work_paid: np.ndarray | None = field(default=None, repr=False)

    @cached_property
    def payments(self) -> Payments:
        """The documents without what only others see: made of the first of equal sides alone."""
        return Payments(
            tuple(
                changed(
                    sheet,
                    name="",
                    lines=tuple(changed(line, why=_UNSAID) for line in lines),
                    issued=None,
                    marks={},
                )
                for sheet, lines in self._seen
            )
        )


def side_of(
    admission: Admission,
    payments: Payments,
    plan: PersonSide | None = None,
    work_paid: np.ndarray | None = None,
) -> PersonSide:
    """The side that a model's admission and documents have for the people."""
    seen = tuple(_seen_of(payments))
    key = _key(admission, seen)
    if plan is not None:
        key += plan.key
    if work_paid is not None:
        key += ("work_paid", in_short(work_paid))
    taken = changed(admission, steps=(), findings=())
    return PersonSide(taken, seen, key, plan, work_paid)


def _seen_of(payments: Payments) -> Iterator[tuple[Sheet, tuple[Line, ...]]]:
    """The documents that are for people, each with its lines that reach or leave a person."""
    for sheet in payments.sheets:
        if len(sheet) and ends(sheet.person)[1] >= 0:
            lines = tuple(line for line in sheet.lines if "person" in (line.payer, line.payee))
            if lines:
                yield sheet, lines


def _key(
    admission: Admission, seen: Iterable[tuple[Sheet, tuple[Line, ...]]]
) -> tuple[Hashable, ...]:
    """Everything in a side in short, column by column."""
    key: list[Hashable] = []
    for name in ("offered", "labour", "unemployment", "shift", "day", "day_on"):
        key.append(in_short(getattr(admission, name)))
    if admission.missed is not None:
        key.append(in_short(admission.missed))
    for sheet, lines in seen:
        key += (in_short(getattr(sheet, name)) for name in _COLUMNS)
        for line in lines:
            key += (line.kind, line.payer, line.payee, line.memo)
            key += (in_short(line.cents), in_short(line.known))
            if line.quantity is not None:
                key += (line.quantity.unit.name, in_short(line.quantity.values))
    return tuple(key)
