"""Explained lines in words."""

import pytest

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.analysis.explanation import explain_scenario
from subcontract_core.engine.comparison import compare
from subcontract_core.report.terminal.comparison import page
from subcontract_core.report.terminal.explanation import explanation_text
from subcontract_core.report.terminal.layout import WIDTH
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import load_scenario, tabulate

FI, EN = Language("fi", strict=True), Language("en", strict=True)


def text(comparison, language=EN):
    return page(Analysis(comparison), language)


def line(comparison, start, language=EN):
    return next(
        " ".join(row.split())
        for row in text(comparison, language).splitlines()
        if row.strip().startswith(start)
    )


@pytest.mark.parametrize(
    "model",
    [
        "today",
        "eksote-external",
        "jobcenter-app",
        "paijathame-direct",
        "siunsote-light-entrepreneur",
        "work-activity",
    ],
)
def test_every_line_of_every_model_can_be_explained_in_words(model):
    for name in ("one-group-five-systems", "jobcenter-rehabilitative-2022-03"):
        lines = explain_scenario(tabulate(load_scenario(name).on_dated_law()), model, "P1")
        for language in (EN, FI):
            shown = explanation_text(lines, language)
            assert max(map(len, shown.splitlines())) <= WIDTH
            assert not [word for word in ("rule.", "reason.", "step.") if f" {word}" in shown]


def _explained(name, model, person, line):
    return " ".join(
        explanation_text(
            explain_scenario(tabulate(load_scenario(name)), model, person, line), EN
        ).split()
    ).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        # July 2021: 52 hours at 10.00; the employee's pension contribution is 7.15 % and the
        # unemployment contribution 1.40 %.
        (
            "employee_pension",
            (
                "contribution −€37.18 paid 30 July 2021 pay that the contribution is counted on"
                " €520.00 × 7.15 % = €37.18 Employee pension contribution: Insured wage"
                " times the rate of the age band. Employees Pensions Act (työntekijän eläkelaki,"
                " TyEL) 395/2006, s. 153 Steps pay that the contribution is counted on €520.00 rate"
                " 7.15 %"
            ),
        ),
        (
            "employee_unemployment",
            "Steps pay that the contribution is counted on €520.00 rate 1.4 %",
        ),
    ],
)
def test_the_steps_of_a_contribution_lead_to_it(line, shown):
    assert shown in _explained("imatra-2021-07", "eksote-external", "P1", line)


def test_the_steps_of_social_assistance_and_of_tax_on_a_benefit_lead_to_them():
    # 578.43 + 540.00 + 40.00 − 902.17 = 256.26; 20 % of 800.02 is 160.00.
    assert (
        "basic amounts €578.43 accepted housing cost €540.00 other accepted expenses €40.00 income"
        " that counts €902.17" in _explained("everyday-2026-05", "today", "P2", "social_assistance")
    )
    assert "pensions and taxable benefits €800.02 rate 20 %" in _explained(
        "everyday-2026-05", "today", "P2", "benefit_withholding"
    )


def test_readings_under_which_a_line_is_the_same_are_explained_together():
    shown = _explained("imatra-2021-07", "eksote-external", "P1", "wage")
    assert (
        "Reading: the price is for an hour of the whole crew Reading: the price is for an hour of"
        " each worker Wage +€520.00" in shown
    )
    assert shown.count("Wage +€520.00") == 1


def test_a_disputed_choice_of_the_law_is_a_reading_and_no_stand_in():
    scenario = load_scenario("jobcenter-rehabilitative-2022-03").with_law(
        {"unemployment.entrepreneur_statement": "pilot_observed"}
    )
    shown = text(compare(scenario, ["jobcenter-app"]))
    assert "the benefit waits for the statement" in " ".join(
        shown[shown.index("Readings of the law") :].split()
    )
    assert "Not counted above: unemployment benefit that is held back €759.00" in shown
    assert "until 31 March 2022" in shown
