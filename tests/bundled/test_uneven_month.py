"""A month in which not everything goes as planned: each figure by hand from the law.

4 h at 12.00 on 5, 7 and 12 May; from 16 May at 12.50: 4 h on 19 May, 3 h on Whit Sunday 24 May
(P1 and P3), and 4 h on 26 May, which are called off twelve hours before.
"""

import pytest

from subcontract_core.accounts import ledger
from subcontract_core.engine.comparison import compare
from subcontract_core.scenario import load_scenario
from support.figures import codes, person

NAME = "uneven-month-2026-05"


@pytest.fixture(scope="module")
def external():
    return compare(load_scenario(NAME), ["eksote-external"]).outcomes


def test_the_wage_rises_on_16_may(external):
    # 3 × 48.00 + 50.00 + 37.50
    for outcome in external:
        assert person(outcome, "wage") == [23150, 0, 23150]


def test_whit_sunday_is_raised_by_its_whole_pay(external):
    # Working Hours Act 872/2019, section 20: 3 h × 12.50
    for outcome in external:
        assert person(outcome, "sunday_increase") == [3750, 0, 3750]


def test_half_of_three_shifts_is_sick_pay_in_an_employment_of_less_than_a_month(external):
    # ill 5–19 May, employed since 20 April: half of 3 × 48.00; 19 May is after the ninth weekday
    for outcome in external:
        assert person(outcome, "sick_pay") == [0, 7200, 0]
        assert {"sick_pay", "sick_pay_over"} <= codes(outcome)


def test_the_visit_that_is_called_off_is_paid_to_all_three(external):
    # an agreed shift binds: 4 h × 12.50
    for outcome in external:
        assert person(outcome, "cancelled_pay") == [5000, 5000, 5000]


def test_a_holiday_bonus_is_a_line_of_its_own_and_a_twelfth_of_it_counts_beside_the_limit(external):
    # Keva, 2023: spread over the year, 120.00 / 12
    for outcome in external:
        assert person(outcome, "holiday_bonus") == [12000, 0, 0]
        [told] = [one for one in outcome.findings if one.code == "holiday_bonus_spread"]
        assert told.numbers["part"].values.tolist() == [1000]


def test_of_319_euros_a_hundred_bear_10_percent_and_the_rest_35(external):
    # limit 2,400, used 2,300: 10.00 + 219.00 × 35 % = 86.65
    for outcome in external:
        assert person(outcome, "withholding") == [0, 0, -8665]


def test_of_an_allowance_of_15_euros_3_a_day_are_taxed(external):
    # four days: 48.00 free, 12.00 taxed at 10 %
    for outcome in external:
        assert person(outcome, "activity_allowance") == [0, 0, 4800]
        assert person(outcome, "taxable_allowance") == [0, 0, 1200]
        assert person(outcome, "allowance_withholding") == [0, 0, -120]


def test_without_employment_there_is_no_sick_pay_no_sunday_and_nobody_knows_the_cancelled_fee():
    [outcome] = compare(load_scenario(NAME), ["jobcenter-app"]).outcomes
    lines = ledger.person_lines(outcome)
    # 19 h at 10.00
    assert person(outcome, "assignment_fee") == [19000, 0, 19000]
    assert not {"sick_pay", "sunday_increase", "cancelled_pay"} & set(lines)
    assert not any(lines["cancelled_fee"].is_known(0, who) for who in range(3))
    assert {"no_sick_pay", "gig_cancelled_fee"} <= codes(outcome)
