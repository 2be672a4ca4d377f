"""When a change of income changes a running decision."""

from datetime import date
from fractions import Fraction

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


def reviewed(estimated, decided=1000000, day=date(2026, 3, 1)):
    found = housing.pensioner_review(law_of_finland(), day, decided=decided, estimated=estimated)
    return bool(found.up), bool(found.down)


def test_gigs_of_80_euros_a_month_leave_the_decision_and_of_90_change_it():
    assert reviewed(1000000 + 12 * 8000) == (False, False)
    assert reviewed(1000000 + 12 * 9000) == (True, False)


def test_a_rise_equal_to_the_review_limit_changes_the_decision_and_one_cent_less_does_not():
    assert reviewed(1101800) == (True, False)
    assert reviewed(1101799) == (False, False)


def test_a_fall_equal_to_half_the_limit_changes_the_decision_and_one_cent_less_does_not():
    assert reviewed(949100) == (False, True)
    assert reviewed(949101) == (False, False)


def test_the_review_limit_changed_on_the_first_day_of_2023():
    assert reviewed(1094400, day=date(2022, 12, 31)) == (True, False)
    assert reviewed(1094400, day=date(2023, 1, 1)) == (False, False)


def test_a_column_of_days_is_reviewed_row_by_row():
    days = np.array([number(date(2022, 12, 31)), number(date(2023, 1, 1))])
    found = housing.pensioner_review(
        law_of_finland(), days, decided=1000000, estimated=np.array([1094400, 1094400])
    )
    assert found.up.tolist() == [True, False]


@pytest.mark.parametrize(
    ("day", "change", "opens"),
    [
        (date(2022, 12, 31), 1575, True),
        (date(2023, 1, 1), 1575, False),
        (date(2026, 1, 1), 1699, False),
        (date(2026, 1, 1), 1700, True),
        (date(2026, 1, 1), -1700, True),
    ],
)
def test_housing_cost_of_204_a_year_opens_a_review_and_of_189_in_2022(day, change, opens):
    # 12 × 15.75 = 189; 12 × 17.00 = 204.
    found = housing.pensioner_cost_review(law_of_finland(), day, decided=60000, paid=60000 + change)
    assert bool(found) is opens


DAY = date(2024, 6, 1)


def reviewed_general(decided, estimated, day=DAY, reading="exact_income"):
    law = law_of_finland().overriding({"housing.general.limit_compared": reading})
    found = housing.general_review(law, day, decided=decided, estimated=estimated)
    return bool(found.up), bool(found.down)


def test_a_rise_of_400_a_month_reviews_the_general_allowance_and_a_cent_less_does_not():
    assert reviewed_general(80_000, 119_999) == (False, False)
    assert reviewed_general(80_000, 120_000) == (True, False)


def test_a_fall_of_200_a_month_reviews_it_and_a_cent_less_does_not():
    assert reviewed_general(80_000, 60_001) == (False, False)
    assert reviewed_general(80_000, 60_000) == (False, True)


def test_in_whole_euros_half_a_euro_below_the_limit_reaches_it():
    assert reviewed_general(80_000, 119_950, reading="whole_euros") == (True, False)
    assert reviewed_general(80_000, 119_949, reading="whole_euros") == (False, False)


@pytest.mark.parametrize(("change", "opens"), [(4_999, False), (5_000, True), (-5_000, True)])
def test_housing_cost_that_changes_by_50_a_month_opens_a_review(change, opens):
    found = housing.general_cost_review(law_of_finland(), DAY, decided=42_000, paid=42_000 + change)
    assert bool(found) is opens


def counted_income(continuous, monthly=60_000, expected=120_000, steady=80_000, day=DAY):
    return euros_of(
        housing.general_counted_income(
            law_of_finland(),
            day,
            steady=steady,
            monthly=monthly,
            expected=expected,
            continuous=np.array(continuous),
        )
    )


def test_the_worked_example_of_a_three_month_job_stays_below_the_limit():
    # From 1 July two months of 600.00 are left beside 800.00: (12 × 800 + 2 × 600) / 12 = 900.
    assert counted_income(continuous=False) == 900
    assert reviewed_general(80_000, 90_000) == (False, False)


def test_continuous_income_counts_as_it_is_and_other_income_is_spread_over_twelve_months():
    assert counted_income(continuous=True) == 1400


def test_the_example_of_kela_with_two_months_of_wages_and_ten_of_benefit_counts_813_56():
    # elamassa.fi, 30 March 2021: (2 × 1 550 − 2 × 300 + 10 × 726.27) / 12.
    day = date(2021, 4, 1)
    left = housing.general.earnings_counted(law_of_finland(), day, earnings=155_000)
    expected = int((2 * left.amount).cents()) + 726_270
    found = counted_income(continuous=False, monthly=0, expected=expected, steady=0, day=day)
    assert round(found, 2) == Fraction("813.56")


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
    found = housing.general_review(law_of_finland(), days, decided=old, estimated=new)
    assert (found.up.tolist(), found.down.tolist()) == (
        [True, False, False],
        [False, False, True],
    )


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
        law_of_finland(),
        day,
        steady=80_000,
        monthly=60_000,
        expected=2 * 60_000,
        continuous=np.array(False),
    ).amount
    assert euros(int(expected.cents())) == "900.00"
    found = housing.general_review(law_of_finland(), day, decided=80_000, estimated=expected)
    assert not found.up and not found.down
