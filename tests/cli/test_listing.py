"""The commands that tell what there is."""

from click.testing import CliRunner

from subcontract_core.cli.main import main


def call(*arguments):
    return CliRunner().invoke(main, arguments)


def test_models_are_listed_with_their_state(scenario):
    result = call("models")
    assert result.exit_code == 0
    assert "seller\n  Title: Seller\n  Region: Invented\n  State: ready" in result.stdout


def test_bundled_scenarios_are_listed_with_their_titles():
    result = call("scenarios", "--language", "fi")
    assert result.exit_code == 0
    assert "one-group-five-systems " in result.stdout
    assert "Yksi ryhmä viidessä järjestelmässä" in result.stdout
