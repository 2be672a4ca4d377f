"""One Chromium for each module and one server for all; a page that asks anything of another machine
fails its test.

Not for the whole session: while Playwright is there its event loop runs, and notebooks that run in
other tests need their own.
"""

from collections.abc import Iterator
from contextlib import contextmanager
import os
from pathlib import Path
import shutil
import signal
import socket
import subprocess
import sys
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest

from support.chromium import PATIENCE, chromium_or_skip, wait_until
from support.paths import ROOT

JUPYTER = {
    "JUPYTER_CONFIG_DIR": "config",
    "JUPYTER_DATA_DIR": "data",
    "JUPYTER_RUNTIME_DIR": "runtime",
    "JUPYTERLAB_SETTINGS_DIR": "settings",
    "JUPYTERLAB_WORKSPACES_DIR": "workspaces",
    "IPYTHONDIR": "ipython",
    "HOME": "home",
}


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def _answers(server: subprocess.Popen, url: str, log: Path) -> bool:
    assert server.poll() is None, log.read_text()
    try:
        urlopen(url, timeout=5).close()
    except HTTPError:  # it answers, if only to say no
        return True
    except (URLError, OSError):
        return False
    return True


@contextmanager
def running(
    command: list[str], url: str, folder: Path, **environment: str
) -> Iterator[subprocess.Popen]:
    """A server, once it answers and until the test is done with it. It stays in the group of
    the tests, so that who ends those ends it.
    """
    with (folder / "log").open("w") as log:
        server = subprocess.Popen(
            command, env={**os.environ, **environment}, stdout=log, stderr=log
        )
    try:
        wait_until(lambda: _answers(server, url, folder / "log"), f"an answer from {url}")
        yield server
    finally:
        server.send_signal(signal.SIGTERM)
        try:
            server.wait(20)
        except subprocess.TimeoutExpired:
            server.kill()


@pytest.fixture(scope="module")
def chromium():
    with chromium_or_skip() as found:
        yield found


@pytest.fixture(scope="module")
def lab(chromium, tmp_path_factory) -> Iterator[str]:
    """The address of a JupyterLab that has the notebooks, and nothing of the person who runs
    the tests.
    """
    folder = tmp_path_factory.mktemp("lab")
    shutil.copytree(ROOT / "notebooks", folder / "notebooks")
    port = free_port()
    own = {name: str(folder / part) for name, part in JUPYTER.items()}
    Path(own["HOME"]).mkdir()
    options = [
        "--no-browser",
        "--allow-root",
        "--IdentityProvider.token=",
        f"--ServerApp.port={port}",
        f"--ServerApp.root_dir={folder / 'notebooks'}",
        "--LabApp.news_url=None",
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    ]
    with running(
        [sys.executable, "-m", "jupyterlab", *options],
        f"http://127.0.0.1:{port}/api",
        folder,
        LC_ALL="fi_FI.UTF-8",
        **own,
    ):
        yield f"http://127.0.0.1:{port}/"


@pytest.fixture
def lab_command(chromium, tmp_path) -> Iterator[str]:
    """The address of what `subcontract lab --language sv` opens, on a machine that speaks no
    language.
    """
    port, own = free_port(), {name: str(tmp_path / part) for name, part in JUPYTER.items()}
    Path(own["HOME"]).mkdir()
    shutil.copytree(ROOT / "notebooks", tmp_path / "notebooks")
    code = f"import os; os.chdir({str(tmp_path)!r}); from subcontract_core.cli.main import main; main()"
    options = [
        "--no-browser",
        "--allow-root",
        "--IdentityProvider.token=",
        f"--ServerApp.port={port}",
    ]
    with running(
        [sys.executable, "-c", code, "lab", "--language", "sv", *options],
        f"http://127.0.0.1:{port}/api",
        tmp_path,
        LC_ALL="C.UTF-8",
        **own,
    ):
        yield f"http://127.0.0.1:{port}/"


@contextmanager
def serve_in(
    folder: Path, room: int, *options: str
) -> Iterator[tuple[str, subprocess.Popen, Path]]:
    """`subcontract serve` in English: its address, its process, and the folder where it may put
    what it needs.
    """
    port, kept = free_port(), folder / "kept"
    kept.mkdir()
    command = [
        sys.executable,
        "-c",
        "from subcontract_core.cli.main import main; main()",
        "serve",
        "--no-browser",
        "--language",
        "en",
        "--port",
        str(port),
        "--room",
        str(room),
        *options,
    ]
    url = f"http://127.0.0.1:{port}/"
    with running(command, f"{url}voila/static/voila.js", folder, TMPDIR=str(kept)) as process:
        yield url, process, kept


@pytest.fixture(scope="package")
def served(tmp_path_factory) -> Iterator[str]:
    """The address of the page, with kernels kept ready for the tests: one server for all that
    leave it as it was.
    """
    with serve_in(tmp_path_factory.mktemp("served"), 4) as (url, _, _):
        yield url


@pytest.fixture
def serve_alone(chromium, tmp_path):
    """A server of one test's own."""
    return lambda room, *options: serve_in(tmp_path, room, *options)


@pytest.fixture
def open_page(chromium):
    """Opens pages that are on their own: what they ask of other machines is blocked and told at
    the end, and so are faults of their scripts.
    """
    opened, outside, faults = [], [], []

    def blocked(route) -> None:
        outside.append(route.request.url)
        route.abort()

    def page(url: str):
        context = chromium.new_context(viewport={"width": 1280, "height": 800}, locale="en-GB")
        opened.append(context)
        context.route(
            lambda asked: (
                urlsplit(asked).scheme in ("http", "https", "ws", "wss")
                and urlsplit(asked).hostname != "127.0.0.1"
            ),
            blocked,
        )
        view = context.new_page()
        view.set_default_timeout(PATIENCE * 1000)
        view.on("pageerror", lambda error: faults.append(str(error)))
        view.goto(url)
        return view

    yield page
    for context in opened:
        for view in context.pages:
            # so that its kernel ends at once and not after minutes
            view.close(run_before_unload=True)
        context.close()
    assert outside == []
    assert faults == []
