"""Every tab of the answer, for the chosen person, model and month."""

import pytest

from subcontract_core import compare
from subcontract_core.notebook.details import PAGES, Looked
from subcontract_core.notebook.views.chance import PAGE
from subcontract_core.report.text.language import Language


@pytest.fixture(scope="module")
def looked():
    answer = compare("everyday-2026-05", ["eksote-external", "work-activity"], language="fi")
    return Looked(answer, answer.comparison.outcomes[0], "P3", 0, Language("fi"))


@pytest.mark.parametrize("page", [page for page in PAGES if page != PAGE])
def test_every_tab_says_something(looked, page):
    assert PAGES[page](looked)


def test_the_calendar_is_that_of_the_chosen_person(looked):
    assert "P3, toukokuu 2026" in PAGES["calendar"](looked)


def test_who_pays_whom_ends_where_the_money_ends(looked):
    page = PAGES["flows"](looked)
    assert "Kuka maksaa kenelle" in page and "Matkalle ei jäänyt mitään" in page


def test_how_much_can_i_earn_tells_the_limit_in_hours_and_draws_past_it(looked):
    page = PAGES["earnings"](looked).replace("\u00a0", " ")
    # 990.90 is passed at 74 h 4 min of the month: the curve goes on past it
    assert "46 h 3 min eli 11 käyntiä" in page and "74 h 4 min" in page
    assert "ei mahdu kuvaan" not in page


def test_a_model_without_work_has_no_curve_and_says_so(looked):
    answer = compare("everyday-2026-05", ["open-work-activity"], language="fi")
    page = PAGES["earnings"](Looked(answer, answer.comparison.outcomes[0], "P3", 0, Language("fi")))
    assert page
