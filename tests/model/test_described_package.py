"""An entry point may name a package whose YAML is the model."""

from importlib.metadata import EntryPoint

import pytest

from outside.test_omillaan import FILE
from subcontract_core.base.errors import ModelError
from subcontract_core.engine.comparison import compare
from subcontract_core.model.described_package import head_of, is_described
from subcontract_core.scenario import load_scenario
from support.announcing import announced

PROJECT = (
    '[project]\nname = "own"\n[project.entry-points."subcontract.models"]\nomillaan = "co_op"\n'
)


def package(folder, text=None):
    """A package with a description beside its empty module."""
    home = folder / "co_op"
    home.mkdir(parents=True)
    (home / "__init__.py").touch()
    (home / "model.yaml").write_text(text or FILE.read_text(encoding="utf-8"), encoding="utf-8")
    return EntryPoint("omillaan", "co_op", "subcontract.models")


def test_a_package_of_one_yaml_file_is_a_model_that_compares(tmp_path):
    with announced(tmp_path, package(tmp_path)) as catalogue:
        found = catalogue()
        done = compare(load_scenario("everyday-2026-05"), ["omillaan"], catalogue=found)
        assert {outcome.model for outcome in done.outcomes} == {"omillaan"}


def test_a_folder_that_announces_its_package_is_tried_without_installing(tmp_path):
    package(tmp_path / "project" / "src")
    (tmp_path / "project" / "pyproject.toml").write_text(PROJECT)
    with announced(tmp_path) as catalogue:
        assert catalogue().register_file(tmp_path / "project") == ("omillaan",)


def test_a_package_without_a_description_of_that_id_is_told_what_it_has(tmp_path):
    text = FILE.read_text(encoding="utf-8").replace("id: omillaan", "id: other")
    with announced(tmp_path, package(tmp_path, text)) as catalogue:
        with pytest.raises(ModelError, match=r"describes the model 'omillaan'.*found: model\.yaml"):
            catalogue().get("omillaan")
        assert catalogue().get("today")


def test_every_fault_of_a_packages_file_is_told_with_its_line(tmp_path):
    text = FILE.read_text(encoding="utf-8").replace("per: worker hour", "per: worker")
    with (
        announced(tmp_path, package(tmp_path, text)) as catalogue,
        pytest.raises(ModelError, match=r"model\.yaml:\d+"),
    ):
        catalogue().get("omillaan")


def test_a_file_says_at_its_begin_that_it_is_a_description(tmp_path):
    assert is_described(FILE)
    assert "id: omillaan" in head_of(FILE)
    assert not is_described(tmp_path / "missing.yaml")
