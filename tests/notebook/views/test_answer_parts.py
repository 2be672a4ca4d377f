"""One cell of the table of answers."""

import pytest

from subcontract_core import compare
from subcontract_core.notebook.views import answer_cells as cells
from subcontract_core.notebook.views.answer_parts import Chosen, Sheet, cell, sides
from subcontract_core.report.text.language import Language

EN = Language("en")


@pytest.fixture(scope="module")
def sheet():
    analysis = compare("everyday-2026-05", ["eksote-external", "jobcenter-app"]).analysis
    rows = cells.lines(analysis, None, cells.CHANGE, EN)
    outcome = analysis.comparison.outcomes[0]
    people = [("P1",), ("P2",), ("P3",), ("P4",)]
    return Sheet(
        analysis.comparison, rows, people, (), Chosen(outcome, "P1"), EN, cells.largest(rows)
    )


def test_less_than_today_is_told_by_sign_and_colour_and_the_largest_gain_is_fullest(sheet):
    less, most = (cell(sheet, sheet.rows[0], (who,), on_card=True) for who in ("P1", "P3"))
    assert "sc-less sc-step1" in less and "−23.87" in less
    assert "sc-more sc-step3" in most and "+343.96" in most


def test_what_readings_say_of_the_buyer_is_joined_by_or_and_never_a_range(sheet):
    buyers, between, gravest = sides(sheet, sheet.rows[0])
    # 28 hours at 35.00 for the group, or for each of four workers
    assert "€980.00 or €3,920.00" in buyers and "…" not in buyers + between
    assert "WARNING" in gravest
