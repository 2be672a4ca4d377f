"""Decisions on rent that run on over the reform of April 2024."""

import pytest

from support.bundled_lines import euros_of_line

NAME, MODEL = "rent-decisions-2024", "eksote-internal"


@pytest.mark.parametrize(
    ("person", "kind", "amounts"),
    [
        # 0.8 × 447; 800 a month from 1 June count from July, by the new law:
        # 0.7 × (447 − 0.5 × (1 200 − 761)).
        ("P1", "general_housing_allowance", ["357.60"] * 5 + ["159.25"] * 4),
        # The decision of October 2023 keeps its law for a year: 0.7 × (447 − 0.5 × (800 − 761)).
        ("P2", "general_housing_allowance", ["357.60"] * 8 + ["299.25"]),
        # The decision of March 2022 counts 10 265.76 a year for two years.
        ("P3", "housing_allowance", ["443.83"] + ["419.64"] * 8),
    ],
)
def test_a_decision_keeps_its_law_until_it_is_looked_at_again(person, kind, amounts):
    assert euros_of_line(NAME, MODEL, kind, person) == amounts


def test_half_of_the_wage_comes_off_the_benefit():
    # 800.015 − 0.5 × 800 from June (1290/2002, chapter 4 section 5).
    found = euros_of_line(NAME, MODEL, "unemployment_benefit", "P1")
    assert found == ["800.02"] * 4 + ["400.02"] * 5
