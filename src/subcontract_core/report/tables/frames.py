"""Tidy tables of a comparison: one row a fact, money in whole cents, unknown as missing.

Columns are plain lists until somebody asks for a DataFrame, so that only then pandas is imported.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

import numpy as np

from ...accounts import ledger
from ...accounts.ledger import Amount
from ...base.dates import calendar_date, first_day
from ...base.errors import needs
from ...engine.comparison import Comparison
from ...model.kinds import Flow
from ...model.results import STATES, Outcome
from ...verbs.onboarding import first_working_day
from .person_groups import EXACT, Bound
from .reform_pairs import pairs

Columns = dict[str, list[Any]]


def _cents(amount: Amount, *at: int) -> int | None:
    return int(amount.cents[at]) if amount.is_known(*at) else None


def reading_key(outcome: Outcome) -> str:
    """The choices of an outcome, as the column `reading` has them."""
    return ", ".join(f"{k}={v}" for k, v in outcome.reading.items())


def _start(outcome: Outcome) -> dict[str, str]:
    return {"model": outcome.model, "reading": reading_key(outcome)}


def _gather(rows: list[dict[str, Any]], columns: tuple[str, ...]) -> Columns:
    return {name: [row.get(name) for row in rows] for name in columns}


def _month(outcome: Outcome, index: int) -> str:
    return f"{first_day(int(outcome.tables.months[index])):%Y-%m}"


def _under_each_law(table: Callable[[Comparison], Columns]) -> Callable[[Comparison], Columns]:
    """The table under the law and under each reform, one below the other; the last column names
    the law of the row.
    """

    @wraps(table)
    def every(comparison: Comparison) -> Columns:
        gathered: Columns = {}
        for one in comparison.laws:
            columns = table(one)
            columns["law"] = [one.law.label] * len(next(iter(columns.values())))
            for name, values in columns.items():
                gathered.setdefault(name, []).extend(values)
        return gathered

    return every


@_under_each_law
def people(comparison: Comparison) -> Columns:
    """One row per model, reading, case, person, month and kind of line: cents, today's cents,
    difference.
    """
    rows = []
    before_lines = ledger.person_lines(comparison.today)
    for outcome in comparison.outcomes:
        mine = ledger.person_lines(outcome)
        nothing = Amount(np.zeros(outcome.tables.size, dtype=np.int64))
        for kind in dict.fromkeys((*mine, *before_lines)):
            now, before = mine.get(kind, nothing), before_lines.get(kind, nothing)
            change = now - before
            some = (now.cents != 0) | (before.cents != 0) | ~change.each_known
            for month, person in zip(*np.nonzero(some), strict=True):
                rows.append(
                    _start(outcome)
                    | {
                        "case": int(outcome.tables.people.case[person]),
                        "person": outcome.tables.person_id(person),
                        "month": _month(outcome, month),
                        "line": kind,
                        "cents": _cents(now, month, person),
                        "today_cents": _cents(before, month, person),
                        "difference_cents": _cents(change, month, person),
                    }
                )
    return _gather(
        rows,
        (
            "model",
            "reading",
            "case",
            "person",
            "month",
            "line",
            "cents",
            "today_cents",
            "difference_cents",
        ),
    )


@_under_each_law
def buyers(comparison: Comparison) -> Columns:
    """One row per model, reading, case and buyer: price without VAT, VAT, what else it pays,
    and its cost in the end.
    """
    rows = []
    for outcome in comparison.outcomes:
        lines, cost = ledger.buyer_lines(outcome), ledger.buyer_cost(outcome)
        shape = (outcome.tables.cases, len(outcome.tables.buyer_public))
        net, vat = (ledger.of_flow(lines, flow) for flow in (Flow.CHARGED, Flow.VAT))
        net_total, vat_total = (ledger.total(part, shape) for part in (net, vat))
        other = ledger.total({k: a for k, a in lines.items() if k not in {**net, **vat}}, shape)
        for case in range(shape[0]):
            for buyer, asked in enumerate(outcome.tables.scenario.buyers):
                rows.append(
                    _start(outcome)
                    | {
                        "case": case,
                        "buyer": asked.id,
                        "kind": asked.kind,
                        "deducts_vat": asked.deducts_vat,
                        "net_cents": _cents(net_total, case, buyer),
                        "vat_cents": _cents(vat_total, case, buyer),
                        "wages_and_other_cents": _cents(other, case, buyer),
                        "cost_cents": _cents(cost, case, buyer),
                    }
                )
    return _gather(
        rows,
        (
            "model",
            "reading",
            "case",
            "buyer",
            "kind",
            "deducts_vat",
            "net_cents",
            "vat_cents",
            "wages_and_other_cents",
            "cost_cents",
        ),
    )


@_under_each_law
def organisers(comparison: Comparison) -> Columns:
    """One row per model, reading, case and thing kept: who, what, cents."""
    rows = [
        _start(outcome) | {"case": case, "role": role, "kind": kind, "cents": _cents(amount, case)}
        for outcome in comparison.outcomes
        for (role, kind), amount in ledger.keeps(outcome).items()
        for case in range(outcome.tables.cases)
    ]
    return _gather(rows, ("model", "reading", "case", "role", "kind", "cents"))


@_under_each_law
def payments(comparison: Comparison) -> Columns:
    """One row per document line: who pays whom what, when, and the reason's key."""
    rows = []
    for outcome in comparison.outcomes:
        scenario = outcome.tables.scenario
        for sheet in outcome.sheets:
            for line in sheet.lines:
                known = np.broadcast_to(line.known, len(sheet))
                for r in np.flatnonzero((line.cents != 0) | ~known):
                    rows.append(
                        _start(outcome)
                        | {
                            "case": int(sheet.case[r]),
                            "document": sheet.name,
                            "person": (
                                outcome.tables.person_id(sheet.person[r])
                                if sheet.person[r] >= 0
                                else None
                            ),
                            "buyer": (
                                scenario.buyers[sheet.buyer[r]].id if sheet.buyer[r] >= 0 else None
                            ),
                            "paid": calendar_date(sheet.paid[r]),
                            "work_month": _month(
                                outcome, outcome.tables.lead + int(sheet.work_month[r])
                            ),
                            "line": line.kind,
                            "payer": line.payer,
                            "payee": line.payee,
                            "cents": int(line.cents[r]) if known[r] else None,
                            "memo": line.memo,
                            "reason": line.why.text,
                        }
                    )
    return _gather(
        rows,
        (
            "model",
            "reading",
            "case",
            "document",
            "person",
            "buyer",
            "paid",
            "work_month",
            "line",
            "payer",
            "payee",
            "cents",
            "memo",
            "reason",
        ),
    )


