"""Months over the earnings limit of a disability pension, and the turn of the year."""

import pytest

from support.bundled_lines import euros_of_line

NAME, MODEL = "over-new-year-2025-10", "eksote-external"


@pytest.mark.parametrize(
    ("person", "kind", "amounts"),
    [
        # 988.00 is over 986.30 in three months in a row, and under 990.90 from January 2026.
        ("P1", "national_pension", ["0.00"] * 3 + ["787.07"] * 3),
        ("P1", "guarantee_pension", ["0.00"] * 3 + ["203.83"] * 3),
        # 1 000.00 is over both: the highest disability allowance instead of the care allowance.
        ("P2", "national_pension", ["0.00"] * 6),
        ("P2", "disability_allowance", ["497.60"] * 3 + ["499.93"] * 3),
        # The 25th month in a row ends all that hangs on the pension (738/2009).
        ("P3", "national_pension", ["0.00"] * 6),
        ("P3", "disability_allowance", ["497.60"] + ["0.00"] * 5),
    ],
)
def test_the_pension_rests_returns_or_ends(person, kind, amounts):
    assert euros_of_line(NAME, MODEL, kind, person) == amounts


def test_rent_support_counts_the_months_in_which_the_pension_rests():
    # Told in November: nine months of 986.30 and twelve of 988.00 are 20 732.70 a year;
    # 0.85 × (7 200 − 681.39 − 0.435 × (20 732.70 − 10 280)) / 12 = 139.66. The pension that returns
    # counts from February: 11 890.80 + 11 856 = 23 746.80.
    found = euros_of_line(NAME, MODEL, "housing_allowance", "P1")
    assert found == ["413.80", "139.66", "139.66", "139.66", "46.79", "46.79"]


def test_rent_support_of_a_pension_that_rests_throughout_stays():
    # 12 × 1 000.00 is 164.40 more than the pension of the decision: less than 1 018.
    assert euros_of_line(NAME, MODEL, "housing_allowance", "P2") == ["413.80"] * 6


def test_rent_support_ends_with_the_pension():
    # Until then on the wage: 0.85 × (7 200 − 681.39 − 0.435 × (12 000 − 10 280)) / 12 = 408.74.
    found = euros_of_line(NAME, MODEL, "housing_allowance", "P3")
    assert found == ["408.74"] + ["0.00"] * 5
