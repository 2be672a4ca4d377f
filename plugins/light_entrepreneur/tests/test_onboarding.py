"""The light entrepreneur's onboarding list: complete, in order, and every hard condition names
its paper.
"""

from pathlib import Path

import light_entrepreneur
import pytest

from subcontract_core.model.onboarding_file import read_steps

STEPS = read_steps(Path(light_entrepreneur.__file__).with_name("onboarding.yaml"))
LANGUAGES = {"en", "fi", "sv"}
SOURCES = {
    "THL Työpaperi 18/2023",
    "Siun soten työkykyohjelma 2020–2022, loppuraportti",
    "Siun soten alihankintamalli (diat 2021)",
}


def test_all_steps_are_there_once_and_in_order():
    codes = [step.code for step in STEPS]
    assert codes == sorted(set(codes))
    assert {f"D2-{number:02}" for number in range(1, 19)} <= set(codes)


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.code)
def test_step_has_all_languages_and_public_sources(step):
    assert set(step.title) == set(step.actor) == LANGUAGES
    assert set(step.document) in (set(), LANGUAGES)
    assert set(step.source.split("; ")) <= SOURCES


def test_every_blocking_step_names_its_paper():
    # without a tax card work can begin, only more is withheld (Tax Administration, Verokortti)
    assert [step.paper for step in STEPS if step.blocks] == [
        "plain_language_information",
        "consent",
        "service_decision",
        "benefit_advice",
        "billing_membership",
    ]


def test_a_paper_stands_on_one_step_and_information_consent_and_advice_come_before_the_gig():
    papers = [step.paper for step in STEPS if step.paper]
    assert len(papers) == len(set(papers))
    order = [
        papers.index(name)
        for name in ("plain_language_information", "consent", "benefit_advice", "gig_agreement")
    ]
    assert order == sorted(order)


def test_who_follows_the_earnings_and_who_keeps_a_place_to_return_to_is_inferred():
    # The paper tells that the limit is followed; Siun sote's slides only ask about the place.
    assert [step.code for step in STEPS if step.actor_inferred] == ["D2-16", "D2-18"]
