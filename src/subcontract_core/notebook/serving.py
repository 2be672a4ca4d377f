"""The explorer as a web page on this machine: Voilà with our own template and our own server around
it, kernels kept warm for a room.

Each visitor has a kernel of their own; it ends when the page is closed. What the server needs while
it runs lies in a
folder that goes when it stops, and settings that somebody has made for Jupyter on this machine are
not read.
"""

from collections.abc import Callable
import faulthandler
from importlib.util import find_spec
import json
import os
from pathlib import Path
import socket
import subprocess
import sys
from tempfile import TemporaryDirectory
from threading import Thread
import time
import traceback
from typing import Any
import webbrowser

from ..base.errors import needs
from ..report.text.language import LANGUAGES, Language, default_language
from .addresses import for_others, qr, url
from .asked import EVERYWHERE, HERE_ONLY, SCENARIO, Served
from .processes import check_free, deaf_to_interrupts, passed_on
from .room.guard import is_local
from .room.telling import one_line

HERE = Path(__file__).parent
LANGUAGE, VERBOSE = "SUBCONTRACT_LANGUAGE", "SUBCONTRACT_VERBOSE"
# on a busy machine a kernel may need long for its first word; a page is better late than empty
_SLOW_SECONDS = 180
# nobody debugs a page, and what does that takes 10 MB of each kernel
_KERNEL = """import sys

sys.modules["debugpy"] = None
c.HistoryManager.enabled = False
c.IPKernelApp.log_level = {level}
"""
_NEEDED = ("voila", "ipywidgets", "psutil")


def page() -> Any:
    """What a visitor sees: the explorer in the language, and with the group, that `serve` was asked
    for.

    A fault of ours is a sentence to the visitor and a line where the server was started; with
    `--verbose` it is told there in full.
    """
    from .explorer import Explorer
    from .views.status import failure
    from .widgets import html

    code, verbose = os.environ.get(LANGUAGE) or None, os.environ.get(VERBOSE) == "1"
    words = Language(code) if code else default_language()
    if not verbose:
        faulthandler.disable()
    try:
        return Explorer(os.environ.get(SCENARIO) or None, language=code)
    except Exception as error:
        told = (
            traceback.format_exc() if verbose else words.text("cli.room_fault", why=one_line(error))
        )
        print(told, file=sys.__stderr__, flush=True)
        return html(failure(words), "sc-board")


_WORDS = {
    "title": "ui.served_title",
    "what": "ui.served_what",
    "skip": "ui.served_skip",
    "opening": "ui.served_opening",
    "slow": "ui.served_slow",
    "gone": "ui.served_gone",
    "dead": "ui.served_dead",
    "cut": "ui.served_cut",
    "unreached": "ui.served_unreached",
    "failed": "ui.served_failed",
    "again": "ui.served_again",
    "reload": "ui.served_reload",
    "fields": "ui.served_fields",
    "answer": "ui.served_answer",
    "elsewhere": "ui.served_to_others",
}


def words(address: str = HERE_ONLY) -> dict[str, dict[str, str]]:
    """The words of the page around the explorer, in every language, since a visitor may change
    it.
    """
    keys = {**_WORDS, "promise": "ui.served_here" if is_local(address) else "ui.served_to_others"}
    return {
        code: {name: Language(code).text(key) for name, key in keys.items()} for code in LANGUAGES
    }


def settings(asked: Served) -> dict[str, Any]:
    """The server's settings, for Voilà and for `room.app.Room`."""
    return {
        "Voila": {
            "ip": asked.address,
            "port": asked.port,
            "port_retries": 0,
            "open_browser": False,
            "log_level": "INFO" if asked.verbose else "ERROR",
            "base_url": asked.base_path,
            # Nobody signs in, so no request carries rights that another site could misuse: all one
            # has is the secret id
            # of one's kernel, which the page sends when it closes. Refusing that would leave the
            # kernel running.
            "tornado_settings": {"disable_check_xsrf": True},
        },
        "Room": {
            "places": asked.places,
            "ready": asked.ready,
            "names": list(asked.names),
            "code": asked.code,
            "language": asked.language,
            "verbose": asked.verbose,
            "told": {"ready": invitation(asked)},
        },
        "VoilaConfiguration": {
            "template": "subcontract",
            "resources": {
                "subcontract": words(asked.address),
                "served": {"local": asked.stays_here, "port": asked.port},
            },
            "strip_sources": True,
            "show_tracebacks": False,
            "allow_template_override": "NO",
            "allow_theme_override": "NO",
            "preheat_kernel": False,
            "multi_kernel_manager_class": "subcontract_core.notebook.kernels.Kernels",
        },
        "VoilaExporter": {"language_code": asked.language},
        "VoilaExecutor": {"iopub_timeout": _SLOW_SECONDS, "startup_timeout": _SLOW_SECONDS},
        "KernelManager": {"autorestart": False},
        "MappingKernelManager": {"cull_idle_timeout": 0, "kernel_info_timeout": _SLOW_SECONDS},
        "IdentityProvider": {
            "cookie_options": {"expires_days": None}
        },  # the browser forgets it too
    }


