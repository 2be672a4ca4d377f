"""What of a model's answer reaches the people: who takes part and when, and the lines that reach or
leave a person. Outcomes with equal sides have equal benefits, so that the law is asked once.

Buyers, organisers, marks of documents and reasons are no part of a side; nothing here knows a
country.
"""

from collections.abc import Hashable

from attrs import field, frozen
import numpy as np

from ..base.columns import ends, in_short
from ..base.copies import changed
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
        if len(sheet) and ends(sheet.person)[1] >= 0
    )
    sheets = tuple(sheet for sheet in seen if sheet.lines)
    key = _key(taken, sheets)
    if plan is not None:
        key += plan.key
    if work_paid is not None:
        key += ("work_paid", in_short(work_paid))
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
        changed(line, why=_UNSAID) for line in sheet.lines if "person" in (line.payer, line.payee)
    )
    return changed(
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
        key += (name, in_short(getattr(admission, name)))
    for sheet in sheets:
        for name in _COLUMNS:
            key += (name, in_short(getattr(sheet, name)))
        for line in sheet.lines:
            name = f"{line.kind} {line.payer} {line.payee} {line.memo}"
            key += (name, in_short(line.cents))
            key += ("known", in_short(line.known))
            if line.quantity is not None:
                key += (line.quantity.unit.name, in_short(line.quantity.values))
    return tuple(key)
