"""The months of a person: which are over the limit is seen and said, with the same hours evenly and
what was planned beside them.
"""

from datetime import date

from attrs import evolve
import pytest

from subcontract_core import compare, load_scenario
from subcontract_core.analysis.year_beside import beside_year
from subcontract_core.notebook.views.year import year
from subcontract_core.report.text.language import Language
from subcontract_core.scenario.happened import Realised

FI = Language("fi")


def page_of(scenario, person="P1", model="eksote-external"):
    comparison = compare(scenario, [model]).comparison
    beside = beside_year(comparison, comparison.outcomes[0], person)
    return year(beside, FI).replace("\u00a0", " ")


@pytest.fixture(scope="module")
def irregular():
    return page_of("one-group-five-systems-irregular")


# Each strip is drawn in two sizes, of which one is seen.


def test_three_months_of_the_irregular_year_are_over_the_limit_in_strip_and_table(irregular):
    # 960.00 in April, August and December of 2021, the limit being 837.59
    assert irregular.count('class="sc-here"') == irregular.count(">yli 122,41 €<") == 3
    assert irregular.count("960,00 €") >= 3


def test_the_same_hours_evenly_stand_below_on_the_same_scale(irregular):
    # 288 hours in three months are 24 in each of twelve, 240.00 at 10.00 an hour: never over
    assert "Samat tunnit tasaisesti" in irregular and "24 h joka kuukausi" in irregular
    assert irregular.count("<svg") / 2 == 2 and irregular.count(">240,00<") / 2 == 12


def test_what_was_planned_stands_in_frames_and_in_a_sentence():
    everyday = load_scenario("everyday-2026-05")
    shorter = Realised("G1", date(2026, 5, 5), minutes=120)  # of four hours
    page = page_of(evolve(everyday, realised=(shorter,)), "P3")
    # 1,550.76 as planned; two hours less are 24.58 less in hand
    assert "käteen jäisi 1 550,76 €; toteutuneella se on 1 526,18 €" in page
    assert page.count('stroke-dasharray="3 2"') / 2 == 1 and "katkoviivakehykset" in page
    assert "katkoviivakehykset" not in page_of(everyday, "P3")


def test_a_year_without_pay_has_no_strip():
    page = page_of("one-group-five-systems", model="open-work-activity")
    assert "<svg" not in page and "<table" in page
