"""The fields of the talk about the price."""

from attrs import evolve

from subcontract_core.notebook.views.talk_fields import buyers_of, talk_fields
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import load_scenario

FI = Language("fi", strict=True)


def test_a_figure_that_nobody_gave_has_an_empty_field():
    scenario = load_scenario("jobcenter-2022-03")
    company = evolve(scenario.buyers[0], kind="company")
    shown = talk_fields(evolve(scenario, buyers=(company,)), "", FI, {})
    assert shown.count("<input") == 4 and ' value="' not in shown and "<select" not in shown


def test_a_public_buyer_is_asked_what_it_buys_in_a_year():
    scenario = load_scenario("debts-beside-the-app-2026-06")
    shown = talk_fields(scenario, "", FI, {})
    assert scenario.buyers[0].kind == "municipality"
    assert 'data-name="purchases_year"' in shown
    assert 'value="48 000,00"' in shown.replace("\u00a0", " ") or 'value="48000,00"' in shown


def test_of_several_buyers_one_is_chosen():
    scenario = load_scenario("ilomantsi-2022-09")
    last = buyers_of(scenario)[-1].id
    assert f'value="{last}" selected' in talk_fields(scenario, last, FI, {})
    first = buyers_of(scenario)[0].id
    assert f'value="{first}" selected' in talk_fields(scenario, "nobody", FI, {})


def test_without_visits_there_is_nobody_to_ask():
    scenario = load_scenario("ilomantsi-2022-09").with_plans(gigs=())
    assert talk_fields(scenario, "", FI, {}) == ""
