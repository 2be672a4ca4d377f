"""A year on one page: sentence, strip, the same hours evenly, planned beside done, the table."""

from datetime import date

from attrs import evolve
import pytest

from subcontract_core.analysis.year_beside import year_beside
from subcontract_core.engine.comparison import compare
from subcontract_core.report.html.year_page import year_page
from subcontract_core.report.text import year_told
from subcontract_core.report.text.language import Language
from subcontract_core.scenario.types import Realised
from support.outlooks import DAYS, MODEL, SCENARIO

EN = Language("en", strict=True)


def page(scenario, code="en"):
    beside = year_beside(compare(scenario, [MODEL]), MODEL, "P1")
    return beside, year_page(beside, Language(code, strict=True))


@pytest.mark.parametrize("code", ["fi", "sv", "en"])
def test_the_page_is_whole_in_every_language(code):
    beside, shown = page(SCENARIO, code)
    assert shown.startswith("<!DOCTYPE html>") and shown.count("<svg") == 2
    assert beside.even is None and beside.planned is None  # the work is even as it is asked


def test_uneven_work_stands_beside_the_same_work_done_evenly():
    uneven = evolve(SCENARIO.gigs[0], when=evolve(SCENARIO.gigs[0].when, dates=DAYS[:6]))
    beside, shown = page(evolve(SCENARIO, gigs=(uneven,)))
    assert shown.count("<svg") == 4 and "The same hours evenly" in shown
    assert "24 h in all, 2 h each month" in shown and beside.even.pay == beside.year.pay


def test_what_was_planned_is_a_frame_beside_what_was_done():
    done = evolve(SCENARIO, realised=(Realised("G1", date(2026, 1, 13), minutes=600),))
    beside, shown = page(done)
    assert "As planned" in shown and 'stroke-dasharray="3 2"' in shown
    assert beside.planned.pay + 6 * 12_00 == beside.year.pay


def test_what_happens_stands_in_the_width_of_the_page_below_the_table_and_in_no_column():
    beside, shown = page(SCENARIO)
    table = shown[shown.index("<table") : shown.index("</table")]
    notes = [one for month in beside.year.months for one in year_told.notes(month, EN)]
    assert notes and not any(one in table for one in notes)
    assert "What happens" in shown and all(one in shown for one in notes)
