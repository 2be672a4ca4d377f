"""The month to its end: what enforcement takes, the year's tax beside the card, social
assistance last.
"""

import csv
from datetime import date
from fractions import Fraction

import pytest

from subcontract_core.base.numbers import euros
from subcontract_core.scenario.types import (
    Taxes,
)
from support.months import benefit_cents, month_of_pay, outcome_of
from support.paths import GOLDEN

GOLDEN = GOLDEN / "income_tax.csv"


APP, WAGE = "jobcenter-app", "eksote-internal"


NO_HOLIDAY = {
    "payroll.holiday_compensation_from_year": "0",
    "payroll.holiday_compensation_under_year": "0",
}


def golden_cases():
    """Wages, some beside a pension, at ages where SISU and the law insure alike."""
    with GOLDEN.open(newline="") as file:
        rows = [
            row
            for row in csv.DictReader(file)
            if not any(
                float(row[name])
                for name in (
                    "other_work_income_eur_per_year",
                    "daily_benefit_eur_per_year",
                    "other_earned_income_eur_per_year",
                    "has_spouse",
                    "children_under_18",
                )
            )
            and 20 <= int(row["age_years"]) <= 60
            and float(row["wage_eur_per_year"]) >= 1200
        ]
    return rows[:: max(1, len(rows) // 12)]


@pytest.mark.parametrize("row", golden_cases(), ids=lambda row: row["case_id"])
def test_a_twelfth_of_the_years_tax_is_that_of_the_official_model(row):
    year = int(row["law_year"])
    share = Fraction(row["municipal_tax_rate_percent"]) / 100
    church = (
        Fraction(row["church_tax_rate_percent"]) / 100
        if row["church_member"] == "1"
        else Fraction(0)
    )
    wage = round(Fraction(row["wage_eur_per_year"]) * 100 / 12)
    scenario = month_of_pay(
        date(year, 1, 1),
        euros(wage),
        WAGE,
        lives_on="none",
        birth_year=year - int(row["age_years"]),
        other_pension=int(Fraction(row["pension_eur_per_year"]) * 100),
        taxes=Taxes(share, church),
    )
    own = (
        "employee_pension_contribution_eur_per_year",
        "employee_unemployment_contribution_eur_per_year",
    )
    wanted = Fraction(row["total_taxes_and_contributions_eur_per_year"]) - sum(
        Fraction(row[name]) for name in own
    )
    # A twelfth in whole cents may be half a cent off the golden wage, which is six cents a year.
    assert abs(benefit_cents(outcome_of(scenario, WAGE), "year_tax") - wanted * 100 / 12) <= 1


def test_the_card_that_withholds_nothing_is_said_to_be_short_and_a_full_one_to_be_over():
    taxes = Taxes(Fraction("0.0946"), Fraction(0))
    short, over = (
        outcome_of(
            month_of_pay(
                date(2024, 5, 1),
                "1900.00",
                WAGE,
                lives_on="none",
                taxes=taxes,
                withholding=Fraction(card),
            ),
            WAGE,
        )
        for card in ("0", "0.6")
    )
    assert {f.code for f in short.findings} >= {"tax_card_short"} and {
        f.code for f in over.findings
    } >= {"tax_card_over"}
    found = next(f for f in short.findings if f.code == "tax_card_short")
    assert found.numbers["year"].values[0] == 12 * benefit_cents(short, "year_tax") > 0


def test_nothing_is_said_of_the_card_while_nobody_says_what_is_withheld_from_the_benefit():
    unsaid, said = (Taxes(Fraction("0.07"), Fraction(0), share) for share in (None, Fraction(0)))
    codes = [
        {
            f.code
            for f in outcome_of(
                month_of_pay(
                    date(2026, 5, 1), "500.00", lives_on="labour_market_subsidy", taxes=taxes
                )
            ).findings
        }
        for taxes in (unsaid, said)
    ]
    assert ["tax_card_short" in found for found in codes] == [False, True]
