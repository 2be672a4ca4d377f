"""What a hook returned, checked column by column before anything is computed with it.

Nothing here knows a country. A wrong column has an author: `ModelError` names plugin, hook and
column.
"""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any, TypeVar

import numpy as np

from ..base.columns import Known
from ..base.errors import ModelError
from ..base.units import Quantity
from ..model.decisions import Decided, Decisions
from ..model.documents import Line, Sheet
from ..model.kinds import Flow, Kind
from ..model.loading import Call
from ..model.quoted import Charge, Promise
from ..model.results import (
    Admission,
    Effects,
    Finding,
    Labour,
    Payments,
    Quote,
    Unemployment,
)
from ..model.thresholds import THRESHOLDS, Threshold
from ..model.vocabulary import undeclared
from ..scenario.tables import Tables


def _wrong(call: Call, column: str, problem: str) -> ModelError:
    return ModelError(f"{call.plugin}: {call.hook}: {column} {problem}")


def _check_column(call: Call, name: str, column: Any, length: int, kind: str) -> None:
    if not isinstance(column, np.ndarray):
        raise _wrong(call, name, f"is {type(column).__name__}, not a NumPy array")
    if column.shape != (length,):
        raise _wrong(call, name, f"has shape {column.shape}; it must have {length} rows")
    if column.dtype.kind not in kind:
        raise _wrong(
            call,
            name,
            f"has dtype {column.dtype}; money and codes are whole numbers, marks are bool",
        )


def check_admission(admission: Admission, tables: Tables, call: Call) -> None:
    people, shifts, days = len(tables.people), len(tables.shifts), len(tables.activity)
    for name, length, kind in (
        ("offered", people, "b"),
        ("labour", people, "iu"),
        ("unemployment", people, "iu"),
        ("shift", shifts, "b"),
        ("day", days, "b"),
        ("day_on", days, "iu"),
    ):
        _check_column(call, name, getattr(admission, name), length, kind)
    for name, column, known in (
        ("labour", admission.labour, Labour.words()),
        ("unemployment", admission.unemployment, Unemployment.words()),
    ):
        if column.size and not 0 <= int(column.min()) <= int(column.max()) < len(known):
            raise _wrong(call, name, f"holds codes outside {known}")
    for step in admission.steps:
        _check_column(call, f"steps.{step.code}.state", step.state, people, "iu")


def check_limited(limited: Admission, admission: Admission, tables: Tables, call: Call) -> None:
    """The law takes out of an admission and puts nothing in."""
    check_admission(limited, tables, call)
    for name in ("offered", "shift", "day"):
        if np.any(getattr(limited, name) & ~getattr(admission, name)):
            raise _wrong(call, name, "holds rows that the model did not give; a limit only takes")


def _check_known(call: Call, name: str, known: Known, length: int) -> None:
    if known is True or known is False:
        return
    if not isinstance(known, np.ndarray) or known.dtype.kind != "b" or known.shape != (length,):
        raise _wrong(call, name, f"must be True, False or {length} bools")


def _check_range(call: Call, name: str, column: np.ndarray, least: int, most: int) -> None:
    if column.size and not least <= int(column.min()) <= int(column.max()) <= most:
        raise _wrong(
            call,
            name,
            f"holds {int(column.min())} to {int(column.max())}; rows go from {least} to {most}",
        )


def check_quote(quote: Quote, tables: Tables, call: Call, kinds: Mapping[str, Kind]) -> None:
    """Rows of charges and promises: whole columns of money from 0 up, of people, visits, buyers and
    months that there are, of kinds that may be promised, and no hour paid twice.
    """
    months, buyers = tables.work_months - 1, len(tables.buyer_public) - 1
    last = {"gig": len(tables.gigs) - 1, "person": len(tables.people) - 1, "buyer": buyers}
    for place, charge in _each(call, "charges", quote.charges, Charge):
        least = {"case": 0, "buyer": 0, "month": 0, "gig": -1, "person": -1}
        most = last | {"case": tables.cases - 1, "month": months}
        _check_rows(call, place, charge, least, most)
        if charge.own_name and np.any(charge.person < 0):
            raise _wrong(call, f"{place}.person", "is -1; what is billed in one's own name has one")
    for place, promise in _each(call, "promises", quote.promises, Promise):
        least = {"person": 0, "month": 0, "gig": -1, "buyer": -1}
        _check_rows(call, place, promise, least, last | {"month": months})
        if promise.kind:
            _check_promised_kind(call, f"{place}.kind", promise.kind, kinds)
    _check_hours(quote, tables, call)
    check_findings(quote.findings, call)


_Row = TypeVar("_Row", Charge, Promise)


