"""What of a model's answer reaches the people: who takes part and when, and the lines that reach or
leave a person. Outcomes with equal sides have equal benefits, so that the law is asked once.

Buyers, organisers, marks of documents and reasons are no part of a side; nothing here knows a
country.
"""

from collections.abc import Hashable

from attrs import evolve, field, frozen
import numpy as np

from ..base.provenance import Reason
from ..model.documents import Sheet
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
    payments: Payments = field(repr=False)
    key: tuple[Hashable, ...]
    plan: "PersonSide | None" = field(default=None, repr=False)
    work_paid: np.ndarray | None = field(default=None, repr=False)


def side_of(
    admission: Admission,
    payments: Payments,
    plan: PersonSide | None = None,
    work_paid: np.ndarray | None = None,
) -> PersonSide:
    """The side that a model's admission and documents have for the people."""
    taken = Admission(
        admission.offered,
        admission.labour,
        admission.unemployment,
        admission.shift,
        admission.day,
        admission.day_on,
    )
    seen = (
        _side_of_sheet(sheet)
        for sheet in payments.sheets
        if len(sheet) and int(sheet.person.max()) >= 0
    )
    sheets = tuple(sheet for sheet in seen if sheet.lines)
    key = _key(taken, sheets)
    if plan is not None:
        key += plan.key
    if work_paid is not None:
        key += _seen("work_paid", work_paid)
    return PersonSide(
        taken,
        Payments(sheets),
        key,
        plan,
        work_paid,
    )


def _side_of_sheet(sheet: Sheet) -> Sheet:
    """The lines of a document that reach or leave a person, without what only others see."""
    lines = tuple(
        evolve(line, why=_UNSAID) for line in sheet.lines if "person" in (line.payer, line.payee)
    )
    return evolve(
        sheet,
        name="",
        lines=lines,
        issued=None,
        marks={},
    )


def _key(admission: Admission, sheets: tuple[Sheet, ...]) -> tuple[Hashable, ...]:
    """Everything in a side in short, column by column."""
    key: list[Hashable] = []
    for name in ("offered", "labour", "unemployment", "shift", "day", "day_on"):
        key += _seen(name, getattr(admission, name))
    for sheet in sheets:
        for name in _COLUMNS:
            key += _seen(name, getattr(sheet, name))
        for line in sheet.lines:
            name = f"{line.kind} {line.payer} {line.payee} {line.memo}"
            key += _seen(name, line.cents)
            key += _seen("known", line.known)
            if line.quantity is not None:
                key += _seen(line.quantity.unit.name, line.quantity.values)
    return tuple(key)


def _seen(name: str, column: object) -> tuple[Hashable, ...]:
    """A column in short: what it is called, what it holds, how many, and 64 bits of its bytes: read
    in a quarter of the time of a digest that has to withstand an attack.
    """
    array = np.asarray(column)
    return (name, array.dtype.str, array.size, hash(array.tobytes()))
