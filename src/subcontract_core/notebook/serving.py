"""The explorer as a web page on this machine: Voilà with our own template, kernels kept warm for a room.

Each visitor has a kernel of their own; it ends when the page is closed, and nothing is stored.
"""

from collections.abc import Sequence
from importlib.util import find_spec
import os
from pathlib import Path
import subprocess
import sys
from typing import Any

from ..errors import SubcontractError

HERE = Path(__file__).parent
LANGUAGE, SCENARIO = "SUBCONTRACT_LANGUAGE", "SUBCONTRACT_SCENARIO"
MOST_WARM = 40
_IDLE_SECONDS = 3600


def page() -> Any:
    """What a visitor sees: the explorer in the language, and with the group, that `serve` was asked for."""
    from .explorer import Explorer

    return Explorer(os.environ.get(SCENARIO) or None, language=os.environ.get(LANGUAGE) or None)


def command(*, port: int, language: str, warm: int, browser: bool, address: str = "127.0.0.1") -> Sequence[str]:
    """The command line that serves the explorer: `warm` kernels wait ready for the next visitors."""
    options = [
        "--template=subcontract", f"--port={port}", f"--Voila.ip={address}", f"--VoilaExporter.language_code={language}", "--strip_sources=True",
        "--show_tracebacks=False", f"--MappingKernelManager.cull_idle_timeout={_IDLE_SECONDS}", "--MappingKernelManager.cull_interval=60",
    ]  # fmt: skip
    if warm:
        options += ["--preheat_kernel=True", f"--pool_size={warm}"]
    if not browser:
        options.append("--no-browser")
    return [sys.executable, "-m", "voila", str(HERE / "served" / "explorer.ipynb"), *options]


def serve(*, port: int, language: str, scenario: str, warm: int, browser: bool) -> int:
    """Serve until interrupted; the exit code of the server.

    Raises `SubcontractError` where Voilà is not installed.
    """
    if find_spec("voila") is None:
        raise SubcontractError("Voilà is not installed, so the explorer cannot be served; install it with: pip install voila")
    own = {LANGUAGE: language, SCENARIO: scenario, "JUPYTER_PATH": os.pathsep.join(filter(None, (str(HERE / "share" / "jupyter"), os.environ.get("JUPYTER_PATH"))))}
    done = subprocess.run(command(port=port, language=language, warm=warm, browser=browser), env={**os.environ, **own}, check=False)
    return done.returncode