def _each(
    call: Call, name: str, sets: tuple[_Row, ...], wanted: type[_Row]
) -> Iterator[tuple[str, _Row]]:
    """Each set of rows with its place, for messages."""
    if not isinstance(sets, tuple):
        raise _wrong(
            call, name, f"is {type(sets).__name__}, not a tuple; one alone is written (it,)"
        )
    for number, one in enumerate(sets, 1):
        if not isinstance(one, wanted):
            raise _wrong(
                call, name, f"holds a {type(one).__name__}; it must hold {wanted.__name__} objects"
            )
        yield f"{name} {number} ({one.why.text or 'no reason'})", one


def _check_rows(
    call: Call, place: str, rows: Charge | Promise, least: dict[str, int], most: dict[str, int]
) -> None:
    size = np.size(rows.cents)
    _check_column(call, f"{place}.cents", rows.cents, size, "iu")
    for name, low in least.items():
        _check_column(call, f"{place}.{name}", getattr(rows, name), size, "iu")
        _check_range(call, f"{place}.{name}", getattr(rows, name), low, most[name])
    _check_known(call, f"{place}.known", rows.known, size)
    if rows.quantity is not None:
        _check_quantity(rows.quantity, f"{place}.quantity", size, call)
    if np.any(rows.cents < 0):
        raise _wrong(
            call,
            f"{place}.cents",
            "is negative; money that goes the other way is another line",
        )


