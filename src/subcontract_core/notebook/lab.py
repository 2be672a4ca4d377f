"""Opening the notebooks in JupyterLab: those of the project's repository, or copies of those in the installed package."""

from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path
import shutil
import subprocess
import sys

from ..errors import SubcontractError, needs
from ..report.language import Language

FIRST = "01_compare_models.ipynb"
PACKAGED = Path(__file__).parent / "notebooks"  # in an installed package only; put there when its wheel is built
COPIES = "subcontract-notebooks"


def notebooks(language: Language, near: Path | None = None) -> Path:
    """The folder of the notebooks: in the folder one is in, or in the repository that this package runs from, or copies.

    Copies are made where there is no repository, in the folder one is in; a notebook that is there already is left as it
    is. Raises `SubcontractError` where that folder cannot be written.
    """
    here = near or Path.cwd()
    for folder in (here / "notebooks", Path(__file__).parents[3] / "notebooks"):
        if (folder / FIRST).is_file():
            return folder
    return _copied(here / COPIES, language)


def _copied(folder: Path, language: Language) -> Path:
    try:
        folder.mkdir(exist_ok=True)
        for notebook in sorted(PACKAGED.glob("*.ipynb")):
            if not (folder / notebook.name).exists():
                shutil.copyfile(notebook, folder / notebook.name)
    except OSError as error:
        raise SubcontractError(language.text("cli.no_notebooks", folder=folder, why=language.say(error.strerror or str(error)))) from error
    return folder


def command(folder: Path, more: Sequence[str]) -> list[str]:
    """How JupyterLab is started: the explorer alone on the page, and no question to any other machine."""
    options = [f"--ServerApp.root_dir={folder}", f"--LabApp.default_url=/doc/tree/{FIRST}", "--LabApp.news_url=None", "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate"]
    return [sys.executable, "-m", "jupyterlab", *options, *more]


def lab(language: Language, more: Sequence[str] = (), tell: Callable[[str], None] = lambda _text: None) -> int:
    """Run JupyterLab until it is stopped; gives its exit code. `tell` gets how to go on, and where the notebooks are.

    Raises `SubcontractError` where JupyterLab is missing or the notebooks have no place.
    """
    if find_spec("jupyterlab") is None:
        raise needs("notebook")
    folder = notebooks(language)
    tell(f"{language.text('cli.lab')} {language.text('cli.notebooks', folder=folder)}")
    return subprocess.call(command(folder, more))
