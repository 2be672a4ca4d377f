"""The chosen person in the chosen model in one sentence."""

import pytest

from subcontract_core import compare
from subcontract_core.notebook.views.answer_line import answer_line
from subcontract_core.report.text.language import Language

FI = Language("fi")


@pytest.fixture(scope="module")
def everyday():
    return compare("everyday-2026-05", ["eksote-external", "work-activity"]).analysis


def test_the_line_says_the_difference_from_what_to_what_and_what_takes_most(everyday):
    line = answer_line(everyday, everyday.comparison.outcomes[0], "P1", FI).replace("\u00a0", " ")
    # 28 hours at 12.00 are 336.00, and the holiday pay of 11.5 % 38.64
    assert "−23,87 €" in line and "1 420,00 € → 1 396,13 €" in line
    assert "palkka 336,00 €, lomakorvaus 38,64 €" in line
    assert line.index("ulosotto velkoihin 229,31 €") < line.index("asumistuki 138,52 €")


def test_a_model_that_is_not_for_the_person_says_so_instead_of_a_figure(everyday):
    line = answer_line(everyday, everyday.comparison.outcomes[-1], "P1", FI)
    assert "tämä malli ei ole hänelle" in line and "sc-figure" not in line
