"""The onboarding lists of Päijät-Häme and of Siun sote's summer job: complete, in order, and
every hard condition names its paper.
"""

from pathlib import Path

import employer_direct
import pytest

from subcontract_core.model.catalogue import catalogue
from subcontract_core.model.onboarding_file import read_steps

STEPS = read_steps(Path(employer_direct.__file__).with_name("onboarding.yaml"))
SUMMER = read_steps(Path(employer_direct.__file__).parent / "summer_job.onboarding.yaml")
LANGUAGES = {"en", "fi", "sv"}
SOURCES = {"THL Työpaperi 18/2023", "Siun soten alihankintamalli (diat 2021)"}


def test_all_steps_are_there_once_and_in_order():
    codes = [step.code for step in STEPS]
    assert codes == sorted(set(codes))
    assert {f"D4-{number:02}" for number in range(1, 10)} <= set(codes)


@pytest.mark.parametrize("step", STEPS + SUMMER, ids=lambda step: step.code)
def test_step_has_all_languages_and_public_sources(step):
    assert set(step.title) == set(step.actor) == LANGUAGES
    assert set(step.document) in (set(), LANGUAGES)
    assert set(step.source.split("; ")) <= SOURCES


def test_every_blocking_step_names_its_paper():
    # THL Työpaperi 18/2023: voluntary, told in plain language, benefit advice before the work
    assert [step.paper for step in STEPS if step.blocks] == [
        "plain_language_information",
        "consent",
        "benefit_advice",
        "employment_contract",
    ]


def test_a_paper_stands_on_one_step_and_information_consent_and_advice_come_before_the_contract():
    papers = [step.paper for step in STEPS if step.paper]
    assert len(papers) == len(set(papers))
    order = [
        papers.index(name)
        for name in (
            "plain_language_information",
            "consent",
            "benefit_advice",
            "employment_contract",
        )
    ]
    assert order == sorted(order)


def test_summer_job_asks_kela_and_decides_on_support_before_the_contract():
    # The earnings limit (D5-05) is checked before signing (D5-03).
    assert [step.code for step in SUMMER] == ["D5-01", "D5-01a", "D5-02", "D5-05", "D5-04", "D5-03"]
    assert [step.paper for step in SUMMER if step.paper] == [
        "consent",
        "plain_language_information",
        "benefit_advice",
        "service_decision",
        "employment_contract",
    ]
    assert [(step.paper, step.applies) for step in SUMMER if step.blocks] == [
        ("consent", "all"),
        ("plain_language_information", "all"),
        ("benefit_advice", "all"),
        ("service_decision", "all"),
        ("employment_contract", "employed"),
    ]
    assert (
        catalogue().get("siunsote-summer-job").manifest.onboarding.name
        == "summer_job.onboarding.yaml"
    )
