"""The explorer as a web page on this machine: Voilà with our own template, kernels kept warm for a room.

Each visitor has a kernel of their own; it ends when the page is closed. What the server needs while it runs lies in a
folder that goes when it stops, and settings that somebody has made for Jupyter on this machine are not read.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from importlib.util import find_spec
from ipaddress import ip_address
import json
import os
from pathlib import Path
import signal
import socket
import subprocess
import sys
from tempfile import TemporaryDirectory
from threading import Thread
import time
import traceback
from typing import Any
import webbrowser

from ..errors import SubcontractError, Text, needs
from ..report.language import LANGUAGES, Language, default_language

HERE = Path(__file__).parent
LANGUAGE, SCENARIO = "SUBCONTRACT_LANGUAGE", "SUBCONTRACT_SCENARIO"
HERE_ONLY = "127.0.0.1"
_IDLE_SECONDS = 3600
_SECONDS_TO_OPEN = 15  # before a kernel is made for the next visitor: a room that opens the page at once is not slowed by that
_SECONDS_TO_END = 10
_KERNEL = "c.HistoryManager.enabled = False\nc.IPKernelApp.log_level = 40\n"


def page() -> Any:
    """What a visitor sees: the explorer in the language, and with the group, that `serve` was asked for.

    A fault of ours is told to the visitor in a sentence, and in full where the server was started.
    """
    from .board import html
    from .explorer import Explorer
    from .views.status import failure

    code = os.environ.get(LANGUAGE) or None
    try:
        return Explorer(os.environ.get(SCENARIO) or None, language=code)
    except Exception:
        traceback.print_exc(file=sys.__stderr__)
        return html(failure(Language(code) if code else default_language()), "sc-board")


def is_local(address: str) -> bool:
    """Whether only this machine can reach an address; a name other than localhost may lead anywhere."""
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return address == "localhost"


def words(address: str = HERE_ONLY) -> dict[str, dict[str, str]]:
    """The words of the page around the explorer, in every language, since a visitor may change it."""
    promise = "ui.served_here" if is_local(address) else "ui.served_to_others"
    keys = {
        "title": "ui.served_title", "what": "ui.served_what", "skip": "ui.served_skip", "opening": "ui.served_opening", "gone": "ui.served_gone",
        "fields": "ui.served_fields", "answer": "ui.served_answer", "promise": promise,
    }  # fmt: skip
    return {code: {name: Language(code).text(key) for name, key in keys.items()} for code in LANGUAGES}


def settings(*, port: int, language: str, warm: int, address: str = HERE_ONLY) -> dict[str, Any]:
    """The server's settings: `warm` kernels wait ready for the next visitors."""
    return {
        "Voila": {
            "ip": address, "port": port, "port_retries": 0, "open_browser": False, "log_level": "ERROR",
            # Nobody signs in, so no request carries rights that another site could misuse: all one has is the secret id
            # of one's kernel, which the page sends when it closes. Refusing that would leave the kernel running.
            "tornado_settings": {"disable_check_xsrf": True, "ws_ping_timeout": 30_000},
        },
        "VoilaConfiguration": {
            "template": "subcontract", "resources": {"subcontract": words(address)}, "strip_sources": True, "show_tracebacks": False, "allow_template_override": "NO", "allow_theme_override": "NO",
            "preheat_kernel": bool(warm), "default_pool_size": warm, "multi_kernel_manager_class": "subcontract_core.notebook.kernels.Kernels",
        },
        "VoilaExporter": {"language_code": language},
        "VoilaKernelManager": {"fill_delay": _SECONDS_TO_OPEN},
        "MappingKernelManager": {"cull_idle_timeout": _IDLE_SECONDS, "cull_interval": 60},
        "IdentityProvider": {"cookie_options": {"expires_days": None}},  # the browser forgets it too
    }  # fmt: skip


def environment(scratch: Path, *, language: str, scenario: str) -> dict[str, str]:
    """The environment of the server: everything that Jupyter and IPython would keep goes to `scratch`."""
    # The folder for temporary files too: kernels and uploads use it.
    kept = {name: str(scratch / name.lower()) for name in ("JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR")}
    return {**os.environ, **kept, "TMPDIR": str(scratch), "JUPYTER_PATH": str(HERE / "share" / "jupyter"), "JUPYTER_NO_CONFIG": "1", LANGUAGE: language, SCENARIO: scenario}


def serve(*, port: int, language: str, scenario: str, warm: int, browser: bool, address: str = HERE_ONLY, ready: Callable[[], None] = lambda: None) -> int:
    """Serve until interrupted; the exit code of the server. `ready` is called when nothing stands in the way of starting.

    Raises `SubcontractError` where Voilà is not installed, or the port is taken.
    """
    if find_spec("voila") is None:
        raise needs("notebook")
    if not _is_free(address, port):
        raise SubcontractError(Text("the page cannot open on port {port} of {address}: another program uses it, or the address is not this computer's; choose another port with --port", port=port, address=address))
    ready()
    with TemporaryDirectory(prefix="subcontract-") as folder:
        scratch = Path(folder)
        (scratch / "voila.json").write_text(json.dumps(settings(port=port, language=language, warm=warm, address=address)), encoding="utf-8")
        profile = scratch / "ipythondir" / "profile_default"
        profile.mkdir(parents=True)
        (profile / "ipython_kernel_config.py").write_text(_KERNEL, encoding="utf-8")
        # Settings are read from the folder that one is in, so the server runs in its own.
        served = subprocess.Popen([sys.executable, "-m", "voila", str(HERE / "served" / "explorer.ipynb")], cwd=scratch, env=environment(scratch, language=language, scenario=scenario))
        if browser:
            Thread(target=_open, args=(served, address, port), daemon=True).start()
        with _passed_on(served):
            return max(served.wait(), 0)


def url(address: str, port: int) -> str:
    """Where the page is."""
    return f"http://{f'[{address}]' if ':' in address else address}:{port}/"


def _open(served: subprocess.Popen, address: str, port: int) -> None:
    """A browser on the page as soon as it answers."""
    while served.poll() is None:
        try:
            socket.create_connection((address, port), 1).close()
        except OSError:
            time.sleep(0.1)
        else:
            webbrowser.open(url(address, port))
            return


def _is_free(address: str, port: int) -> bool:
    try:
        with socket.create_server((address, port), family=socket.AF_INET6 if ":" in address else socket.AF_INET):
            return True
    except OSError:
        return False


@contextmanager
def _passed_on(served: subprocess.Popen) -> Iterator[None]:
    """A wish to stop reaches the server, which ends its kernels; one that does not listen is ended."""

    def stop(_number: int, _frame: Any) -> None:
        served.terminate()

    before: Mapping[int, Any] = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        if served.poll() is None:
            served.terminate()
            try:
                served.wait(_SECONDS_TO_END)
            except subprocess.TimeoutExpired:
                served.kill()
        for number, handler in before.items():
            signal.signal(number, handler)
