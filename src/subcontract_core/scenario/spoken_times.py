"""Times of day as people write them in a cell: 9, klo 9, 9.30, 0930, 2 pm, from one to the other.

"9.30–12" says when a visit begins and how long it lasts; "22–2" is left to the format's reader.
"""

import re

from .wording import RANGE

_TIME = re.compile(
    r"(?:(?:klo|kello|kl)\.?\s?)?([0-9]{1,2})(?:[.:]([0-9]{2}))?(?:\s?([ap])\.?m\.?)?"
    r"|([0-9]{2})([0-5][0-9])",
    re.IGNORECASE,
)
_MOST_LETTERS = 40
_NOON, _HALVES = 12, ("a", "p")


def clock(text: str) -> str | None:
    """A time as hours and minutes of 24 (9:30); None where it is none, such as 14 pm."""
    found = _TIME.fullmatch(text.strip()) if len(text) <= _MOST_LETTERS else None
    if found is None:
        return None
    hour, half = int(found[1] or found[4]), (found[3] or "").lower()
    if half in _HALVES:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + _NOON * (half == "p")
    return f"{hour}:{found[2] or found[5] or '00'}"


def span(text: str) -> tuple[str, str] | None:
    """The two times of a text that goes from one to a later one; None where it does not."""
    ends = RANGE.sub("-", text.strip()).split("-") if len(text) <= _MOST_LETTERS else []
    times = [clock(one) for one in ends]
    if len(times) != 2 or times[0] is None or times[1] is None:
        return None
    return (times[0], times[1]) if minutes_of(times[0]) < minutes_of(times[1]) else None


def minutes_of(time: str) -> int:
    """A time of `clock` in minutes of the day."""
    hour, _, minute = time.partition(":")
    return 60 * int(hour) + int(minute)
