"""The line about what a browser keeps, in three languages."""

import pytest

from subcontract_core.base.errors import SubcontractError, Text
from subcontract_core.notebook.keeping import Other
from subcontract_core.notebook.views.keeping_line import Line, Offered, keeping_line, not_read
from subcontract_core.report.text.language import LANGUAGES, Language

EN = Language("en")
OURS = Offered.of(Other("w1", "2026-11-29T09:05"), {"title": "<b>Ours</b>"}, EN)
OLD = Offered.of(Other("", "yesterday"), {}, EN)


def test_the_newest_work_is_offered_first_and_the_others_are_folded():
    page = keeping_line(Line(offered=(OURS, OLD)), EN)
    assert page.count('data-act="resume"') == 2 and page.count("<details") == 1
    first = page.index("Go on where you left off: &lt;b&gt;Ours&lt;/b&gt;, 29 November 2026 09:05")
    assert first < page.index("Work of other windows (1)") < page.index(">Kept work<")


def test_once_somebody_works_here_all_of_them_are_folded():
    page = keeping_line(Line(offered=(OURS, OLD), is_begun=True), EN)
    assert "Go on where" not in page and "Work of other windows (2)" in page


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_state_is_said_in_every_language(code):
    language = Language(code)
    for room in ("full", "barred"):
        assert language.text(f"keep.{room}") in keeping_line(Line(room=room), language)
        assert language.text(f"keep.{room}") not in keeping_line(
            Line(is_on=False, room=room), language
        )


def test_what_cannot_be_read_says_that_it_stays_and_gives_a_file():
    error = SubcontractError(
        Text("what this browser has kept cannot be read; empty it and begin anew")
    )
    page = not_read("{<", error, EN)
    assert "kept.txt" in page and "stays in this browser" in page and "version" not in page
    of_pin = not_read('{"version": "7", "scenario": "a: 1"}', error, EN, "B")
    assert "The pinned answer B was not opened" in of_pin and "kept.yaml" in of_pin
    assert "version 7 of the program" in of_pin
