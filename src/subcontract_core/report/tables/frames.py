"""Tidy tables of a comparison: one row a fact, money in whole cents, unknown as missing.

Columns are plain lists until somebody asks for a DataFrame, so that only then pandas is imported.
"""

from typing import Any

import numpy as np

from ...accounts import ledger
from ...accounts.bounds import EXACT, Bound
from ...accounts.ledger import Amount
from ...base.dates import calendar_date
from ...base.errors import needs
from ...base.units import CENTS, DAYS, Unit
from ...engine.comparison import Comparison
from ...model.kinds import Flow
from .columns import Columns, cents_of, gather, month_of, start, under_each_law
from .reform_pairs import pairs
from .told_frames import findings, onboarding

# The columns that hold quantities, in what they count; a missing one is not known.
UNITS: dict[str, Unit] = dict.fromkeys(
    (
        "cents",
        "today_cents",
        "difference_cents",
        "earned_cents",
        "limit_cents",
        "left_cents",
        "net_cents",
        "vat_cents",
        "wages_and_other_cents",
        "cost_cents",
        "law_difference_cents",
        "reform_difference_cents",
        "reform_less_law_cents",
    ),
    CENTS,
) | {"takes_days": DAYS}


@under_each_law
def people(comparison: Comparison) -> Columns:
    """One row per model, reading, case, person, month and kind of line: cents, today's cents,
    difference.
    """
    rows = []
    before_lines = ledger.person_lines(comparison.today)
    for outcome in comparison.outcomes:
        lines = ledger.person_lines(outcome)
        nothing = Amount(np.zeros(outcome.tables.size, dtype=np.int64))
        for kind in dict.fromkeys((*lines, *before_lines)):
            now, before = lines.get(kind, nothing), before_lines.get(kind, nothing)
            change = now - before
            some = (now.cents != 0) | (before.cents != 0) | ~change.each_known
            for month, person in zip(*np.nonzero(some), strict=True):
                rows.append(
                    start(outcome)
                    | {
                        "case": int(outcome.tables.people.case[person]),
                        "person": outcome.tables.person_id(person),
                        "month": month_of(outcome, month),
                        "line": kind,
                        "cents": cents_of(now, month, person),
                        "today_cents": cents_of(before, month, person),
                        "difference_cents": cents_of(change, month, person),
                    }
                )
    return gather(
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


@under_each_law
def buyers(comparison: Comparison) -> Columns:
    """One row per model, reading, case and buyer: price without VAT, VAT, what else it pays,
    and its cost in the end.
    """
    rows = []
    for outcome in comparison.outcomes:
        lines, cost = ledger.buyer_lines(outcome), ledger.buyer_cost(outcome)
        shape = (outcome.tables.cases, len(outcome.tables.buyer_public))
        flows = (Flow.CHARGED, Flow.VAT, Flow.VAT_BACK)
        net, vat, back = (ledger.total(ledger.of_flow(lines, flow), shape) for flow in flows)
        other = ledger.total(lines, shape) - net - vat - back
        for case in range(shape[0]):
            for buyer, asked in enumerate(outcome.tables.scenario.buyers):
                rows.append(
                    start(outcome)
                    | {
                        "case": case,
                        "buyer": asked.id,
                        "kind": asked.kind,
                        "deducts_vat": asked.deducts_vat,
                        "net_cents": cents_of(net, case, buyer),
                        "vat_cents": cents_of(vat, case, buyer),
                        "vat_back_cents": cents_of(-back, case, buyer),
                        "wages_and_other_cents": cents_of(other, case, buyer),
                        "cost_cents": cents_of(cost, case, buyer),
                    }
                )
    return gather(
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
            "vat_back_cents",
            "wages_and_other_cents",
            "cost_cents",
        ),
    )


@under_each_law
def organisers(comparison: Comparison) -> Columns:
    """One row per model, reading, case and thing kept: who, what, cents."""
    rows = [
        start(outcome) | {"case": case, "role": role, "kind": kind, "cents": cents_of(amount, case)}
        for outcome in comparison.outcomes
        for (role, kind), amount in ledger.keeps(outcome).items()
        for case in range(outcome.tables.cases)
    ]
    return gather(rows, ("model", "reading", "case", "role", "kind", "cents"))


@under_each_law
def payments(comparison: Comparison) -> Columns:
    """One row per document line: who pays whom what, when, and the reason's key."""
    rows = []
    for outcome in comparison.outcomes:
        scenario = outcome.tables.scenario
        for sheet in outcome.sheets:
            for line in sheet.lines:
                known = np.broadcast_to(line.known, len(sheet))
                for row in np.flatnonzero((line.cents != 0) | ~known):
                    rows.append(
                        start(outcome)
                        | {
                            "case": int(sheet.case[row]),
                            "document": sheet.name,
                            "person": (
                                outcome.tables.person_id(sheet.person[row])
                                if sheet.person[row] >= 0
                                else None
                            ),
                            "buyer": (
                                scenario.buyers[sheet.buyer[row]].id
                                if sheet.buyer[row] >= 0
                                else None
                            ),
                            "paid": calendar_date(sheet.paid[row]),
                            "work_month": month_of(
                                outcome, outcome.tables.lead + int(sheet.work_month[row])
                            ),
                            "line": line.kind,
                            "payer": line.payer,
                            "payee": line.payee,
                            "cents": int(line.cents[row]) if known[row] else None,
                            "memo": line.memo,
                            "reason": line.why.text,
                        }
                    )
    return gather(
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


def side_by_side(comparison: Comparison) -> Columns:
    """One row per reform, model, reading, case and person: the difference to today under both
    laws, and reform less law; empty without reforms.
    """
    rows = [
        start(pair.law)
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
    return gather(
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
        if name in UNITS:
            table[name] = table[name].astype("Int64")
    return table
