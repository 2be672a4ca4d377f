"""What the terminal says while a room is open: how many places are ready, where the page is, faults
in one line each.
"""

from collections.abc import Mapping
import logging
import sys
import traceback

from ...report.text.language import Language


class Teller:
    """Speaks to the person who started the server. `told` has the lines for a room that is
    ready.
    """

    def __init__(self, language: Language, kept: int, told: Mapping[str, str]) -> None:
        self._words, self._kept, self._told = language, kept, told

    def ready(self, count: int) -> None:
        """A place more is ready."""
        self._say(self._words.text("cli.room_progress", ready=count, room=self._kept))
        if count == self._kept:
            self._say(self._told.get("ready", ""))

    def failed(self, error: Exception) -> None:
        """A place could not be made."""
        self._say(self._words.text("cli.room_fault", why=one_line(error)))

    def _say(self, line: str) -> None:
        print(line, file=sys.stderr, flush=True)


def one_line(error: BaseException) -> str:
    """A fault without its traceback: what it is, and the line of ours in which it came up."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f" ({frames[-1].filename.rsplit('/', 1)[-1]}:{frames[-1].lineno})" if frames else ""
    said = " ".join(str(error).split())
    return (
        f"{type(error).__name__}: {said[:300]}{where}" if said else f"{type(error).__name__}{where}"
    )


class _OneLine(logging.Formatter):
    """A fault in one line; whoever shows the page to others can do nothing with sixty."""

    def format(self, record: logging.LogRecord) -> str:
        said = " ".join(record.getMessage().split())[:300]
        return f"subcontract: {said}" + (
            f": {one_line(record.exc_info[1])}" if record.exc_info and record.exc_info[1] else ""
        )


def quiet_logs(log: logging.Logger, verbose: bool) -> None:
    """Only faults are told, each in one line. The server's own pings stay as they are: that Tornado
    finds them long is not told either.
    """
    if verbose:
        return
    handler = logging.StreamHandler()
    handler.setLevel(logging.ERROR)
    handler.setFormatter(_OneLine())
    for logger in (log, logging.getLogger()):
        logger.handlers[:] = [handler]
    log.propagate = False
