"""Opening the notebooks in JupyterLab. The notebooks live in the project's repository, not in the installed package."""

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
import subprocess
import sys

from ..errors import SubcontractError
from ..report.language import Language

FIRST = "01_compare_models.ipynb"


def notebooks(language: Language, near: Path | None = None) -> Path:
    """The folder of the notebooks: in the folder one is in, or in the repository that this package runs from."""
    for folder in ((near or Path.cwd()) / "notebooks", Path(__file__).parents[3] / "notebooks"):
        if (folder / FIRST).is_file():
            return folder
    raise SubcontractError(language.text("cli.no_notebooks"))


def command(folder: Path, more: Sequence[str]) -> list[str]:
    """How JupyterLab is started: the explorer alone on the page, and no question to any other machine."""
    options = [f"--ServerApp.root_dir={folder}", f"--LabApp.default_url=/doc/tree/{FIRST}", "--LabApp.news_url=None", "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate"]
    return [sys.executable, "-m", "jupyterlab", *options, *more]


def lab(language: Language, more: Sequence[str] = ()) -> int:
    """Run JupyterLab until it is stopped; gives its exit code. Raises `SubcontractError` where it or the notebooks are missing."""
    if find_spec("jupyterlab") is None:
        raise SubcontractError(language.text("cli.no_lab"))
    return subprocess.call(command(notebooks(language), more))
