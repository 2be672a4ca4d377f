"""The work income credit."""

from fractions import Fraction

import pytest

from support.golden import euros_of
from support.income_tax import year_of


def test_the_credit_grows_with_age_and_for_children_of_a_single_parent_twice():
    def credit(**person):
        return euros_of(year_of(2026, wage=3_000_000, **person).work_credit)

    assert credit() == 3430
    assert credit(age=64) == 3430
    assert credit(age=65) == 4630
    assert credit(children=2, has_spouse=True) == 3640
    assert credit(children=2) == 3850


def test_the_age_increases_of_2023_are_200_400_and_600():
    found = [
        euros_of(year_of(2023, wage=2_000_000, age=age).work_credit)
        for age in (59, 60, 61, 62, 64, 65)
    ]
    assert [credit - found[0] for credit in found] == [0, 200, 200, 370, 370, 370]


def test_what_the_state_tax_cannot_use_of_the_credit_comes_off_the_others_in_proportion():
    found = year_of(
        2022, wage=2_000_000, municipal_rate=Fraction("0.20"), church_rate=Fraction("0.01")
    )
    left = [
        getattr(found.taxes, name).decimals(4) / getattr(found.before_credits, name).decimals(4)
        for name in ("municipal", "church", "health_care")
    ]
    assert 0 < left[0] < 1
    assert left == pytest.approx([left[0]] * 3, rel=1e-5)
    assert abs(
        euros_of(found.before_credits.total)
        - euros_of(found.taxes.total)
        - euros_of(found.work_credit)
    ) < Fraction(1, 10**6)