def _check_promised_kind(call: Call, place: str, name: str, kinds: Mapping[str, Kind]) -> None:
    """What is promised comes to the worker as something that conservation follows."""
    kind = kinds.get(name)
    if kind is None:
        raise _wrong(call, place, f"{name!r} {undeclared(name)}")
    if kind.flow is not Flow.PROMISED or kind.sign != 1:
        raise _wrong(
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
        np.add.at(minutes, order[place], rows.minutes[on_visit])
    twice = np.flatnonzero(minutes > tables.shifts.minutes)
    if twice.size:
        row = int(twice[0])
        who, gig = int(tables.shifts.person[row]), int(tables.shifts.gig[row])
        raise _wrong(
            call,
            "promises",
            f"pay {tables.person_id(who)} on {tables.gig_id(gig)} for {int(minutes[row])} minutes"
            f" of a visit of {int(tables.shifts.minutes[row])}, so that the same work is paid"
            " twice; leave one of them out, or mark what comes on top (travel) with beside=True",
        )


def check_payments(
    payments: Payments, tables: Tables, call: Call, kinds: Mapping[str, Kind]
) -> None:
    for name in ("sheets", "keeps", "findings"):
        if not isinstance(getattr(payments, name), tuple):
            raise _wrong(
                call,
                name,
                f"is {type(getattr(payments, name)).__name__}, not a tuple; one alone is written"
                " (it,)",
            )
    for sheet in payments.sheets:
        check_sheet(sheet, tables, call, kinds)
        _check_no_benefit(sheet, call, kinds)
    for keep in payments.keeps:
        if keep.kind not in kinds:
            raise _wrong(call, f"keeps.{keep.kind}", undeclared(keep.kind))
    check_findings(payments.findings, call)


def _check_no_benefit(sheet: Sheet, call: Call, kinds: Mapping[str, Kind]) -> None:
    """Benefits follow from the law and from what a model pays; no model writes one."""
    for line in sheet.lines:
        if kinds[line.kind].benefit:
            raise _wrong(
                call,
                f"{sheet.name}.{line.kind}",
                "is a benefit, which the country's own check works out for every model from the"
                " pay in its documents; leave the line out",
            )


def check_sheet(sheet: Sheet, tables: Tables, call: Call, kinds: Mapping[str, Kind]) -> None:
    if not isinstance(sheet, Sheet):
        raise _wrong(call, "sheets", f"holds a {type(sheet).__name__}; it must hold Sheet objects")
    rows = len(sheet)
    for name in ("case", "person", "buyer", "paid", "month", "work_month"):
        _check_column(call, f"{sheet.name}.{name}", getattr(sheet, name), rows, "iu")
    _check_range(call, f"{sheet.name}.case", sheet.case, 0, tables.cases - 1)
    _check_range(call, f"{sheet.name}.person", sheet.person, -1, len(tables.people) - 1)
    _check_range(call, f"{sheet.name}.buyer", sheet.buyer, -1, len(tables.buyer_public) - 1)
    _check_range(call, f"{sheet.name}.work_month", sheet.work_month, 0, tables.work_months - 1)
    if rows and not 0 <= int(sheet.month.min()) <= int(sheet.month.max()) < len(tables.months):
        raise _wrong(
            call,
            f"{sheet.name}.month",
            f"lies outside the horizon; the pay rule is day {tables.scenario.pay.day} of the"
            f" {tables.scenario.pay.month} month",
        )
    named = sheet.person >= 0
    if np.any(tables.people.case[sheet.person[named]] != sheet.case[named]):
        raise _wrong(call, f"{sheet.name}.person", "names people of another case")
    for line in sheet.lines:
        name = f"{sheet.name}.{line.kind}"
        _check_column(call, name, line.cents, rows, "iu")
        _check_known(call, f"{name}.known", line.known, rows)
        _check_kind(line, name, call, kinds)
        if rows and int(line.cents.min()) < 0:
            raise _wrong(
                call, name, "is negative; write it with payer and payee the other way round"
            )


def _check_kind(line: Line, name: str, call: Call, kinds: Mapping[str, Kind]) -> None:
    """A line is of a kind that somebody declared, and goes the way in which its kind counts."""
    kind = kinds.get(line.kind)
    if kind is None:
        raise _wrong(call, name, undeclared(line.kind))
    sign = (line.payee == "person") - (line.payer == "person")
    if sign != kind.sign:
        raise _wrong(
            call,
            name,
            f"goes from {line.payer} to {line.payee}; its kind is declared with sign={kind.sign}"
            " (1 to the person, -1 from them, 0 past them): turn it round or use another kind",
        )
    quantity = line.quantity
    if quantity is not None:
        _check_quantity(quantity, f"{name}.quantity", line.cents.size, call)
        if kind.units and quantity.unit not in kind.units:
            raise _wrong(
                call,
                f"{name}.quantity",
                f"counts {quantity.unit.name}; its kind is declared in"
                f" {' or '.join(unit.name for unit in kind.units)}",
            )
    if line.memo is not kind.memo:
        raise _wrong(call, name, f"has memo={line.memo}; its kind is declared memo={kind.memo}")


def _check_quantity(quantity: Quantity, name: str, rows: int, call: Call) -> None:
    """A number has its unit with it."""
    if not isinstance(quantity, Quantity):
        raise _wrong(
            call,
            name,
            f"is {type(quantity).__name__}, not a Quantity; say what it counts, as in CENTS(column)"
            " or DAY(column) of base.units",
        )
    _check_column(call, name, quantity.values, rows, "iu")


def check_findings(findings: tuple[Finding, ...], call: Call) -> None:
    for finding in findings:
        for name, number in finding.numbers.items():
            _check_quantity(number, f"findings.{finding.code}.{name}", len(finding), call)


def _check_threshold(threshold: Threshold, tables: Tables, call: Call) -> None:
    name, rows = f"thresholds.{threshold.code}", tables.size[0] * tables.size[1]
    if threshold.kind not in THRESHOLDS:
        raise _wrong(call, name, f"is of kind {threshold.kind!r}, none of {', '.join(THRESHOLDS)}")
    for part, kind in (("cents", "iu"), ("counted", "iu"), ("applies", "b")):
        _check_column(call, f"{name}.{part}", getattr(threshold, part), rows, kind)
    _check_known(call, f"{name}.known", threshold.known, rows)


def _check_decisions(decisions: Decisions, tables: Tables, call: Call) -> None:
    name, rows = f"decisions.{decisions.line}", tables.size[0] * tables.size[1]
    for part in ("day", "code", "income", "cost"):
        _check_column(call, f"{name}.{part}", getattr(decisions, part), rows, "iu")
    for part in ("opened", "applies"):
        _check_column(call, f"{name}.{part}", getattr(decisions, part), rows, "b")
    _check_range(call, f"{name}.code", decisions.code, 0, len(Decided) - 1)


def _all_findings(found: list[Effects]) -> tuple[Finding, ...]:
    return tuple(finding for effects in found for finding in effects.findings)


def joined_effects(
    found: list[tuple[Call, Effects]],
    tables: Tables,
    kinds: Mapping[str, Kind],
    own: tuple[str, ...] = (),
) -> Effects:
    """What all checks found, together. `own` names plugins that are models, not countries: they
    write no benefit.
    """
    owners: dict[str, str] = {}
    for call, effects in found:
        for threshold in effects.thresholds:
            _check_threshold(threshold, tables, call)
        for decisions in effects.decisions:
            _check_decisions(decisions, tables, call)
        for sheet in effects.sheets:
            check_sheet(sheet, tables, call, kinds)
            if call.plugin in own:
                _check_no_benefit(sheet, call, kinds)
            for line in sheet.lines:
                if (
                    kinds[line.kind].benefit
                    and owners.setdefault(line.kind, call.plugin) != call.plugin
                ):
                    raise ModelError(
                        f"{owners[line.kind]} and {call.plugin} both write {line.kind}; one owner"
                        " per kind of line"
                    )
    return Effects(
        tuple(sheet for _, effects in found for sheet in effects.sheets),
        partial(_all_findings, [effects for _, effects in found]),
        tuple(dict.fromkeys(caution for _, effects in found for caution in effects.cautions)),
        tuple(threshold for _, effects in found for threshold in effects.thresholds),
        tuple(decisions for _, effects in found for decisions in effects.decisions),
    )
