"""What other packages bring in through their entry points, and what they may not do while they run.

A package that cannot be loaded, or leaves the program, is a fault with its name. What it prints
goes where complaints go: standard output is the answer's, JSON at times.
"""

from collections.abc import Callable
from contextlib import redirect_stdout
from importlib.metadata import EntryPoint
import sys
from typing import Any

from ..base.errors import ModelError
from ..base.packages import entry_points


def apart(call: Callable[..., Any], **given: Any) -> Any:
    """What a function of another package gives; what it prints is no part of our answer."""
    with redirect_stdout(sys.stderr):
        return call(**given)


def load(point: EntryPoint, name: str) -> Any:
    """What an entry point names; raises `ModelError` where its package is broken or leaves."""
    try:
        return apart(point.load)
    except (Exception, SystemExit) as error:
        raise ModelError(
            f"{name} ({point.value}) cannot be loaded: {type(error).__name__}: {error}"
        ) from error


def loaded(group: str) -> dict[str, Any]:
    """Everything that is announced in a group, by name."""
    return {point.name: load(point, point.name) for point in entry_points(group=group)}
