"""Opening the notebooks in JupyterLab: those of the project's repository, or copies of those in
the installed package.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib.metadata import entry_points
from importlib.util import find_spec
import json
import os
from pathlib import Path
import subprocess
import sys
from tempfile import TemporaryDirectory
from typing import Any

from ..base.drafts import write_whole
from ..base.errors import SubcontractError, needs
from ..report.text.language import Language
from ..report.text.system_language import ASKED
from .processes import deaf_to_interrupts, passed_on

FIRST = "01_compare_models.ipynb"
# in an installed package only; put there when its wheel is built
PACKAGED = Path(__file__).parent / "notebooks"
COPIES = "subcontract-notebooks"
_PACKS = "jupyterlab.languagepack"  # where JupyterLab looks for its own words in other languages
# A notebook saved as HTML from the menu asks no other machine for scripts, and shows the still
# answer.
_SAVED = {
    "HTMLExporter": {"require_js_url": "", "mathjax_url": "", "jupyter_widgets_base_url": ""},
    "NbConvertBase": {
        "display_data_priority": [
            "text/html",
            "image/svg+xml",
            "image/png",
            "text/markdown",
            "text/plain",
        ]
    },
}


def notebooks(language: Language, near: Path | None = None) -> Path:
    """The folder of the notebooks: in the folder one is in, or in the repository that this package
    runs from, or copies.

    Copies are made where there is no repository, in the folder one is in; a notebook that is there
    already is left as it is. Raises `SubcontractError` where that folder cannot be written.
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
            with suppress(FileExistsError):
                write_whole(folder / notebook.name, notebook.read_bytes())
    except OSError as error:
        raise SubcontractError(
            language.text(
                "cli.no_notebooks",
                folder=folder,
                why=language.translate_phrase(error.strerror or str(error)),
            )
        ) from error
    return folder


def command(folder: Path, more: Sequence[str]) -> list[str]:
    """How JupyterLab is started: the explorer alone on the page, and no question to any other
    machine.
    """
    options = [
        f"--ServerApp.root_dir={folder}",
        f"--LabApp.default_url=/doc/tree/{FIRST}",
        "--LabApp.news_url=None",
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    ]
    return [sys.executable, "-m", "jupyterlab", *options, *more]


def overrides(language: Language) -> dict[str, dict[str, Any]]:
    """JupyterLab's settings until the user chooses: no question about news, its words in the
    language.

    The words only where they are installed: else JupyterLab would complain.
    """
    news = {"fetchNews": "false", "checkForUpdates": False}
    settings: dict[str, dict[str, Any]] = {"@jupyterlab/apputils-extension:notification": news}
    packs = [point.name for point in entry_points(group=_PACKS)]
    pack = next((name for name in packs if name.partition("_")[0] == language.code), None)
    if pack is not None:
        settings["@jupyterlab/translation-extension:plugin"] = {"locale": pack}
    return settings


def environment(scratch: Path, language: Language) -> dict[str, str]:
    """The environment of JupyterLab and its kernels: the language, and our settings after the
    user's.

    The settings are written to `scratch`.
    """
    (scratch / "labconfig").mkdir()
    ours = {
        "labconfig/default_setting_overrides.json": overrides(language),
        "jupyter_lab_config.json": _SAVED,
    }
    for name, content in ours.items():
        (scratch / name).write_text(json.dumps(content), encoding="utf-8")
    paths = [*filter(None, [os.environ.get("JUPYTER_CONFIG_PATH")]), str(scratch)]
    return {**os.environ, ASKED: language.code, "JUPYTER_CONFIG_PATH": os.pathsep.join(paths)}


def lab(
    language: Language, more: Sequence[str] = (), tell: Callable[[str], None] = lambda _text: None
) -> int:
    """Run JupyterLab until it is stopped; gives its exit code. `tell` gets how to go on, and where
    the notebooks are.

    Raises `SubcontractError` where JupyterLab is missing or the notebooks have no place.
    """
    if find_spec("jupyterlab") is None:
        raise needs("notebook")
    folder = notebooks(language)
    tell(f"{language.text('cli.lab')} {language.text('cli.notebooks', folder=folder)}")
    with TemporaryDirectory(prefix="subcontract-") as scratch:
        with deaf_to_interrupts():
            server = subprocess.Popen(
                command(folder, more), env=environment(Path(scratch), language)
            )
        with passed_on(server):
            return max(server.wait(), 0)
