"""Disability pension beside work: the earnings limit, suspension, and the pensions themselves."""

from typing import Any

from attrs import evolve, frozen
import numpy as np

from ...documents import Line
from ...law import Law
from ...ledger import Amount
from ...money import Exact
from ...reasons import Reason
from ...scenario.tables import Tables
from ...scenario.types import LIVES_ON
from ...stages import Finding
from .. import pensions


@frozen(eq=False)
class Pensions:
    """Pension lines, and what the housing allowance needs to know: a month's pensions in full and as due."""

    lines: list[Line]
    full: Exact
    due: Exact


def check(t: Tables, law: Law, work: Amount, person: np.ndarray, month: np.ndarray, on: np.ndarray) -> tuple[Pensions, tuple[Finding, ...]]:
    """Pensions per person-month (flat, month-major), and findings on the earnings limit (ansaintaraja)."""
    people = t.people
    mine = people.lives_on[person] == LIVES_ON.index("disability_pension")
    earnings = work.cents.reshape(-1)
    limit = pensions.earnings_limit(law, on)
    limits = np.broadcast_to(limit.amount.cents(), earnings.shape)
    over = mine & (earnings > limits)
    with law.rule("pension.suspension") as r:
        stopped, reading = pensions.suspended(r, t.month_day, over.reshape(t.size), people.months_over_before)
        # Unknown pay may be over the limit: where that would change which months rest, nobody knows.
        unsure = np.zeros(mine.size, bool) if work.known is True else mine & ~np.asarray(work.known).reshape(-1)
        possible, _ = pensions.suspended(r, t.month_day, (over | unsure).reshape(t.size), people.months_over_before)
        needed = np.broadcast_to(r.count("pension.suspension_months_in_a_row", on), earnings.shape)
        suspension = r.reason()
    stopped = stopped.reshape(-1)
    age = t.age(on, person)
    national = pensions.national_pension(law, on, lives_with_spouse=people.spouse[person], other_pension=people.other_pension[person], age=age)
    guarantee = pensions.guarantee_pension(law, on, other_pension=people.other_pension[person], national=national.amount, age=age)
    care = pensions.care_allowance(law, on, level=people.care[person])
    highest = pensions.highest_disability_allowance_in_suspension(law, on)

    paid = mine & ~stopped
    earnings_pension = Exact(people.other_pension[person]) / 12
    known = True if work.known is True else ~mine | (possible.reshape(-1) == stopped)

    in_care = people.care[person] > 0
    # Unknown pay leaves open whether the pension rests, and with it the care allowance of those who have one.
    care_known = True if known is True else known | ~in_care

    def line(kind: str, payer: str, amount: Exact, mask: np.ndarray, why: Reason, known: Any = known, memo: bool = False) -> Line:
        return Line(kind, payer, "person", np.broadcast_to(amount.where(mask).cents(), earnings.shape), why, known, memo=memo)

    lines = [
        line("earnings_pension", "pension_payer", earnings_pension, people.other_pension[person] > 0, Reason("reason.earnings_pension"), True),
        line("national_pension", "kela", national.amount, paid, national.why),
        line("guarantee_pension", "kela", guarantee.amount, paid, guarantee.why),
        line("care_allowance", "kela", care.amount, in_care & ~stopped, care.why, care_known),
    ]
    if np.any(stopped):
        lines.append(line("disability_allowance", "kela", highest.amount, in_care & stopped, highest.why, care_known))
        # Months of the run before anybody could know were paid and may be claimed back.
        early = stopped & (pensions.runs_so_far(over.reshape(t.size), people.months_over_before).reshape(-1) < needed)
        if reading == "three_in_a_row" and np.any(early):
            lines.append(line("pension_reclaim", "kela", national.amount + guarantee.amount, early, evolve(suspension, text="reason.pension_reclaim"), memo=True))
    both = (national.amount + guarantee.amount).where(mine)
    return Pensions(lines, both, both.where(paid)), _findings(limit.why, suspension, limits, earnings, over, stopped, mine, person, month, work)


def _findings(
    why: Reason, suspension: Reason, limits: np.ndarray, earnings: np.ndarray, over: np.ndarray, stopped: np.ndarray,
    mine: np.ndarray, person: np.ndarray, month: np.ndarray, work: Amount,
) -> tuple[Finding, ...]:  # fmt: skip
    found = []

    def add(code: str, severity: str, rows: np.ndarray, **numbers: np.ndarray) -> None:
        if rows.size:
            reason = evolve(suspension if code == "pension_suspended" else why, text=f"finding.{code}")
            found.append(Finding(code, severity, reason, person=person[rows], month=month[rows], numbers=numbers, fix=f"fix.{code}"))

    rows = np.flatnonzero(stopped)
    add("pension_suspended", "stop", rows, earned=earnings[rows], limit=limits[rows], over=earnings[rows] - limits[rows])
    rows = np.flatnonzero(over & ~stopped)
    add("over_earnings_limit", "warning", rows, earned=earnings[rows], limit=limits[rows], over=earnings[rows] - limits[rows])
    sure = True if work.known is True else np.asarray(work.known).reshape(-1)
    rows = np.flatnonzero(mine & ~over & (earnings > 0) & sure)
    add("near_earnings_limit", "notice", rows, earned=earnings[rows], limit=limits[rows], headroom=limits[rows] - earnings[rows])
    return tuple(found)
