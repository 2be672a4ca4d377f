"""The program begins with the same commands, and looks for rings seldom."""

from importlib.metadata import entry_points
import subprocess
import sys


def test_the_program_starts_here():
    (point,) = entry_points(group="console_scripts", name="subcontract")
    assert point.value == "subcontract_core.cli.start:main"


def test_what_is_new_is_looked_through_for_rings_seldom():
    code = (
        "import atexit, gc; from subcontract_core.cli.start import main;"
        "atexit.register(lambda: print(gc.get_threshold()[0])); main()"
    )
    line = [sys.executable, "-c", code, "--version"]
    told = subprocess.run(line, capture_output=True, text=True, check=True, timeout=120).stdout
    assert told.splitlines()[-1] == "200000"
