"""What every reader holds to: how long, how deep and how much, and suggestions that stay cheap
whatever was written.
"""

from collections.abc import Iterable
from difflib import get_close_matches
import re

from .errors import Text

MOST_LETTERS = 2_000  # of one text
MOST_NODES = 200_000  # values of one file
MOST_DEPTH = 30
_MOST_SHOWN = 60
# What shows nothing, or turns the order of what stands around it; a new line and a tab are blanks.
_CONTROL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)


def control_in(text: str) -> Text | None:
    """The first control character of a text, in words; None where all can be seen."""
    match = _CONTROL.search(text)
    return (
        Text("an invisible control character (U+{code})", code=f"{ord(match[0]):04X}")
        if match
        else None
    )


def short(text: str) -> str:
    """A text as a fault shows it: its beginning, if it is long."""
    return text if len(text) <= _MOST_SHOWN else text[:_MOST_SHOWN] + "…"


def close_to(word: str, options: Iterable[str], count: int = 1, cutoff: float = 0.6) -> list[str]:
    """Which options may be meant by a word; none for one that is longer than any name."""
    return get_close_matches(word, list(options), count, cutoff) if len(word) <= _MOST_SHOWN else []
