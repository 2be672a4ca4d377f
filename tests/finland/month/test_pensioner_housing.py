"""The pensioner's housing allowance beside gigs."""

from datetime import date

from attrs import evolve
import pytest

from subcontract_core.scenario.types import (
    Housing,
    PayRule,
    Pension,
)
from support.months import (
    cents_by_month,
    codes_of,
    comparison_and_outcome,
    month_of_work,
    outcome_of,
    worked_months,
)


def allowance(reading, months=4, **more):
    scenario = month_of_work(
        date(2023, 3, 1), "300.00", months=months, rent=60_000, **more
    ).with_reading({"housing.pensioner.gig_income": reading})
    return comparison_and_outcome(scenario)[1]


def test_the_reading_decides_in_which_month_the_allowance_falls():
    expected, recurring = (
        cents_by_month(allowance(reading), "housing_allowance")
        for reading in ("expected_12_months", "only_recurring")
    )
    # 0.85 × 41.3 % of 300.00 a month: 105.315, from the month after the first work, or after the
    # third month in a row.
    assert [round(month - expected[0], -1) for month in expected] == [0, *(-10_530,) * 3]
    assert [round(month - expected[0], -1) for month in recurring] == [0, 0, 0, -10_530]


def test_a_season_does_not_lower_the_allowance_when_single_gigs_are_left_out():
    season = cents_by_month(allowance("ignore_incidental", continues=4), "housing_allowance")
    assert season == cents_by_month(allowance("only_recurring"), "housing_allowance")[:1] * 4


def test_pay_of_the_past_year_lowers_the_allowance_once_it_is_over_the_review_limit():
    # The fourth month looks back on 900.00, the fifth on 1 200.00; the review limit is 1 018.
    months = cents_by_month(allowance("actual_past_year", months=5), "housing_allowance")
    assert months[:4] == months[:1] * 4
    # 0.85 × 41.3 % of 1 200.00 / 12.
    assert abs(months[0] - months[4] - 3_510) <= 1


APP, WAGE = "jobcenter-app", "eksote-internal"


NO_HOLIDAY = {
    "payroll.holiday_compensation_from_year": "0",
    "payroll.holiday_compensation_under_year": "0",
}


RENT = Housing("rent", 60_000, 3)


def test_three_months_without_pension_are_a_loss_of_three_months_in_the_years_income():
    # 2026: 12 × 990.90 − 3 × 990.90 + 3 × 1 100 = 12 218.10, which is 327.30 more: no review.
    before, resting = (
        outcome_of(worked_months(date(2026, 3, 1), *pays, housing=RENT, continues=3))
        for pays in ((None,) * 3, ("1100.00",) * 3)
    )
    assert (
        cents_by_month(resting, "housing_allowance")
        == cents_by_month(before, "housing_allowance")
        == [41_210] * 3
    )


def test_when_the_work_goes_on_for_the_year_the_whole_pension_is_lost_and_the_whole_pay_counts():
    # 13 200 against 11 890.80: the whole new income. 7 200 of rent less 681.39 and 43.5 % of 2 920;
    # 85 %, a twelfth.
    assert (
        cents_by_month(
            outcome_of(
                worked_months(date(2026, 3, 1), *("1100.00",) * 3, housing=RENT, continues=12)
            ),
            "housing_allowance",
        )
        # From the month after the first work; until then the decision on the pension alone.
        == [41_210, 37_176, 37_176]
    )


def test_a_rest_across_the_turn_of_the_year_leaves_the_frozen_allowance_as_it_is():
    # The pension rises in January and the allowance is frozen; with no pension left the same pay
    # counts in both years.
    assert (
        cents_by_month(
            outcome_of(worked_months(date(2025, 11, 1), *("1100.00",) * 4, housing=RENT)),
            "housing_allowance",
        )
        == [41_380] + [37_176] * 3
    )


def test_a_full_earnings_related_pension_that_is_halved_is_lost_by_half_in_the_years_income():
    # 320.32 of national pension beside 1 000 of own pension: 15 843.84 a year. Three months at 1
    # 500 take 3 × (320.32 + 500)
    # and bring 4 500: 17 882.88, which is over the limit for a rise. 85 % of (7 200 − 681.39 − 43.5
    # % of 7 602.88), a twelfth.
    found = outcome_of(
        worked_months(
            date(2026, 3, 1),
            *("1500.00",) * 3,
            housing=RENT,
            continues=3,
            other_pension=1_200_000,
            pension=Pension("earnings_related", average=300_000),
        )
    )
    assert (
        cents_by_month(found, "earnings_pension"),
        cents_by_month(found, "housing_allowance"),
    ) == (
        [50_000] * 3,
        [29_030, 22_747, 22_747],
    )


def test_a_single_gig_that_stops_one_months_pension_does_not_raise_the_housing_allowance():
    strict = worked_months(date(2026, 3, 1), "1100.00", housing=RENT, continues=1).with_reading(
        {"pension.suspension_reading": "strict_any_month"}
    )
    found = outcome_of(strict)
    assert (
        cents_by_month(found, "national_pension"),
        cents_by_month(found, "housing_allowance"),
    ) == ([0], [41_210])


@pytest.mark.parametrize(("pay", "falls"), [("84.83", False), ("84.84", True)])
def test_the_housing_allowance_is_reviewed_from_1018_euros_a_year(pay, falls):
    # 12 × 84.83 = 1 017.96 and 12 × 84.84 = 1 018.08; the review limit of 2023 is 1 018.
    _, outcome = comparison_and_outcome(month_of_work(date(2023, 3, 1), pay, rent=60000))
    # Paid in March, so that the fall is told for April.
    assert ("housing_falls_later" in codes_of(outcome)) is falls
    assert ("housing_review" in codes_of(outcome)) is not falls


def test_pay_in_the_next_month_lowers_the_housing_allowance_only_from_then_on():
    scenario = evolve(
        month_of_work(date(2023, 3, 1), "300.00", rent=60000), pay=PayRule("15", "next")
    )
    comparison, outcome = comparison_and_outcome(scenario)
    change = comparison.difference(outcome)["housing_allowance"].cents[:, 0].tolist()
    # 0.85 × 0.413 of 300.00 a month, in the month of pay and not in the month of work.
    assert change[0] == 0
    assert change[1] in (-10531, -10532)
