"""The command that asks backward."""

from click.testing import CliRunner
import pytest

from subcontract_core.cli.main import main


def call(*arguments):
    return CliRunner().invoke(main, ["break-even", *arguments])


def test_the_price_is_asked_without_more_words():
    result = call("imatra-2021-07", "--model", "eksote-external")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "€61.00" in result.stdout


@pytest.mark.parametrize(
    "wrong",
    [
        ("--model", "no-such-model"),
        ("--model", "eksote-external", "--from", "20", "--to", "10"),
        ("--model", "eksote-external", "--goal", "much"),
        ("--model", "eksote-external", "--term", "nothing"),
    ],
)
def test_what_cannot_be_asked_is_one_message(wrong):
    result = call("imatra-2021-07", *wrong)
    assert result.exit_code == 1 and result.stderr
    assert "Traceback" not in result.output


def test_the_answers_go_into_a_workbook(tmp_path):
    file = tmp_path / "answers.xlsx"
    result = call("imatra-2021-07", "--model", "eksote-external", "--excel", str(file))
    assert result.exit_code == 0 and file.is_file()
