"""Who pays and who gains, as plain values for JSON: `json-format.md` describes each."""

from typing import Any

from ..accounts.bounds import EXACT
from ..analysis.analysis import Analysis
from ..analysis.purses import Balance, Row
from ..analysis.ranged import Ranged, Whole
from ..base.dates import first_day
from ..model.results import Outcome


def purses_json(
    analysis: Analysis, outcome: Outcome, small_groups: bool = False
) -> list[dict[str, Any]]:
    """One object a case; the rows of a group of one or two people are withheld unless
    `small_groups` says that they are wanted.
    """
    balance = analysis.purses(outcome)
    told = [small_groups or balance.is_told(case) for case in range(outcome.tables.cases)]
    return [
        {
            "case": case,
            "people": int(balance.people[case]),
            "withheld": not is_told,
            "rows": [_row(outcome, row, case) for row in balance.rows] if is_told else None,
            "public_sums": _public(balance, case) if is_told else None,
        }
        for case, is_told in enumerate(told)
    ]


def account_json(
    analysis: Analysis, outcome: Outcome, small_groups: bool = False
) -> dict[str, Any] | None:
    """Benefits saved and tax paid less the coaching; None for a group that is withheld."""
    if not (small_groups or analysis.purses(outcome).is_told()):
        return None
    account = analysis.public_account(outcome)
    shares = {"deadweight": account.deadweight, "displacement": account.displacement}
    amounts = ("effect", "counted", "pensions", "coaching", "left", "left_with_pensions")
    said = {name: None if share is None else str(share) for name, share in shares.items()}
    told = {name: _whole(getattr(account, name)) for name in amounts}
    return said | {"lasts_months": account.lasts_months} | told


def _whole(whole: Whole) -> dict[str, Any]:
    """An amount: null where it is not exact, and what is sure about the known part."""
    return {
        "cents": whole.cents if whole.holds == EXACT else None,
        "known_cents": whole.cents,
        "bound": whole.holds,
    }


def _row(outcome: Outcome, row: Row, case: int) -> dict[str, Any]:
    return {
        "purse": row.purse.name,
        "counts": row.purse.counts.name.lower(),
        "today": _whole(row.today.whole(case)),
        "in_model": _whole(row.now.whole(case)),
        "difference": _whole(row.change.whole(case)),
        "months": _months(outcome, row.change, case),
        "parts": [
            {"role": role, "kind": kind} | _whole(ranged.whole(case))
            for (role, kind), ranged in row.parts.items()
        ],
    }


def _months(
    outcome: Outcome,
    ranged: Ranged,
    case: int,
) -> list[dict[str, Any]]:
    return [
        {"month": f"{first_day(int(month)):%Y-%m}"} | _whole(ranged.of_month(place, case))
        for place, month in enumerate(outcome.tables.months)
    ]


def _public(balance: Balance, case: int) -> dict[str, Any]:
    return {name: _whole(total.whole(case)) for name, total in balance.public_sums.items()}
