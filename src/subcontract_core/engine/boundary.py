"""What a hook returned, checked column by column before anything is computed with it.

Nothing here knows a country. A wrong column has an author: `ModelError` names plugin, hook and
column.
"""

from collections.abc import Iterable, Mapping
from functools import partial

import numpy as np

from ..base.later import Later
from ..model.authors import plain
from ..model.decisions import Decided, Decisions, LaterLevel
from ..model.documents import Line, Sheet
from ..model.kinds import Kind
from ..model.loading import Call
from ..model.results import (
    Admission,
    Effects,
    Finding,
    Labour,
    Payments,
    Unemployment,
)
from ..model.thresholds import THRESHOLDS, Threshold
from ..model.vocabulary import undeclared
from ..scenario.tables import Tables
from .column_rules import (
    Ends,
    check_column,
    check_known,
    check_quantity,
    check_range,
    wrong,
)
from .handed import (
    check_findings,
    check_keeps,
    check_reason,
    check_texts,
    check_tuple,
)


def check_admission(admission: Admission, tables: Tables, call: Call) -> None:
    people, shifts, days = len(tables.people), len(tables.shifts), len(tables.activity)
    found: dict[str, Ends] = {}
    for name, length, kind in (
        ("offered", people, "b"),
        ("labour", people, "iu"),
        ("unemployment", people, "iu"),
        ("shift", shifts, "b"),
        ("day", days, "b"),
        ("day_on", days, "iu"),
    ):
        found[name] = check_column(call, name, getattr(admission, name), length, kind)
    if admission.missed is not None:
        check_column(call, "missed", admission.missed, len(tables.absent), "b")
    for name, codes in (("labour", Labour), ("unemployment", Unemployment)):
        low, high = found[name] or (0, 0)
        if not 0 <= low <= high < len(codes):
            raise wrong(call, name, f"holds codes outside {codes.words()}")


def check_limited(limited: Admission, admission: Admission, tables: Tables, call: Call) -> None:
    """The law takes out of an admission and puts nothing in."""
    check_admission(limited, tables, call)
    for name in ("offered", "shift", "day"):
        if np.any(getattr(limited, name) & ~getattr(admission, name)):
            raise wrong(call, name, "holds rows that the model did not give; a limit only takes")


def check_payments(
    payments: Payments, tables: Tables, call: Call, kinds: Mapping[str, Kind]
) -> None:
    check_tuple(call, "sheets", payments.sheets, Sheet)
    check_keeps(call, payments.keeps, tables)
    for sheet in payments.sheets:
        check_sheet(sheet, tables, call, kinds)
    check_no_benefit(payments.sheets, call, kinds)
    for keep in payments.keeps:
        if keep.kind not in kinds:
            raise wrong(call, f"keeps.{keep.kind}", undeclared(keep.kind))
    check_findings(call, payments.findings, tables)


def check_no_benefit(sheets: Iterable[Sheet], call: Call, kinds: Mapping[str, Kind]) -> None:
    """Benefits follow from the law and from what a model pays; no model writes one."""
    for sheet in sheets:
        for line in sheet.lines:
            if kinds[line.kind].benefit:
                raise wrong(
                    call,
                    f"{sheet.name}.{line.kind}",
                    "is a benefit, which the country's own check works out for every model from"
                    " the pay in its documents",
                    "Leave the line out.",
                )


def check_sheet(sheet: Sheet, tables: Tables, call: Call, kinds: Mapping[str, Kind]) -> None:
    check_texts(call, "sheets.name", (sheet.name,))
    check_tuple(call, f"{sheet.name}.lines", sheet.lines, Line)
    rows = len(sheet)
    found = {
        name: check_column(call, f"{sheet.name}.{name}", getattr(sheet, name), rows, "iu")
        for name in ("case", "person", "buyer", "paid", "month", "work_month")
    }
    for name, least, most in (
        ("case", 0, tables.cases - 1),
        ("person", -1, len(tables.people) - 1),
        ("buyer", -1, len(tables.buyer_public) - 1),
        ("work_month", 0, tables.work_months - 1),
    ):
        check_range(call, f"{sheet.name}.{name}", found[name], least, most)
    first, last = found["month"] or (0, 0)
    if not 0 <= first <= last < len(tables.months):
        raise wrong(
            call,
            f"{sheet.name}.month",
            f"lies outside the horizon; the pay rule is day {tables.scenario.pay.day} of the"
            f" {tables.scenario.pay.month} month",
        )
    named = sheet.person >= 0
    if tables.cases > 1 and np.any(tables.people.case[sheet.person[named]] != sheet.case[named]):
        raise wrong(call, f"{sheet.name}.person", "names people of another case")
    for line in sheet.lines:
        name = f"{sheet.name}.{line.kind}"
        cents = check_column(call, name, line.cents, rows, "iu")
        check_known(call, f"{name}.known", line.known, rows)
        check_reason(call, f"{name}.why", line.why)
        _check_kind(line, name, call, kinds)
        if cents is not None and cents[0] < 0:
            raise wrong(
                call, name, "is negative; write it with payer and payee the other way round"
            )


