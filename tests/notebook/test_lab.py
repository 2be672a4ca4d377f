"""`subcontract lab` finds the notebooks or says where they are, and lets JupyterLab ask no other machine."""

from pathlib import Path

from click.testing import CliRunner
import pytest

from subcontract_core.cli import main
from subcontract_core.errors import SubcontractError
from subcontract_core.notebook import lab
from subcontract_core.report.language import Language

ROOT = Path(__file__).parents[2]


def test_the_notebooks_are_found_in_the_folder_one_is_in_or_in_the_repository(tmp_path):
    assert lab.notebooks(Language("en"), tmp_path) == ROOT / "notebooks"
    (tmp_path / "notebooks").mkdir()
    (tmp_path / "notebooks" / lab.FIRST).write_text("{}")
    assert lab.notebooks(Language("en"), tmp_path) == tmp_path / "notebooks"


def test_an_installed_package_without_the_repository_says_where_the_notebooks_are(tmp_path, monkeypatch):
    monkeypatch.setattr(lab, "__file__", str(tmp_path / "site-packages" / "subcontract_core" / "notebook" / "lab.py"))
    with pytest.raises(SubcontractError, match="in the project's repository"):
        lab.notebooks(Language("en"), tmp_path)


def test_without_jupyterlab_the_command_says_what_to_do_and_leaves_with_one(monkeypatch):
    monkeypatch.setattr(lab, "find_spec", lambda _name: None)
    done = CliRunner().invoke(main, ["lab", "--language", "fi"])
    assert done.exit_code == 1 and "JupyterLab puuttuu" in done.output and "Traceback" not in done.output


def test_further_options_go_to_jupyterlab_which_opens_the_explorer_and_fetches_nothing(monkeypatch):
    started = []
    monkeypatch.setattr(lab.subprocess, "call", lambda words: started.append(words) or 0)
    assert CliRunner().invoke(main, ["lab", "--no-browser", "--ServerApp.port=8901"]).exit_code == 0
    [words] = started
    assert words[-2:] == ["--no-browser", "--ServerApp.port=8901"]
    assert f"--LabApp.default_url=/doc/tree/{lab.FIRST}" in words and "--LabApp.news_url=None" in words
