"""The flexible model in a person's months."""

from datetime import date

from support.months import cents_by_month, codes_of, comparison_and_outcome, month_of_work


def flex_line(start, n, pay="1500.00", **person):
    scenario = month_of_work(start, pay, months=n, **person).with_law(
        {"pension.over_limit": "flex_2028"}
    )
    return comparison_and_outcome(scenario)[1]


def test_in_the_month_the_deduction_comes_off_the_guarantee_pension_and_the_pension_never_rests():
    outcome = flex_line(date(2028, 1, 1), 5)
    assert cents_by_month(outcome, "national_pension") == [78_707] * 3 + [
        78_707,
        78_707 - (50_910 - 20_383),
    ]
    assert cents_by_month(outcome, "guarantee_pension") == [20_383] * 3 + [20_383 - 5_460, 0]
    assert "pension_suspended" not in codes_of(outcome)
    assert "pension_flexible" in codes_of(outcome)


def test_the_deduction_of_single_months_is_no_change_of_the_years_pension_in_the_housing_allowance():
    months = cents_by_month(flex_line(date(2028, 1, 1), 5, rent=60_000), "housing_allowance")
    # From the month after the first work it is the allowance of a year with this pay: none.
    assert months == [41_210, 0, 0, 0, 0]


def test_in_2027_the_law_in_force_holds_whatever_is_chosen():
    assert cents_by_month(flex_line(date(2027, 9, 1), 4), "national_pension") == [0] * 4
    assert cents_by_month(flex_line(date(2027, 12, 1), 2), "national_pension") == [78_707] * 2
