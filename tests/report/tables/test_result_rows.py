"""The seller's staircase and the hours, in words."""

from fractions import Fraction

import pytest

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.engine.comparison import compare
from subcontract_core.report.tables import result_rows
from subcontract_core.report.text.language import Language
from support.running_figures import compared, with_running

EN, FI = Language("en"), Language("fi")


def made(name="imatra-2021-07", model="eksote-external", **said):
    comparison = compared(name, model, **said)
    return Analysis(comparison), comparison.outcomes[0]


def test_the_staircase_goes_from_the_margin_to_what_is_left():
    analysis, outcome = made(before=30)
    amounts = [row[1] for row in result_rows.rows(analysis, outcome, EN)]
    assert amounts == ["−€1,352.00", "−€1,755.00", "−€150.00", "−€3,257.00", "−€1,352.00"]


def test_what_is_left_stands_with_and_without_the_subsidy():
    scenario = with_running("imatra-2021-07", before=30)
    scenario = scenario.with_terms("eksote-external", subsidy_rate="50 %")
    comparison = compare(scenario, ["eksote-external"])
    analysis, outcome = Analysis(comparison), comparison.outcomes[0]
    # −3,257.00 with staff; half of 3,172.00 of wage cost comes back
    amounts = {row[0]: row[1] for row in result_rows.rows(analysis, outcome, EN)}
    assert amounts["Left at full cost"] == "−€1,671.00"
    assert amounts["Left at full cost without the wage subsidy"] == "−€3,257.00"
    assert analysis.organiser_result(made()[1]).without_subsidy is None


def test_the_share_of_the_week_stands_beside_the_hours_as_a_background():
    analysis, outcome = made(before=30)  # 63 h 30 min in one month
    told = result_rows.background(analysis, outcome, EN).replace("\u00a0", " ")
    assert "44.5 % have at most 20 % of the week for it (33 h 9 min a month)" in told
    assert "takes 63 h 30 min: one such post with 40 % of the week is enough" in told
    assert result_rows.background(*made(before=None, presence=None, coach_monthly=None), EN) == ""


def test_an_hour_that_is_computed_is_shown_and_counted():
    parts = {"staff_pay": 290_000, "staff_bonus": Fraction(5, 100), "staff_hours": 1_600}
    parts |= {"staff_side": Fraction(23_573, 100_000), "staff_overhead": Fraction(0)}
    analysis, outcome = made(before=30, instructor_hour=None, coach_hour=None, **parts)
    rows = result_rows.rows(analysis, outcome, EN)
    # 58.5 h and 5 h at 28.22, each visit of 4 h 30 min rounded once: 13 × 126.99, 5 × 28.22
    assert [row[1] for row in rows] == [
        "−€1,352.00",
        "−€1,650.87",
        "−€141.10",
        "€28.22 an hour",
        "−€3,143.97",
        "−€1,352.00",
    ]
    assert rows[3][0].startswith("An hour of staff computed from pay")


def test_a_cost_that_somebody_else_bears_says_who():
    analysis, outcome = made("jobcenter-2022-03", "jobcenter-app")
    names = [row[0] for row in result_rows.rows(analysis, outcome, EN)]
    assert any("borne by activity centre" in name for name in names)


def test_hours_without_a_price_are_shown_and_the_result_is_not_known():
    analysis, outcome = made(instructor_hour=None)
    rows = result_rows.rows(analysis, outcome, EN)
    assert rows[1][1] == rows[3][1] == "not in the sources"
    assert result_rows.hour_rows(analysis, outcome, EN)[0][1].replace("\u00a0", " ") == "52 h"
    assert "without a price" in result_rows.sentence(analysis, outcome, EN)


def test_the_sentence_has_the_hours_and_the_amount():
    analysis, outcome = made(before=30)
    said = result_rows.sentence(analysis, outcome, FI).replace("\u00a0", " ")
    assert said.startswith("Ohjaajien ja valmentajien työn kanssa (63 h 30 min) puuttuu 3 257,00 €")


@pytest.mark.parametrize(("free", "words"), [(60, "fits"), (50, "too much")])
def test_whether_the_hours_fit_is_said(free, words):
    analysis, outcome = made(before=30, instructor_hours=free)
    assert words in result_rows.hour_rows(analysis, outcome, EN)[0][2]


@pytest.mark.parametrize("language", [EN, FI, Language("sv")])
def test_what_to_look_at_says_whom_to_ask_and_its_source(language):
    for said in ({"before": 30, "instructor_hours": 50}, {"instructor_hour": None}):
        analysis, outcome = made(**said)
        lines = result_rows.watch_lines(analysis, outcome, language)
        assert lines and not any("watch." in line for line in lines)
    analysis, outcome = made("jobcenter-partner-2022-03", "jobcenter-partner")
    assert result_rows.watch_lines(analysis, outcome, language)
