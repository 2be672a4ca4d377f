"""What commands share: the language asked for, JSON that is whole or absent."""

import json

from click.testing import CliRunner
import pytest

from subcontract_core.base import packages
from subcontract_core.cli.main import main
from subcontract_core.model import catalogue as installed
from subcontract_core.model.absent_models import PACKAGES
from support.announcing import announced
from support.broken_plugins import Broken, entry_point


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


# -- models that are no installed packages ---------------------------------------------------------

WHERE = ("SUBCONTRACT_PLUGINS", "SUBCONTRACT_NO_PLUGINS")


@pytest.fixture
def as_before(monkeypatch):
    """What these options tell the programs that are started holds for one test."""
    for name in WHERE:
        monkeypatch.setenv(name, "")
    yield
    monkeypatch.undo()
    packages.look_anew()
    installed.catalogue.cache_clear()


@pytest.mark.parametrize(
    "line",
    [
        ("compare", "everyday-2026-05", "--models", "outside"),
        ("models",),
        ("onboarding", "outside"),
        ("explain", "everyday-2026-05", "--model", "outside", "--person", "P1"),
        ("economy", "everyday-2026-05", "--models", "outside"),
        ("break-even", "everyday-2026-05", "--model", "outside"),
    ],
    ids=lambda line: line[0],
)
def test_a_model_can_be_tried_from_its_file_with_every_command(line, tmp_path, as_before):
    Broken("tried", "sound", "").write(tmp_path, "tried")
    done = call(*line, "--plugin", str(tmp_path / "tried.py"), "--language", "en")
    assert (done.exit_code, done.stderr) == (0, "")
    assert "Outside" in done.stdout or "outside" in done.stdout


def test_a_file_that_is_broken_is_told_and_the_other_models_compare(tmp_path, as_before):
    (tmp_path / "wrong.py").write_text("raise ValueError('x')")
    done = call("compare", "everyday-2026-05", "--plugin", str(tmp_path / "wrong.py"))
    text = " ".join(done.stdout.split())
    assert done.exit_code == 0 and "eksote" in text.lower()
    assert "wrong (file wrong.py): cannot be loaded: ValueError: x (in wrong.py:1)" in text


def test_a_broken_file_is_told_where_its_model_is_asked_for_by_an_id_that_nobody_could_read(
    tmp_path, as_before
):
    file = tmp_path / "mine.yaml"
    file.write_text("format: subcontract-model/1\nid: my-region\nflowz: []\n", encoding="utf-8")
    given = ["compare", "everyday-2026-05", "--plugin", str(file), "--language", "en", "--models"]
    for models in ("my-region", "my-region,jobcenter-app"):
        done = call(*given, models)
        assert done.exit_code == 1 and "no model 'my-region'" in done.stderr
        assert "mine.yaml:3: flowz: found the unknown key 'flowz'" in done.stderr
    meant = call(*given, "jobcenter-ap")  # a slip of the pen is told as one
    assert "did you mean jobcenter-app" in meant.stderr and "flowz" not in meant.stderr


def test_without_plugins_only_what_the_project_ships_is_there(tmp_path, as_before):
    other = entry_point("subcontract.models", "outside", "nowhere_at_all", "other-package")
    with announced(tmp_path, other):
        names = {name for name in packages._groups()["subcontract.models"]}
    assert other in names
    done = call("models", "--no-plugins", "--language", "en")
    listed = {line for line in done.stdout.splitlines() if line and line[0] != " "}
    assert {"eksote-external", "today", "jobcenter-app"} <= listed and "outside" not in listed


def test_what_the_project_ships_is_named_once():
    assert set(packages.SHIPPED) == {packages.CORE, *PACKAGES}
