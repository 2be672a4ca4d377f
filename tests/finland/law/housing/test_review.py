"""When a change of income changes a running decision."""

from datetime import date

import numpy as np
import pytest

from subcontract_core.base.dates import calendar_date, number
from subcontract_core.base.numbers import euros
from subcontract_core.finland.law import (
    housing,
    law_of_finland,
)
from support.golden import euros_of
from support.months import cents_by_month, comparison_and_outcome, month_of_work


def reviewed(estimated, decided=1000000, day=date(2026, 3, 1), reading="review_limits"):
    chosen = law_of_finland().overriding({"housing.pensioner.review_reading": reading})
    return int(
        housing.income_in_decision(chosen, day, decided=decided, estimated=estimated).amount.cents()
    )


def test_gigs_of_80_euros_a_month_leave_the_decision_and_of_90_change_it_as_a_whole():
    assert reviewed(1000000 + 12 * 8000) == 1000000
    assert reviewed(1000000 + 12 * 9000) == 1108000


def test_a_rise_equal_to_the_review_limit_changes_the_decision_and_one_cent_less_does_not():
    assert reviewed(1101800) == 1101800
    assert reviewed(1101799) == 1000000


def test_a_fall_equal_to_half_the_limit_changes_the_decision_and_one_cent_less_does_not():
    assert reviewed(949100) == 949100
    assert reviewed(949101) == 1000000


def test_the_review_limit_changed_on_the_first_day_of_2023():
    assert reviewed(1094400, day=date(2022, 12, 31)) == 1094400
    assert reviewed(1094400, day=date(2023, 1, 1)) == 1000000


def test_the_other_reading_always_follows_the_estimate():
    assert reviewed(1000001, reading="always_reviewed") == 1000001


def test_a_column_of_days_is_reviewed_row_by_row():
    days = np.array([number(date(2022, 12, 31)), number(date(2023, 1, 1))])
    income = housing.income_in_decision(
        law_of_finland(), days, decided=1000000, estimated=np.array([1094400, 1094400])
    ).amount
    assert income.cents().tolist() == [1094400, 1000000]


DAY = date(2024, 6, 1)


def general_decision(decided, estimated, day=DAY):
    return euros_of(
        housing.general_income_in_decision(
            law_of_finland(), day, decided=decided, estimated=estimated
        )
    )


def test_a_rise_of_400_a_month_reviews_the_general_allowance_and_a_cent_less_does_not():
    assert general_decision(80_000, 119_999) == 800
    assert general_decision(80_000, 120_000) == 1200


def test_a_fall_of_200_a_month_reviews_it_and_a_cent_less_does_not():
    assert general_decision(80_000, 60_001) == 800
    assert general_decision(80_000, 60_000) == 600


def test_the_worked_example_of_a_three_month_job_stays_below_the_limit():
    # From 1 July two months of 600.00 are left beside 800.00: (12 × 800 + 2 × 600) / 12 = 900.
    counted = housing.general_counted_income(
        law_of_finland(), date(2024, 7, 1), steady=80_000, temporary=60_000, months=2
    )
    assert euros_of(counted) == 900
    assert general_decision(80_000, counted.amount) == 800


@pytest.mark.parametrize(("months", "counted"), [(2, 900), (3, 1400), (12, 1400)])
def test_income_that_lasts_three_months_counts_as_it_is_and_shorter_is_spread_over_twelve(
    months, counted
):
    assert (
        euros_of(
            housing.general_counted_income(
                law_of_finland(), DAY, steady=80_000, temporary=60_000, months=months
            )
        )
        == counted
    )


@pytest.mark.parametrize(
    ("day", "general", "start"),
    [
        (date(2024, 6, 1), True, date(2024, 7, 1)),
        (date(2024, 6, 2), True, date(2024, 8, 1)),
        (date(2024, 12, 1), True, date(2025, 1, 1)),
        (date(2024, 12, 31), True, date(2025, 2, 1)),
        (date(2024, 6, 1), False, date(2024, 7, 1)),
        (date(2024, 6, 30), False, date(2024, 7, 1)),
    ],
)
def test_a_change_counts_from_the_month_that_the_rule_names(day, general, start):
    rule = housing.general_review_start if general else housing.review_start
    assert calendar_date(int(rule(law_of_finland(), day))) == start


def test_columns_of_households_give_what_single_questions_give():
    days = np.array([number(DAY), number(date(2026, 1, 1)), number(date(2021, 1, 1))])
    old, new = np.array([80_000, 100_000, 50_000]), np.array([120_000, 120_000, 30_000])
    found = housing.general_income_in_decision(
        law_of_finland(), days, decided=old, estimated=new
    ).amount
    assert found.cents().tolist() == [120_000, 100_000, 30_000]


def counted(reading, **changed):
    facts = {"expected": 120_000, "planned_months": 12, "run": 0, "past_year": 30_000, **changed}
    return euros_of(
        housing.gig_income(
            law_of_finland().overriding({"housing.pensioner.gig_income": reading}), DAY, **facts
        )
    )


def test_an_allowance_that_was_not_paid_before_does_not_begin_while_the_pension_rests():
    def line(other):
        scenario = month_of_work(
            date(2026, 3, 1), "1100.00", months=3, rent=40_000, other_pension=other
        )
        return cents_by_month(comparison_and_outcome(scenario)[1], "housing_allowance")

    # With 24 000 a year of other pensions nothing was paid before.
    assert line(2_400_000) == [0, 0, 0]
    assert min(line(0)) > 0


def test_a_job_of_three_months_with_two_left_adds_100_a_month_and_is_not_reviewed():
    # (12 × 800 + 2 × 600) / 12 = 900, under the rise of 400.
    day = number(date(2024, 7, 1))
    expected = housing.general_counted_income(
        law_of_finland(), day, steady=80_000, temporary=60_000, months=2
    ).amount
    assert euros(int(expected.cents())) == "900.00"
    assert (
        euros(
            int(
                housing.general_income_in_decision(
                    law_of_finland(), day, decided=80_000, estimated=expected
                ).amount.cents()
            )
        )
        == "800.00"
    )
