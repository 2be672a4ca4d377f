"""A person's money in whole euros that add up for whoever adds them."""

import pytest

from subcontract_core import compare
from subcontract_core.report.tables.person_money import (
    MOST_STEPS,
    Step,
    _fewer,
    _rounded,
    person_money,
    whole,
)
from subcontract_core.scenario import bundled_scenarios

MODEL = "eksote-external"


@pytest.fixture(scope="module")
def everyday():
    return compare("everyday-2026-05", [MODEL]).comparison


def steps(comparison, row):
    money = person_money(comparison, comparison.outcome(MODEL), row)
    return {step.name: step.euros for step in money.steps}, money.euros


def test_pay_is_told_as_it_is_paid_out_and_debts_on_their_own_line(everyday):
    # Pay 374.64 less contributions 30.68; housing allowance 138.52 less; 229.31 to debts.
    assert steps(everyday, 0) == ({"pay": 344, "housing": -139, "debts": -229}, -24)
    assert person_money(everyday, everyday.outcome(MODEL), 0).debt == 229


def test_tax_that_the_card_leaves_to_be_paid_is_counted(everyday):
    # 338.28 a year is left to pay, 28.19 of it in this month: 343.96 − 28.19 = 315.77.
    assert steps(everyday, 2) == ({"pay": 344, "later_tax": -28}, 316)


def test_tax_withheld_from_a_benefit_goes_with_the_benefit(everyday):
    # The benefit is 187.32 smaller and 37.46 less is withheld from it; assistance 194.10 less.
    found, left = steps(everyday, 1)
    assert found == {"pay": 344, "assistance": -194, "unemployment": -150} and left == 0


@pytest.mark.parametrize("scenario", bundled_scenarios())
def test_the_whole_euros_of_everybody_add_up_to_the_result(scenario):
    comparison = compare(scenario).comparison
    for outcome in comparison.outcomes:
        for row in range(len(outcome.tables.people)):
            money = person_money(comparison, outcome, row)
            assert sum(step.euros for step in money.steps) == money.euros
            assert abs(100 * money.euros - money.cents) <= 50
            assert all(abs(100 * one.euros - one.cents) < 100 for one in money.steps)


def test_what_rounding_breaks_is_put_where_it_shows_least():
    # 280.00 − 103.53 − 186.67 = −10.20: 280 − 104 − 187 would be −11
    cents = (28_000, -10_353, -18_667)
    told = _rounded([Step(f"{one}", one, 0) for one in cents], whole(sum(cents)))
    assert [step.euros for step in told] == [280, -103, -187]
    told = _rounded([Step(f"{one}", one, 0) for one in (10_040, -3_060)], whole(6_980))
    assert [step.euros for step in told] == [101, -31]  # 100 − 31 would be 69, and it is 69.80


def test_half_a_euro_is_rounded_away_from_nothing_and_less_towards_it():
    assert [whole(cents) for cents in (49, 50, 149, 150, -49, -50)] == [0, 1, 1, 2, 0, -1]


def test_more_things_than_a_page_may_tell_become_one():
    many = [Step("pay", 50_000, 0), *(Step(f"b{n}", -1_000 * n, 0) for n in range(1, 7))]
    told = _fewer([*many, Step("debts", -5_000, 0)])
    assert len(told) == MOST_STEPS and sum(one.cents for one in told) == 50_000 - 21_000 - 5_000
    assert [one.name for one in told] == ["pay", "rest", "b6", "b5", "debts"]
