"""Reviews of the housing allowances, what counts of gig pay, and what may be asked back."""

from datetime import date
from fractions import Fraction

from attrs import evolve
import numpy as np
import pytest

from finland.compare import euros
from models.test_dated_law import by_month, month_of_work, run
from subcontract_core.base.dates import calendar_date, number
from subcontract_core.finland.law import housing, law_of_finland, recovery

DAY = date(2024, 6, 1)


# -- general allowance: review ---------------------------------------------------------------------


def general(decided, estimated, day=DAY):
    return euros(
        housing.general_income_in_decision(
            law_of_finland(), day, decided=decided, estimated=estimated
        )
    )


def test_a_rise_of_400_a_month_reviews_the_general_allowance_and_a_cent_less_does_not():
    assert general(80_000, 119_999) == 800
    assert general(80_000, 120_000) == 1200


def test_a_fall_of_200_a_month_reviews_it_and_a_cent_less_does_not():
    assert general(80_000, 60_001) == 800
    assert general(80_000, 60_000) == 600


def test_the_worked_example_of_a_three_month_job_stays_below_the_limit():
    # From 1 July two months of 600.00 are left beside 800.00: (12 × 800 + 2 × 600) / 12 = 900.
    counted = housing.general_counted_income(
        law_of_finland(), date(2024, 7, 1), steady=80_000, temporary=60_000, months=2
    )
    assert euros(counted) == 900
    assert general(80_000, counted.amount) == 800


