"""Days and months as people write them in a cell, in words that have one meaning.

"2.3.2022 ja 9.3.2022", "2, 9 ja 16.3.2022", "2.–4.3.2022", "ke 2.3.2022", "2. maaliskuuta 2022" and
"maaliskuu 2022" are read; anything else is left to the reader of the format, which says what is
allowed. A weekday that is not that of its date leaves all of it unread.
"""

from datetime import date, timedelta
import re

from ..base.dates import Weekday
from .wording import AND, RANGE, weekdays

_MONTHS = (
    "tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu".split(),
    "januari februari mars april maj juni juli augusti september oktober november december".split(),
    "january february march april may june july august september october november december".split(),
)
_FINNISH_ENDS = ("", "kuu", "kuuta", "kuun", "kuussa")
_SHORT = 3
_MONTH = {
    word: number
    for language, names in enumerate(_MONTHS)
    for number, name in enumerate(names, 1)
    for word in ((name + end for end in _FINNISH_ENDS) if language == 0 else (name, name[:_SHORT]))
}
_NAMED = re.compile(r"([0-9]{1,2})\.?\s?([a-zåäö]{3,12})\.?(?:\s([0-9]{4}))?")
_PLAIN = re.compile(r"([0-9]{1,2})(?:\.([0-9]{1,2}))?(?:\.([0-9]{4}|[0-9]{2}))?\.?")
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_TOGETHER = re.compile(r"(?<=[0-9]\.)\s(?=[0-9]{1,4}\b)(?![0-9]{1,2}\.[0-9]{1,2}\.)")
_NEXT = re.compile(r"([0-9]{4}|-[0-9]{2})\s(?=[0-9])")
_DAY_BEFORE = re.compile(r"([a-zåäö]{2,13})\.?\s(?=[0-9])")
_MONTH_OF = re.compile(
    r"(?:([a-zåäö]{3,12})\.?\s([0-9]{4}))|(?:([0-9]{1,2})\s?[-./]\s?([0-9]{4}))"
    r"|(?:([0-9]{4})\s?[./]\s?([0-9]{1,2}))"
)
_NO_YEAR = re.compile(r"(?<![0-9.])([0-9]{1,2})\.([0-9]{1,2})(?!\.?[0-9])\.?")
_NAMED_NO_YEAR = re.compile(
    rf"([0-9]{{1,2}}\.?\s?(?:{'|'.join(sorted(_MONTH, key=len, reverse=True))}))\b\.?(?!\s*[0-9])",
    re.IGNORECASE,
)
_MOST_LETTERS = 2_000
_MOST_DAYS = 400
_CENTURY = 2000
_MOST_SHORT = 100

_Part = tuple[int, int | None, int | None]  # day, month and year as far as they are written


def month(text: str) -> str | None:
    """The month that a text names, as the format has it (2022-03); None where it names none."""
    found = _MONTH_OF.fullmatch(" ".join(text.lower().split())[:_MOST_DAYS])
    if found is None:
        return None
    number = _MONTH.get(found[1]) if found[1] else int(found[3] or found[6])
    if number is None or not 1 <= number <= 12:
        return None
    return f"{found[2] or found[4] or found[5]}-{number:02d}"


def in_year(text: str, year: int) -> str:
    """The text with the year after each day that is written without one: 3.4. in a scenario of
    2026 is 3.4.2026.
    """
    if len(text) > _MOST_LETTERS:
        return text
    return _NAMED_NO_YEAR.sub(rf"\1 {year}", _NO_YEAR.sub(rf"\1.\2.{year}", text))


def days(text: str) -> list[str] | None:
    """The dates that a text names, as the format has them; None where it names anything else."""
    if len(text) > _MOST_LETTERS:
        return None
    plain = AND.sub(", ", " ".join(text.lower().split()))
    plain = _NEXT.sub(r"\1, ", _TOGETHER.sub("", plain))
    found: list[date] = []
    after: _Part = (0, None, None)
    for part in reversed([one.strip() for one in re.split(r"[,;]", plain) if one.strip()]):
        run = _run(part, after)
        if run is None:
            return None
        after = (run[0].day, run[0].month, run[0].year)
        found = run + found
    return [f"{day}" for day in found] or None


def _run(text: str, after: _Part) -> list[date] | None:
    """The dates of one part: a day, or all from one to another; what is not written is that of
    the part after it.
    """
    said = _DAY_BEFORE.match(text)
    named = weekdays(said[1]) if said else None
    text = text[said.end() :] if said and named else text
    ends = [text] if _ISO.fullmatch(text) else RANGE.sub("-", text).split("-")
    if not 1 <= len(ends) <= 2:
        return None
    last = _date(ends[-1].strip(), after)
    if last is None:
        return None
    first = _date(ends[0].strip(), (last.day, last.month, last.year)) if ends[1:] else last
    if first is None or not 0 <= (last - first).days < _MOST_DAYS:
        return None
    if named and named != [Weekday(first.weekday()).word]:
        return None
    return [first + timedelta(days=step) for step in range((last - first).days + 1)]


def _date(text: str, after: _Part) -> date | None:
    iso, named, plain = (one.fullmatch(text) for one in (_ISO, _NAMED, _PLAIN))
    if iso:
        year, number, day = int(iso[1]), int(iso[2]), int(iso[3])
    elif named and named[2] in _MONTH:
        day, number = int(named[1]), _MONTH[named[2]]
        year = int(named[3]) if named[3] else after[2] or 0
    elif plain:
        day = int(plain[1])
        number = int(plain[2]) if plain[2] else after[1] or 0
        year = int(plain[3]) if plain[3] else after[2] or 0
        year += _CENTURY if plain[3] and year < _MOST_SHORT else 0
    else:
        return None
    try:
        return date(year, number, day)
    except ValueError:
        return None
