"""The economy of one model in the explorer."""

from attrs import evolve

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.engine.comparison import compare
from subcontract_core.notebook.views.economy import economy
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import load_scenario
from support.running_figures import compared

EN = Language("en", strict=True)


def shown(comparison):
    return economy(Analysis(comparison), comparison.outcomes[0], EN)


def test_the_result_the_purses_the_picture_and_what_to_look_at():
    page = shown(compared("imatra-2021-07", "eksote-external", before=30))
    assert "−€3,257.00" in page and "€97.64" in page
    assert "check: the sum is zero" in page
    assert "short of the public seller" in page


def test_the_purses_of_two_people_are_not_shown():
    scenario = load_scenario("one-group-five-systems")
    kept = scenario.people[:2]
    gigs = tuple(evolve(gig, crew=tuple(one.id for one in kept)) for gig in scenario.gigs)
    comparison = compare(scenario.with_plans(people=kept, gigs=gigs), ["eksote-external"])
    assert "is not shown for a group of one or two" in shown(comparison)


def test_a_model_for_nobody_says_so():
    scenario = load_scenario("one-group-five-systems")
    comparison = compare(scenario, ["rehabilitative-work-activity"])
    assert "for none of these people" in shown(comparison)
