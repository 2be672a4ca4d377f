"""The command that shows a person's months one by one."""

import json

from click.testing import CliRunner
import pytest

from subcontract_core.cli.main import main


def call(*arguments):
    return CliRunner().invoke(main, ["year", *arguments])


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fi", "Eläke on lepäämässä 3 kuukautena 6 kuukaudesta: lokakuu–joulukuu 2025."),
        ("sv", "Pensionen är vilande i 3 av 6 månader: oktober–december 2025."),
        ("en", "The pension rests in 3 of 6 months: October–December 2025."),
    ],
)
def test_the_page_is_in_the_language_that_was_asked_for(language, words):
    asked = ("--model", "eksote-external", "--person", "P1", "--language", language)
    result = call("over-new-year-2025-10", *asked)
    assert (result.exit_code, result.stderr) == (0, "")
    assert words in result.stdout


def test_today_has_its_months_too():
    result = call("rent-decisions-2024", "--model", "today", "--person", "P1", "--language", "en")
    assert result.exit_code == 0
    assert "the same money as today" in result.stdout


@pytest.mark.parametrize(
    "wrong",
    [
        ("--model", "eksote-external", "--person", "P9"),
        ("--model", "no-such-model", "--person", "P1"),
    ],
)
def test_what_cannot_be_asked_is_one_message(wrong):
    result = call("over-new-year-2025-10", *wrong)
    assert result.exit_code == 1 and result.stderr
    assert "Traceback" not in result.output


def test_the_months_go_to_json_alone_and_to_a_workbook(tmp_path):
    asked = ("over-new-year-2025-10", "--model", "eksote-external", "--person", "P1")
    result = call(*asked, "--json", "-")
    assert json.loads(result.stdout)["format"] == "subcontract-year/1"
    book = tmp_path / "year.xlsx"
    result = call(*asked, "--excel", str(book), "--language", "en")
    assert result.exit_code == 0 and "P1, month by month" in result.stdout
    assert book.read_bytes()[:2] == b"PK" and "year.xlsx" in result.stderr
