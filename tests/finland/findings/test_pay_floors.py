"""Pay an hour beside the lowest pay of its sector."""

from datetime import date

from attrs import evolve
import numpy as np
import pytest

from subcontract_core import compare, load_scenario
from subcontract_core.base.dates import month_number, number
from subcontract_core.finland.law import law_of_finland
from subcontract_core.finland.law.wage_floors import (
    wage_floor,
)
from subcontract_core.scenario.types import Activity, Dates, Sector


def commerce(day, step, chosen=None):
    amount, known, _ = wage_floor(
        chosen or law_of_finland(),
        np.array([number(day)]),
        sector=np.array([Sector.COMMERCE]),
        step=step,
    )
    return int(amount.cents()[0]), bool(known[0])


def findings(
    model,
    term,
    pay,
    *,
    sector="property_services",
    month=date(2022, 3, 1),
    kind="company",
    **law_values,
):
    """The codes of what is said of pay beside the floors, for one visit of one person."""
    base = load_scenario("one-group-five-systems")
    gig = evolve(
        base.gigs[0], when=Dates((month.replace(day=15),)), minutes=60, crew=("P1",), sector=sector
    )
    first = month_number(month)
    scenario = evolve(
        base,
        first_month=first,
        last_month=first,
        people=(evolve(base.people[0], activity=Activity(), moves=()),),
        gigs=(gig,),
        buyers=tuple(evolve(buyer, kind=kind) for buyer in base.buyers),
        terms=(),
        law=(),
        marks={},
    )
    outcome = compare(
        scenario.with_terms(model, **{term: pay}).with_reading(law_values), [model]
    ).comparison.outcomes[0]
    return {
        found.code: found.severity
        for found in outcome.findings
        if found.why.rule.startswith("wage_floor.")
    }


# Facility services in March 2022: trainee 9.92, full 11.02.
@pytest.mark.parametrize(
    ("pay", "said"),
    [
        ("9.91", {"under_trainee_wage": "warning"}),
        ("9.92", {"trainee_pay_only": "notice"}),
        ("11.01", {"trainee_pay_only": "notice"}),
        ("11.02", {"wage_at_floor": "watch"}),
    ],
)
def test_a_wage_is_below_the_trainee_floor_or_trainee_pay_or_the_full_wage(pay, said):
    assert findings("paijathame-direct", "wage_per_hour", pay) == said


@pytest.mark.parametrize(
    ("pay", "said"),
    [
        ("9.91", {"under_trainee_wage_fee": "notice"}),
        ("9.92", {"fee_between_floors": "watch"}),
        ("11.01", {"fee_between_floors": "watch"}),
        ("11.02", {"fee_at_floor": "watch"}),
    ],
)
def test_for_an_assignment_the_floors_are_a_comparison_only(pay, said):
    assert findings("jobcenter-app", "pay_per_hour", pay) == said


def test_nothing_is_said_where_no_table_is_known():
    assert findings("jobcenter-app", "pay_per_hour", "1.00", sector="other") == {}
    assert (
        findings(
            "jobcenter-app", "pay_per_hour", "1.00", sector="commerce", month=date(2026, 10, 1)
        )
        == {}
    )
    assert findings(
        "jobcenter-app", "pay_per_hour", "1.00", sector="commerce", month=date(2026, 9, 1)
    ) == {"under_trainee_wage_fee": "notice"}


@pytest.mark.parametrize(
    ("region", "said"),
    [("rest_of_finland", "fee_at_floor"), ("capital_region", "fee_between_floors")],
)
def test_11_50_in_commerce_is_the_full_wage_elsewhere_and_below_it_in_the_capital_region(
    region, said
):
    assert set(
        findings(
            "jobcenter-app",
            "pay_per_hour",
            "11.50",
            sector="commerce",
            **{"wage_floor.region": region},
        )
    ) == {said}


@pytest.mark.parametrize(
    ("pay", "said"), [("10.42", "under_public_minimum"), ("10.43", "public_minimum_met")]
)
def test_a_public_employer_is_beside_its_own_agreement(pay, said):
    assert said in findings("eksote-internal", "wage_per_hour", pay, month=date(2022, 6, 1))


def test_a_buyer_that_employs_follows_its_own_agreement_by_its_kind():
    company, county = (
        set(
            findings(
                "paijathame-direct", "wage_per_hour", "11.30", month=date(2022, 6, 1), kind=kind
            )
        )
        for kind in ("company", "wellbeing_county")
    )
    assert (company, county) == ({"wage_at_floor"}, {"public_minimum_met"})
