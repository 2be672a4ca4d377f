"""Jobcenter's onboarding lists, app and partner: complete, in order, and every hard condition
names its paper.
"""

from pathlib import Path

import jobcenter_app
import pytest

from subcontract_core.model.onboarding_file import read_steps

STEPS = read_steps(Path(jobcenter_app.__file__).with_name("onboarding.yaml"))
PARTNER = read_steps(Path(jobcenter_app.__file__).with_name("partner.onboarding.yaml"))
LANGUAGES = {"en", "fi", "sv"}
SOURCES = {"THL Työpaperi 18/2023"}


def test_all_steps_are_there_once_and_in_order():
    codes = [step.code for step in STEPS]
    assert codes == sorted(set(codes))
    assert {f"D3-{number:02}" for number in range(1, 16)} <= set(codes)


@pytest.mark.parametrize("step", STEPS + PARTNER, ids=lambda step: step.code)
def test_step_has_all_languages_and_public_sources(step):
    assert set(step.title) == set(step.actor) == LANGUAGES
    assert set(step.document) in (set(), LANGUAGES)
    assert set(step.source.split("; ")) <= SOURCES


def test_who_hears_guardian_housing_and_relatives_is_inferred():
    # THL Työpaperi 18/2023 says that they are taken along, not by whom.
    for steps in (STEPS, PARTNER):
        assert [step.code for step in steps if step.actor_inferred] == ["D3-06"]


def test_the_thirty_days_start_at_the_first_gig_and_are_no_wait_before_it():
    # THL Työpaperi 18/2023: the benefit is stopped after work; the warning itself has no length
    [warning] = [step for step in STEPS if step.code == "D3-05"]
    assert "30 days from the first gig" in warning.title["en"]
    assert warning.days is None


def test_every_blocking_step_names_its_paper():
    # THL Työpaperi 18/2023: own wish and skills block too, and have no paper of the person's own
    assert [step.paper for step in STEPS if step.blocks and step.paper] == [
        "plain_language_information",
        "consent",
        "debt_clarification",
        "benefit_advice",
        "assignment_contract",
    ]
    assert [step.code for step in STEPS if step.blocks and not step.paper] == ["D3-01", "D3-02"]


def test_a_paper_stands_on_one_step_and_information_consent_and_advice_come_before_the_contract():
    papers = [step.paper for step in STEPS if step.paper]
    assert len(papers) == len(set(papers))
    order = [
        papers.index(name)
        for name in (
            "plain_language_information",
            "consent",
            "debt_clarification",
            "benefit_advice",
            "assignment_contract",
        )
    ]
    assert order == sorted(order)


def test_partner_has_the_app_models_steps_with_an_employment_contract_in_place_of_the_assignment():
    # Without D3-05, the warning to rehabilitative clients: the partner model is not for them.
    expected = [
        "D3-16" if step.code == "D3-10" else step.code for step in STEPS if step.code != "D3-05"
    ]
    assert [step.code for step in PARTNER] == expected
    [contract] = [step for step in PARTNER if step.code == "D3-16"]
    assert (contract.paper, contract.blocks, contract.applies) == (
        "employment_contract",
        True,
        "employed",
    )


def test_partner_list_speaks_of_no_app_and_no_assignment():
    words = " ".join(
        text
        for step in PARTNER
        for part in (step.title, step.actor, step.document)
        for text in part.values()
    ).lower()
    assert not [
        word
        for word in (
            "app,",
            "app ",
            "sovellu",
            "appen",
            "assignment",
            "toimeksianto",
            "uppdragsavtal",
        )
        if word in f"{words} "
    ]
    assert [step.paper for step in PARTNER if step.blocks and step.paper] == [
        "plain_language_information",
        "consent",
        "debt_clarification",
        "benefit_advice",
        "employment_contract",
    ]
    papers = [step.paper for step in PARTNER if step.paper]
    assert len(papers) == len(set(papers))
