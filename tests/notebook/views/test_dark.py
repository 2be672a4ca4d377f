"""Drawings by night: every colour of every chart has another, and words can be read."""

import re

import pytest

from subcontract_core import compare
from subcontract_core.notebook.details import PAGES, Looked
from subcontract_core.notebook.views.dark import BY_NIGHT, names, themed
from subcontract_core.report.markup.elements import Markup
from subcontract_core.report.text.language import Language
from support.contrast import contrast

CARD = "#1a212a"  # of the board by night
WORDS = ("#1b2229", "#525c67", "#7a3312", "#8a5200", "#c4501b", "#1f5fa8", "#1b7f63")


def test_a_colour_of_ours_is_a_name_with_the_colour_of_the_day_behind_it():
    drawn = themed(Markup('<rect fill="#1f5fa8" stroke="#123456"/>'))
    assert drawn == '<rect fill="var(--c-1f5fa8,#1f5fa8)" stroke="#123456"/>'
    assert ";--c-1f5fa8:" in names()


@pytest.mark.parametrize("day", WORDS)
def test_words_have_the_contrast_of_text_by_night(day):
    assert contrast(BY_NIGHT[day], CARD) >= 4.5


def test_no_chart_of_a_tab_has_a_colour_that_stays_as_it_is_by_day():
    answer = compare("everyday-2026-05", ["eksote-external"], language="en")
    looked = Looked(answer, answer.comparison.outcomes[0], "P1", 0, Language("en"))
    for page in ("people", "flows", "earnings", "year", "economy", "picture"):
        found = re.findall('"(#[0-9a-fA-F]{3,6})"', str(PAGES[page](looked)))
        assert (page, found) == (page, [])
