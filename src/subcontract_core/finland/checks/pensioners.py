"""Disability pension beside work: the earnings limit, suspension, and the pensions themselves."""

from typing import Any

from attrs import evolve, frozen
import numpy as np

from ...documents import Line
from ...law import Law, Ruling
from ...ledger import Amount
from ...money import Exact
from ...reasons import Reason
from ...scenario.tables import Tables
from ...scenario.types import LIVES_ON, PENSION
from ...stages import Finding
from .. import pensions
from .flexible import flexible_months, flexibly
from .over_limit import OverLimit, over_limit, partly
from .recovery import if_nobody_tells

_PARTIAL = PENSION.index("earnings_related_partial")


@frozen(eq=False)
class Pensions:
    """Pension lines, and what the housing allowance needs to know: a month's pensions in full and as due.

    `rests` marks months in which a pension rests, `only_partial` people whose only pension is a partial one;
    `limits` is the earnings limit that decides where a pension is `limited`, with the reason of the limit.
    """

    lines: list[Line]
    full: Exact
    due: Exact
    rests: np.ndarray
    only_partial: np.ndarray
    limits: np.ndarray
    limited: np.ndarray
    why: Reason


def check(t: Tables, law: Law, work: Amount, person: np.ndarray, month: np.ndarray, on: np.ndarray) -> tuple[Pensions, tuple[Finding, ...]]:
    """Pensions per person-month (flat, month-major), and findings on the earnings limit (ansaintaraja)."""
    people = t.people
    mine = people.lives_on[person] == LIVES_ON.index("disability_pension")
    earnings = work.cents.reshape(-1)
    tapers = mine & pensions.tapers(law, on)
    age = t.age(on, person)
    national = pensions.national_pension(law, on, lives_with_spouse=people.spouse[person], other_pension=people.other_pension[person], age=age)
    guarantee = pensions.guarantee_pension(law, on, other_pension=people.other_pension[person], national=national.amount, age=age)
    care = pensions.care_allowance(law, on, level=people.care[person])
    highest = pensions.highest_disability_allowance_in_suspension(law, on)
    if np.any(people.pension == _PARTIAL):
        full_only = pensions.beside_partial(law, on, partial=people.pension[person] == _PARTIAL)
        national, guarantee = evolve(national, amount=national.amount.where(full_only)), evolve(guarantee, amount=guarantee.amount.where(full_only))

    full = national.amount + guarantee.amount
    earnings_pension = Exact(people.other_pension[person]) / 12
    flex = flexible_months(law, t, mine)
    at = over_limit(t, law, work, person, on, mine, tapers | flex, np.broadcast_to(full > 0, earnings.shape))
    limits, stopped = at.limits, at.rests
    resting = stopped | at.earnings_rests
    paid = mine & ~stopped
    unsure = mine & ~work.mask.reshape(-1)
    changed: list[Finding] = []
    if np.any(tapers):
        national, guarantee, changed = _tapered(law, on, earnings, limits, tapers, national, guarantee, person, month)
    earnings_paid, why = partly(law, on, earnings_pension, at)
    if np.any(flex):
        national, guarantee, earnings_paid, changed = flexibly(t, law, at, earnings, national, guarantee, earnings_paid, flex, person, month)
        unsure = unsure | (flex & np.logical_or.accumulate(unsure.reshape(t.size), axis=0).reshape(-1))
    known = True if work.known is True else ~mine | (at.sure & ~((tapers | flex) & unsure))

    in_care = people.care[person] > 0
    # Unknown pay leaves open whether the pension rests, and with it the care allowance of those who have one.
    care_known = True if known is True else known | ~in_care
    # Beside a national pension the earnings-related one has no limit here, so that it is always sure.
    own_known = True if known is True else known | ~(mine & (people.pension[person] > 0))

    def line(kind: str, payer: str, amount: Exact, mask: np.ndarray, why: Reason, known: Any = known, memo: bool = False) -> Line:
        return Line(kind, payer, "person", np.broadcast_to(amount.where(mask).cents(), earnings.shape), why, known, memo=memo)

    lines = [
        line("earnings_pension", "pension_payer", earnings_paid, people.other_pension[person] > 0, why or Reason("reason.earnings_pension"), own_known),
        line("national_pension", "kela", national.amount, paid, national.why),
        line("guarantee_pension", "kela", guarantee.amount, paid, guarantee.why),
        line("care_allowance", "kela", care.amount, in_care & ~resting, care.why, care_known),
    ]
    if np.any(resting):
        lines.append(line("disability_allowance", "kela", highest.amount, in_care & resting, highest.why, care_known))
    back = full.where(at.claimable) + (earnings_pension - earnings_paid).where(at.earnings_claimable)
    if np.any(at.claimable | at.earnings_claimable):
        # Months of the run before anybody could know were paid and may be claimed back.
        lines.append(line("pension_reclaim", "kela", back, mine, evolve(at.suspension, text="reason.pension_reclaim"), memo=True))
    now = (national.amount + guarantee.amount).where(paid) - (earnings_pension - earnings_paid).where(mine)
    findings = _findings(at, earnings, mine, tapers | flex, person, month, work)
    levels = (np.broadcast_to(amount.cents(), earnings.shape) for amount in (full.where(mine), now))
    changed += if_nobody_tells(law, "pension_asked_back", *levels, person, on, np.broadcast_to(known, earnings.shape))
    # What the flexible model takes off single months is no change of the year's pension.
    due = now.where(~flex, full.where(mine))
    return Pensions(lines, full.where(mine), due, resting, mine & (people.pension[person] == _PARTIAL), limits, at.limited, at.why), (*findings, *changed)


