"""Benefits saved and tax paid less the coaching: the document's example, and Rovaniemi's figures."""

from fractions import Fraction

import pytest

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.analysis.ranged import Whole
from subcontract_core.programme import programme
from support.running_figures import compared


def account(**said):
    comparison = compared("one-group-five-systems", "eksote-external", **said)
    return Analysis(comparison).public_account(comparison.outcomes[0])


def test_five_people_on_the_dated_law_of_september_2021():
    found = account(dated=True)
    # housing allowance 469.75, tax 0.00, 29 h of work at 30.00; pensions 230.80 + 95.65
    assert (found.effect, found.coaching) == (Whole(46975), Whole(87000))
    assert (found.left, found.left_with_pensions) == (Whole(-40025), Whole(-7380))


def test_what_would_have_come_anyway_and_what_others_lose_are_taken_off_when_they_are_said():
    plain = account(dated=True)
    assert plain.counted == plain.effect and plain.deadweight is None
    found = account(dated=True, deadweight=Fraction(1, 5), displacement=Fraction(1, 10))
    # 469.75 × 0.8 × 0.9 = 338.22
    assert (found.counted.cents, found.left.cents) == (33822, 33822 - 87000)


def test_value_added_tax_is_no_effect():
    assert account(dated=True).effect.cents == 46975  # 201.60 of VAT passes by


def test_without_the_price_of_an_hour_it_is_at_most_what_is_known():
    found = account(dated=True, coach_hour=None)
    assert found.left.holds == "at_most"


def test_a_flat_share_of_side_costs_leaves_the_pensions_open():
    assert account().left_with_pensions.holds == "at_least"


@pytest.mark.parametrize(
    ("effect", "left"), [("effect", "left"), ("with_pensions", "left_with_pensions")]
)
def test_rovaniemis_own_figures_are_the_effect_less_the_cost(effect, left):
    # 243,000 − 94,000 = 149,000 and 375,000 − 94,000 = 281,000 (THL Työpaperi 18/2023)
    facts = {name: fact.value for name, fact in programme().rovaniemi["first_year"].items()}
    assert facts[effect] - facts["cost"] == facts[left]
