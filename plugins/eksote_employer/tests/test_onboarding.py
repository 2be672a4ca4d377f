"""Eksote's and Vaalijala's onboarding lists: complete, in order, and every hard condition can
be seen or says why not.
"""

from pathlib import Path

import eksote_employer
import pytest

from subcontract_core.model.catalogue import catalogue
from subcontract_core.model.onboarding_file import read_steps

STEPS = read_steps(Path(eksote_employer.__file__).with_name("onboarding.yaml"))
VAALIJALA = read_steps(
    Path(eksote_employer.__file__).parent / "variants" / "vaalijala.onboarding.yaml"
)
OUTLINE = read_steps(Path(eksote_employer.__file__).with_name("outline.onboarding.yaml"))
INTERNAL = read_steps(Path(eksote_employer.__file__).with_name("internal.onboarding.yaml"))
LANGUAGES = {"en", "fi", "sv"}
SOURCES = {"THL Työpaperi 18/2023", "Innokylä: Eksoten ryhmämuotoinen alihankintamalli"}
# Hard conditions that no paper of one person can show.
BLOCKS_WITHOUT_PAPER = {"D1-14": "the risk assessment is the workplace's"}


def test_all_steps_are_there_once_and_in_order():
    codes = [step.code for step in STEPS]
    assert codes == sorted(set(codes))
    assert {f"D1-{number:02}" for number in range(1, 22)} <= set(codes)


@pytest.mark.parametrize("step", STEPS + INTERNAL + VAALIJALA + OUTLINE, ids=lambda step: step.code)
def test_step_has_all_languages_and_public_sources(step):
    assert set(step.title) == set(step.actor) == LANGUAGES
    assert set(step.document) in (set(), LANGUAGES)
    assert set(step.source.split("; ")) <= SOURCES


def test_the_own_cleaning_group_has_no_competition_check_no_buyers_papers_and_no_goods_licence():
    # THL Työpaperi 18/2023: the three were settled for selling; the cleaning group sells nothing
    assert [step.code for step in INTERNAL] == [
        step.code for step in STEPS if step.code not in ("D1-10", "D1-11", "D1-15")
    ]
    assert catalogue().get("eksote-internal").manifest.onboarding.name == "internal.onboarding.yaml"


def test_who_trains_before_paid_work_is_inferred():
    # The paper tells of a practice period and of training, not by whom.
    assert [step.code for step in STEPS if step.actor_inferred] == ["D1-17"]


def test_every_blocking_step_names_a_paper_or_says_why_not():
    assert {step.code for step in STEPS if step.blocks and not step.paper} == set(
        BLOCKS_WITHOUT_PAPER
    )
    # THL Työpaperi 18/2023: voluntary, told in plain language, benefit advice before the work
    assert [step.paper for step in STEPS if step.blocks and step.paper] == [
        "plain_language_information",
        "consent",
        "service_decision",
        "benefit_advice",
        "safety_card",
        "training",
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


def test_vaalijala_has_its_own_steps_once_and_in_order():
    codes = [step.code for step in VAALIJALA]
    assert codes == sorted(set(codes))
    assert {f"D6-{number:02}" for number in range(1, 6)} <= set(codes)
    assert catalogue().get("vaalijala").manifest.onboarding.name == "vaalijala.onboarding.yaml"


def test_vaalijala_information_consent_and_advice_come_before_the_contract_that_blocks():
    assert [step.paper for step in VAALIJALA if step.paper] == [
        "plain_language_information",
        "consent",
        "benefit_advice",
        "employment_contract",
    ]
    assert [(step.paper, step.applies) for step in VAALIJALA if step.blocks] == [
        ("plain_language_information", "all"),
        ("consent", "all"),
        ("benefit_advice", "all"),
        ("employment_contract", "employed"),
    ]


def test_the_outline_names_what_must_be_cleared_up_first_and_whose_actors_are_inferred():
    # THL Työpaperi 18/2023: taxation, guidance on size and price, hearing of organisations
    assert [step.code for step in OUTLINE if step.blocks and not step.paper] == [
        "A12-01",
        "A12-02",
        "A12-03",
    ]
    assert [step.code for step in OUTLINE if step.actor_inferred] == ["A12-01", "A12-02", "A12-03"]
    assert [step.paper for step in OUTLINE if step.paper] == [
        "plain_language_information",
        "consent",
        "benefit_advice",
    ]
