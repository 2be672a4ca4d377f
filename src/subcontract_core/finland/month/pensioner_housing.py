"""Pensioner's housing allowance (eläkkeensaajan asumistuki) beside gigs: the year's income and
the review.
"""

from attrs import evolve
import numpy as np

from ...base.money import Exact, portion
from ...base.provenance import Reason
from ...law import Law, Ruling
from ...model.documents import Line
from ...model.results import Finding
from ..law import housing, pensions
from .overpayment import after_first_pay, if_nobody_tells
from .pensions import Pensions
from .person_months import PersonMonths, known_for, on_people

_YEAR = 12


def check(
    rows: PersonMonths, law: Law, pension: Pensions
) -> tuple[list[Line], tuple[Finding, ...]]:
    """Allowance per person-month on the income expected for twelve months, after the review limits.

    The decision in force was made on the pensions alone. Pay counts as the average of the months of
    work for as long as the work is meant to go on, at most twelve months, as far as the reading of
    gig income has it.
    """
    people, on = rows.t.people, rows.on
    tenant = rows.lives_on("disability_pension") & rows.rents
    partial = _partial_only(rows, law, tenant & rows.partial_pension)
    mine = tenant & ~rows.partial_pension
    if not np.any(mine):
        return [], partial
    decided = pension.full * _YEAR + Exact(rows.of(people.other_pension + people.spouse_income))
    gigs = _gig_income(rows, law)
    pay = gigs.amount
    # Until the first pay day nothing has changed for the decision.
    estimated = decided + (pay - _lost(rows, pension)).where(rows.since_first_pay & (pay.num > 0))
    income = housing.income_in_decision(law, on, decided=decided, estimated=estimated)

    def level(yearly: Exact) -> Ruling:
        return housing.allowance(
            law,
            on,
            rent=rows.of(people.rent),
            income=yearly,
            assets=rows.of(people.assets),
            municipality_group=rows.of(people.municipality_group),
            has_spouse=rows.of(people.spouse),
            spouse_entitled=rows.of(people.spouse_entitled),
        )

    ruling = level(income.amount)
    before = rows.cents(level(decided).amount.where(mine))
    goes_on = housing.while_resting(law, on, rests=pension.rests, paid_before=before > 0)
    after = rows.cents(ruling.amount.where(mine & goes_on))
    parameters = (*ruling.why.parameters, *gigs.why.parameters, *income.why.parameters)
    why = evolve(
        ruling.why,
        parameters=parameters,
        steps=(*gigs.why.steps, *income.why.steps, *ruling.why.steps),
    )
    # Up to the month from which the pay counts, the old amount is the right one.
    too_much = (
        after_first_pay(rows, lambda day: housing.review_start(law, day)) & rows.all_pay_known
    )
    back = if_nobody_tells(rows, law, "housing_asked_back", before, after, too_much)
    falls = rows.finding(
        "housing_allowance_falls",
        "warning",
        mine & (after < before),
        why,
        before=before,
        after=after,
        fall=before - after,
    )
    yearly = pay.cents()
    same = mine & (rows.month == 0) & (yearly > 0) & (after == before) & (before > 0)
    review = rows.finding("housing_review", "watch", same, income.why, yearly=yearly)
    return [
        Line("housing_allowance", "kela", "person", after, why, known_for(mine, rows.all_pay_known))
    ], (*falls, *review, *back, *partial)


def _lost(rows: PersonMonths, pension: Pensions) -> Exact:
    """Pension that the work takes off in the coming twelve months: like the pay, on average for
    as long as the work goes on.
    """
    t = rows.t
    own = Exact(rows.of(t.people.other_pension)) / _YEAR
    whole, left = pension.full + own, (pension.due + own).at_least(0)

    def in_work(amount: Exact) -> np.ndarray:
        """The sum of the months in which the pay of the work is paid."""
        return rows.grid(amount.cents())[t.pay_month[0] :].sum(axis=0)

    full = in_work(whole)
    return portion(
        whole * min(_YEAR, t.scenario.continues_months),
        Exact(rows.of(full - in_work(left))),
        Exact(rows.of(full)),
    )


def _gig_income(rows: PersonMonths, law: Law) -> Ruling:
    """Pay as the yearly income that the law's reading makes of it, per person-month."""
    pay = rows.work.cents
    paid = pay > 0
    coming = min(_YEAR, rows.t.scenario.continues_months)
    expected = Exact(rows.pay_of_all_months * coming) / rows.t.work_months
    planned = rows.of(np.maximum(paid.sum(axis=0), np.where(paid.any(axis=0), coming, 0)))
    so_far = np.concatenate((np.zeros((1, paid.shape[1]), np.int64), np.cumsum(pay, axis=0)))
    ends = np.arange(len(paid))
    past = so_far[ends] - so_far[np.maximum(0, ends - _YEAR)]
    run = pensions.runs_so_far(paid, np.zeros(paid.shape[1], np.int64))
    return housing.gig_income(
        law,
        rows.on,
        expected=expected,
        planned_months=planned,
        run=run.reshape(-1),
        past_year=past.reshape(-1),
    )


def _partial_only(rows: PersonMonths, law: Law, where: np.ndarray) -> tuple[Finding, ...]:
    """People who rent and have a partial pension only: the general allowance may be theirs
    instead.
    """
    if not np.any(where):
        return ()
    name = "housing.pensioner.partial_pension"
    law.choice(name, rows.on)
    parameter = law.parameter(name)
    return on_people(
        "partial_pension_only",
        "notice",
        rows.people_in(where),
        Reason(
            "finding.partial_pension_only",
            "housing.pensioner",
            parameter.act,
            parameter.section,
            (name,),
        ),
    )
