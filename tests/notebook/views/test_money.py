"""What the buyers pay, what stays with whom, what the employing side pays besides."""

from attrs import evolve

from subcontract_core.engine.comparison import compare
from subcontract_core.notebook.views.money import money
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import load_scenario

EN = Language("en", strict=True)


def page(answer, model):
    return money(answer.comparison, answer.comparison.outcome(model), EN)


def test_the_buyers_price_and_what_the_app_keeps_are_those_of_the_source(answer):
    # 120 hours at 14.50, of which 4.50 stay with the app
    found = page(answer, "jobcenter-app")
    assert "€1,740.00" in found and "€540.00" in found


def test_where_nobody_stands_between_it_is_said_so(answer):
    found = page(answer, "paijathame-direct")
    assert EN.text("page.keeps_nothing") in found
    # 22 % of 1,200.00
    assert "€264.00" in found


def test_a_price_that_is_not_in_the_sources_is_words(answer):
    assert EN.text("page.unknown") in page(answer, "work-activity")


def test_without_buyers_there_are_no_gigs_to_pay_for():
    scenario = load_scenario("one-group-five-systems")
    comparison = compare(evolve(scenario, buyers=(), gigs=()), ["work-activity"])
    found = money(comparison, comparison.outcomes[0], EN)
    assert EN.text("page.no_gigs") in found
