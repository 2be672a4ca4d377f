"""A notebook that is saved as a page: the answer stands in it, once, on a machine without
internet.
"""

import os
import subprocess
import sys

import pytest

from support.chromium import PATIENCE, wait_until
from support.paths import ROOT

NOTEBOOK = "03_who_pays_whom.ipynb"


@pytest.fixture
def look(chromium):
    """Opens a page whose every question to another machine is refused; gives the page and those
    questions.
    """
    opened = []

    def page(url: str):
        context = chromium.new_context(viewport={"width": 1280, "height": 900})
        opened.append(context)
        asked = []

        def refuse(route) -> None:
            asked.append(route.request.url)
            route.abort()

        context.route(
            lambda address: not address.startswith(("http://127.0.0.1", "file:", "data:", "blob:")),
            refuse,
        )
        view = context.new_page()
        view.set_default_timeout(PATIENCE * 1000)
        view.goto(url)
        return view, asked

    yield page
    for context in opened:
        context.close()


def one_answer(view) -> None:
    """The answer is seen once, with its amounts, in Swedish."""
    boards = [board for board in view.locator(".sc-board").all() if board.is_visible()]
    assert len(boards) == 1
    assert "€" in boards[0].inner_text() and boards[0].locator("table").first.is_visible()
    assert boards[0].get_attribute("lang") == "sv"


def test_a_notebook_that_a_program_ran_and_saved_shows_the_answer(look, tmp_path):
    line = [
        sys.executable,
        "-m",
        "nbconvert",
        "--execute",
        "--to",
        "html",
        str(ROOT / "notebooks" / NOTEBOOK),
        "--output-dir",
        str(tmp_path),
    ]
    subprocess.run(
        line, env={**os.environ, "SUBCONTRACT_LANGUAGE": "sv"}, check=True, capture_output=True
    )
    view, _ = look((tmp_path / NOTEBOOK).with_suffix(".html").as_uri())
    one_answer(view)


def test_lab_speaks_the_language_asks_nothing_about_news_and_what_it_saves_asks_no_other_machine(
    lab_command, look, tmp_path
):
    view, asked = look(f"{lab_command}doc/tree/{NOTEBOOK}?reset")
    view.get_by_text("| Idle").wait_for()
    view.locator(".jp-MarkdownCell").first.click()
    view.get_by_role("menuitem", name="Run", exact=True).click()
    view.get_by_role("menuitem", name="Run All Cells", exact=True).click()
    view.locator(".sc-overview [lang=sv] table").first.wait_for()
    view.locator(".sc-still-again").wait_for(state="attached")
    assert [board.is_visible() for board in view.locator(".sc-board").all()] == [True, False]
    assert view.locator(".Toastify__toast, .jp-Dialog").count() == 0
    view.keyboard.press("Control+s")
    wait_until(
        lambda: "sc-still-again" in (tmp_path / "notebooks" / NOTEBOOK).read_text(encoding="utf-8"),
        "the saved notebook",
        view.wait_for_timeout,
    )
    saved = view.evaluate(f"async () => (await fetch('/nbconvert/html/{NOTEBOOK}')).text()")
    (tmp_path / "saved.html").write_text(saved, encoding="utf-8")
    page, asked_by_page = look((tmp_path / "saved.html").as_uri())
    page.wait_for_load_state("networkidle")
    one_answer(page)
    assert asked + asked_by_page == []
