"""A package from a few answers: it loads, compares and keeps what a model must, with the shipped
packages and without them; what nobody knows is written as unknown.
"""

import json
import sys

from click.testing import CliRunner
import jsonschema
import pytest

from subcontract_core.base.errors import MoneyError, SubcontractError
from subcontract_core.cli.main import main
from subcontract_core.plugin_checks import checked
from subcontract_core.plugin_checks.new_model import EMPLOYERS, Answers, files_of, write
from subcontract_core.plugin_checks.promises import Level
from subcontract_core.plugin_checks.trying import GROUP
from support.announcing import KEPT, announced
from support.as_edited import as_edited

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
            results = checked("my-region", found(), (GROUP,))
            manifest = found().get("my-region").manifest
    finally:
        sys.path[:] = path
    broken = [one for one in results if not one.is_kept and one.promise.level is Level.MUST]
    assert [(one.promise.name, one.reasons) for one in broken] == []
    wage = next(term for term in manifest.terms if term.name == "wage_per_hour")
    assert (wage.value, wage.mark) == ("12.50", "assumed")
    assert ("employing_party" in manifest.parties) is (employer == "own")


def test_what_is_unknown_is_unknown_and_no_likely_figure():
    model = files_of(Answers("my-region", "x"))["src/my_region/model.yaml"]
    assert model.count("unknown: true") == 2 and "sources: []" in model and "value:" not in model


def test_a_sum_that_is_none_and_an_id_that_cannot_be_used_are_refused():
    with pytest.raises(MoneyError, match="eleven"):
        files_of(Answers("my-region", "x", wage="eleven"))
    for wrong in ("My Region", "all", "", "3-towns"):
        with pytest.raises(SubcontractError):
            files_of(Answers(wrong, "x"))


@pytest.mark.parametrize("employer", EMPLOYERS)
def test_whatever_a_title_holds_every_file_is_sound_and_fits_its_schema(employer):
    odd = 'a "b": \\ c\nd # é {x}'
    files = files_of(
        Answers("my-region", odd, odd, employer, "12.50", source=odd, party=odd, language="sv")
    )
    for name, text in files.items():
        if name.endswith(".py"):
            compile(text, name, "exec")
        elif name.endswith(".yaml"):
            kind = name.rpartition("/")[2].removeprefix("model.").removesuffix(".yaml") or "model"
            schema = json.loads(files[f"schemas/{'model' if kind == 'yaml' else kind}.schema.json"])
            jsonschema.validate(as_edited(text), schema)
            assert text.startswith("# yaml-language-server: $schema=../../schemas/")
    assert as_edited(files["src/my_region/model.yaml"])["title"] == {"sv": " ".join(odd.split())}


def test_nothing_is_written_over(tmp_path):
    (tmp_path / "made").mkdir()
    with pytest.raises(SubcontractError, match="is there already"):
        write(Answers("my-region", "x"), tmp_path / "made")
    assert list((tmp_path / "made").iterdir()) == []


def test_the_command_takes_options_and_names_what_it_wrote(tmp_path):
    folder = str(tmp_path / "made")
    line = ["new-model", "my-region", "--wage", "11", "--employer", "buyer", "--folder", folder]
    done = CliRunner().invoke(main, [*line, "--language", "sv"])
    assert done.exit_code == 0 and done.stdout.count(folder) == 10
    again = CliRunner().invoke(main, [*line, "--language", "en"])
    assert again.exit_code == 1 and "is there already" in again.stderr
