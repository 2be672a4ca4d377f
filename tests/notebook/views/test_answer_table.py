"""The table of answers as HTML: who is chosen, what leads to a field, many people."""

from fractions import Fraction

from attrs import evolve
import pytest

from subcontract_core import compare, load_scenario
from subcontract_core.notebook.views.answer_parts import Chosen
from subcontract_core.notebook.views.answer_table import answer_table
from subcontract_core.report.text.language import Language

FI = Language("fi")


@pytest.fixture(scope="module")
def everyday():
    models = ["eksote-external", "jobcenter-app", "vaalijala", "open-work-activity"]
    return compare("everyday-2026-05", models).analysis


def shown(analysis, person="P1", number=0):
    return answer_table(analysis, None, Chosen(analysis.comparison.outcomes[number], person), FI)


def test_one_cell_is_chosen_and_reached_by_the_keyboard(everyday):
    page = shown(everyday, "P3", 4)
    assert page.count("sc-chosen") == page.count('tabindex="0"') == 1
    chosen = page[page.index("sc-chosen") :].partition("</td>")[0]
    assert 'data-person="P3"' in chosen and "+280,00" in chosen


def test_readings_are_folded_below_their_model_and_the_chosen_one_keeps_its_row(everyday):
    page = shown(everyday, number=2)
    assert "4 tulkintaa" in page and page.count('data-in="eksote-external"') == 4
    assert 'data-outcome="2"' in page and "sc-reading sc-here" in page


def test_a_missing_wage_is_one_button_over_all_people_that_leads_to_its_field(everyday):
    page = shown(everyday)
    assert 'data-act="jump"' in page and 'data-name="wage_per_hour"' in page
    assert "anna tämä, niin nämä lasketaan: Palkka, tunti" in page


def test_models_for_none_of_them_are_named_below_and_the_legend_has_only_what_is_seen(everyday):
    page = shown(everyday)
    assert "Ei näille ihmisille: Avotyötoiminta" in page
    legend = page[page.index("sc-heat-legend") :]
    assert "et ole vielä antanut" in legend and "ei lähteissä" not in legend


def test_more_than_eight_different_people_go_down_with_the_chosen_model_among_four():
    scenario = load_scenario("everyday-2026-05")
    more = tuple(
        evolve(scenario.people[2], id=f"P{n}", withholding=Fraction(n, 100)) for n in range(5, 11)
    )
    gigs = tuple(evolve(gig, crew=(*gig.crew, *(one.id for one in more))) for gig in scenario.gigs)
    wide = scenario.with_plans(people=(*scenario.people, *more), gigs=gigs)
    models = [
        "eksote-external",
        "jobcenter-app",
        "siunsote-light-entrepreneur",
        "paijathame-direct",
        "work-activity",
        "eksote-internal",
    ]
    analysis = compare(wide, models).analysis
    page = shown(analysis, "P7", len(analysis.comparison.outcomes) - 1)
    assert "sc-down" in page and page.count('scope="row"') >= 9
    assert page.count('scope="col"') == 5 and page.count("sc-chosen") == 1
