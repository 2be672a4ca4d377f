"""What is still missing, with a way to each field."""

from attrs import evolve

from subcontract_core import compare, load_scenario
from subcontract_core.notebook.views.missing_strip import missing_strip
from subcontract_core.report.text.language import Language

FI = Language("fi")
MODELS = ["vaalijala"]


def test_what_can_be_given_is_a_button_that_leads_to_its_field():
    strip = missing_strip(compare("everyday-2026-05", MODELS).analysis, FI)
    assert "Puuttuu vielä" in strip and 'data-name="wage_per_hour"' in strip


def test_what_no_source_has_is_only_told_since_nobody_can_give_it_here():
    scenario = evolve(load_scenario("everyday-2026-05"), source="A public report", id="reported")
    strip = missing_strip(compare(scenario, MODELS).analysis, FI)
    assert "Lähteissä ei ole" in strip and "data-act" not in strip


def test_an_answer_in_which_all_is_known_has_no_strip():
    assert missing_strip(compare("everyday-2026-05", ["eksote-external"]).analysis, FI) == ""
