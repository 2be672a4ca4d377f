"""Couples, children and a home with parents, 2026: each figure with its source."""

import pytest

from subcontract_core.api import compare
from support.figures import codes
from support.lives import APP, line


@pytest.fixture(scope="module")
def found():
    return compare("families-2026", [APP]).comparison.outcomes[0]


# Act 571/2007; Kela: half of the couple's allowance to each. Without work 331.09, with 400 a month
# of both 35.29; their pay of April changes the allowance from May.
def test_the_spouses_have_half_each_and_the_work_of_both_counts_from_the_month_after(found):
    for person in (0, 1):
        assert line(found, "housing_allowance", person) == ["165.55", "165.55", "17.65", "17.65"]


# Act 938/2014: 0.7 × 900 = 630.00 of a home of three; 800.02 of the benefit, which has no child
# increase since April 2024.
def test_a_lone_parent_has_the_allowance_of_three(found):
    assert line(found, "general_housing_allowance", 2) == ["630.00"] * 4
    assert line(found, "unemployment_benefit", 2) == ["800.02"] * 4


# 990.90 is under 1 057: 0.7 × 700 = 490.00 of the general allowance; child increase 26.30.
def test_a_pensioner_with_a_child_has_the_general_allowance_and_an_increase(found):
    assert line(found, "general_housing_allowance", 3) == ["490.00"] * 4
    assert line(found, "housing_allowance", 3) == ["0.00"] * 4
    assert line(found, "child_increase", 3) == ["26.30"] * 4


# 1290/2002 chapter 7 and 48/2026: parents' 3 000 are over 1 781 (35 % of 800.015 is left), from
# May 2026 over 2 500 (800.015 − 250).
def test_the_parents_income_cuts_less_from_may(found):
    assert line(found, "unemployment_benefit", 4) == ["280.01", "280.01", "550.02", "550.02"]


# Act 938/2014, sections 10, 16 and 27, values of 2026, of 800.015 a month: 0.7 × (447 − 0.5 × (800 −
# 761)) in the first home, 0.7 × (563 − 19.50) from the move in May to a municipality of the first
# group, and from June of two adults with 800 more, 0.7 × (700 − 0.5 × (1 600 − 855)).
def test_a_move_and_a_spouse_who_comes_each_make_a_new_decision_from_their_month(found):
    amounts = ["299.25", "299.25", "380.45", "229.25"]
    assert line(found, "general_housing_allowance", 5) == amounts
    assert line(found, "unemployment_benefit", 5) == ["800.02"] * 4


def test_nobody_is_told_what_does_not_concern_them(found):
    outside = {
        "parents_income_not_known",
        "home_with_parents_not_asked",
        "owner_home_not_counted",
        "rent_at_parents",
    }
    assert not outside & codes(found)
