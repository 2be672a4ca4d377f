"""A board where no widgets run: a still answer in HTML, a table in plain text, seen once."""

import re

import pytest

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.api import compare
from subcontract_core.notebook import Earnings, Explorer, Flows, Month, serving
from subcontract_core.report.text.language import LANGUAGES

VIEW = "application/vnd.jupyter.widget-view+json"


@pytest.mark.parametrize("board", [Explorer, Month, Flows, Earnings])
@pytest.mark.parametrize("code", ["fi", "sv"])
def test_each_board_has_a_still_answer_and_plain_text_beside_the_widget(board, code):
    shown = board("jobcenter-2022-03", language=code, models=["jobcenter-app"])
    found = shown._repr_mimebundle_()
    assert found[VIEW]["model_id"] == shown.view.model_id
    assert f'lang="{code}"' in found["text/html"] and shown.text("ui.still") in found["text/html"]
    assert "<script" not in found["text/html"] and "<table" in found["text/html"]
    # What a person sees in the board stands in the still picture: the group, and amounts.
    assert shown.language.pick(shown.state.question.scenario.title) in found["text/html"]
    assert (
        len(re.findall("€", re.sub("<style>.*?</style>", "", found["text/html"], flags=re.DOTALL)))
        > 5
    )
    assert (
        "jobcenter-app" in found["text/plain"]
        and "€" in found["text/plain"]
        and "<" not in found["text/plain"]
    )


def test_the_plain_text_is_that_of_the_page(monkeypatch):
    from subcontract_core.report.terminal.comparison import page

    answer = compare("everyday-2026-05", ["eksote-external"], language="en")
    plain = Explorer(
        "everyday-2026-05", language="en", models=["eksote-external"]
    )._repr_mimebundle_()["text/plain"]
    for line in plain.splitlines()[:-2]:
        assert line in page(Analysis(answer.comparison), answer.language)


def test_the_still_picture_follows_what_was_changed():
    board = Explorer("everyday-2026-05", language="en", models=["work-activity"])
    board.set_language("sv")
    assert 'lang="sv"' in board._repr_mimebundle_()["text/html"]


def test_a_page_that_is_served_carries_no_second_picture(monkeypatch):
    monkeypatch.setenv(serving.SCENARIO, "")
    assert (
        set(Explorer("everyday-2026-05", models=["work-activity"])._repr_mimebundle_())
        & {"text/html"}
        == set()
    )


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_live_chart_has_the_still_one_beside_it(code):
    picture = compare("jobcenter-2022-03", ["jobcenter-app"], language=code).chart_curve(
        "jobcenter-app", "P1"
    )
    data, _ = picture.widget()._repr_mimebundle_()
    assert VIEW in data and "<svg" in data["text/html"] and picture.sentence in data["text/plain"]


def test_an_answer_its_reasons_and_a_picture_say_something_in_plain_text_too():
    from IPython.core.formatters import PlainTextFormatter

    answer = compare("everyday-2026-05", ["eksote-external"], language="fi")
    plain = PlainTextFormatter()
    assert (
        "Ero nykytilanteeseen" in plain(answer)
        and "eksote-external" in plain(answer)
        and "Comparison(" not in plain(answer)
    )
    reasons = answer.explain("eksote-external", "P1", "wage")
    assert plain(reasons) == str(reasons)
    assert plain(answer.chart_euro()).endswith(answer.chart_euro().sentence)
