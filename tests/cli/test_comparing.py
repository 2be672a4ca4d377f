"""The commands that run a scenario."""

from click.testing import CliRunner

from subcontract_core.cli.main import main


def call(*arguments):
    return CliRunner().invoke(main, arguments)


def test_compare_prints_a_page_on_stdout_and_nothing_else(scenario):
    result = call("compare", scenario)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "Difference to today" in result.stdout


def test_an_empty_list_of_models_is_a_fault(scenario):
    assert call("compare", scenario, "--models", ",").exit_code == 1


def test_explain_shows_arithmetic_law_values_and_terms(scenario):
    fee = call(
        "explain", scenario, "--model", "seller", "--person", "P1", "--line", "assignment_fee"
    )
    assert fee.exit_code == 0
    assert (
        "3 h × €12.00 an hour = €36.00" in fee.stdout.replace("\u00a0", " ")
        or "Wage [wage]: €12.00 an hour" in fee.stdout
    )
    grant = call(
        "explain", scenario, "--model", "seller", "--person", "P1", "--line", "national_pension"
    ).stdout
    assert "Monthly grant [grant.amount]: €100.00 a month, from 1 January 2030" in grant
    assert (
        "Earnings limit [grant.limit]: €50.00 a month, from 1 January 2030 (from memory, to be"
        " checked)" in grant
    )
    assert "Source: Gazette of Invented" in grant
    assert "Grant Act, s. 1" in grant


def test_explain_names_the_people_there_are(scenario):
    result = call("explain", scenario, "--model", "seller", "--person", "P9")
    assert result.exit_code == 1
    assert "P1, P2" in result.stderr
