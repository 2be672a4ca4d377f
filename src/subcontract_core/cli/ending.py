"""The end of a command: what the authors of plugins should know, and nothing that holds it."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
import os
import sys

import click

from ..base.catalogues import unread
from ..base.privacy import mask


def tell_authors() -> None:
    """What the authors of models should know, on stderr; only where a model was loaded."""
    remarks = sys.modules.get("subcontract_core.model.remarks")
    for text in (*(remarks.noted() if remarks is not None else ()), *unread()):
        with suppress(OSError):
            click.echo(mask(text), err=True)


@contextmanager
def unheld(is_program: bool) -> Iterator[None]:
    """End the program at once, with what it has printed, where something that a plugin left
    running would hold it.
    """
    try:
        yield
    except SystemExit as leaving:
        entering = sys.modules.get("subcontract_core.model.entering")
        if is_program and entering is not None and entering.left_running():
            for stream in (sys.stdout, sys.stderr):
                with suppress(OSError, ValueError):
                    stream.flush()
            os._exit(leaving.code if isinstance(leaving.code, int) else bool(leaving.code))
        raise
