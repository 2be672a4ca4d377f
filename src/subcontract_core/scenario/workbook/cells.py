"""One cell and the text that stands for it in a YAML file: numbers, dates, times, words and lists.

Texts are what the builder reads. A number cell is a binary float; it is taken at the fifteen digits
that a spreadsheet shows, so that 837.59 is 837.59 and a sum like 0.1 + 0.2 is 0.3.
"""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction
import re
from typing import Any

from ...base.dates import Weekday
from .. import spoken_days, spoken_times
from ..units import clock
from ..wording import EVERYBODY, people, short_name, weekdays, weeks_between, yes_or_no
from .columns import Column

ALL = "all"  # the whole group, as a crew
NOTHING = "[]"  # an empty list, which is not the same as an empty cell
_DAY = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})")
_MONTH = re.compile(r"([0-9]{1,2})[./]([0-9]{4})")
# Kela's own way to write a group of municipalities
_GROUP = re.compile(r"(?:(?:kunta)?ryhmä|(?:kommun)?grupp|group)?\s*(i{1,3})\.?", re.IGNORECASE)
_LISTED = re.compile(r"[^\s,;]{1,20}(?:[\s,;]+[\w-]*[0-9])*|\[\]")
_BETWEEN = {"choice": re.compile(r"[,;\n]+"), "text": re.compile(r"[;\n]+")}
_BREAKS = re.compile(r"[,;\s]+")
_LENGTHS = ("number", "integer", "time")
_FIRST_YEAR, _DAY_NOUGHT = 1900, datetime(1899, 12, 31)

Dictionary = Mapping[str, str]


def is_empty(cell: Any) -> bool:
    """Whether nothing stands in a cell."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def read_cell(
    cell: Any, column: Column, words: Dictionary, is_percent: bool = False
) -> str | list[str]:
    """What a filled cell says: a text in the form of the YAML file, or the texts of a list.

    `words` leads from what a list of the workbook shows (in small letters) to the word of the
    format. A number whose cell shows a percentage (`is_percent`) is that percentage: 0.085 shown as
    8.5 %.
    """
    if is_percent and isinstance(cell, (int, float)) and not isinstance(cell, bool):
        shown = f"{number_text(cell * 100)} %"
        return [shown] if column.many else shown
    if column.key.endswith("municipality_group") and isinstance(cell, str):
        group = _GROUP.fullmatch(cell.strip())
        cell = str(len(group[1])) if group else cell
    if not column.many:
        return _read(cell, column.kind, words)
    if column.key == "weekly" and isinstance(cell, str) and weeks_between(cell)[0] > 1:
        return cell
    read = (
        weekdays if column.options == Weekday.words() else people if column.of == "people" else None
    )
    read = spoken_days.days if column.kind == "date" else read
    written = read(cell) if read and isinstance(cell, str) else None
    if column.of == "people" and isinstance(cell, str) and cell.strip().casefold() in EVERYBODY:
        return ALL
    if written:
        return written
    if column.of == "people" and isinstance(cell, str) and not _LISTED.fullmatch(cell.strip()):
        return cell  # one fault for all of it
    texts = (
        [cell]
        if not isinstance(cell, str)
        else [part for part in _BETWEEN.get(column.kind, _BREAKS).split(cell) if part.strip()]
    )
    values = [_read(text, column.kind, words) for text in texts]
    if values in ([NOTHING], ["-"], ["–"]):
        return []
    return ALL if values == [ALL] and column.of else values


def _read(cell: Any, kind: str, words: Dictionary) -> str:
    if isinstance(cell, bool):
        return _answer(cell)
    if isinstance(cell, (int, float)):
        if kind != "time":
            number = number_text(cell)
            return _spoken(number, kind, words) or number if kind == "boolean" else number
        # a time of day is a part of a day; a whole number is the hour
        return (
            clock(round(cell * 24 * 60))
            if 0 <= cell < 1
            else _read_text(number_text(cell), kind, words)
        )
    if isinstance(cell, (timedelta, time)) or (
        isinstance(cell, date) and kind in _LENGTHS and cell.year == _FIRST_YEAR
    ):
        return _length(_duration(cell), kind)
    if isinstance(cell, datetime):
        return (
            f"{cell:%Y-%m-%d %H:%M}" if cell.time() != time(0) else _read(cell.date(), kind, words)
        )
    if isinstance(cell, date):
        return f"{cell:%Y-%m}" if kind == "month" else f"{cell:%Y-%m-%d}"
    return _read_text(str(cell).strip(), kind, words)


def _duration(cell: timedelta | time | date) -> timedelta:
    """How long a time in a cell is, whatever it is shown as; 24:00 shown as h:mm comes as the
    first day of 1900.
    """
    if isinstance(cell, timedelta):
        return cell
    if isinstance(cell, time):
        return timedelta(
            hours=cell.hour, minutes=cell.minute, seconds=cell.second, microseconds=cell.microsecond
        )
    return (
        datetime(
            cell.year,
            cell.month,
            cell.day,
            *((cell.hour, cell.minute, cell.second) if isinstance(cell, datetime) else ()),
        )
        - _DAY_NOUGHT
    )


def _length(length: timedelta, kind: str) -> str:
    """A length of time as the column wants it: hours, minutes, or a time of day; to the second,
    as it is typed.
    """
    seconds = round(length.total_seconds())
    if kind == "number":
        return number_text(seconds / 3600)
    return number_text(seconds / 60) if kind == "integer" else clock(round(seconds / 60))


def _read_text(text: str, kind: str, words: Dictionary) -> str:
    if kind == "time":
        return words.get(text.casefold()) or spoken_times.clock(text) or text
    pattern = {"date": _DAY, "month": _MONTH}.get(kind)
    match = pattern.fullmatch(text) if pattern else None
    if match is None:
        return words.get(text.casefold()) or _spoken(text, kind, words) or text
    return "-".join(part.zfill(2) for part in reversed(match.groups()))


def _spoken(text: str, kind: str, words: Dictionary) -> str | None:
    """A day, a month, a short name with points (r.y.), or yes or no in the words of no list; None
    where it is none.
    """
    if kind == "choice":
        return short_name(text, words)
    if kind == "date":
        days = spoken_days.days(text) or []
        return days[0] if len(days) == 1 else None
    if kind == "month":
        return spoken_days.month(text)
    said = yes_or_no(text) if kind == "boolean" else None
    return None if said is None else _answer(said)


def _answer(said: bool) -> str:
    return "true" if said else "false"


def number_text(number: float) -> str:
    """A number as a plain decimal with the digits that a spreadsheet shows."""
    return format(Decimal(f"{number:.15g}"), "f")


def exact_number(text: str) -> float | None:
    """The number for a decimal or a percentage, if its cell reads back as the very same; None
    if it would not.
    """
    percent = text.endswith("%")
    wanted = Fraction(text.rstrip("% ")) / (100 if percent else 1)
    number = float(wanted)
    return number if Fraction(number_text(number)) == wanted else None


def name_of(row: int, column: int) -> str:
    """C5 for row 4, column 2."""
    return f"{letters(column)}{row + 1}"


def letters(column: int) -> str:
    """A for 0, AA for 26."""
    name, column = "", column + 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name
