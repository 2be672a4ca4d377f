"""Who pays, what it takes to run, and what is left, at the terminal."""

from attrs import evolve

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.engine.comparison import compare
from subcontract_core.report.terminal.economy import economy_page
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import load_scenario
from support.running_figures import with_running

EN = Language("en")


def page_of(scenario, models, **options):
    analysis = Analysis(compare(scenario, models)).for_page()
    return economy_page(analysis, EN, **options)


def test_every_outcome_has_its_table_its_check_and_three_public_sums():
    page = page_of(load_scenario("one-group-five-systems"), ["eksote-external"])
    assert page.count("Who pays, who gains") == 2  # the price is read in two ways
    assert page.count("All together (check: the sum is zero)") == 2
    assert page.count("none of them is the result") == 2


def test_the_sums_of_two_people_are_shown_when_they_are_asked_for():
    scenario = load_scenario("one-group-five-systems")
    kept = scenario.people[:2]
    gigs = tuple(evolve(gig, crew=tuple(one.id for one in kept)) for gig in scenario.gigs)
    small = scenario.with_plans(people=kept, gigs=gigs)
    assert "is not shown for a group of one or two" in page_of(small, ["eksote-external"])
    assert "Buyers: companies" in page_of(small, ["eksote-external"], small_groups=True)


def test_a_model_for_none_of_these_people_says_so():
    page = page_of(load_scenario("one-group-five-systems"), ["rehabilitative-work-activity"])
    assert "The model is for none of these people." in page


def test_what_it_takes_to_run_is_asked_for_or_shown():
    plain = load_scenario("imatra-2021-07")
    assert "Not asked: give the hours" in page_of(plain, ["eksote-external"])
    page = page_of(with_running("imatra-2021-07", before=30), ["eksote-external"])
    assert "−€3,257.00" in page and "58 h 30 min" in page.replace("\u00a0", " ")
