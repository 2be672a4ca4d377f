"""Pensioner's housing allowance (eläkkeensaajan asumistuki) beside gigs: the year's income and the review."""

import numpy as np

from ...documents import Line
from ...law import Law, Ruling
from ...ledger import Amount
from ...money import Exact, portion
from ...reasons import Reason
from ...scenario.tables import Tables
from ...scenario.types import HOUSING, LIVES_ON
from ...stages import Finding
from .. import housing, pensions
from .pensioners import Pensions
from .recovery import after_first_pay, if_nobody_tells

_YEAR = 12


def check(
    t: Tables, law: Law, work: Amount, pension: Pensions, person: np.ndarray, month: np.ndarray, on: np.ndarray
) -> tuple[list[Line], tuple[Finding, ...]]:
    """Allowance per person-month on the income expected for twelve months, after the review limits.

    The decision in force was made on the pensions alone. Pay counts as the average of the months of work
    for as long as the work is meant to go on, at most twelve months, as far as the reading of gig income
    has it.
    """
    people = t.people
    mine = (people.lives_on[person] == LIVES_ON.index("disability_pension")) & (people.housing[person] == HOUSING.index("rent"))
    partial = _partial_only(law, mine & pension.only_partial, person, on)
    # A partial pension alone gives no right to this allowance.
    mine = mine & ~pension.only_partial
    if not np.any(mine):
        return [], partial
    fixed = Exact(people.other_pension[person] + people.spouse_income[person])
    decided = pension.full * _YEAR + fixed
    gigs = _gig_income(t, law, work, person, on)
    pay = gigs.amount
    # Until the first pay day nothing has changed for the decision.
    paid_yet = month >= t.scenario.pay.tail
    estimated = decided + (pay - _lost(t, pension, person)).where(paid_yet & (pay.num > 0))
    income = housing.income_in_decision(law, on, decided=decided, estimated=estimated)

    def level(yearly: Exact) -> Ruling:
        return housing.allowance(
            law, on, rent=people.rent[person], income=yearly, assets=people.assets[person], municipality_group=people.municipality_group[person],
            has_spouse=people.spouse[person], spouse_entitled=people.spouse_entitled[person],
        )  # fmt: skip

    ruling = level(income.amount)
    before = np.broadcast_to(level(decided).amount.where(mine).cents(), person.shape)
    goes_on = housing.while_resting(law, on, rests=pension.rests, paid_before=before > 0)
    after = np.broadcast_to(ruling.amount.where(mine & goes_on).cents(), person.shape)
    sure = work.along(0).mask[person]
    known = True if np.all(sure) else ~mine | sure
    why = Reason(ruling.why.text, ruling.why.rule, ruling.why.act, ruling.why.section, (*ruling.why.parameters, *gigs.why.parameters, *income.why.parameters), steps=(*gigs.why.steps, *income.why.steps, *ruling.why.steps))
    line = Line("housing_allowance", "kela", "person", after, why, known)
    # Up to the month from which the pay counts, the old amount is the right one.
    too_much = after_first_pay(t, work, lambda day: housing.review_start(law, day), person, on) & sure
    back = if_nobody_tells(law, "housing_asked_back", before, after, person, on, too_much)
    return [line], (*_findings(income.why, why, before, after, pay, mine, person, month, t), *back, *partial)


def _lost(t: Tables, pension: Pensions, person: np.ndarray) -> Exact:
    """Pension that the work takes off in the coming twelve months: like the pay, on average for as long as the work goes on."""
    own = Exact(t.people.other_pension[person]) / _YEAR
    whole, left = pension.full + own, (pension.due + own).at_least(0)

    def in_work(amount: Exact) -> np.ndarray:
        """The sum of the months in which the pay of the work is paid."""
        return amount.cents().reshape(t.size)[t.scenario.pay.tail :].sum(axis=0)

    full = in_work(whole)
    return portion(whole * min(_YEAR, t.scenario.continues_months), Exact((full - in_work(left))[person]), Exact(full[person]))


def _gig_income(t: Tables, law: Law, work: Amount, person: np.ndarray, on: np.ndarray) -> Ruling:
    """Pay as the yearly income that the law's reading makes of it, per person-month."""
    paid = work.cents > 0
    coming = min(_YEAR, t.scenario.continues_months)
    expected = Exact((work.cents.sum(axis=0) * coming)[person]) / t.work_months
    planned = np.maximum(paid.sum(axis=0), np.where(paid.any(axis=0), coming, 0))[person]
    so_far = np.concatenate((np.zeros((1, paid.shape[1]), np.int64), np.cumsum(work.cents, axis=0)))
    ends = np.arange(len(paid))
    past = so_far[ends] - so_far[np.maximum(0, ends - _YEAR)]
    run = pensions.runs_so_far(paid, np.zeros(paid.shape[1], np.int64))
    return housing.gig_income(law, on, expected=expected, planned_months=planned, run=run.reshape(-1), past_year=past.reshape(-1))


def _partial_only(law: Law, rows: np.ndarray, person: np.ndarray, on: np.ndarray) -> tuple[Finding, ...]:
    """People who rent and have a partial pension only: the general allowance may be theirs instead."""
    people = np.unique(person[rows])
    if people.size == 0:
        return ()
    name = "housing.pensioner.partial_pension"
    law.choice(name, on)
    parameter = law.parameter(name)
    why = Reason("finding.partial_pension_only", "housing.pensioner", parameter.act, parameter.section, (name,))
    return (Finding("partial_pension_only", "notice", why, person=people, fix="fix.partial_pension_only"),)


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
