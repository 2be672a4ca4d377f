"""Backward questions at the terminal."""

from subcontract_core import break_even
from subcontract_core.report.terminal.break_even import break_even_page
from subcontract_core.report.text.language import Language
from support.running_figures import with_running

EN = Language("en", strict=True)


def test_each_reading_is_answered_with_what_is_held_and_what_moves_it():
    scenario = with_running("imatra-2021-07", before=30)
    page = break_even_page(break_even(scenario, "eksote-external"), scenario, EN)
    assert "€97.64" in page and "€19.53" in page
    assert page.count("All else is held") == 2
    assert "±€317.20" in page
