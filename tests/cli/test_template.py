"""The command that writes a workbook to fill in."""

from click.testing import CliRunner

from subcontract_core.cli.main import main
from subcontract_core.scenario import load_scenario


def test_a_workbook_made_from_a_scenario_reads_back_as_the_same_people(tmp_path):
    file = tmp_path / "mine.xlsx"
    result = CliRunner().invoke(main, ["template", str(file), "one-group-five-systems"])
    assert result.exit_code == 0
    assert load_scenario(file).people == load_scenario("one-group-five-systems").people


def test_a_file_that_is_there_is_replaced_only_when_that_is_asked(tmp_path):
    file = tmp_path / "mine.xlsx"
    file.write_bytes(b"old")
    assert CliRunner().invoke(main, ["template", str(file)]).exit_code == 1
    assert file.read_bytes() == b"old"
    assert CliRunner().invoke(main, ["template", str(file), "--force"]).exit_code == 0
    assert file.read_bytes() != b"old"
