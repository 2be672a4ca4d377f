"""Birthdays that change a benefit, 2026: each figure with its source."""

import pytest

from subcontract_core.api import compare
from support.lives import APP, line, told


@pytest.fixture(scope="module")
def found():
    return compare("birthdays-2026", [APP]).comparison.outcomes[0]


def pension(found, person):
    parts = (line(found, name, person) for name in ("national_pension", "guarantee_pension"))
    return [f"{float(a) + float(b):.2f}" for a, b in zip(*parts, strict=True)]


# National Pensions Act 568/2007, section 10: an old-age pension from the month after 65, without an
# earnings limit (990.90 in 2026). 65 in June: two months over, nothing rests.
def test_a_birthday_in_june_comes_before_the_third_month_over_the_limit(found):
    assert pension(found, 0) == ["990.90"] * 8


# 65 in September: five months over, 5 × 990.90 = 4 954.50 not paid; an old-age pension from October.
def test_a_birthday_in_september_comes_after_it(found):
    assert pension(found, 1) == ["990.90"] * 2 + ["0.00"] * 5 + ["990.90"]
    days = told(found, "pension_becomes_old_age")["from_day"]
    assert days == ["2026-07-01", "2026-10-01"]


# 37.21 × 21 benefit days from 3 March, then 37.21 × 21.5 (1290/2002).
def test_the_benefit_begins_on_the_day_of_eighteen(found):
    assert line(found, "unemployment_benefit", 2) == ["781.41"] + ["800.02"] * 7


# Born some day in 1961: the limit takes 4 954.50 if the birthday comes after the work.
def test_a_year_alone_is_told_with_what_rests_on_the_birthday(found):
    assert told(found, "birth_month_of_pension") == {
        "from_day": ["2026-03-01"],
        "to_day": ["2026-10-01"],
        "amount": [495450],
    }
