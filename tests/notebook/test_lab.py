"""`subcontract lab` finds the notebooks or says where they are, and lets JupyterLab ask no
other machine.
"""

import errno
import json
import os
import subprocess
import sys

from click.testing import CliRunner
import pytest

from subcontract_core.base.errors import SubcontractError
from subcontract_core.cli.main import main
from subcontract_core.notebook import lab
from subcontract_core.report.text.language import Language
from support.paths import ROOT


def test_the_notebooks_are_found_in_the_folder_one_is_in_or_in_the_repository(tmp_path):
    assert lab.notebooks(Language("en"), tmp_path) == ROOT / "notebooks"
    (tmp_path / "notebooks").mkdir()
    (tmp_path / "notebooks" / lab.FIRST).write_text("{}")
    assert lab.notebooks(Language("en"), tmp_path) == tmp_path / "notebooks"


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """The package as a wheel installs it: its notebooks beside this module, and no repository
    around.
    """
    monkeypatch.setattr(
        lab,
        "__file__",
        str(tmp_path / "site-packages" / "subcontract_core" / "notebook" / "lab.py"),
    )
    monkeypatch.setattr(lab, "PACKAGED", ROOT / "notebooks")


def test_an_installed_package_copies_its_notebooks_to_where_one_is_and_leaves_those_that_one_has_changed(
    tmp_path, installed
):
    folder = lab.notebooks(Language("en"), tmp_path)
    names = sorted(path.name for path in (ROOT / "notebooks").glob("*.ipynb"))
    assert (
        folder == tmp_path / "subcontract-notebooks"
        and sorted(path.name for path in folder.iterdir()) == names
    )
    (folder / lab.FIRST).write_text("my own")
    (folder / names[1]).unlink()
    assert lab.notebooks(Language("en"), tmp_path) == folder
    assert (folder / lab.FIRST).read_text() == "my own" and (folder / names[1]).is_file()


def test_where_the_copies_have_no_place_a_sentence_names_the_folder(tmp_path, installed):
    (tmp_path / "subcontract-notebooks").write_text("a file that is in the way")
    for code, words in (
        ("en", "cannot be written"),
        ("fi", "ei voi kirjoittaa"),
        ("sv", "inte går att skriva"),
    ):
        with pytest.raises(SubcontractError, match=words) as refused:
            lab.notebooks(Language(code), tmp_path)
        assert str(tmp_path / "subcontract-notebooks") in str(refused.value)


def test_copying_that_is_cut_short_leaves_whole_notebooks_only(tmp_path, installed, monkeypatch):
    real, left = os.write, [1]

    def full(handle, content):
        if not left:
            raise OSError(errno.ENOSPC, "No space left on device")
        left.pop()
        return real(handle, content)

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(SubcontractError, match="No space left on device"):
        lab.notebooks(Language("en"), tmp_path)
    monkeypatch.undo()
    first, *_ = sorted((ROOT / "notebooks").glob("*.ipynb"))
    [kept] = (tmp_path / "subcontract-notebooks").iterdir()
    assert (kept.name, kept.read_bytes()) == (first.name, first.read_bytes())


def test_without_jupyterlab_the_command_says_what_to_do_and_leaves_with_one(monkeypatch):
    monkeypatch.setattr(lab, "find_spec", lambda _name: None)
    done = CliRunner().invoke(main, ["lab", "--language", "fi"])
    assert (
        done.exit_code == 1
        and "uv run --extra notebook" in done.output
        and "pip install" in done.output
    )
    assert (
        "Laskuri ja muistikirjat tarvitsevat" in done.output
        and "JupyterLab avautuu" not in done.output
    )


def test_further_options_go_to_jupyterlab_which_opens_the_explorer_and_fetches_nothing(monkeypatch):
    started, begin = [], lab.subprocess.Popen

    def instead(words, **also):
        started.append(words)
        return begin([sys.executable, "-c", ""], **also)

    monkeypatch.setattr(lab.subprocess, "Popen", instead)
    assert CliRunner().invoke(main, ["lab", "--no-browser", "--ServerApp.port=8901"]).exit_code == 0
    [words] = started
    assert words[-2:] == ["--no-browser", "--ServerApp.port=8901"]
    assert (
        f"--LabApp.default_url=/doc/tree/{lab.FIRST}" in words and "--LabApp.news_url=None" in words
    )


def test_the_language_reaches_the_kernels_and_jupyterlab_does_not_ask_about_news(
    tmp_path, monkeypatch
):
    monkeypatch.setenv("JUPYTER_CONFIG_PATH", "/of/the/user")
    found = lab.environment(tmp_path, Language("fi"))
    assert found["SUBCONTRACT_LANGUAGE"] == "fi"
    assert found["JUPYTER_CONFIG_PATH"] == f"/of/the/user{os.pathsep}{tmp_path}"
    settings = json.loads(
        (tmp_path / "labconfig" / "default_setting_overrides.json").read_text(encoding="utf-8")
    )
    assert settings["@jupyterlab/apputils-extension:notification"]["fetchNews"] == "false"


def test_jupyterlab_speaks_the_language_only_where_its_words_are_installed(monkeypatch):
    from types import SimpleNamespace

    plugin = "@jupyterlab/translation-extension:plugin"
    for names, locale in (((), None), (("sv_SE",), None), (("sv_SE", "fi_FI"), "fi_FI")):
        monkeypatch.setattr(
            lab,
            "entry_points",
            lambda group, names=names: [SimpleNamespace(name=name) for name in names],
        )
        assert lab.overrides(Language("fi")).get(plugin, {}).get("locale") == locale


_WAITS = "import os, time; print(os.getpid(), flush=True); time.sleep(60)"
_LAB = f"""
import sys
from subcontract_core.notebook import lab
from subcontract_core.report.text.language import Language
lab.command = lambda folder, more: [sys.executable, "-c", {_WAITS!r}]
lab.lab(Language("en"))
"""


@pytest.mark.skipif(os.name != "posix", reason="a wish to stop is a signal there")
def test_who_stops_the_command_stops_jupyterlab_too_and_no_folder_stays(tmp_path):
    with subprocess.Popen(
        [sys.executable, "-c", _LAB],
        env={**os.environ, "TMPDIR": str(tmp_path)},
        stdout=subprocess.PIPE,
        text=True,
    ) as started:
        server = int(started.stdout.readline())
        assert [path.name[:12] for path in tmp_path.iterdir()] == ["subcontract-"]
        started.terminate()
        started.wait(15)
    with pytest.raises(ProcessLookupError):
        os.kill(server, 0)
    assert list(tmp_path.iterdir()) == []
