"""Holiday bonus and one-off pay beside the earnings limit, in a comparison.

Keva, "Muistutus ansaintarajoista" (2023): what is paid once does not count, a holiday bonus is
spread over the year and should fit, and a month that only the bonus lifts over the limit is not
counted as over. The limit of 2026 is 990.90 (act 738/2009).
"""

from datetime import date

import pytest

from subcontract_core.base.dates import month_number
from subcontract_core.scenario.types import ExtraPay, Housing
from support.months import APP, NO_HOLIDAY, WAGE, outcome_of, worked_months

JULY = date(2026, 7, 1)
OF_LIMIT = {
    "over_earnings_limit",
    "near_earnings_limit",
    "pension_suspended",
    "bonus_over_limit",
    "holiday_bonus_spread",
    "one_off_not_counted",
    "extra_pay_not_here",
}


def extra(kind, amount, month=7):
    return ExtraPay(kind, month_number(date(2026, month, 1)), amount)


def outcome(*pays, extra_pay, model=WAGE, reading=None, start=JULY):
    question = worked_months(start, *pays, model=model, extra_pay=extra_pay).with_law(NO_HOLIDAY)
    return outcome_of(question.with_reading(reading or {}), model)


def told(found):
    return {one.code for one in found.findings} & OF_LIMIT


def numbers(found, code):
    [one] = [one for one in found.findings if one.code == code]
    return {name: number.values.tolist() for name, number in one.numbers.items()}


@pytest.mark.parametrize(
    ("pay", "codes"),
    [
        ("940.00", {"near_earnings_limit", "holiday_bonus_spread"}),
        ("950.90", {"near_earnings_limit", "holiday_bonus_spread"}),
        ("950.91", {"bonus_over_limit", "holiday_bonus_spread"}),
        ("960.00", {"bonus_over_limit", "holiday_bonus_spread"}),
        ("990.90", {"bonus_over_limit", "holiday_bonus_spread"}),
        ("990.91", {"over_earnings_limit", "holiday_bonus_spread"}),
    ],
)
def test_pay_and_a_twelfth_of_the_bonus_should_fit_and_only_pay_is_over(pay, codes):
    # 480.00 / 12 = 40.00; 950.90 + 40.00 = 990.90
    found = outcome(pay, extra_pay=(extra("holiday_bonus", 48_000),))
    assert told(found) == codes


def test_the_room_that_is_left_is_beside_the_twelfth():
    found = outcome("940.00", extra_pay=(extra("holiday_bonus", 48_000),))
    assert numbers(found, "near_earnings_limit") == {
        "earned": [98_000],
        "limit": [99_090],
        "headroom": [1_090],
    }
    limit = next(one for one in found.effects.thresholds if one.code == "earnings_limit")
    assert limit.counted.tolist() == [98_000]


def test_by_the_other_reading_the_bonus_counts_in_the_month_in_which_it_is_paid():
    found = outcome(
        "940.00",
        extra_pay=(extra("holiday_bonus", 48_000),),
        reading={"pension.pay_paid_once": "month_paid"},
    )
    assert told(found) == {"over_earnings_limit"}
    assert numbers(found, "over_earnings_limit")["earned"] == [142_000]


@pytest.mark.parametrize(("reading", "over"), [("as_keva", False), ("month_paid", True)])
def test_pay_that_comes_once_does_not_count_or_counts_in_its_month(reading, over):
    # 900.00 beside 600.00 once: 900.00
    found = outcome(
        "900.00",
        extra_pay=(extra("one_off", 60_000),),
        reading={"pension.pay_paid_once": reading},
    )
    assert ("over_earnings_limit" in told(found)) is over
    assert ("one_off_not_counted" in told(found)) is not over


def test_months_that_only_the_bonus_lifts_over_do_not_suspend_the_pension():
    found = outcome(*["960.00"] * 3, extra_pay=(extra("holiday_bonus", 48_000),))
    assert "pension_suspended" not in told(found)
    assert numbers(found, "bonus_over_limit")["earned"] == [100_000] * 3
    assert numbers(found, "holiday_bonus_spread")["bonus"] == [48_000]


def test_a_bonus_is_spread_over_the_months_of_its_own_calendar_year():
    found = outcome(
        *["940.00"] * 3, extra_pay=(extra("holiday_bonus", 48_000, 12),), start=date(2026, 12, 1)
    )
    earned = numbers(found, "near_earnings_limit")["earned"]
    assert earned == [98_000, 94_000, 94_000]


def test_without_employment_none_is_paid_and_that_is_told():
    found = outcome("300.00", extra_pay=(extra("holiday_bonus", 48_000),), model=APP)
    assert told(found) == {"near_earnings_limit", "extra_pay_not_here"}


def test_the_year_that_a_housing_decision_looks_at_has_the_bonus_once():
    """0.85 × 0.435 × (12 × 300.00 + 120.00) / 12 = 114.62 less than 412.10 (571/2007)."""
    home = Housing("rent", 60_000, 3, decision_month=month_number(date(2026, 6, 1)))
    question = worked_months(
        JULY,
        "300.00",
        "300.00",
        model=WAGE,
        housing=home,
        extra_pay=(extra("holiday_bonus", 12_000),),
    ).with_law(NO_HOLIDAY)
    sheet = next(s for s in outcome_of(question, WAGE).effects.sheets if s.name == "benefits")
    assert sheet.line("housing_allowance").cents.tolist() == [41_210, 41_210 - 11_462]
