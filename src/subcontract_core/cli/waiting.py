"""A sign of life for who waits at a terminal; a file or a pipe gets none."""

from collections.abc import Iterator
from contextlib import contextmanager
import sys
from threading import Timer

import click

PATIENCE = 0.3  # seconds without a word


def told(text: str) -> None:
    """How far something is: on one line of a terminal, a line each where it is written down."""
    if sys.stderr is None:
        return
    if sys.stderr.isatty():
        click.echo(f"\r\x1b[K{text}", err=True, nl=False)
    elif text:
        click.echo(text, err=True)


@contextmanager
def waiting(text: str) -> Iterator[None]:
    """Show a text while something takes more than a moment, and take it away before the answer.

    Only where standard error is a terminal: nothing of it reaches output that is redirected.
    """
    if sys.stderr is None or not sys.stderr.isatty():
        yield
        return
    shown = []

    def show() -> None:
        click.echo(text, err=True, nl=False)
        shown.append(text)

    timer = Timer(PATIENCE, show)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        if shown:
            click.echo(f"\r{' ' * len(text)}\r", err=True, nl=False)
