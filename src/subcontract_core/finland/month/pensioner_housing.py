"""Pensioner's housing allowance (eläkkeensaajan asumistuki) beside gigs: the year's income and
the review.
"""

from attrs import evolve
import numpy as np

from ...base.dates import MONTHS_A_YEAR
from ...base.division import portion
from ...base.money import Exact
from ...base.provenance import Reason
from ...base.units import CENTS
from ...law import Law, Ruling
from ...model.documents import Line
from ...model.results import Finding
from ...scenario.types import LivesOn
from ..law import housing, pensions
from .overpayment import after_first_pay, if_nobody_tells
from .pensions import Pensions
from .person_months import PersonMonths, known_for, on_people


def check(
    person_months: PersonMonths, law: Law, pension: Pensions
) -> tuple[list[Line], tuple[Finding, ...]]:
    """Allowance per person-month on the income expected for twelve months, after the review limits.

    The decision in force was made on the pensions alone. Pay counts as the average of the months of
    work for as long as the work is meant to go on, at most twelve months, as far as the reading of
    gig income has it.
    """
    people, day = person_months.tables.people, person_months.first_day
    tenant = person_months.lives_on(LivesOn.DISABILITY_PENSION) & person_months.rents
    partial = _partial_only(person_months, law, tenant & person_months.partial_pension)
    mine = tenant & ~person_months.partial_pension
    if not np.any(mine):
        return [], partial
    decided = pension.full * MONTHS_A_YEAR + Exact(
        person_months.of(people.other_pension + people.spouse_income)
    )
    gigs = _gig_income(person_months, law)
    pay = gigs.amount
    # Until the first pay day nothing has changed for the decision.
    estimated = decided + (pay - _lost(person_months, pension)).where(
        person_months.since_first_pay & (pay.num > 0)
    )
    income = housing.income_in_decision(law, day, decided=decided, estimated=estimated)

    def level(yearly: Exact) -> Ruling:
        return housing.allowance(
            law,
            day,
            rent=person_months.of(people.rent),
            income=yearly,
            assets=person_months.of(people.assets),
            municipality_group=person_months.of(people.municipality_group),
            has_spouse=person_months.of(people.spouse),
            spouse_entitled=person_months.of(people.spouse_entitled),
        )

    ruling = level(income.amount)
    before = person_months.cents(level(decided).amount.where(mine))
    goes_on = housing.while_resting(law, day, rests=pension.rests, paid_before=before > 0)
    after = person_months.cents(ruling.amount.where(mine & goes_on))
    parameters = (*ruling.why.parameters, *gigs.why.parameters, *income.why.parameters)
    why = evolve(
        ruling.why,
        parameters=parameters,
        steps=(*gigs.why.steps, *income.why.steps, *ruling.why.steps),
    )
    # Up to the month from which the pay counts, the old amount is the right one.
    too_much = (
        after_first_pay(person_months, lambda day: housing.review_start(law, day))
        & person_months.all_pay_known
    )
    back = if_nobody_tells(person_months, law, "housing_asked_back", before, after, too_much)
    falls = person_months.finding(
        "housing_allowance_falls",
        "warning",
        mine & (after < before),
        why,
        before=CENTS(before),
        after=CENTS(after),
        fall=CENTS(before - after),
    )
    yearly = pay.cents()
    same = mine & (person_months.month == 0) & (yearly > 0) & (after == before) & (before > 0)
    review = person_months.finding(
        "housing_review", "watch", same, income.why, yearly=CENTS(yearly)
    )
    return [
        Line(
            "housing_allowance",
            "kela",
            "person",
            after,
            why,
            known_for(mine, person_months.all_pay_known),
        )
    ], (*falls, *review, *back, *partial)


def _lost(person_months: PersonMonths, pension: Pensions) -> Exact:
    """Pension that the work takes off in the coming twelve months: like the pay, on average for
    as long as the work goes on.
    """
    tables = person_months.tables
    own = Exact(person_months.of(tables.people.other_pension)) / MONTHS_A_YEAR
    whole, left = pension.full + own, (pension.due + own).at_least(0)

    def in_work(amount: Exact) -> np.ndarray:
        """The sum of the months in which the pay of the work is paid."""
        return person_months.grid(amount.cents())[tables.pay_month[0] :].sum(axis=0)

    full = in_work(whole)
    return portion(
        whole * min(MONTHS_A_YEAR, tables.scenario.continues_months),
        Exact(person_months.of(full - in_work(left))),
        Exact(person_months.of(full)),
    )


def _gig_income(person_months: PersonMonths, law: Law) -> Ruling:
    """Pay as the yearly income that the law's reading makes of it, per person-month."""
    pay = person_months.work.cents
    paid = pay > 0
    coming = min(MONTHS_A_YEAR, person_months.tables.scenario.continues_months)
    expected = Exact(person_months.pay_of_all_months * coming) / person_months.tables.work_months
    planned = person_months.of(np.maximum(paid.sum(axis=0), np.where(paid.any(axis=0), coming, 0)))
    so_far = np.concatenate((np.zeros((1, paid.shape[1]), np.int64), np.cumsum(pay, axis=0)))
    ends = np.arange(len(paid))
    past = so_far[ends] - so_far[np.maximum(0, ends - MONTHS_A_YEAR)]
    run = pensions.runs_so_far(paid, np.zeros(paid.shape[1], np.int64))
    return housing.gig_income(
        law,
        person_months.first_day,
        expected=expected,
        planned_months=planned,
        run=run.reshape(-1),
        past_year=past.reshape(-1),
    )


def _partial_only(person_months: PersonMonths, law: Law, where: np.ndarray) -> tuple[Finding, ...]:
    """People who rent and have a partial pension only: the general allowance may be theirs
    instead.
    """
    if not np.any(where):
        return ()
    name = "housing.pensioner.partial_pension"
    law.choice(name, person_months.first_day)
    parameter = law.parameter(name)
    return on_people(
        "partial_pension_only",
        "notice",
        person_months.people_in(where),
        Reason(
            "finding.partial_pension_only",
            "housing.pensioner",
            parameter.act,
            parameter.section,
            (name,),
        ),
    )
