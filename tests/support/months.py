"""Months of one person: a scenario with so much pay, its outcome, and single amounts of it."""

from datetime import date
from fractions import Fraction

from attrs import evolve
import numpy as np

from subcontract_core.accounts import ledger
from subcontract_core.base.dates import (
    first_day,
    month_number,
    number,
    working_day_before,
)
from subcontract_core.engine.comparison import compare
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.types import (
    Activity,
    Buyer,
    Dates,
    Gig,
    Housing,
    PayRule,
    Person,
    Scenario,
    TermValue,
)

APP, WAGE = "jobcenter-app", "eksote-internal"


NO_HOLIDAY = {
    "payroll.holiday_compensation_from_year": "0",
    "payroll.holiday_compensation_under_year": "0",
}


def month_of_pay(month, euros, model=APP, **person):
    """One person, one visit of an hour on a working day in the month that brings so much, paid
    in the same month.
    """
    base = load_scenario("one-group-five-systems")
    number = month_number(month)
    gig = evolve(
        base.gigs[0],
        when=Dates((working_day_before(month.replace(day=15)),)),
        minutes=60,
        crew=("P1",),
    )
    home = {
        "activity": Activity(),
        "housing": Housing(),
        "other_pension": 0,
        "care_allowance": "none",
        "withholding": Fraction(0),
        **person,
    }
    scenario = evolve(
        base,
        first_month=number,
        last_month=number,
        people=(evolve(base.people[0], **home),),
        gigs=(gig,),
        terms=(),
        law=(),
        pay=PayRule(),
        marks={},
    )
    term = "wage_per_hour" if model == WAGE else "pay_per_hour"
    return scenario.with_terms(model, **{term: euros}).with_law(NO_HOLIDAY)


def outcome_of(scenario, model=APP):
    return compare(scenario, [model]).outcomes[0]


def benefit_cents(found, kind):
    rows = next(s for s in found.effects.sheets if s.name == "benefits").line(kind)
    return None if rows is None else int(rows.cents[0])


def worked_months(start, *pays, model=APP, continues=12, pay=None, **person):
    """One person with one hour of work in each month at the given pay; None is a month without
    work.
    """
    base = load_scenario("one-group-five-systems")
    first = month_number(start)
    term = "wage_per_hour" if model == WAGE else "pay_per_hour"
    home = {
        "lives_on": "disability_pension",
        "activity": Activity(),
        "moves": (),
        "housing": Housing(),
        "other_pension": 0,
        "care_allowance": "none",
        "withholding": Fraction(0),
        **person,
    }
    worked = [(i, amount) for i, amount in enumerate(pays) if amount is not None]
    gigs = tuple(
        evolve(
            base.gigs[0],
            id=f"G{i}",
            when=Dates((first_day(first + i).replace(day=15),)),
            minutes=60,
            crew=("P1",),
        )
        for i, _ in worked
    )
    terms = tuple(TermValue(model, term, amount, gig=f"G{i}") for i, amount in worked)
    scenario = evolve(
        base,
        first_month=first,
        last_month=first + len(pays) - 1,
        people=(evolve(base.people[0], **home),),
        gigs=gigs,
        terms=terms,
        law=(),
        pay=pay or PayRule(),
        marks={},
        continues_months=continues,
    )
    return scenario.with_law(NO_HOLIDAY)


def cents_by_month(found, kind):
    return ledger.person_lines(found)[kind].cents[:, 0].tolist()


def findings_of(found, code):
    return [f for f in found.findings if f.code == code]


def month_starts(first, count):
    return np.array(
        [
            number(
                date(first.year + (first.month - 1 + i) // 12, (first.month - 1 + i) % 12 + 1, 1)
            )
            for i in range(count)
        ]
    )


def month_of_work(
    start,
    pay,
    *,
    lives_on="disability_pension",
    months=1,
    rent=0,
    continues=12,
    visits=None,
    **person,
):
    """One person with one hour of work a month at the given pay, through the app."""
    first = month_number(start)
    days = visits or tuple(first_day(first + i).replace(day=15) for i in range(months))
    who = Person(
        "P1", 1990, lives_on, housing=Housing("rent" if rent else "none", rent, 3), **person
    )
    scenario = Scenario(
        "month",
        {"en": "month"},
        first,
        first + months - 1,
        (who,),
        (Buyer("B1", "company", True),),
        (Gig("G1", "B1", "task", Dates(days), 60, ("P1",)),),
        continues_months=continues,
    )
    return scenario.with_terms("jobcenter-app", pay_per_hour=pay, price_per_hour="2000.00")


def comparison_and_outcome(scenario, model="jobcenter-app"):
    comparison = compare(scenario, [model])
    return comparison, comparison.outcomes[0]


def codes_of(outcome):
    return {finding.code for finding in outcome.findings}
