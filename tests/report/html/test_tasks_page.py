"""An answer opens once one has guessed, without a script, by mouse and by keyboard."""

import re

import pytest

from subcontract_core.api import exercise
from subcontract_core.base.errors import InputError
from subcontract_core.model.catalogue import catalogue
from subcontract_core.report.html.tasks_page import tasks_page
from subcontract_core.report.text.language import LANGUAGES, Language
from subcontract_core.training.exercises import exercises
from subcontract_core.training.tasks import playable, tasks, titles_of
from support.chromium import chromium_or_skip


@pytest.fixture(scope="module")
def carried():
    return [(one, tasks(one.id)) for one in exercises() if one.id in playable()]


def page_in(carried, code):
    words = Language(code, strict=True)
    titles = titles_of([task for _, made in carried for task in made], catalogue())
    return tasks_page(carried, {name: words.pick(told) for name, told in titles.items()}, words)


@pytest.mark.parametrize("code", LANGUAGES)
def test_it_needs_nothing_else_and_runs_no_script(carried, code):
    page = page_in(carried, code)
    assert "<script" not in page and "http" not in page.replace("http://www.w3.org", "")
    assert len(re.findall("<fieldset", page)) == sum(len(made) for _, made in carried)


def test_answers_open_one_by_one_and_everybody_can_read_them(carried):
    from axe_playwright_python.sync_playwright import Axe

    with chromium_or_skip() as browser:
        view = browser.new_page(viewport={"width": 390, "height": 900})
        view.set_content(page_in(carried, "fi"))
        told = view.locator("#J-07-1 .told")
        assert not told.is_visible()
        view.locator("#J-07-1-0").focus()
        view.keyboard.press("ArrowDown")
        assert told.is_visible() and view.locator("#J-07-1 .hit").is_visible()
        # all thirty days are seen at once, none beside the frame
        drawn, frame = (view.locator(f"#J-07-1 {one}").bounding_box() for one in ("svg", ".told"))
        assert drawn["x"] + drawn["width"] <= frame["x"] + frame["width"]
        assert not view.locator("#J-09-1 .told").is_visible()
        view.locator("#J-09-1-0").check()
        assert view.locator("#J-09-1 .miss").is_visible()
        assert [one["id"] for one in Axe().run(view).response["violations"]] == []
        assert view.evaluate("document.documentElement.scrollWidth") == 390


def test_a_notebook_shows_an_exercise_and_its_text_gives_nothing_away():
    shown = exercise("J-04", language="en")
    assert "How far may the activity day be moved?" in shown._repr_html_()
    assert "right" not in repr(shown)


def test_an_exercise_without_tasks_says_which_there_are():
    with pytest.raises(InputError, match="J-18"):
        exercise("J-02")
