"""What is written to the terminal meanwhile, by Python or past it, handed on afterwards."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from io import StringIO
import os
import sys
from tempfile import TemporaryFile


@contextmanager
def written_to_terminal() -> Iterator[Callable[[], str]]:
    """Gather what is written to standard output and standard error; the function that is given
    tells it afterwards. All of it goes to standard error then, as complaints do.
    """
    text, below = StringIO(), [""]
    try:
        with _descriptors(below), redirect_stdout(text), redirect_stderr(text):
            yield lambda: text.getvalue() + below[0]
    finally:
        print(text.getvalue() + below[0], file=sys.stderr, end="")


@contextmanager
def _descriptors(found: list[str]) -> Iterator[None]:
    """What is written to the descriptors themselves, as a program that is called does."""
    with TemporaryFile() as file:
        saved = [(number, os.dup(number)) for number in (1, 2)]
        try:
            for number, _ in saved:
                os.dup2(file.fileno(), number)
            yield
        finally:
            for number, old in saved:
                os.dup2(old, number)
                os.close(old)
            file.seek(0)
            found[0] = file.read().decode("utf-8", errors="replace")
