"""The way of the first money: who sends what to whom, when and how much, in one model."""

from datetime import date

from attrs import frozen
import numpy as np

from ..base.columns import each_once
from ..base.dates import calendar_date
from ..engine.comparison import Comparison
from ..model.documents import Sheet

PERSON = "person"


@frozen
class Step:
    """Money that goes from one party to another on a day, in one kind of document: the kinds of
    its lines, and cents together; None where one of them is not known.
    """

    document: str
    payer: str
    payee: str
    day: date
    kinds: tuple[str, ...]
    cents: int | None


@frozen
class Path:
    """The steps of a model by day, invoices before pay; `payer` is who pays the person."""

    model: str
    steps: tuple[Step, ...]
    payer: str


def money_path(comparison: Comparison, model: str) -> Path:
    """The way of the money of all work of a comparison; benefits are no part of it."""
    payments = comparison.outcome(model).payments
    sheets = [sheet for sheet in payments.sheets if _is_of_work(sheet)]
    steps = sorted(
        (step for sheet in sheets for step in _steps(sheet)),
        key=lambda step: (step.day, step.payee == PERSON, step.payer == PERSON),
    )
    payer = next(
        line.payer
        for sheet in sheets
        for line in sheet.lines
        if line.payee == PERSON and line.declared.earned
    )
    return Path(model, tuple(steps), payer)


def _is_of_work(sheet: Sheet) -> bool:
    """Whether a sheet is an invoice or pays for work."""
    return sheet.pays_for_work or any(line.payer == "buyer" for line in sheet.lines)


def _steps(sheet: Sheet) -> list[Step]:
    """One step for each pair of parties and day of a kind of document."""
    found: dict[tuple[str, str, int], tuple[list[str], int, bool]] = {}
    for line in sheet.lines:
        if line.memo:
            continue
        known = np.broadcast_to(line.known, line.cents.shape)
        for day in each_once(sheet.paid):
            rows = sheet.paid == day
            cents = int(line.cents[rows].sum())
            if not cents and known[rows].all():
                continue
            key = (line.payer, line.payee, int(day))
            kinds, before, was_known = found.get(key, ([], 0, True))
            found[key] = (
                [*kinds, line.kind],
                before + cents,
                was_known and bool(known[rows].all()),
            )
    return [
        Step(
            sheet.name,
            payer,
            payee,
            calendar_date(day),
            tuple(kinds),
            cents if known else None,
        )
        for (payer, payee, day), (kinds, cents, known) in found.items()
    ]
