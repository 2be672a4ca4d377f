"""The quote of a hook: rows of charges and promises, checked before anything is paid by them."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

import numpy as np

from ..model.kinds import Flow, Kind
from ..model.loading import Call
from ..model.quoted import Charge, Promise
from ..model.results import Quote
from ..model.vocabulary import undeclared
from ..scenario.tables import Tables
from .column_rules import (
    check_column,
    check_known,
    check_quantity,
    check_range,
    wrong,
)
from .handed import check_findings, check_reason, check_tuple

_Row = TypeVar("_Row", Charge, Promise)


def check_quote(quote: Quote, tables: Tables, call: Call, kinds: Mapping[str, Kind]) -> None:
    """Rows of charges and promises: whole columns of money from 0 up, of people, visits, buyers and
    months that there are, of kinds that may be promised, and no hour paid twice.
    """
    months, buyers = tables.work_months - 1, len(tables.buyer_public) - 1
    last = {"gig": len(tables.gigs) - 1, "person": len(tables.people) - 1, "buyer": buyers}
    for place, charge in _each(
        call,
        "charges",
        quote.charges,
        Charge,
    ):
        least = {"case": 0, "buyer": 0, "month": 0, "gig": -1, "person": -1}
        most = last | {"case": tables.cases - 1, "month": months}
        _check_rows(
            call,
            place,
            charge,
            least,
            most,
        )
        if charge.own_name and np.any(charge.person < 0):
            raise wrong(call, f"{place}.person", "is -1; what is billed in one's own name has one")
    for place, promise in _each(
        call,
        "promises",
        quote.promises,
        Promise,
    ):
        least = {"person": 0, "month": 0, "gig": -1, "buyer": -1}
        _check_rows(
            call,
            place,
            promise,
            least,
            last | {"month": months},
        )
        if promise.kind:
            _check_promised_kind(
                call,
                f"{place}.kind",
                promise.kind,
                kinds,
            )
    _check_hours(quote, tables, call)
    check_findings(call, quote.findings, tables)


def _each(
    call: Call, name: str, sets: tuple[_Row, ...], wanted: type[_Row]
) -> Iterator[tuple[str, _Row]]:
    """Each set of rows with its place, for messages."""
    check_tuple(call, name, sets, wanted)
    for number, one in enumerate(sets, 1):
        check_reason(call, f"{name} {number}", one.why)
        yield f"{name} {number} ({one.why.text or 'no reason'})", one


def _check_rows(
    call: Call, place: str, rows: Charge | Promise, least: dict[str, int], most: dict[str, int]
) -> None:
    size = np.size(rows.cents)
    cents = check_column(
        call,
        f"{place}.cents",
        rows.cents,
        size,
        "iu",
    )
    for name, low in least.items():
        found = check_column(
            call,
            f"{place}.{name}",
            getattr(rows, name),
            size,
            "iu",
        )
        check_range(
            call,
            f"{place}.{name}",
            found,
            low,
            most[name],
        )
    check_known(
        call,
        f"{place}.known",
        rows.known,
        size,
    )
    if rows.quantity is not None:
        check_quantity(
            rows.quantity,
            f"{place}.quantity",
            size,
            call,
        )
    if cents is not None and cents[0] < 0:
        raise wrong(
            call,
            f"{place}.cents",
            "is negative; money that goes the other way is another line",
        )


def _check_promised_kind(call: Call, place: str, name: str, kinds: Mapping[str, Kind]) -> None:
    """What is promised comes to the worker as something that conservation follows."""
    kind = kinds.get(name)
    if kind is None:
        raise wrong(call, place, f"{name!r} {undeclared(name)}")
    if kind.flow is not Flow.PROMISED or kind.sign != 1:
        raise wrong(
            call,
            place,
            f"{name!r} is not declared as something promised; declare it with sign=1 and"
            " flow=Flow.PROMISED, as earned or as what repays a cost",
        )


def _check_hours(quote: Quote, tables: Tables, call: Call) -> None:
    """No hour of a shift is paid twice: by two promises, or by a promise to somebody who bills it
    in their own name.
    """
    paid = [one for one in quote.promises if not one.beside and not one.kind]
    paid_twice = len(paid) > 1 or any(charge.own_name for charge in quote.charges)
    if not paid_twice or not len(tables.shifts):
        return
    own = [charge for charge in quote.charges if charge.own_name]
    people = len(tables.people)
    shift = tables.shifts.gig * people + tables.shifts.person
    order = np.argsort(shift, kind="stable")
    minutes = np.zeros(shift.size, np.int64)
    asked_for: tuple[Charge | Promise, ...] = (*paid, *own)
    for rows in asked_for:
        on_visit = (rows.gig >= 0) & (rows.person >= 0)
        asked = rows.gig[on_visit] * people + rows.person[on_visit]
        place = np.minimum(np.searchsorted(shift[order], asked), shift.size - 1)
        is_done = shift[order[place]] == asked  # of a visit that is missed there is no shift
        np.add.at(minutes, order[place[is_done]], rows.minutes[on_visit][is_done])
    twice = np.flatnonzero(minutes > tables.shifts.minutes)
    if twice.size:
        row = int(twice[0])
        who, gig = int(tables.shifts.person[row]), int(tables.shifts.gig[row])
        raise wrong(
            call,
            "promises",
            f"pay {tables.person_id(who)} on {tables.gig_id(gig)} for {int(minutes[row])} minutes"
            f" of a visit of {int(tables.shifts.minutes[row])}, so that the same work is paid"
            " twice; leave one of them out, or mark what comes on top (travel) with beside=True",
        )
