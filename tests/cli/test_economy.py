"""The command that shows who pays and who gains."""

import json

from click.testing import CliRunner

from subcontract_core.cli.main import main
from support.workbooks import ReadWorkbook


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


def test_several_groups_are_written_as_json_and_as_a_workbook(tmp_path):
    two = ("one-group-five-systems", "--beside", "imatra-2021-07", "--models", "eksote-external")
    made = json.loads(call(*two, "--json", "-").stdout)
    assert [one["scenario"]["id"] for one in made["questions"]] == [two[0], two[2]]
    first = made["questions"][0]["outcomes"][0]
    # 24 hours of the crew at 35.00 (the bundled scenario)
    [buyers] = [row for row in first["purses"][0]["rows"] if row["purse"] == "company"]
    assert buyers["difference"]["cents"] == -84_000
    path = tmp_path / "two.xlsx"
    assert call(*two, "--excel", str(path), "--language", "en").exit_code == 0
    rows = ReadWorkbook(path.read_bytes()).table("Side by side")
    shown = next(row for row in rows if row["Purse"] == "Buyers: companies")
    assert list(shown.values())[3] == -840
