"""What a notebook uses: tables, the answer as HTML, explanations, sweeps."""

import subprocess
import sys

import pytest

import subcontract_core as sc
from subcontract_core.base.errors import InputError, ModelError


@pytest.fixture(scope="module")
def answer():
    return sc.compare("one-group-five-systems", language="en")


def test_every_table_of_the_answer_has_rows_and_names_the_model(answer):
    for name in ("people", "buyers", "organisers", "payments", "findings", "onboarding"):
        table = getattr(answer, name)
        assert len(table), name
        assert "model" in table.columns


def test_a_persons_lines_in_the_table_add_up_to_the_difference(answer):
    table = answer.people
    mine = table[(table.model == "jobcenter-app") & (table.person == "P1")]
    # 240.00 of pay, six days of 8.00 lost, and the housing allowance of the year's larger income.
    lines = mine.set_index("line").difference_cents
    assert lines["assignment_fee"] == 24000
    assert lines["activity_allowance"] == -4800
    assert (
        mine.difference_cents.sum()
        == answer.comparison.change(answer.comparison.outcome("jobcenter-app")).cents[0, 0]
    )


def test_what_the_sources_do_not_give_is_missing_and_not_zero(answer):
    buyers = answer.buyers.set_index("model")
    assert buyers.loc["work-activity", "cost_cents"] is not None
    assert str(buyers.loc["work-activity", "cost_cents"]) == "<NA>"


def test_the_answer_comes_first_in_html_and_all_text_is_escaped(answer):
    html = answer._repr_html_()
    assert html.index("Difference to today") < html.index("<details")
    assert "−€624.00" in html
    assert "<script" not in html


def test_an_explanation_reads_the_same_cents_as_the_comparison(answer):
    [line] = answer.explain("paijathame-direct", "P1", "housing_allowance")
    table = answer.people
    row = table[
        (table.model == "paijathame-direct")
        & (table.person == "P1")
        & (table.line == "housing_allowance")
    ]
    assert line.cents == row.cents.iloc[0]
    assert "571/2007" in line.act
    assert {used.text for used in line.parameters} >= {"85 %", "41.3 %"}


def test_an_unknown_model_person_or_scenario_is_told_in_words(answer):
    with pytest.raises(ModelError, match="no model 'jobcentre'"):
        answer.explain("jobcentre", "P1")
    with pytest.raises(InputError, match="P1, P2, P3, P4, P5"):
        answer.explain("jobcenter-app", "P7")
    with pytest.raises(InputError, match="one-group-five-systems"):
        sc.compare("one-group-five-system")


def test_a_sweep_has_one_case_per_point():
    swept = sc.sweep_minutes("one-group-five-systems", [60, 120], ["jobcenter-app"], language="en")
    buyers = swept.buyers
    assert buyers.net_cents.tolist() == [43500, 87000]  # 30 hours and 60 hours at 14.50


def test_a_swept_wage_changes_pay_by_case():
    swept = sc.sweep_term(
        "one-group-five-systems",
        "jobcenter-app",
        "pay_per_hour",
        ["9.00", "10.00"],
        ["jobcenter-app"],
        language="en",
    )
    kept = swept.organisers
    assert kept.cents.tolist() == [66000, 54000]  # 120 h at 5.50 and at 4.50


def test_the_command_line_imports_neither_pandas_nor_widgets():
    code = (
        "import sys; from subcontract_core.cli.main import main; from click.testing import CliRunner;r ="
        " CliRunner().invoke(main, ['compare', '--json', '-']); assert r.exit_code == 0,"
        " r.output;assert not {'pandas', 'ipywidgets', 'altair'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
