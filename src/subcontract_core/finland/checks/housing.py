"""Pensioner's housing allowance (eläkkeensaajan asumistuki) beside gigs: the year's income and the review."""

import numpy as np

from ...documents import Line
from ...law import Law, Ruling
from ...ledger import Amount
from ...money import Exact
from ...reasons import Reason
from ...scenario.tables import Tables
from ...scenario.types import HOUSING, LIVES_ON
from ...stages import Finding
from .. import housing
from .pensioners import Pensions

_YEAR = 12


def check(
    t: Tables, law: Law, work: Amount, pension: Pensions, person: np.ndarray, month: np.ndarray, on: np.ndarray
) -> tuple[list[Line], tuple[Finding, ...]]:
    """Allowance per person-month on the income expected for twelve months, after the review limits.

    The decision in force was made on the pensions alone. Pay counts as the average of the months of work
    for as long as the work is meant to go on, at most twelve months; work of a single month counts as
    one month's pay.
    """
    people = t.people
    mine = (people.lives_on[person] == LIVES_ON.index("disability_pension")) & (people.housing[person] == HOUSING.index("rent"))
    if not np.any(mine):
        return [], ()
    fixed = Exact(people.other_pension[person] + people.spouse_income[person])
    decided = pension.full * _YEAR + fixed
    planned = work.cents.sum(axis=0) * min(_YEAR, t.scenario.continues_months)
    pay = Exact(planned[person]) / t.work_months
    # Until the first pay day nothing has changed for the decision.
    paid_yet = month >= t.scenario.pay.tail
    estimated = pension.due * _YEAR + fixed + pay.where(paid_yet)
    income = housing.income_in_decision(law, on, decided=decided, estimated=estimated)

    def level(yearly: Exact) -> Ruling:
        return housing.allowance(
            law, on, rent=people.rent[person], income=yearly, assets=people.assets[person], municipality_group=people.municipality_group[person],
            has_spouse=people.spouse[person], spouse_entitled=people.spouse_entitled[person],
        )  # fmt: skip

    ruling = level(income.amount)
    before = np.broadcast_to(level(decided).amount.where(mine).cents(), person.shape)
    after = np.broadcast_to(ruling.amount.where(mine).cents(), person.shape)
    sure = True if work.known is True else np.asarray(work.known).all(axis=0)[person]
    known = True if sure is True else ~mine | sure
    why = Reason(ruling.why.text, ruling.why.rule, ruling.why.act, ruling.why.section, (*ruling.why.parameters, *income.why.parameters), steps=(*income.why.steps, *ruling.why.steps))
    line = Line("housing_allowance", "kela", "person", after, why, known)
    return [line], _findings(income.why, why, before, after, pay, mine, person, month, t)


def _findings(review: Reason, why: Reason, before: np.ndarray, after: np.ndarray, pay: Exact, mine: np.ndarray, person: np.ndarray, month: np.ndarray, t: Tables) -> tuple[Finding, ...]:
    found = []
    rows = np.flatnonzero(mine & (after < before))
    if rows.size:
        reason = Reason("finding.housing_allowance_falls", why.rule, why.act, why.section, why.parameters)
        numbers = {"before": before[rows], "after": after[rows], "fall": before[rows] - after[rows]}
        found.append(Finding("housing_allowance_falls", "warning", reason, person=person[rows], month=month[rows], numbers=numbers, fix="fix.housing_allowance_falls"))
    yearly = pay.cents()
    rows = np.flatnonzero(mine & (month == 0) & (yearly > 0) & (after == before) & (before > 0))
    if rows.size:
        reason = Reason("finding.housing_review", review.rule, review.act, review.section, review.parameters)
        found.append(Finding("housing_review", "watch", reason, person=person[rows], month=month[rows], numbers={"yearly": yearly[rows]}, fix="fix.housing_review"))
    return tuple(found)
