"""What enforcement takes of 280 euros of fees beside a pension or a benefit."""

import pytest

from support.bundled_lines import euros_of_line

NAME, MODEL = "debts-beside-the-app-2026-06", "jobcenter-app"


@pytest.mark.parametrize(
    ("person", "amounts"),
    [
        # Enforcement Code 705/2007, chapter 4: two thirds of 990.90 + 280 over 30 × 33.03.
        ("P1", ["-186.67"] * 3),
        # 30 × (33.03 + 9.66) = 1 280.70 is more than all income.
        ("P2", ["0.00"] * 3),
        # (800.015 − 140) × 0.8 + 280 is under 990.90.
        ("P3", ["0.00"] * 3),
        # Put off for two of the four months that are possible (section 51 a).
        ("P4", ["0.00", "0.00", "-186.67"]),
        # One free month, as income has been seized for over a year (section 53).
        ("P5", ["0.00", "-186.67", "-186.67"]),
    ],
)
def test_the_fee_is_taken_as_regular_pay(person, amounts):
    assert euros_of_line(NAME, MODEL, "enforcement", person) == amounts
