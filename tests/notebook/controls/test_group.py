"""The whole question: files in and files out."""

from datetime import UTC, datetime
import re

import pytest

from subcontract_core.api import Answer
from subcontract_core.base.errors import SubcontractError
from subcontract_core.notebook import Explorer
from subcontract_core.scenario.writing import scenario_to_yaml
from support.widgets import TABS, field

GROUP = "one-group-five-systems"


FEW = ("eksote-external", "jobcenter-app")  # where the models do not matter


def opened(tab, language="en"):
    """An explorer with a tab of fields open."""
    board = Explorer(GROUP, language, models=FEW)
    board.tabs.selected_index = TABS.index(tab)
    return board


BROKEN = (
    "format: subcontract-scenario/1\nid: mine\ntitle: {en: Mine, fi: Oma}\nmonths: {from: 2021-09,"
    " to: 2021-09}\npeople:\n  - {id: Aino, birth_year: 1985}\n  - {id: P2, birth_year: 1885}\n"
)


def upload(board, name, text):
    field(board, "Load a file").value = (
        {
            "name": name,
            "type": "",
            "size": len(text),
            "content": memoryview(text.encode()),
            "last_modified": datetime(2026, 11, 1, tzinfo=UTC),
        },
    )


def test_a_broken_file_tells_all_its_faults_with_lines_and_leaves_the_group():
    board = opened("group")
    upload(board, "mine.yaml", BROKEN)
    told = board.group_panel.refused.value
    assert (
        "Faults: 2" in told
        and "mine.yaml:6" in told
        and "mine.yaml:7" in told
        and "Aino" not in told
    )
    assert board.state.question.scenario.id == GROUP


def test_a_good_file_becomes_the_question_and_what_is_saved_reads_back_the_same():
    import base64

    from subcontract_core.scenario.reading import read_scenario

    board = opened("group")
    upload(board, "mine.yaml", BROKEN.replace("Aino", "P1").replace("1885", "1985"))
    assert (
        board.state.question.scenario.id == "mine"
        and len(board.state.question.scenario.people) == 2
    )
    field(board, "Make the files").click()
    assert re.findall(r'download="([^"]+)"', board.group_panel.links.value) == [
        "mine.yaml",
        "mine.json",
        "mine.xlsx",
        "mine.html",
        "mine.one-page.html",
    ]
    link = re.search(
        r'download="mine\.yaml" href="data:[^,]+,([^"]+)"', board.group_panel.links.value
    )
    assert read_scenario(base64.b64decode(link[1]).decode(), "x") == board.state.question.scenario


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (RuntimeError("ours"), "this file could not be made"),
        (SubcontractError("the sums are 1 cent apart"), "the sums are 1 cent apart"),
    ],
)
def test_a_file_that_cannot_be_made_says_so_in_its_place_and_the_others_are_made(
    fault, words, monkeypatch
):
    def fails(*_arguments, **_options):
        raise fault

    monkeypatch.setattr(Answer, "to_excel", fails)
    board = opened("group")
    board.is_expected_to_fail = True
    field(board, "Make the files").click()
    links = board.group_panel.links.value
    made = re.findall(r'download="[^"]+\.(\w+)"', links)
    assert made == ["yaml", "json", "html", "html"] and words in links and "being made" not in links
    assert len(board.failures) == isinstance(fault, RuntimeError) and "Traceback" not in links


def test_a_file_that_is_no_scenario_or_has_no_name_is_refused_in_words():
    board = opened("group")
    for name in ("picture.png", "", "..", f"{'a' * 300}.yaml", "x\x00.xlsx"):
        upload(board, name, "\x00")
        assert (
            "The file was not loaded." in board.group_panel.refused.value
            and board.state.question.scenario.id == GROUP
        )


def test_the_same_group_in_another_year_is_a_change_that_can_be_undone_and_set_against_now():
    board = Explorer("everyday-2026-05", "en", models=FEW)
    before = board.state.question
    board.pinning.pin()
    field(board, "The same a year earlier").click()
    assert field(board, "First month of work").value == "5/2025"
    page = board.pinning.view.value
    assert "Months: May 2026 → May 2025" in page and "the same" not in page
    board.undo()
    assert board.state.question == before


def test_a_damaged_file_of_a_pinned_answer_takes_nothing_away():
    board = opened("group")
    board.pinning.pin()
    before, text = board.state.question, scenario_to_yaml(board.state.question.scenario)
    for spoiled in (text[: len(text) // 2], text.replace("people", "persons"), text[:-1] + "]"):
        upload(board, "A-group.yaml", spoiled)
        assert "The file was not loaded." in board.group_panel.refused.value
        assert board.state.question == before and board.pinning.name == "A"
        assert not board.working.busy
