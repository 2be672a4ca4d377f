"""One file carries all answers that are beside each other, and opens as what was saved."""

from base64 import b64decode
from datetime import UTC, datetime
import re

from attrs import evolve
import pytest

from subcontract_core import load_scenario
from subcontract_core.base.errors import InputError
from subcontract_core.notebook import Explorer
from subcontract_core.notebook.answers_file import (
    Answers,
    answers_to_yaml,
    is_answers,
    read_answers,
)
from subcontract_core.notebook.kept import KeptPin, Packing
from subcontract_core.notebook.state import Question
from subcontract_core.scenario.reading import read_scenario
from subcontract_core.scenario.types import ALL_MODELS
from support.widgets import TABS, field

MODELS = ("jobcenter-app", "vaalijala")
EVERYDAY = load_scenario("everyday-2026-05")
SHOWN = Question(EVERYDAY, MODELS, True, ("earnings-limit-1500",))
OTHER = Question(load_scenario("one-group-five-systems"), ("vaalijala",))
PINS = (KeptPin("A", OTHER), KeptPin("B", SHOWN, is_planned=True))
WHOLE = answers_to_yaml(Answers(SHOWN, PINS), {"A": ["Wage: 11 → 12", "Rent: –"]}, Packing())
LINES = WHOLE.split("\n")


def test_what_is_saved_is_read_as_it_was():
    read = read_answers(WHOLE, "answers.yaml", read_scenario)
    assert is_answers(WHOLE) and read.shown == SHOWN
    assert [(one.name, one.question, one.is_planned) for one in read.pins] == [
        ("A", OTHER, False),
        ("B", SHOWN, True),
    ]
    assert 'changed: ["Wage: 11 → 12", "Rent: –"]' in WHOLE


def test_a_scenario_stands_once_and_can_be_cut_out():
    assert WHOLE.count("subcontract-scenario") == 2
    _, one, other = WHOLE.split("---\n")
    assert read_scenario(one, "cut.yaml") == OTHER.scenario
    assert read_scenario(other, "cut.yaml") == EVERYDAY and not is_answers(other)


def test_as_programs_on_other_systems_write_it_it_is_the_same_file():
    as_windows = "\ufeff---\r\n" + WHOLE.replace("\n", "\r\n")
    assert is_answers(as_windows)
    assert read_answers(as_windows, "a.yaml", read_scenario).shown == SHOWN


def test_a_fault_of_a_scenario_stands_at_its_line_of_the_file():
    wrong = [number for number, line in enumerate(LINES, 1) if "birth_year:" in line]
    spoiled = WHOLE.replace("birth_year: 19", "birth_year: 9")
    with pytest.raises(InputError) as refused:
        read_answers(spoiled, "a.yaml", read_scenario)
    told = {int(fault.place.rpartition(":")[2]) for fault in refused.value.faults}
    assert told and told <= set(wrong) and max(told) > LINES.index("---", 60)


@pytest.mark.parametrize(
    ("was", "has", "told"),
    [
        ("answer: B", "answer: A", "'A' twice"),
        ("answer: shown", "answer: C", "no answer that is shown"),
        ("answer: B", "answer: D", "'D'"),
        ("scenario: 2", "scenario: 3", "3"),
        ("scenario: 1", "scenario: 0", "0"),
        ("planned: true", "planned: perhaps", "perhaps"),
        ("  - answer: A", "  - anwser: A", "anwser"),
        ("subcontract-answers/1", "subcontract-answers/2", "answers/2"),
        ("answers:\n", "answers: 3\nrest:\n", "rest"),
        ("---\n", "", "format"),
    ],
)
def test_what_is_wrong_in_its_head_is_told(was, has, told):
    with pytest.raises(InputError) as refused:
        read_answers(WHOLE.replace(was, has), "a.yaml", read_scenario)
    assert told in str(refused.value)


def test_nothing_personal_comes_in_by_any_of_its_documents():
    number = "040 123 4567"
    comment = f"  # {number}"
    for was, has in (
        ("  - answer: B", f"{comment}\n  - answer: B"),
        ("Wage: 11", f"call {number}"),
        ("people:", f"{comment}\npeople:"),
        ("title: {en: ", f"title: {{sv: {number}, en: "),
    ):
        spoiled = WHOLE.replace(was, has, 1)
        with pytest.raises(InputError) as refused:
            read_answers(spoiled, "a.yaml", read_scenario)
        assert spoiled != WHOLE and number not in str(refused.value), was


def upload(board, text):
    board.tabs.selected_index = TABS.index("group")
    field(board, "Load a file").value = (
        {
            "name": "answers.yaml",
            "type": "",
            "size": len(text),
            "content": memoryview(text.encode()),
            "last_modified": datetime(2026, 11, 1, tzinfo=UTC),
        },
    )


def saved(board):
    """The one file that the line of pinned answers offers."""
    (link,) = re.findall(r'href="data:application/yaml;base64,([^"]+)"', board.pinning.view.value)
    return b64decode(link).decode()


def test_four_answers_are_saved_with_one_link_and_come_back_in_another_explorer():
    was = Explorer("everyday-2026-05", "en", models=MODELS)
    for wage in ("11.00", "12.50", "13.00"):
        was.pinning.view.act({"act": "pin"})
        was.missing.act(
            {"act": "give", "name": "wage_per_hour", "model": ALL_MODELS, "value": wage}
        )
    assert "Save these 4 answers in one file" in was.pinning.view.value
    text = saved(was)
    assert "→ 13.00" in text and text.count("answer: ") == 4
    now = Explorer("one-group-five-systems", "en", models=("vaalijala",))
    before = now.state.question
    upload(now, text)
    assert now.failures == [] and now.group_panel.refused.value == ""
    assert now.state.question == was.state.question
    assert [one.question for one in now.pinning.pinned] == [
        one.question for one in was.pinning.pinned
    ]
    assert saved(now) == text
    now.undo()
    assert now.state.question == before and not now.redo_button.disabled


def test_a_pinned_answer_that_the_file_does_not_have_is_not_lost():
    board = Explorer("everyday-2026-05", "en", models=MODELS)
    board.pinning.view.act({"act": "pin"})
    text = saved(board)
    upload(board, text)  # its own file: nothing is lost
    assert board.group_panel.refused.value == "" and board.pinning.name == "A"
    board.missing.act(
        {"act": "give", "name": "wage_per_hour", "model": ALL_MODELS, "value": "12.50"}
    )
    board.pinning.view.act({"act": "pin"})
    before = board.state.question
    upload(board, text)
    assert "the file does not have" in board.group_panel.refused.value
    assert board.state.question == before and len(board.pinning.pinned) == 2


def test_a_file_of_one_answer_opens_as_ever_and_what_is_pinned_stays():
    board = Explorer("everyday-2026-05", "en", models=MODELS)
    board.pinning.view.act({"act": "pin"})
    note = {"en": "A: Wage 12.00 → 13.00"}  # as the version before wrote a pinned answer
    kept = evolve(OTHER.scenario, note=note)
    upload(board, Packing().written(kept))
    assert board.state.question.scenario == kept and board.pinning.name == "A"
