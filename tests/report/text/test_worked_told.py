"""Why a line is what it is, in one sentence, in three languages."""

import pytest

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.engine.comparison import compare
from subcontract_core.report.text.language import Language
from subcontract_core.report.text.worked_told import why_told, worked_told
from subcontract_core.scenario import load_scenario


@pytest.fixture(scope="module")
def group():
    return Analysis(compare(load_scenario("one-group-five-systems"), ["eksote-external"]))


def _sentence(analysis, kind, code, person="P1"):
    lines = analysis.explained(analysis.comparison.outcomes[0], person)
    [line] = [one for one in lines if one.kind == kind]
    return worked_told(line, Language(code, strict=True)).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("code", "said"),
    [
        # 571/2007, s. 11 and 15 in September 2021; the amounts before and after are in the table
        (
            "en",
            "€2,880.00 more income a year × 41.3 % × 85 % ÷ 12 = €84.26 less"
            " (€377.20 → €292.94, each rounded to the cent)",
        ),
        (
            "fi",
            "2 880,00 € enemmän vuosituloa × 41,3 % × 85 % ÷ 12 = 84,26 € vähemmän"
            " (377,20 € → 292,94 €, kumpikin pyöristetty senttiin)",
        ),
        (
            "sv",
            "2 880,00 € mer årsinkomst × 41,3 % × 85 % ÷ 12 = 84,26 € mindre"
            " (377,20 € → 292,94 €, båda avrundade till cent)",
        ),
    ],
)
def test_the_housing_allowance_is_told_in_one_sentence_of_arithmetic(group, code, said):
    assert _sentence(group, "housing_allowance", code) == said


def test_a_contribution_and_a_pension_that_stays(group):
    # 395/2006, s. 153: 7.15 % of 240.00 in 2021
    assert _sentence(group, "employee_pension", "en").endswith("€240.00 × 7.15 % = €17.16")
    assert _sentence(group, "national_pension", "en") == "The same as today: €665.29."


def test_what_rests_is_told_with_the_limit_that_was_passed():
    analysis = Analysis(compare(load_scenario("over-new-year-2025-10"), ["eksote-external"]))
    lines = analysis.explained(analysis.comparison.outcomes[0], "P1")
    told = why_told(lines, Language("en", strict=True))["care_allowance"]
    said = "€84.17 today, €0.00 in this model: €84.17 less. Earnings limit: passed by"
    assert any(said in sentence for sentence in told)
    assert all(sentence.split(":")[0][-4:].isdecimal() for sentence in told)  # its months


def test_months_with_the_same_sentence_are_told_once():
    analysis = Analysis(compare(load_scenario("families-2026"), ["jobcenter-app"]))
    lines = analysis.explained(analysis.comparison.outcomes[0], "P1")
    [told] = why_told(lines, Language("en", strict=True))["housing_allowance"]
    # 400.00 a month are 4,800.00 each a year, 9,600.00 of the couple; half of it is P1's
    assert "€9,600.00 more income a year × 43.5 % × 85 % × 1/2 ÷ 12 = €147.90 less" in (
        told.replace("\u00a0", " ")
    )