@_under_each_law
def findings(comparison: Comparison) -> Columns:
    """One row per finding and place: severity, code, person, gig, buyer, day, month, numbers,
    act and section.
    """
    rows = []
    for outcome in comparison.outcomes:
        tables = outcome.tables
        for finding in outcome.findings:
            for r in range(len(finding)):
                rows.append(
                    _start(outcome)
                    | {
                        "severity": finding.severity,
                        "code": finding.code,
                        "person": (
                            outcome.tables.person_id(finding.person[r])
                            if finding.person.size
                            else None
                        ),
                        "gig": tables.gig_id(finding.gig[r]) if finding.gig.size else None,
                        "buyer": (
                            tables.scenario.buyers[int(finding.buyer[r])].id
                            if finding.buyer.size
                            else None
                        ),
                        "day": calendar_date(finding.day[r]) if finding.day.size else None,
                        "month": (
                            _month(outcome, int(finding.month[r])) if finding.month.size else None
                        ),
                        "numbers": {
                            name: int(column[r]) for name, column in finding.numbers.items()
                        },
                        "act": finding.why.act,
                        "section": finding.why.section,
                        "source": finding.why.source,
                    }
                )
    return _gather(
        rows,
        (
            "model",
            "reading",
            "severity",
            "code",
            "person",
            "gig",
            "buyer",
            "day",
            "month",
            "numbers",
            "act",
            "section",
            "source",
        ),
    )


@_under_each_law
def onboarding(comparison: Comparison) -> Columns:
    """One row per model, step and person: who acts, what the step needs and takes, whether it
    blocks, the state of the paper.

    `first_working_day` is the day before which the person cannot start; most lengths are not in the
    sources, so it is a bound.
    """
    rows = []
    for outcome in comparison.outcomes:
        steps, tables = outcome.admission.steps, outcome.tables
        first = first_working_day(steps, tables, outcome.admission.offered)
        for order, step in enumerate(steps, 1):
            for person, state in enumerate(step.state):
                rows.append(
                    _start(outcome)
                    | {
                        "case": int(tables.people.case[person]),
                        "order": order,
                        "step": step.code,
                        "title": step.title.get("en", ""),
                        "actor": step.actor.get("en", ""),
                        "document": step.document.get("en") or None,
                        "needs": ", ".join(step.needs),
                        "blocks": step.blocks,
                        "takes_days": step.days,
                        "person": outcome.tables.person_id(person),
                        "concerns": bool(step.concerns[person]),
                        "state": STATES[int(state)],
                        "first_working_day": (
                            calendar_date(first[person]) if first[person] >= 0 else None
                        ),
                        "source": step.source,
                    }
                )
    return _gather(
        rows,
        (
            "model",
            "reading",
            "case",
            "order",
            "step",
            "title",
            "actor",
            "document",
            "needs",
            "blocks",
            "takes_days",
            "person",
            "concerns",
            "state",
            "first_working_day",
            "source",
        ),
    )


def side_by_side(comparison: Comparison) -> Columns:
    """One row per reform, model, reading, case and person: the difference to today under both
    laws, and reform less law; empty without reforms.
    """
    rows = [
        _start(pair.law)
        | {
            "reform": reformed.law.label,
            "law": comparison.law.label,
            "case": person.case,
            "person": person.id,
            "law_difference_cents": _exact(person.law),
            "reform_difference_cents": _exact(person.reform),
            "reform_less_law_cents": _exact(person.less),
        }
        for reformed in comparison.reforms
        for pair in pairs(comparison, reformed)
        for person in pair.people
    ]
    return _gather(
        rows,
        (
            "reform",
            "model",
            "reading",
            "case",
            "person",
            "law_difference_cents",
            "reform_difference_cents",
            "reform_less_law_cents",
            "law",
        ),
    )


def _exact(bound: Bound) -> int | None:
    return bound.cents if bound.holds == EXACT else None


TABLES = {
    "people": people,
    "buyers": buyers,
    "organisers": organisers,
    "payments": payments,
    "findings": findings,
    "onboarding": onboarding,
}


def frame(columns: Columns) -> Any:
    """The columns as a pandas DataFrame; cents stay whole numbers that may be missing."""
    try:
        import pandas as pd
    except ImportError:
        raise needs("frames") from None
    table = pd.DataFrame(columns)
    for name in table.columns:
        if name.endswith(("cents", "takes_days")):
            table[name] = table[name].astype("Int64")
    return table
