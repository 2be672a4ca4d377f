"""The tax credit for household expenses: shares, own part and caps by date, bills and wages,
and private buyers in the models.
"""

from datetime import date
from fractions import Fraction

import pytest

from subcontract_core.base.dates import number
from subcontract_core.finland.law import household, law_of_finland
from support.golden import euros_of

SELLER = "household.public_seller"


def credit(year, using=None, **paid):
    return euros_of(
        household.deduction(using or law_of_finland(), number(date(year, 6, 1)), **paid)
    )


@pytest.mark.parametrize(
    ("year", "expected"), [(2021, "180"), (2022, "320"), (2024, "320"), (2025, "95"), (2026, "95")]
)
def test_twenty_hours_at_35_euros_in_one_year(year, expected):
    assert credit(year, work=70000) == Fraction(expected)


def test_with_vat_in_2026_the_same_bill_gives_157_48():
    assert round(credit(2026, work=87850), 2) == Fraction("157.48")


@pytest.mark.parametrize(("year", "free"), [(2021, 25000), (2022, 16666), (2025, 42857)])
def test_the_own_part_comes_off_first_and_a_small_bill_gives_nothing(year, free):
    assert credit(year, work=free) == 0
    assert 0 < credit(year, work=free + 100) < 1


@pytest.mark.parametrize(
    ("year", "repair", "bill", "cap"),
    [
        (2021, False, 587500, 2250),
        (2022, False, 600000, 3500),
        (2022, True, 587500, 2250),
        (2025, False, 500000, 1600),
        (2025, True, 500000, 1600),
    ],
)
def test_the_own_part_is_taken_before_the_cap(year, repair, bill, cap):
    assert (
        credit(year, work=bill, repair=repair)
        == credit(year, work=bill + 100000, repair=repair)
        == cap
    )
    assert credit(year, work=bill - 100, repair=repair) < cap


@pytest.mark.parametrize(
    ("before", "after"),
    [(date(2021, 12, 31), date(2022, 1, 1)), (date(2024, 12, 31), date(2025, 1, 1))],
)
def test_the_rules_change_on_the_first_of_january_and_not_the_day_before(before, after):
    day = number(before)
    assert (
        euros_of(household.deduction(law_of_finland(), day, work=70000))
        == euros_of(household.deduction(law_of_finland(), day - 100, work=70000))
        != euros_of(household.deduction(law_of_finland(), number(after), work=70000))
    )


def test_of_wages_the_share_counts_and_the_employers_contributions_in_full():
    # 1 000 € of wages and 200 € of contributions: 15 %, 30 % and 13 %, less the own part.
    assert [credit(year, wages=100000, side_costs=20000) for year in (2021, 2022, 2025)] == [
        250,
        400,
        180,
    ]
    assert credit(2022, wages=100000, side_costs=20000, repair=True) == 250


def test_a_public_sellers_bill_counts_by_default_and_not_in_the_other_reading():
    excluded = law_of_finland().overriding({SELLER: "excluded"})
    assert law_of_finland().parameters[SELLER].disputed
    assert credit(2022, work=70000, public_seller=True) == 320
    assert credit(2022, excluded, work=70000, public_seller=True) == 0
    assert credit(2022, excluded, work=70000, public_seller=False) == 320
