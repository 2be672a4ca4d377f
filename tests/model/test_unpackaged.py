"""A model can be tried from its file or its folder, without packaging, and is read anew each time."""

import re
import shutil
import sys

import pytest

from subcontract_core.base.errors import ModelError
from subcontract_core.engine.comparison import compare
from subcontract_core.scenario import load_scenario
from support.announcing import announced
from support.broken_plugins import Broken
from support.paths import ROOT

SOUND = Broken("tried", "sound", "")
PROJECT = (
    '[project]\nname = "own"\n[project.entry-points."subcontract.models"]\noutside = "own.model"\n'
)
VARIANT = (
    "format: subcontract-variant/1\nbased_on: outside\ntitle: {en: Dearer}\nsummary: {en: x}\n"
)


@pytest.fixture
def found(tmp_path):
    with announced(tmp_path) as catalogue:
        yield catalogue()


def test_a_file_is_a_model_that_compares(found, tmp_path):
    SOUND.write(tmp_path, "tried")
    assert found.register_file(tmp_path / "tried.py") == ("outside",)
    done = compare(load_scenario("everyday-2026-05"), ["outside"], catalogue=found)
    assert [outcome.model for outcome in done.outcomes] == ["outside"]


def test_a_described_model_has_the_id_that_it_says_whatever_its_file_is_called(found, tmp_path):
    sound = (ROOT / "tests/outside/omillaan/omillaan.yaml").read_text(encoding="utf-8")
    file = tmp_path / "my_region.yaml"
    file.write_text(re.sub(r"(?m)^id: .*$", "id: my-region", sound), encoding="utf-8")
    assert found.register_file(file) == ("my-region",)
    done = compare(load_scenario("everyday-2026-05"), ["my-region"], catalogue=found)
    assert [outcome.model for outcome in done.outcomes] == ["my-region"]


def test_a_file_that_was_changed_is_read_anew(found, tmp_path):
    for title in ("First", "Second"):
        code = f"return evolve(good, title=words('{title}'))"
        Broken("t", "sound", "", {"describe": code}).write(tmp_path, "tried")
        found.register_file(str(tmp_path / "tried.py"))
        assert found.get("outside").manifest.title["en"] == title


def test_a_folder_is_what_its_project_file_announces(found, tmp_path):
    package = tmp_path / "project" / "src" / "own"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    SOUND.write(package, "model")
    (tmp_path / "project" / "pyproject.toml").write_text(PROJECT)
    path = list(sys.path)
    try:
        assert found.register_file(tmp_path / "project") == ("outside",)
    finally:
        sys.path[:] = path


def test_a_folder_that_announces_nothing_holds_models_as_files(found, tmp_path):
    SOUND.write(tmp_path, "tried")
    (tmp_path / "zz-dearer.yaml").write_text(VARIANT)
    (tmp_path / "notes.py").write_text("x = 1\n")
    assert found.register_file(tmp_path) == ("outside", "zz-dearer")
    assert found.get("zz-dearer").manifest.title["en"] == "Dearer"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("gone.py", "there is no such model file"),
        ("empty", "no model is in this folder .* Give a file of a model, or a folder with its"),
        ("notes.txt", "there is no such model file"),
        ("nothing.py", r"nothing \(file nothing.py\): the file has no subcontract_describe"),
        ("wrong.py", r"wrong \(file wrong.py\): cannot be loaded: SyntaxError.*\(in wrong.py:1\)"),
    ],
)
def test_what_is_no_model_is_told_with_its_file(found, tmp_path, name, told):
    (tmp_path / "empty").mkdir()
    (tmp_path / "notes.txt").touch()
    (tmp_path / "nothing.py").write_text("x = 1\n")
    (tmp_path / "wrong.py").write_text("def (:\n")
    with pytest.raises(ModelError, match=told):
        found.register_file(tmp_path / name)


def test_a_file_cannot_take_the_id_of_an_installed_model(found, tmp_path):
    code = {"describe": "return evolve(good, id='eksote-external')"}
    Broken("t", "sound", "", code).write(tmp_path, "tried")
    with pytest.raises(ModelError, match=r"\(file tried.py\): the id is that of a model in the pa"):
        found.register_file(tmp_path / "tried.py")


def test_the_texts_beside_a_file_are_found(found, tmp_path):
    from subcontract_core.base import catalogues

    SOUND.write(tmp_path, "tried")
    (tmp_path / "locale" / "fi").mkdir(parents=True)
    (tmp_path / "locale" / "fi" / "own.po").write_text('msgid "finding.own_rule"\nmsgstr "Oma"\n')
    try:
        found.register_file(tmp_path / "tried.py")
        assert catalogues.texts_by_key("fi")["finding.own_rule"] == "Oma"
    finally:
        shutil.rmtree(tmp_path / "locale")
        catalogues._ADDED.clear()
        for read in (catalogues.homes, catalogues.texts_by_key, catalogues.to_translate):
            read.cache_clear()
