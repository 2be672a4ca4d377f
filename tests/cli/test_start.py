"""The program begins with the same commands, and looks for rings seldom."""

from importlib.metadata import entry_points
import subprocess
import sys


def test_the_program_starts_here():
    (point,) = entry_points(group="console_scripts", name="subcontract")
    assert point.value == "subcontract_core.cli.start:main"


def test_what_is_new_is_looked_through_for_rings_seldom():
    told = at_its_end("gc.get_threshold()[0]")
    assert told == "200000"


def test_what_ends_is_not_looked_through_for_rings_once_more():
    # a command makes far more than ten thousand objects; none is left to be looked through
    assert int(at_its_end("sum(map(len, map(gc.get_objects, range(3))))")) < 10_000


def at_its_end(asked):
    """What is found when the program has ended and before Python lets go of everything."""
    code = (
        "import atexit, gc; from subcontract_core.cli.start import main;"
        f"atexit.register(lambda: print({asked})); main()"
    )
    line = [sys.executable, "-c", code, "--version"]
    told = subprocess.run(line, capture_output=True, text=True, check=True, timeout=120).stdout
    return told.splitlines()[-1]
