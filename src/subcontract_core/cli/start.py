"""The first step of the program `subcontract`."""

import atexit
import gc

from .records import quicken

# A command makes hundreds of thousands of objects and lets few of them go: to look through the new
# ones for rings every 700 takes a tenth of its time.
_SELDOM = (200_000, 20, 100)


def main() -> None:
    """Run the command line."""
    gc.set_threshold(*_SELDOM)
    # what ends anyhow is not looked through once more: a seventh of a command's time
    atexit.register(gc.freeze)
    quicken()
    from .main import main as commands

    commands()
