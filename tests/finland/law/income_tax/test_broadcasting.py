"""The public broadcasting tax."""

from fractions import Fraction

from support.golden import euros_of
from support.income_tax import year_of


def test_the_broadcasting_tax_starts_one_cent_over_the_limit_and_ends_at_its_maximum():
    assert euros_of(year_of(2025, other=1_515_000).broadcasting) == 0
    assert euros_of(year_of(2025, other=1_515_001).broadcasting) == Fraction("0.00025")
    assert euros_of(year_of(2025, other=10_000_000).broadcasting) == 160
    assert euros_of(year_of(2024, other=10_000_000).broadcasting) == 163
    assert euros_of(year_of(2025, other=10_000_000, age=17).broadcasting) == 0