@pytest.mark.parametrize(("months", "counted"), [(2, 900), (3, 1400), (12, 1400)])
def test_income_that_lasts_three_months_counts_as_it_is_and_shorter_is_spread_over_twelve(
    months, counted
):
    assert (
        euros(
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


# -- pensioners' allowance: what counts of gig pay -------------------------------------------------


def counted(reading, **changed):
    facts = {"expected": 120_000, "planned_months": 12, "run": 0, "past_year": 30_000, **changed}
    return euros(
        housing.gig_income(
            law_of_finland().overriding({"housing.pensioner.gig_income": reading}), DAY, **facts
        )
    )


def test_gigs_in_two_months_count_and_in_one_month_do_not():
    assert counted("expected_12_months", planned_months=2) == 1200
    assert counted("expected_12_months", planned_months=1) == 0


def test_read_as_recurring_only_gig_pay_counts_from_the_third_month_in_a_row():
    assert counted("only_recurring", run=2) == 0
    assert counted("only_recurring", run=3) == 1200


def test_read_without_incidental_pay_a_season_of_eleven_months_does_not_count():
    assert counted("ignore_incidental", planned_months=11) == 0
    assert counted("ignore_incidental", planned_months=12) == 1200


def test_read_by_the_past_year_what_was_paid_counts():
    assert counted("actual_past_year") == 300


def allowance(reading, months=4, **more):
    scenario = month_of_work(
        date(2023, 3, 1), "300.00", months=months, rent=60_000, **more
    ).with_reading({"housing.pensioner.gig_income": reading})
    return run(scenario)[1]


def test_the_reading_decides_in_which_month_the_allowance_falls():
    expected, recurring = (
        by_month(allowance(reading), "housing_allowance")
        for reading in ("expected_12_months", "only_recurring")
    )
    # 0.85 × 41.3 % of 300.00 a month: 105.315.
    assert len(set(expected)) == 1
    assert [round(month - expected[0], -1) for month in recurring] == [10_530, 10_530, 0, 0]


def test_a_season_does_not_lower_the_allowance_when_single_gigs_are_left_out():
    season = by_month(allowance("ignore_incidental", continues=4), "housing_allowance")
    assert season == by_month(allowance("only_recurring"), "housing_allowance")[:1] * 4


def test_pay_of_the_past_year_lowers_the_allowance_once_it_is_over_the_review_limit():
    # The fourth month looks back on 900.00, the fifth on 1 200.00; the review limit is 1 018.
    months = by_month(allowance("actual_past_year", months=5), "housing_allowance")
    assert months[:4] == months[:1] * 4
    # 0.85 × 41.3 % of 1 200.00 / 12.
    assert abs(months[0] - months[4] - 3_510) <= 1


def test_an_allowance_that_was_not_paid_before_does_not_begin_while_the_pension_rests():
    def line(other):
        scenario = month_of_work(
            date(2026, 3, 1), "1100.00", months=3, rent=40_000, other_pension=other
        )
        return by_month(run(scenario)[1], "housing_allowance")

    # With 24 000 a year of other pensions nothing was paid before.
    assert line(2_400_000) == [0, 0, 0]
    assert min(line(0)) > 0


# -- recovery --------------------------------------------------------------------------------------


def back(overpaid, months):
    return euros(recovery.asked_back(law_of_finland(), DAY, overpaid=overpaid, months=months))


def test_thirty_euros_too_much_for_eight_months_are_asked_back_in_eight_parts():
    assert back(24_000, 8) == 240
    assert int(recovery.instalments(law_of_finland(), DAY, amount=24_000).amount.num) == 8


def test_a_sum_under_150_of_one_month_is_left_and_150_is_asked_back():
    assert back(14_999, 1) == 0
    assert back(15_000, 1) == 150


def test_a_small_sum_that_recurs_is_asked_back():
    assert back(14_999, 2) == Fraction("149.99")


@pytest.mark.parametrize(("amount", "parts"), [(3_000, 1), (3_001, 2), (0, 0)])
def test_each_part_is_at_least_30_euros_but_for_the_last(amount, parts):
    assert int(recovery.instalments(law_of_finland(), DAY, amount=amount).amount.num) == parts


def test_money_can_be_asked_back_for_ten_years_and_a_claim_lapses_in_five():
    paid = number(date(2021, 3, 15))
    assert bool(recovery.reachable(law_of_finland(), number(date(2031, 3, 15)), paid=paid))
    assert not bool(recovery.reachable(law_of_finland(), number(date(2031, 3, 16)), paid=paid))
    assert calendar_date(int(recovery.lapses(law_of_finland(), number(date(2024, 2, 29))))) == date(
        2029, 2, 28
    )


def asked(outcome, code):
    return [
        (f.numbers["back"].tolist(), f.numbers["months_count"].tolist())
        for f in outcome.findings
        if f.code == code
    ]


def test_what_nobody_tells_of_is_shown_as_what_may_be_asked_back():
    three = run(month_of_work(date(2026, 3, 1), "1100.00", months=3))[1]
    assert asked(three, "pension_asked_back") == [([3 * 99_090], [3])]
    assert (
        asked(run(month_of_work(date(2026, 3, 1), "1100.00", months=2))[1], "pension_asked_back")
        == []
    )


def test_unreported_pay_beside_the_subsidy_may_be_asked_back():
    seeker = month_of_work(date(2024, 4, 1), "400.00", lives_on="labour_market_subsidy", months=1)
    # Half of 400.00 from April 2024.
    assert asked(run(seeker)[1], "unemployment_asked_back") == [([20_000], [1])]
    small = month_of_work(date(2024, 4, 1), "200.00", lives_on="labour_market_subsidy", months=1)
    assert asked(run(small)[1], "unemployment_asked_back") == []


def test_a_longer_scenario_asks_back_its_months_from_the_one_after_the_first_pay():
    scenario = evolve(month_of_work(date(2023, 3, 1), "300.00", months=4, rent=60_000))
    [(amount, months)] = asked(run(scenario)[1], "housing_asked_back")
    # Pay at the end of March counts from April.
    assert months == [3]
    assert abs(amount[0] - 3 * 10_531) <= 3


def test_of_the_month_of_the_first_pay_no_housing_allowance_is_asked_back():
    assert (
        asked(run(month_of_work(date(2023, 3, 1), "300.00", rent=60_000))[1], "housing_asked_back")
        == []
    )


def test_the_general_allowance_is_asked_back_from_the_second_month_after_pay_later_than_the_first():
    # Pay at the end of April counts from June: of four months, June and July.
    seeker = month_of_work(
        date(2024, 4, 1), "900.00", lives_on="labour_market_subsidy", months=4, rent=60_000
    )
    [(_, months)] = asked(run(seeker)[1], "general_housing_asked_back")
    assert months == [2]
