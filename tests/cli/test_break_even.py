"""The command that asks backward."""

from click.testing import CliRunner
import pytest

from subcontract_core import break_even
from subcontract_core.base.errors import InputError
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


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("--goal 5", ["goal"]),
        ("--person P1 --goal 5 --copy P1", ["person", "goal", "copy"]),
        ("--from 5", ["from"]),
        ("--question minutes --term wage_per_hour --to 20", ["term", "to"]),
        ("--question visits --until 3", ["until"]),
        ("--question net --from x --to -4 --goal y", ["from", "to", "goal"]),
        ("--question net --from 10 --to 10", ["from"]),
        ("--question group --copy P1", ["until"]),
        ("--question group --until 8", ["copy"]),
        ("--question group --copy P9 --until 8", ["person"]),
        ("--term wage_per_hour", ["term"]),
        ("--question wage --term price_per_hour", ["term"]),
    ],
)
def test_what_does_not_belong_to_the_question_is_refused_and_never_left_out_in_silence(asked, told):
    result = call(
        "imatra-2021-07", "--model", "eksote-external", "--language", "en", *asked.split()
    )
    assert (result.exit_code, result.stdout) == (1, "")
    assert [line.split(": ")[1] for line in result.stderr.splitlines()] == told


def test_a_question_that_there_is_not_is_a_fault_in_python_too():
    with pytest.raises(InputError, match="price, wage, minutes, visits, group, presence, net"):
        break_even("imatra-2021-07", "eksote-external", "prices")


def test_a_person_to_copy_is_one_more_at_every_size():
    [first, *_] = break_even("imatra-2021-07", "eksote-external", "group", copied="P1", until=7)
    assert [row.size for row in first.rows] == [1, 2, 3, 4, 5, 6, 7]


def test_the_answers_go_into_a_workbook(tmp_path):
    file = tmp_path / "answers.xlsx"
    result = call("imatra-2021-07", "--model", "eksote-external", "--excel", str(file))
    assert result.exit_code == 0 and file.is_file()
