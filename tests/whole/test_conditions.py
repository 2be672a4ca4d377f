"""What the sources make a condition stops what it conditions, in every model that sells work."""

from datetime import date

from attrs import evolve
import pytest

from subcontract_core.engine.comparison import compare
from subcontract_core.model.catalogue import catalogue
from subcontract_core.model.onboarding_file import read_steps
from subcontract_core.scenario.types import Buyer, Dates, Gig, Person, Scenario

# Voluntary, told in plain language, benefit advice before the work (THL Työpaperi 18/2023; Siun
# soten alihankintamalli; Siun soten työkykyohjelma, loppuraportti).
EVERYWHERE = {"consent", "plain_language_information", "benefit_advice"}
SCENARIO = Scenario(
    "conditions",
    {"en": "conditions"},
    2022 * 12 + 8,
    2022 * 12 + 8,
    (Person("P1", 1990, "disability_pension"),),
    (Buyer("B1", "wellbeing_county"),),
    (Gig("G1", "B1", "task", Dates((date(2022, 9, 6),)), 120, ("P1",)),),
)


def steps_of(model):
    path = catalogue().get(model).manifest.onboarding
    return read_steps(path) if path else ()


def sells_work(model):
    return bool(compare(SCENARIO, [model]).outcomes[0].admission.shift.any())


SELLING = [model for model in catalogue().ids if sells_work(model)]
CONDITIONS = [
    (model, step.paper)
    for model in SELLING
    for step in steps_of(model)
    if step.blocks and step.paper
]


def with_papers(papers):
    return evolve(SCENARIO, people=(evolve(SCENARIO.people[0], papers=tuple(papers)),))


def required(model):
    return [paper for of, paper in CONDITIONS if of == model]


def test_nine_models_sell_work():
    assert len(SELLING) == 9


@pytest.mark.parametrize("model", SELLING)
def test_consent_plain_information_and_benefit_advice_block_in_every_model(model):
    assert set(required(model)) >= EVERYWHERE


@pytest.mark.parametrize(("model", "paper"), CONDITIONS)
def test_without_one_condition_no_visit_is_sold_and_with_all_it_is(model, paper):
    papers = required(model)
    without = [other for other in papers if other != paper]
    [stopped] = compare(with_papers(without), [model]).outcomes[:1]
    assert not stopped.admission.shift.any()
    assert [f.code for f in stopped.findings if f.severity == "stop"] == [f"paper.{paper}"]
    assert compare(with_papers(papers), [model]).outcomes[0].admission.shift.all()


@pytest.mark.parametrize("model", SELLING)
def test_a_tax_card_is_nowhere_a_condition_of_work(model):
    # Tax Administration, Verokortti: without a card more is withheld
    assert "tax_card" not in required(model)


@pytest.mark.parametrize("model", ["siunsote-light-entrepreneur", "siunsote-summer-job"])
def test_siun_sotes_models_need_the_decision_on_supported_work(model):
    # Siun soten alihankintamalli (diat 2021)
    assert "service_decision" in required(model)
