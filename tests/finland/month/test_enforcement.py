"""What enforcement takes of a month's pay, and the free months."""

from datetime import date

from attrs import evolve
import pytest

from subcontract_core.scenario.types import (
    Dates,
    Debts,
)
from support.months import (
    benefit_cents,
    cents_by_month,
    findings_of,
    month_of_pay,
    outcome_of,
    worked_months,
)

APP, WAGE = "jobcenter-app", "eksote-internal"


NO_HOLIDAY = {
    "payroll.holiday_compensation_from_year": "0",
    "payroll.holiday_compensation_under_year": "0",
}


def test_of_300_euros_beside_a_guarantee_pension_of_2026_enforcement_takes_200():
    # Base 990.90 + 300; protected 30 × 33.03 = 990.90; two thirds of what is above.
    found = outcome_of(
        month_of_pay(date(2026, 6, 1), "300.00", lives_on="disability_pension", debts=Debts())
    )
    assert (
        benefit_cents(found, "national_pension") + benefit_cents(found, "guarantee_pension"),
        benefit_cents(found, "enforcement"),
    ) == (99090, 20000)


@pytest.mark.parametrize(("reading", "cents"), [("irregular", 10000), ("business", 5000)])
def test_as_pay_from_single_gigs_a_third_is_taken_and_as_business_income_a_sixth(reading, cents):
    scenario = month_of_pay(
        date(2026, 6, 1), "300.00", lives_on="disability_pension", debts=Debts()
    )
    assert (
        benefit_cents(
            outcome_of(scenario.with_reading({"enforcement.gig_pay": reading})), "enforcement"
        )
        == cents
    )


def test_a_wage_is_regular_pay_under_every_reading():
    scenario = month_of_pay(
        date(2026, 6, 1), "300.00", WAGE, lives_on="disability_pension", debts=Debts()
    )
    taken = {
        benefit_cents(
            outcome_of(scenario.with_reading({"enforcement.gig_pay": name}), WAGE), "enforcement"
        )
        for name in ("regular", "irregular", "business")
    }
    # Net 300 − 7.30 % − 0.89 %; two thirds of it, since the pension alone fills the protected
    # portion.
    assert taken == {round((30000 - 2190 - 267) * 2 / 3)}


def test_nobody_pays_debts_without_saying_that_there_are_some():
    assert (
        benefit_cents(
            outcome_of(month_of_pay(date(2026, 6, 1), "300.00", lives_on="disability_pension")),
            "enforcement",
        )
        is None
    )


def test_a_free_month_leaves_the_pay_and_the_next_month_does_not():
    scenario = month_of_pay(
        date(2026, 6, 1), "300.00", lives_on="disability_pension", debts=Debts(free_months=1)
    )
    gig = evolve(scenario.gigs[0], when=Dates((date(2026, 6, 15), date(2026, 7, 15))))
    found = outcome_of(evolve(scenario, gigs=(gig,), last_month=scenario.last_month + 1))
    assert found.effects.sheets[0].line("enforcement").cents.tolist() == [0, 20000]


def test_a_free_month_spares_a_wage_and_not_pay_that_is_taken_by_a_third():
    regular, irregular = (
        outcome_of(
            worked_months(date(2026, 6, 1), "300.00", debts=Debts(free_months=1)).with_reading(
                {"enforcement.gig_pay": name}
            )
        )
        for name in ("regular", "irregular")
    )
    assert (
        cents_by_month(regular, "enforcement"),
        len(findings_of(regular, "enforcement_free_month")),
    ) == ([0], 1)
    assert (
        cents_by_month(irregular, "enforcement"),
        len(findings_of(irregular, "enforcement_free_month")),
    ) == (
        [-10_000],
        0,
    )


def test_above_four_protected_portions_there_is_no_free_month():
    # Base 990.90 + pay; four times 990.90 are 3 963.60.
    at, above = (
        outcome_of(worked_months(date(2026, 6, 1), pay, debts=Debts(free_months=1)))
        for pay in ("2972.70", "2972.71")
    )
    assert cents_by_month(at, "enforcement") == [0] and cents_by_month(above, "enforcement")[0] < 0


def test_in_the_one_third_band_one_month_of_the_year_is_free_however_many_are_said_to_be_left():
    assert [
        cents == 0
        for cents in cents_by_month(
            outcome_of(
                worked_months(date(2026, 6, 1), "1500.00", "1500.00", debts=Debts(free_months=3))
            ),
            "enforcement",
        )
    ] == [True, False]
