"""Short ways to say who and when."""

from datetime import date

from subcontract_core.base.dates import month_number, number
from subcontract_core.report.text import ranges
from subcontract_core.report.text.language import Language

FI, EN = Language("fi"), Language("en")
MARCH = [number(date(2022, 3, day)) for day in (2, 9, 16)]


def test_three_following_numbers_are_a_run_and_two_are_not():
    assert ranges.names(["P1", "P2", "P3", "P7"]) == "P1–P3, P7"
    assert ranges.names(["P1", "P2"]) == "P1, P2"


def test_ids_without_a_number_or_with_leading_zeros_are_named_one_by_one():
    assert ranges.names(["yard", "P01", "P02", "P03", "yard"]) == "yard, P01, P02, P03"


def test_days_of_a_month_share_its_name():
    assert ranges.days(EN, MARCH) == "2, 9, 16 March 2022"
    assert ranges.days(FI, reversed(MARCH)) == "2., 9., 16.3.2022"


def test_days_of_one_year_share_the_year():
    assert ranges.days(EN, [*MARCH[:2], number(date(2022, 4, 6))]) == "2, 9 March, 6 April 2022"
    assert ranges.days(FI, [*MARCH[:2], number(date(2022, 4, 6))]) == "2., 9.3., 6.4.2022"


def test_many_days_are_counted_between_the_first_and_the_last():
    many = range(MARCH[0], MARCH[0] + 20)
    assert ranges.days(EN, many) == "20 days, 2 March 2022 – 21 March 2022"


def test_following_months_are_a_run():
    first = month_number(date(2021, 11, 1))
    assert ranges.months(EN, [first]) == "November 2021"
    assert ranges.months(EN, [first, first + 1]) == "November–December 2021"
    assert (
        ranges.months(FI, [first, first + 1, first + 2, first + 5])
        == "marraskuu 2021 – tammikuu 2022, huhtikuu 2022"
    )
