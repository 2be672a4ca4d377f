"""What commands share: the language asked for, JSON that is whole or absent."""

import json

from click.testing import CliRunner

from subcontract_core.cli.main import main


def call(*arguments):
    return CliRunner().invoke(main, arguments)


def test_the_language_option_wins_over_the_locale(scenario):
    assert "Ero nykytilanteeseen" in call("compare", scenario, "--language", "fi").stdout


def test_json_to_a_dash_is_the_only_thing_on_stdout(scenario):
    result = call("compare", scenario, "--json", "-")
    assert json.loads(result.stdout)["format"] == "subcontract-comparison"
    assert result.stderr == ""


def test_json_to_a_file_is_written_whole_and_the_page_is_still_shown(scenario, tmp_path):
    result = call("compare", scenario, "--json", str(tmp_path / "out.json"))
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["version"] == 1
    assert "Difference to today" in result.stdout
    assert "out.json" in result.stderr


def test_a_file_that_cannot_be_written_leaves_nothing_behind(scenario, tmp_path):
    result = call("compare", scenario, "--json", str(tmp_path / "no such folder" / "out.json"))
    assert result.exit_code == 1
    assert "cannot be written" in result.stderr
    before = set(tmp_path.iterdir())
    (tmp_path / "taken").mkdir()
    assert call("compare", scenario, "--json", str(tmp_path / "taken" / "x" / "y")).exit_code == 1
    assert set(tmp_path.iterdir()) - before == {tmp_path / "taken"}


def test_a_replaced_file_keeps_its_old_text_when_the_run_fails(scenario, tmp_path):
    target = tmp_path / "out.json"
    target.write_text("old", encoding="utf-8")
    assert call("compare", scenario, "--models", "no-such", "--json", str(target)).exit_code == 1
    assert target.read_text(encoding="utf-8") == "old"
