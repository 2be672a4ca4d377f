"""What of a model's answer reaches the people: who takes part and when, and the lines that reach or
leave a person. Outcomes with equal sides have equal benefits, so that the law is asked once.

Buyers, organisers, marks of documents and reasons are no part of a side; nothing here knows a
country.
"""

from hashlib import blake2b

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
    key: bytes
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
        key += blake2b(work_paid.tobytes(), digest_size=20).digest()
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


def _key(admission: Admission, sheets: tuple[Sheet, ...]) -> bytes:
    """One short text for everything in a side, column by column."""
    digest = blake2b(digest_size=20)

    def add(name: str, column: object) -> None:
        array = np.ascontiguousarray(column)
        digest.update(f"{name} {array.dtype.str} {array.size};".encode())
        digest.update(array.data)

    for name in ("offered", "labour", "unemployment", "shift", "day", "day_on"):
        add(name, getattr(admission, name))
    for sheet in sheets:
        for name in _COLUMNS:
            add(name, getattr(sheet, name))
        for line in sheet.lines:
            name = f"{line.kind} {line.payer} {line.payee} {line.memo}"
            add(name, line.cents)
            add("known", line.known)
            if line.quantity is not None:
                add(line.quantity.unit.name, line.quantity.values)
    return digest.digest()
