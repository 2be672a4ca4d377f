"""The charts of the whole comparison, with their numbers in a table."""

from attrs import evolve

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.engine.comparison import compare
from subcontract_core.notebook.views.pictures import pictures
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import load_scenario

EN = Language("en", strict=True)


def test_a_picture_for_the_people_and_one_for_the_euro_each_with_its_table(answer):
    page = pictures(answer.analysis, EN)
    assert page.count("<figure") == page.count("<table") == 2
    assert page.count("<svg") == 4  # each for a wide and for a narrow place
    assert "55.6" in page  # of the app's euro: 10.00 of 14.50 and 24 % VAT


def test_without_gigs_there_is_no_euro_to_follow():
    scenario = evolve(load_scenario("one-group-five-systems"), gigs=())
    page = pictures(Analysis(compare(scenario, ["work-activity"])), EN)
    assert page.count("<figure") == 1
