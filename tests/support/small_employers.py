"""One worker of a small employer: a month of visits, and its slips without holiday compensation."""

from datetime import date

from attrs import evolve

from subcontract_core.base.dates import month_number
from subcontract_core.engine.comparison import compare
from subcontract_core.scenario.types import (
    Buyer,
    Dates,
    Gig,
    Person,
    Scenario,
)
from support.months import comparison_and_outcome, month_of_work

MODEL = "paijathame-direct"


def month(kind="company", hours=60, wage="10.00", continues=1, year=2022, **terms):
    """One worker of about 30 for one buyer: 60 hours at 10 € in March, as the worked example
    has them.
    """
    visits = tuple(date(year, 3, day) for day in range(1, 31) if date(year, 3, day).weekday() < 5)[
        : hours // 4
    ]
    first = month_number(date(year, 3, 1))
    scenario = Scenario(
        "small",
        {"en": "small"},
        first,
        first,
        (Person("P1", year - 30, "labour_market_subsidy"),),
        (Buyer("B1", kind),),
        (Gig("G1", "B1", "yard", Dates(visits), 240, ("P1",), "other"),),
        continues_months=continues,
    )
    return scenario.with_terms(MODEL, wage_per_hour=wage, **terms)


def run(scenario):
    comparison = compare(scenario, [MODEL])
    [outcome] = comparison.outcomes
    return comparison, outcome, {finding.code: finding for finding in outcome.findings}


def payroll(visits, minutes, wage, start=date(2022, 3, 1), kind="company", birth_year=1990):
    scenario = month_of_work(start, "1.00", visits=visits)
    scenario = evolve(
        scenario,
        buyers=(Buyer("B1", kind, True),),
        people=(evolve(scenario.people[0], birth_year=birth_year),),
    )
    scenario = scenario.with_gig("G1", minutes=minutes).with_terms(
        "paijathame-direct", wage_per_hour=wage
    )
    none = {
        "payroll.holiday_compensation_under_year": "0 %",
        "payroll.holiday_compensation_from_year": "0 %",
    }
    return comparison_and_outcome(scenario.with_law(none), "paijathame-direct")[1]
