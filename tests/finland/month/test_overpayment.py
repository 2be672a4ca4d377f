"""What may be asked back when nobody tells of the work."""

from datetime import date

from attrs import evolve

from subcontract_core.finland.law import law_of_finland, recovery
from support.golden import euros_of
from support.months import comparison_and_outcome, month_of_work

DAY = date(2024, 6, 1)


def back(overpaid, months):
    return euros_of(recovery.asked_back(law_of_finland(), DAY, overpaid=overpaid, months=months))


def asked(outcome, code):
    return [
        (f.numbers["back"].values.tolist(), f.numbers["months_count"].values.tolist())
        for f in outcome.findings
        if f.code == code
    ]


def test_what_nobody_tells_of_is_shown_as_what_may_be_asked_back():
    three = comparison_and_outcome(month_of_work(date(2026, 3, 1), "1100.00", months=3))[1]
    assert asked(three, "pension_asked_back") == [([3 * 99_090], [3])]
    assert (
        asked(
            comparison_and_outcome(month_of_work(date(2026, 3, 1), "1100.00", months=2))[1],
            "pension_asked_back",
        )
        == []
    )


def test_unreported_pay_beside_the_subsidy_may_be_asked_back():
    seeker = month_of_work(date(2024, 4, 1), "400.00", lives_on="labour_market_subsidy", months=1)
    # Half of 400.00 from April 2024.
    assert asked(comparison_and_outcome(seeker)[1], "unemployment_asked_back") == [([20_000], [1])]
    small = month_of_work(date(2024, 4, 1), "200.00", lives_on="labour_market_subsidy", months=1)
    assert asked(comparison_and_outcome(small)[1], "unemployment_asked_back") == []


def test_a_longer_scenario_asks_back_its_months_from_the_one_after_the_first_pay():
    scenario = evolve(month_of_work(date(2023, 3, 1), "300.00", months=4, rent=60_000))
    [(amount, months)] = asked(comparison_and_outcome(scenario)[1], "housing_asked_back")
    # Pay at the end of March counts from April.
    assert months == [3]
    assert abs(amount[0] - 3 * 10_531) <= 3


def test_of_the_month_of_the_first_pay_no_housing_allowance_is_asked_back():
    assert (
        asked(
            comparison_and_outcome(month_of_work(date(2023, 3, 1), "300.00", rent=60_000))[1],
            "housing_asked_back",
        )
        == []
    )


def test_the_general_allowance_is_asked_back_from_the_second_month_after_pay_later_than_the_first():
    # Pay at the end of April counts from June: of four months, June and July.
    seeker = month_of_work(
        date(2024, 4, 1), "900.00", lives_on="labour_market_subsidy", months=4, rent=60_000
    )
    [(_, months)] = asked(comparison_and_outcome(seeker)[1], "general_housing_asked_back")
    assert months == [2]
