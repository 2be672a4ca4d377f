"""What is kept comes back as it was; what cannot be read is told, and takes nothing else along."""

import json

from attrs import evolve
import pytest

from subcontract_core import load_scenario
from subcontract_core.base.errors import InputError, SubcontractError
from subcontract_core.notebook.kept import (
    Kept,
    KeptPin,
    Packing,
    scenario_of,
    unpacked,
    version_of,
)
from subcontract_core.notebook.state import Question
from subcontract_core.scenario.reading import read_scenario
from subcontract_core.scenario.writing import scenario_to_yaml

SCENARIO = load_scenario("everyday-2026-05")
QUESTION = Question(SCENARIO, ("eksote-external", "jobcenter-app"), True, ("earnings-limit-1500",))
BEFORE = Question(load_scenario("one-group-five-systems"), ("vaalijala",))
WORK = Kept(
    QUESTION,
    BEFORE,
    (BEFORE, BEFORE),
    BEFORE,
    (KeptPin("A", BEFORE), KeptPin("C", QUESTION, is_planned=True)),
    later=((QUESTION, BEFORE), (BEFORE, BEFORE)),
)
TEXT = Packing().packed(WORK)


def spoiled(**changes):
    """The kept text with other values at the top."""
    return json.dumps(json.loads(TEXT) | changes)


def test_what_is_kept_comes_back_as_it_was():
    kept = unpacked(TEXT, read_scenario)
    assert kept.not_read == ()
    assert (kept.question, kept.start, kept.earlier) == (QUESTION, BEFORE, (BEFORE, BEFORE))
    assert [(one.name, one.question, one.is_planned) for one in kept.pins] == [
        ("A", BEFORE, False),
        ("C", QUESTION, True),
    ]
    assert kept.since == BEFORE and kept.later == WORK.later and version_of(TEXT) == "0.1.0"


def test_what_the_version_before_kept_is_told_from_the_question_to_go_back_to():
    whole = json.loads(TEXT)
    del whole["since"], whole["later"]
    kept = unpacked(json.dumps(whole | {"told": True}), read_scenario)
    assert (kept.since, kept.later) == (BEFORE, ())
    assert unpacked(json.dumps(whole | {"told": False}), read_scenario).since is None


def test_of_the_steps_forward_the_next_ones_are_kept_and_those_that_can_be_read_come_back():
    many = Packing().packed(evolve(WORK, later=((BEFORE, BEFORE),) * 9 + WORK.later))
    assert unpacked(many, read_scenario).later == ((BEFORE, BEFORE),) * 6 + WORK.later
    whole = json.loads(TEXT)
    last = whole["later"][-1]
    later = [last, [last[0], {"scenario": 99}], last]  # behind what is lost there is no way
    assert len(unpacked(json.dumps(whole | {"later": later}), read_scenario).later) == 1
    assert unpacked(json.dumps(whole | {"later": 3}), read_scenario).later == ()


def test_a_scenario_that_is_asked_several_times_stands_once():
    assert TEXT.count("format:") == len({QUESTION.scenario.id, BEFORE.scenario.id})


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        "3",
        '"x"',
        "[" * 100_000,
        '{"models": 3}',
        spoiled(now=3),
        spoiled(now=None),
        spoiled(scenarios=[]),
        spoiled(now={"scenario": -1, "models": [], "reforms": [], "dated_law": False}),
        TEXT[:-40],
    ],
)
def test_what_is_no_kept_work_is_refused_in_words(text):
    with pytest.raises(SubcontractError, match="cannot be read"):
        unpacked(text, read_scenario)


def test_kept_work_of_another_version_is_refused_with_its_faults_and_its_scenario_can_be_saved():
    older = TEXT.replace("lives_on", "lived_on")
    with pytest.raises(InputError):
        unpacked(older, read_scenario)
    assert "lived_on" in scenario_of(older) and scenario_of("{") == version_of("[]") == ""


def test_what_the_first_version_kept_is_read():
    first = {"scenario": scenario_to_yaml(SCENARIO), "models": ["vaalijala"], "person": "P3"}
    kept = unpacked(json.dumps(first), read_scenario)
    assert kept.question == Question(SCENARIO, ("vaalijala",)) and kept.person == "P3"
    assert scenario_of(json.dumps(first)) == first["scenario"]


def test_a_pinned_answer_that_cannot_be_read_is_told_and_the_rest_comes_back():
    whole = json.loads(TEXT)
    whole["scenarios"].append("people: 3")
    whole["pins"][0]["scenario"] = len(whole["scenarios"]) - 1
    whole["pins"] += [3, {"name": "B", "scenario": 99}, {**whole["pins"][1], "name": "Q"}]
    kept = unpacked(json.dumps(whole | {"start": 7, "earlier": [1]}), read_scenario)
    assert [one.name for one in kept.pins] == ["C"] and kept.question == QUESTION
    assert [one.name for one in kept.not_read] == ["A", "?", "B"]
    assert kept.start is None and kept.earlier is None
