"""A package from a few answers: it loads, compares and keeps what a model must, with the shipped
packages and without them; what nobody knows is written as unknown.
"""

import sys

from click.testing import CliRunner
import pytest

from subcontract_core.base.errors import MoneyError, SubcontractError
from subcontract_core.cli.main import main
from subcontract_core.plugin_checks import checked
from subcontract_core.plugin_checks.new_model import EMPLOYERS, Answers, files_of, write
from subcontract_core.plugin_checks.promises import Level
from support.announcing import KEPT, announced

CORE = ("today", "work-activity", "rehabilitative-work-activity", "open-work-activity")


@pytest.mark.parametrize("kept", [KEPT, CORE], ids=["with", "without"])
@pytest.mark.parametrize("employer", EMPLOYERS)
def test_a_new_package_keeps_what_a_model_must(employer, kept, tmp_path):
    answers = Answers("my-region", "Oma malli", employer=employer, wage="12,50", language="fi")
    write(answers, tmp_path / "made")
    path = list(sys.path)
    try:
        with announced(tmp_path, kept=kept) as found:
            assert found().register_file(tmp_path / "made") == ("my-region",)
            results = checked("my-region", found())
            manifest = found().get("my-region").manifest
    finally:
        sys.path[:] = path
    broken = [one for one in results if not one.is_kept and one.promise.level is Level.MUST]
    assert [(one.promise.name, one.reasons) for one in broken] == []
    wage = next(term for term in manifest.terms if term.name == "wage_per_hour")
    assert (wage.value, wage.mark) == ("12.50", "assumed")


def test_what_is_unknown_is_unknown_and_no_likely_figure():
    model = files_of(Answers("my-region", "x"))["src/my_region/model.py"]
    assert model.count('None,\n        "unknown"') == 2 and 'SOURCE = ""' in model


def test_a_sum_that_is_none_and_an_id_that_cannot_be_used_are_refused():
    with pytest.raises(MoneyError, match="eleven"):
        files_of(Answers("my-region", "x", wage="eleven"))
    for wrong in ("My Region", "all", "", "3-towns"):
        with pytest.raises(SubcontractError):
            files_of(Answers(wrong, "x"))


def test_quotes_and_backslashes_in_a_title_leave_sound_python():
    for text in files_of(Answers("my-region", 'a "b" \\ c\nd', region='"""')).items():
        if text[0].endswith(".py"):
            compile(text[1], text[0], "exec")


def test_nothing_is_written_over(tmp_path):
    (tmp_path / "made").mkdir()
    with pytest.raises(SubcontractError, match="is there already"):
        write(Answers("my-region", "x"), tmp_path / "made")
    assert list((tmp_path / "made").iterdir()) == []


def test_the_command_takes_options_and_names_what_it_wrote(tmp_path):
    folder = str(tmp_path / "made")
    line = ["new-model", "my-region", "--wage", "11", "--employer", "buyer", "--folder", folder]
    done = CliRunner().invoke(main, [*line, "--language", "sv"])
    assert done.exit_code == 0 and done.stdout.count(folder) == 6
    again = CliRunner().invoke(main, [*line, "--language", "en"])
    assert again.exit_code == 1 and "is there already" in again.stderr