def _check_kind(line: Line, name: str, call: Call, kinds: Mapping[str, Kind]) -> None:
    """A line is of a kind that somebody declared, and goes the way in which its kind counts."""
    kind = kinds.get(line.kind)
    if kind is None:
        raise wrong(call, name, undeclared(line.kind))
    sign = (line.payee == "person") - (line.payer == "person")
    if sign != kind.sign:
        raise wrong(
            call,
            name,
            f"goes from {line.payer} to {line.payee}; its kind is declared with sign={kind.sign}"
            " (1 to the person, -1 from them, 0 past them): turn it round or use another kind",
        )
    quantity = line.quantity
    if quantity is not None:
        check_quantity(quantity, f"{name}.quantity", line.cents.size, call)
        if kind.units and quantity.unit not in kind.units:
            raise wrong(
                call,
                f"{name}.quantity",
                f"counts {quantity.unit.name}; its kind is declared in"
                f" {' or '.join(unit.name for unit in kind.units)}",
            )
    if line.memo is not kind.memo:
        raise wrong(call, name, f"has memo={line.memo}; its kind is declared memo={kind.memo}")


def _check_threshold(threshold: Threshold, tables: Tables, call: Call) -> None:
    name, rows = f"thresholds.{threshold.code}", tables.size[0] * tables.size[1]
    if threshold.kind not in THRESHOLDS:
        raise wrong(call, name, f"is of kind {threshold.kind!r}, none of {', '.join(THRESHOLDS)}")
    for part, kind in (("cents", "iu"), ("counted", "iu"), ("applies", "b")):
        check_column(call, f"{name}.{part}", getattr(threshold, part), rows, kind)
    check_known(call, f"{name}.known", threshold.known, rows)


def _check_decisions(decisions: Decisions, tables: Tables, call: Call) -> None:
    name, rows = f"decisions.{decisions.line}", tables.size[0] * tables.size[1]
    found = {
        part: check_column(call, f"{name}.{part}", getattr(decisions, part), rows, "iu")
        for part in ("day", "code", "income", "cost")
    }
    for part in ("opened", "applies"):
        check_column(call, f"{name}.{part}", getattr(decisions, part), rows, "b")
    check_range(call, f"{name}.code", found["code"], 0, len(Decided) - 1)


def check_effects(effects: Effects, tables: Tables, call: Call, kinds: Mapping[str, Kind]) -> None:
    """The parts of effects are of their types, with the right rows and texts that can be shown."""
    check_tuple(call, "sheets", effects.sheets, Sheet)
    check_tuple(call, "cautions", effects.cautions, str)
    check_texts(call, "cautions", effects.cautions)
    check_tuple(call, "thresholds", effects.thresholds, Threshold)
    check_tuple(call, "decisions", effects.decisions, Decisions)
    check_tuple(call, "later", effects.later, LaterLevel)
    for threshold in effects.thresholds:
        _check_threshold(threshold, tables, call)
    for decisions in effects.decisions:
        _check_decisions(decisions, tables, call)
    for later in effects.later:
        for part in ("day", "before", "after"):
            column = getattr(later, part)
            check_column(call, f"later.{later.line}.{part}", column, tables.size[1], "iu")
    for sheet in effects.sheets:
        check_sheet(sheet, tables, call, kinds)


def check_only_told(effects: Effects, call: Call) -> None:
    """Who is not the country tells what they found; levels of benefits are the country's."""
    if effects.sheets:
        names = ", ".join(plain(getattr(sheet, "name", sheet)) for sheet in effects.sheets[:3])
        raise call.blame(
            f"sheets hold documents ({names}); only the country's own check writes levels of"
            " benefits",
            "Put what the model pays into route, and what you found into findings.",
        )


def _all_findings(found: list[Effects]) -> tuple[Finding, ...]:
    return tuple(finding for effects in found for finding in effects.findings)


def joined_effects(found: list[tuple[Call, Effects]], kinds: Mapping[str, Kind]) -> Effects:
    """Everything that was found, in the order of the checks; a benefit has one owner."""
    owners: dict[str, str] = {}
    for call, effects in found:
        for line in (line for sheet in effects.sheets for line in sheet.lines):
            owner = owners.setdefault(line.kind, call.plugin)
            if kinds[line.kind].benefit and owner != call.plugin:
                raise call.blame(
                    f"{owner} and {call.plugin} both write {line.kind}; one owner per kind of line"
                )
    return Effects(
        tuple(sheet for _, effects in found for sheet in effects.sheets),
        Later(partial(_all_findings, [effects for _, effects in found])),
        tuple(dict.fromkeys(caution for _, effects in found for caution in effects.cautions)),
        tuple(threshold for _, effects in found for threshold in effects.thresholds),
        tuple(decisions for _, effects in found for decisions in effects.decisions),
        tuple(later for _, effects in found for later in effects.later),
    )
