"""The general housing allowance beside gigs."""

from datetime import date

from attrs import evolve
import pytest

from subcontract_core.scenario.types import (
    Housing,
)
from support.months import benefit_cents, month_of_pay, outcome_of

APP, WAGE = "jobcenter-app", "eksote-internal"


NO_HOLIDAY = {
    "payroll.holiday_compensation_from_year": "0",
    "payroll.holiday_compensation_under_year": "0",
}


@pytest.mark.parametrize(
    ("euros_paid", "reading", "cents"),
    [
        ("800.00", "first_full_month", 38045),
        ("800.00", "same_month", 24045),
        ("799.98", "same_month", 38045),
    ],
)
def test_general_housing_allowance_of_the_month_stays_and_in_an_ordinary_month_follows_the_pay(
    euros_paid, reading, cents
):
    # Benefit 800.015; half of the pay comes off it. 0.7 × (563 − 19.50) on the old income, 0.7 ×
    # (563 − 219.50) on the new.
    scenario = month_of_pay(
        date(2026, 4, 1),
        euros_paid,
        lives_on="labour_market_subsidy",
        housing=Housing("rent", 60000, 2),
    )
    found = outcome_of(
        scenario.with_reading(
            {
                "unemployment.entrepreneur_statement": "law_as_written",
                "housing.general.review_from": reading,
            }
        )
    )
    assert benefit_cents(found, "general_housing_allowance") == cents


def test_a_job_of_two_months_is_spread_over_twelve_and_changes_no_housing_allowance():
    scenario = month_of_pay(
        date(2026, 4, 1),
        "1500.00",
        lives_on="labour_market_subsidy",
        housing=Housing("rent", 60000, 2),
    )
    found = {
        months: benefit_cents(
            outcome_of(
                evolve(scenario, continues_months=months).with_reading(
                    {"housing.general.review_from": "same_month"}
                )
            ),
            "general_housing_allowance",
        )
        for months in (2, 3)
    }
    # The benefit falls by 750: 2/12 of the rise of 750 is 125; three months count as lasting.
    # 0.7 × (563 − 0.5 × (1 550 − 761)).
    assert found == {2: 38045, 3: 11795}


@pytest.mark.parametrize(
    ("month", "group", "cents"),
    [
        (date(2023, 12, 1), 1, 46560),
        (date(2024, 1, 1), 1, 45040),
        (date(2024, 1, 1), 2, 45040),
        (date(2024, 1, 1), 3, 35760),
    ],
)
def test_the_four_municipality_groups_became_three_in_2024(month, group, cents):
    # 80 % of the ceilings 582, 563 and 447; nothing is deducted of a small income.
    found = outcome_of(
        month_of_pay(month, "0.01", lives_on="none", housing=Housing("rent", 90000, group))
    )
    assert benefit_cents(found, "general_housing_allowance") == cents
