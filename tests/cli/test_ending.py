"""A command ends when its answer is there, whatever a plugin left running, and tells its author."""

import os
from pathlib import Path
import subprocess
import sys
import time

from support.broken_plugins import Broken

HELD = Broken(
    "holds the command",
    "around",
    "",
    {
        "route": "import threading, time\n"
        "threading.Thread(target=time.sleep, args=(60,)).start()\nreturn good"
    },
)


def installed(folder: Path, broken: Broken) -> None:
    """A package in a folder, as an installer leaves it."""
    broken.write(folder, "holding")
    metadata = folder / "holding_package-1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: holding-package\nVersion: 1.0\n"
    )
    (metadata / "entry_points.txt").write_text("[subcontract.models]\noutside = holding\n")


def test_a_thread_that_a_plugin_left_does_not_hold_the_command_and_is_told(tmp_path):
    installed(tmp_path, HELD)
    begun = time.monotonic()
    line = "from subcontract_core.cli.main import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", line, "compare", "--models", "outside", "--language", "en"],
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=50,
        check=False,
    )
    assert done.returncode == 0 and "Outside" in done.stdout
    assert "outside (package holding-package 1.0): route left a thread running" in done.stderr
    assert "holding.py:" in done.stderr and "Traceback" not in done.stderr
    assert time.monotonic() - begun < 50
