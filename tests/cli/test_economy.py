"""The command that shows who pays and who gains."""

from click.testing import CliRunner

from subcontract_core.cli.main import main


def call(*arguments):
    return CliRunner().invoke(main, ["economy", *arguments])


def test_the_page_is_in_the_language_that_was_asked_for():
    result = call("imatra-2021-07", "--models", "eksote-external", "--language", "sv")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "Vem betalar, vem får" in result.stdout


def test_a_scenario_that_is_not_there_is_one_sentence():
    result = call("no-such-scenario")
    assert result.exit_code == 1
    assert "Traceback" not in result.output


def test_another_group_is_set_beside_the_first():
    result = call("imatra-2021-07", "--beside", "ilomantsi-2022-09", "--models", "eksote-external")
    assert result.exit_code == 0
    assert "Alternatives side by side" in result.stdout or "vierekkäin" in result.stdout
