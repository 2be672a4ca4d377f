"""The command for the quality of support, on paper and in the terminal."""

from pathlib import Path

from click.testing import CliRunner
import pytest

from subcontract_core import quality
from subcontract_core.cli.main import main

EXAMPLE = str(Path(quality.__file__).with_name("example.yaml"))


def call(*arguments):
    return CliRunner().invoke(main, ["quality", *arguments, "--language", "en"])


def test_without_anything_it_tells_the_criteria_and_their_targets():
    done = call()
    assert done.exit_code == 0
    assert "17. Close contact with employers [weakest]" in done.stdout
    assert "at least six contacts a week" in done.stdout


def test_two_assessments_say_where_to_talk_and_give_no_sum(tmp_path):
    other = tmp_path / "theirs.yaml"
    text = Path(EXAMPLE).read_text(encoding="utf-8")
    other.write_text(text.replace("by: coaches", "by: workers").replace("points: 1", "points: 3"))
    done = call(EXAMPLE, str(other))
    assert done.exit_code == 0 and "(you differ: talk)" in done.stdout
    assert "Points are not added up" in done.stdout


def test_a_model_is_set_beside_the_five_stages_with_its_own_risks():
    done = call("--model", "vaalijala")
    assert done.exit_code == 0 and "Nothing lasting was left." in done.stdout
    assert "3. Rapid search for work" in done.stdout


def test_an_assessment_goes_to_excel_and_comes_back_beside_another(tmp_path):
    book = tmp_path / "ours.xlsx"
    assert call(EXAMPLE, "--excel", str(book)).exit_code == 0
    one, again = call(EXAMPLE), call(str(book))
    assert again.exit_code == 0 and again.stdout == one.stdout
    assert "A meter of our own" in again.stdout and "some of us saw it otherwise" in again.stdout


def test_the_criteria_are_requirements_for_a_tender_with_their_source():
    done = call("--tender")
    assert done.exit_code == 0 and "THL Työpaperi 18/2023" in done.stdout
    assert "24. Out where the work is [only inferred]" in done.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        (EXAMPLE,) * 3,
        (EXAMPLE, "--model", "vaalijala"),
        (EXAMPLE, "--tender"),
        ("--tender", "--model", "vaalijala"),
        ("--tender", "--excel", "book.xlsx"),
        (EXAMPLE, EXAMPLE, "--excel", "book.xlsx"),
    ],
)
def test_three_assessments_or_one_beside_a_model_are_wrong_usage_in_a_sentence(arguments):
    done = call(*arguments)
    assert done.exit_code == 2 and "a model or a tender is asked alone" in done.stderr


def test_an_empty_name_of_a_model_is_no_question_for_the_forms():
    done = call("--model", "")
    assert (done.exit_code, done.stdout) == (1, "") and "no model ''" in done.stderr
