"""Benefits saved and tax paid less the coaching: the document's example, and Rovaniemi's figures."""

from fractions import Fraction

import pytest

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.analysis.ranged import Whole
from subcontract_core.programme import programme
from subcontract_core.report.tables.purse_rows import account_notes
from subcontract_core.report.text.language import Language
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
    # contributions come of the same work: 326.45 × 0.8 × 0.9 = 235.04
    assert found.left_with_pensions.cents == 33822 - 87000 + 23504


def test_each_of_the_three_that_nobody_has_said_is_told_and_no_month_is_counted_for_a_length():
    said = [
        ({}, 3, None),
        ({"deadweight": Fraction(0)}, 2, None),
        ({"deadweight": Fraction(0), "displacement": Fraction(0)}, 1, None),
        ({"deadweight": Fraction(0), "displacement": Fraction(0), "lasts_months": 12}, 0, 12),
    ]
    for given, unsaid, months in said:
        comparison = compared("one-group-five-systems", "eksote-external", dated=True, **given)
        analysis, [outcome, *_] = Analysis(comparison), comparison.outcomes
        _, *told = account_notes(analysis, outcome, Language("en", strict=True))
        nobody = [text for text in told if "Nobody has said" in text or "is not known" in text]
        assert len(nobody) == unsaid
        assert any("12 months" in text for text in told) is (months is not None)
        account = analysis.public_account(outcome)
        assert (account.effect, account.lasts_months) == (Whole(46975), months)


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