def _tapered(
    law: Law, on: np.ndarray, earnings: np.ndarray, limits: np.ndarray, tapers: np.ndarray, national: Ruling, guarantee: Ruling, person: np.ndarray, month: np.ndarray,
) -> tuple[Ruling, Ruling, list[Finding]]:  # fmt: skip
    """Both pensions after the reduction for earnings over the limit, where the law is that they fall and never rest."""
    taken = pensions.taper(law, on, earnings=earnings)
    kept = pensions.reduced(national.amount, guarantee.amount, taken.amount.where(tapers))
    changed = [
        Ruling(amount, evolve(ruling.why, parameters=(*ruling.why.parameters, *taken.why.parameters), steps=(*ruling.why.steps, *taken.why.steps)))
        for amount, ruling in zip(kept, (national, guarantee), strict=True)
    ]
    rows = np.flatnonzero(tapers & (earnings > limits))
    less = (national.amount + guarantee.amount - changed[0].amount - changed[1].amount).cents()
    numbers = {"earned": earnings[rows], "limit": limits[rows], "less": np.broadcast_to(less, earnings.shape)[rows]}
    found = Finding("pension_tapers", "warning", evolve(taken.why, text="finding.pension_tapers"), person=person[rows], month=month[rows], numbers=numbers, fix="fix.pension_tapers")
    return changed[0], changed[1], [found] if rows.size else []


def _findings(at: OverLimit, earnings: np.ndarray, mine: np.ndarray, flat: np.ndarray, person: np.ndarray, month: np.ndarray, work: Amount) -> tuple[Finding, ...]:
    found = []
    limits = at.limits

    def add(code: str, severity: str, rows: np.ndarray, why: Reason = at.why, **numbers: np.ndarray) -> None:
        if rows.size:
            found.append(Finding(code, severity, evolve(why, text=f"finding.{code}"), person=person[rows], month=month[rows], numbers=numbers, fix=f"fix.{code}"))

    stopped = at.rests | at.earnings_rests
    rows = np.flatnonzero(stopped & ~at.ended)
    add("pension_suspended", "stop", rows, at.suspension, earned=earnings[rows], limit=limits[rows], over=np.maximum(0, earnings[rows] - limits[rows]))
    rows = np.flatnonzero(at.ended)
    add("pension_ended", "stop", rows, at.suspension, earned=earnings[rows], limit=limits[rows])
    rows = np.flatnonzero(at.halved)
    add("pension_partial", "warning", rows, earned=earnings[rows], limit=limits[rows])
    rows = np.flatnonzero(at.over & ~stopped & ~at.halved)
    add("over_earnings_limit", "warning", rows, earned=earnings[rows], limit=limits[rows], over=earnings[rows] - limits[rows])
    rows = np.flatnonzero(at.limited & ~at.over & ~stopped & ~(flat & (earnings > limits)) & (earnings > 0) & work.mask.reshape(-1))
    add("near_earnings_limit", "notice", rows, earned=earnings[rows], limit=limits[rows], headroom=limits[rows] - earnings[rows])
    rows = np.flatnonzero(mine & ~at.limited & (earnings > 0))
    add("no_earnings_limit", "notice", rows, earned=earnings[rows])
    return tuple(found)
