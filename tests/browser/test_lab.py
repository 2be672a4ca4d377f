"""The first notebook in JupyterLab, used with mouse and keyboard."""

import pytest

from support.browser_acts import (
    EN,
    FI,
    raise_wage_and_move_gig,
    raise_wage_by_keyboard,
    speak,
    violations,
)
from support.browser_fit import faults


@pytest.fixture
def notebook(open_page, lab):
    """The notebook of the explorer, run from its top."""
    view = open_page(f"{lab}doc/tree/01_compare_models.ipynb?reset")
    view.get_by_text("| Idle").wait_for()
    view.locator(".jp-MarkdownCell").first.click()
    view.get_by_role("menuitem", name="Run", exact=True).click()
    view.get_by_role("menuitem", name="Run All Cells", exact=True).click()
    view.locator(".sc-overview table").wait_for()
    return view


def test_a_higher_wage_and_a_moved_gig_are_seen_in_the_table_and_in_the_chart(notebook):
    speak(notebook, EN)
    raise_wage_and_move_gig(notebook, EN)


def test_in_finnish_the_wage_is_raised_with_the_keyboard_and_nobody_is_kept_out_of_the_explorer(
    notebook,
):
    assert violations(notebook, ".sc-board") == []
    notebook.locator(".sc-toolbar select").first.focus()
    notebook.keyboard.press("Shift+Tab")
    raise_wage_by_keyboard(notebook, FI)
    assert violations(notebook, ".sc-board") == []


def test_the_explorer_fits_beside_the_side_bars_of_the_notebook(notebook):
    for width, height in ((1280, 800), (1024, 768), (800, 900)):
        notebook.set_viewport_size({"width": width, "height": height})
        assert (width, faults(notebook, ".sc-board")) == (width, [])
