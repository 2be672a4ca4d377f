"""Why a line is what it is: the sentence, then the arithmetic, the law and the terms behind it."""

import pytest

from subcontract_core import compare
from subcontract_core.notebook.views.why import lines
from subcontract_core.report.text.language import Language

FI, EN = Language("fi", strict=True), Language("en", strict=True)


@pytest.fixture(scope="module")
def answer():
    return compare("one-group-five-systems", ["eksote-external"], language="en")


def told(answer, kind, language=EN):
    comparison = answer.comparison
    explained = answer.analysis.explained(comparison.outcomes[0], "P1")
    mine = [line for line in explained if line.kind == kind and not line.memo]
    assert mine
    return str(lines(mine, comparison.law, language))


def test_a_wage_tells_its_hours_and_the_term_that_sets_it(answer):
    # the bundled source pays 10.00 an hour: 24 hours make 240.00
    shown = told(answer, "wage")
    assert "+€240.00" in shown
    assert "24 h" in shown
    assert "10.00" in shown


def test_a_contribution_tells_its_rate_with_the_day_from_which_it_holds_and_its_act(answer):
    # September 2021: 7.15 % of 240.00 (Employees Pensions Act 395/2006, section 153)
    shown = told(answer, "employee_pension")
    assert "−€17.16" in shown
    assert "7.15 %, from 1 January 2021".replace(" %", "\u00a0%") in shown
    assert "395/2006, s. 153" in shown.replace("\u00a0", " ")


def test_the_same_is_told_in_finnish(answer):
    assert "+240,00" in told(answer, "wage", FI)
