"""The benefit that is late is a delay and no loss: it comes after the wait (errata, K.5)."""

from datetime import date

import pytest

from support.months import cents_by_month, comparison_and_outcome, month_of_work

READING = "unemployment.entrepreneur_statement"


def benefit(reading, *days, months=4, start=date(2022, 3, 1), pay="100.00"):
    scenario = month_of_work(
        start,
        pay,
        lives_on="labour_market_subsidy",
        months=months,
        visits=days,
    ).with_reading({READING: reading})
    return cents_by_month(comparison_and_outcome(scenario)[1], "unemployment_benefit")


def test_what_waits_until_31_march_comes_in_april():
    # March 2022 has 23 benefit days of 34.50, 22 of them from the 2nd to the 31st; 300 are free.
    found = benefit("pilot_observed", date(2022, 3, 2))
    assert found == [3_450, 74_175 + 70_725, 74_175, 74_175]


def test_a_wait_over_the_turn_of_a_month_is_paid_after_it():
    # 16 March to 14 April 2022: March keeps 11 of its 23 days, April 11 of its 21; both come in May.
    found = benefit("pilot_observed", date(2022, 3, 16))
    assert found[:2] == [11 * 3_450, 11 * 3_450]
    assert found[2] == 74_175 + 2 * (74_175 - 11 * 3_450)


@pytest.mark.parametrize("reading", ["pilot_observed", "every_gig_asks_statement"])
def test_over_all_months_nothing_is_lost_by_any_reading(reading):
    days = (date(2022, 3, 10), date(2022, 5, 20))
    late, law = (benefit(one, *days, months=6, pay="400.00") for one in (reading, "law_as_written"))
    assert sum(late) == sum(law)
    assert late != law


def test_what_comes_after_the_scenario_is_not_in_it():
    # 31 March to 29 April 2022: one day of March is late and comes in May.
    assert sum(benefit("pilot_observed", date(2022, 3, 2), months=1)) == 3_450