def invitation(asked: Served) -> str:
    """What the terminal says when all places are ready: where the page is, for whom, with which
    code, and the link as a picture.
    """
    said = Language(asked.language)
    links = [
        url(address, asked.port, asked.base_path, asked.code)
        for address in for_others(asked.address)
    ]
    lines = [said.text("cli.room_ready", url=(links or [asked.link])[0])]
    lines += [said.text("cli.room_also", urls=", ".join(links[1:]))] if links[1:] else []
    if asked.code:
        lines.append(
            said.text(
                "cli.room_code",
                code=asked.code,
                url=url(
                    *(
                        (for_others(asked.address) or [asked.address])[0],
                        asked.port,
                        asked.base_path,
                    )
                ),
            )
        )
    picture = qr(links[0], sys.stderr.encoding, coloured=sys.stderr.isatty()) if links else ""
    if picture:
        lines += [said.text("cli.room_scan"), picture]
    elif not is_local(asked.address) and not links:
        lines.append(said.text("cli.room_nowhere"))
    return "\n".join(lines)


def environment(scratch: Path, asked: Served) -> dict[str, str]:
    """The environment of the server: everything that Jupyter and IPython would keep goes to
    `scratch`.
    """
    # The folder for temporary files too: kernels and uploads use it.
    kept = {
        name: str(scratch / name.lower())
        for name in ("JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR")
    }
    own = {
        LANGUAGE: asked.language,
        SCENARIO: asked.scenario,
        VERBOSE: "1" if asked.verbose else "0",
    }
    inherited = dict(os.environ)
    if inherited.pop("PYTHONDONTWRITEBYTECODE", ""):
        # every explorer would compile all it imports for itself: half of its start, and 25 MB
        inherited.setdefault("PYTHONPYCACHEPREFIX", str(scratch / "compiled"))
    return {
        **inherited,
        **kept,
        "TMPDIR": str(scratch),
        "JUPYTER_PATH": str(HERE / "share" / "jupyter"),
        "JUPYTER_NO_CONFIG": "1",
        **own,
    }


def serve(asked: Served, *, browser: bool, ready: Callable[[], None] = lambda: None) -> int:
    """Serve until interrupted; the exit code of the server. `ready` is called when nothing stands
    in the way of starting.

    Raises `SubcontractError` where what the page needs is not installed, or the address or the port
    cannot be had.
    """
    if not all(map(find_spec, _NEEDED)):
        raise needs("notebook")
    check_free(asked.address, asked.port)
    ready()
    with TemporaryDirectory(prefix="subcontract-", ignore_cleanup_errors=True) as folder:
        scratch = Path(folder)
        (scratch / "voila.json").write_text(json.dumps(settings(asked)), encoding="utf-8")
        profile = scratch / "ipythondir" / "profile_default"
        profile.mkdir(parents=True)
        (profile / "ipython_kernel_config.py").write_text(
            _KERNEL.format(level=40 if asked.verbose else 50), encoding="utf-8"
        )
        # Settings are read from the folder that one is in, so the server runs in its own.
        command = [
            sys.executable,
            "-m",
            "subcontract_core.notebook.room",
            str(HERE / "served" / "explorer.ipynb"),
        ]
        with deaf_to_interrupts():
            served = subprocess.Popen(command, cwd=scratch, env=environment(scratch, asked))
        if browser:
            Thread(target=_open, args=(served, asked), daemon=True).start()
        with passed_on(served):
            return max(served.wait(), 0)


def _open(served: subprocess.Popen, asked: Served) -> None:
    """A browser on the page as soon as it answers."""
    host = EVERYWHERE.get(asked.address, asked.address)
    while served.poll() is None:
        try:
            socket.create_connection((host, asked.port), 1).close()
        except OSError:
            time.sleep(0.1)
        else:
            webbrowser.open(asked.link)
            return
