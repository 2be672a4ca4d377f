"""Pinned answers beside the one that is shown."""

import pytest

from subcontract_core import compare, load_scenario
from subcontract_core.notebook.views.variants import Offer, Variant, variants
from subcontract_core.report.text.language import Language

EN = Language("en")


@pytest.fixture(scope="module")
def answers():
    scenario = load_scenario("everyday-2026-05")
    higher = scenario.with_terms("eksote-external", wage_per_hour="13.00")
    return compare(scenario, ["eksote-external"]), compare(higher, ["eksote-external"])


def shown(pinned, now, person):
    cards = [Variant("A", pinned, ("Wage, an hour 12.00 → 13.00",))]
    return variants(cards, now.comparison.outcomes[0], person, now, Offer("B"), EN)


def test_a_pinned_answer_has_its_amount_and_the_named_difference(answers):
    page = shown(*answers, "P3")
    # 28 hours more euros by one each are 28.00 and 3.22 holiday pay, less contributions
    assert "in hand €1,550.76; what is shown brings €28.66 more" in page
    assert "Wage, an hour 12.00 → 13.00" in page and "Pin B" in page


def test_the_other_way_round_it_is_less(answers):
    then, now = answers
    assert "brings €28.66 less" in shown(now, then, "P3")
    assert "brings the same" in shown(then, then, "P3")


def test_the_plan_is_offered_and_named_and_of_several_each_can_stand_behind_the_table(answers):
    then, now = answers
    cards = [Variant("A", then, ()), Variant("B", then, (), is_planned=True)]
    outcome = now.comparison.outcomes[0]
    page = variants(cards, outcome, "P3", now, Offer("C", has_plan=True, against="B"), EN)
    assert "Pin what was planned as C" in page and "<strong>B as planned</strong>" in page
    assert page.count("Set the table against A") == 1 and "against B" not in page
