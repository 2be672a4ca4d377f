"""What the program prints, on any machine: UTF-8 where it is redirected, and never a sign lost.

Windows writes what is redirected in its code page, which has no true minus: an amount would lose
its sign. A terminal keeps its own encoding; what that cannot show is written with the nearest
signs.
"""

import codecs
import errno
import os
import sys
from typing import Any
import unicodedata

from ..base.errors import Text

_PLAIN = "subcontract.plain"
_UNLIMITED = 10_000
_NEAREST = {
    "\u2212": "-", "\u2013": "-", "\u2014": "-", "\u2010": "-", "\u2011": "-",
    "\u00a0": " ", "\u202f": " ", "\u20ac": "EUR ", "\u2026": "...", "\u2192": "->",
    "\u00b7": "-", "\u2022": "-", "\u00d7": "x", "\u2260": "!=", "\u2264": "<=", "\u2265": ">=",
    "\u201c": '"', "\u201d": '"', "\u2018": "'", "\u2019": "'", "\u00a7": "s.", "\u00bd": "1/2",
}  # fmt: skip


def prepare() -> None:
    """Make both streams fit for every text of ours; a closed standard output fails when it is
    used.
    """
    codecs.register_error(_PLAIN, _nearest)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            encoding = {} if stream.isatty() else {"encoding": "utf-8"}
            stream.reconfigure(errors=_PLAIN, **encoding)
    if sys.stdout is None:
        sys.stdout = _Closed()
    if sys.stderr is None:  # Click would say on standard output what belongs there
        sys.stderr = open(os.devnull, "w", encoding="utf-8")


def is_closed() -> bool:
    """Whether the program was started without a standard output."""
    return isinstance(sys.stdout, _Closed)


def columns() -> int:
    """How wide the window is; what goes elsewhere has no limit, unless COLUMNS names one."""
    asked = os.environ.get("COLUMNS", "")
    if asked.isdecimal() and int(asked):
        return int(asked)
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or _UNLIMITED
    except (OSError, ValueError, AttributeError):
        return _UNLIMITED


def give_up() -> None:
    """Nothing more goes to standard output, so that the program ends without a word about it."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    except (OSError, ValueError, AttributeError):
        pass  # there was none


def nobody_reads(error: OSError) -> bool:
    """Whether the one who read our output has gone; Windows has its own word for that."""
    return isinstance(error, BrokenPipeError) or (os.name == "nt" and error.errno == errno.EINVAL)


def _nearest(error: UnicodeError) -> tuple[str, int]:
    """The nearest signs for what an encoding lacks; a letter without its dots, at last a
    question mark.
    """
    if not isinstance(error, UnicodeEncodeError):
        raise error
    near = "".join(map(_near, error.object[error.start : error.end]))
    return near.encode(error.encoding, "replace").decode(error.encoding), error.end


def _near(sign: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFKD", sign) if not unicodedata.combining(c))
    return _NEAREST.get(sign) or plain


class _Closed:
    """The standard output of a program that was started without one."""

    encoding, errors = "utf-8", _PLAIN

    def write(self, _text: Any) -> int:
        """Say that it cannot be shown."""
        raise OSError(errno.EBADF, Text("nothing could be shown: the standard output is closed"))

    def flush(self) -> None:
        """Nothing waits to be written."""

    def isatty(self) -> bool:
        """Nobody looks at it."""
        return False
