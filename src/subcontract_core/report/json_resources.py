"""What a model uses up and what is left, as plain values for JSON: `json-format.md` has each."""

from typing import Any

import numpy as np

from ..accounts.ledger import Amount
from ..analysis.analysis import Analysis
from ..model.documents import sums
from ..model.resources import COACH, INSTRUCTOR, ResourceLine
from ..model.results import Outcome
from ..scenario.costs import RunningCost
from ..scenario.units import month_text


def running_json(analysis: Analysis, outcome: Outcome) -> dict[str, Any]:
    """What it takes to run a model, what is left, what to look at; `price_talks` only where a buyer
    has said what its own staff or a contractor costs.
    """
    talks = price_talks_json(analysis, outcome)
    return {
        "resources": resources_json(outcome),
        "result": result_json(analysis, outcome),
        "staffing": staffing_json(analysis, outcome),
        "watches": watches_json(analysis, outcome),
    } | ({"price_talks": talks} if talks else {})


def resources_json(outcome: Outcome) -> list[dict[str, Any]]:
    """Each line with one value per case."""
    cases = outcome.tables.cases
    return [
        {
            "code": line.code,
            "kind": line.kind,
            "role": line.role or None,
            "bearer": line.bearer or None,
            "in_price": line.in_price,
            "minutes": _minutes(line, cases),
            "cents": None if line.is_possible else _cents(line, cases),
        }
        | ({} if line.said is None else {"cost": cost_json(line.said)})
        for line in (*outcome.resources.lines, *outcome.resources.possible)
    ]


def cost_json(cost: RunningCost) -> dict[str, Any]:
    """A cost as the scenario tells it; the amount is of one time, for one that is spread in all."""
    return {
        "what": cost.what,
        "label": cost.label or None,
        "per": cost.per,
        "amount_cents": cost.amount,
        "month": None if cost.month is None else month_text(cost.month),
        "to": None if cost.last_month is None else month_text(cost.last_month),
        "spread_months": cost.spread,
        "mark": None if cost.mark is None else cost.mark.kind,
        "source": None if cost.mark is None else cost.mark.text,
    }


def _minutes(line: ResourceLine, cases: int) -> list[int] | None:
    if not line.role or not np.all(line.minutes_known):
        return None
    return [
        int(minutes)
        for minutes in sums(
            line.case,
            line.minutes,
            cases,
        )
    ]


def _cents(line: ResourceLine, cases: int) -> list[int] | None:
    if not np.all(line.known):
        return None
    return [
        int(cents)
        for cents in sums(
            line.case,
            line.cents,
            cases,
        )
    ]


def result_json(analysis: Analysis, outcome: Outcome) -> dict[str, Any] | None:
    """The seller's result in three readings; None where nothing is asked of resources."""
    if not (outcome.resources.lines or outcome.resources.possible):
        return None
    result = analysis.organiser_result(outcome)
    return {
        "seller": result.seller or None,
        "margin_cents": _each(result.margin) if result.seller else None,
        "full_cost_cents": _each(result.full_cost) if result.seller else None,
        "new_money_cents": _each(result.new_money) if result.seller else None,
    } | (
        {}
        if result.without_subsidy is None
        else {"without_subsidy_cents": _each(result.without_subsidy)}
    )


def _each(amount: Amount) -> list[int | None]:
    return [
        int(cents) if amount.is_known(case) else None for case, cents in enumerate(amount.cents)
    ]


def watches_json(analysis: Analysis, outcome: Outcome) -> list[dict[str, Any]]:
    """What to look at in the books: code, severity, numbers, and the role that it concerns."""
    return [
        {
            "code": one.code,
            "severity": one.severity.word,
            "numbers": dict(one.numbers),
            "role": one.role or None,
        }
        | ({"resources": [line.code for line in one.lines]} if one.lines else {})
        | ({} if one.purse is None else {"purse": one.purse.name})
        for one in analysis.watches(outcome)
    ]


def price_talks_json(analysis: Analysis, outcome: Outcome) -> list[dict[str, Any]]:
    """The price beside each buyer's own staff and a contractor; shares as exact fractions."""
    amounts = ("minutes", "here", "guiding", "own", "contractor")
    shares = ("even", "even_with_staff")
    return [
        {"buyer": one.buyer.id}
        | {name if name == "minutes" else f"{name}_cents": getattr(one, name) for name in amounts}
        | {name: None if (share := getattr(one, name)) is None else str(share) for name in shares}
        for one in analysis.price_talks(outcome)
    ]


def staffing_json(analysis: Analysis, outcome: Outcome) -> list[dict[str, Any]]:
    """The hours of each role by month, and what an hour costs."""
    cases, said = range(outcome.tables.cases), outcome.tables.scenario.running
    prices = {} if said is None else {INSTRUCTOR: said.instructor_price, COACH: said.coach_price}
    return [
        {
            "role": one.role,
            "minutes": one.minutes.tolist(),
            "known": one.is_known,
            "parts": {name: minutes.tolist() for name, minutes in one.parts.items()},
            "hour_cents": prices.get(one.role),
            "free_minutes": one.free,
            "over_minutes": [one.over(case) for case in cases],
        }
        for one in analysis.hours(outcome)
    ]
