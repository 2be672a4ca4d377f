"""The same group with the same work in another year: what lies in the months that are asked, or
after them, moves, and the month of the last decision with them; what lay before (since when
somebody is employed, births) stays.
"""

from collections.abc import Mapping
from datetime import date, timedelta
import re
from typing import Any

from ..base.dates import MONTHS_A_YEAR, first_day, last_day, month_number
from .home import LAST_DECISION
from .reading import read_scenario
from .types import Scenario
from .units import month_text
from .writing import scenario_tree, tree_to_yaml

_MONTH = re.compile(r"\d{4}-\d\d")
_ENDS = ("from", "to")  # of a span: days of the month, whatever their weekday
_PAST = ("born", "employed_since")
_DAYS = ("day", "date")
_WEEK = 7


def in_another_year(scenario: Scenario, years: int) -> Scenario:
    """The scenario so many years later, or earlier where they are less than none.

    The third Tuesday of a month is the third Tuesday of it; a fifth that the month then does not
    have falls away, with what is said of it, as it does of a weekly rule. The first and the last
    day of a span keep their place in the month. Raises `InputError` with every fault of what cannot
    stand there, such as a visit that was called off on a day that is then a holiday.
    """
    moved = _of_object(scenario_tree(scenario), scenario, years)
    year = scenario.first_month // MONTHS_A_YEAR + years
    moved["id"] = f"{scenario.id}-{year}"
    if scenario.title:
        moved["title"] = {code: f"{text} → {year}" for code, text in scenario.title.items()}
    return read_scenario(tree_to_yaml(moved), scenario.id)


def _of_object(held: Mapping[str, Any], scenario: Scenario, years: int) -> dict[str, Any]:
    """The keys of an object, days and months in it moved."""
    ends = _ENDS if "from" in held else ()
    found = {
        name: inside if name in _PAST else _moved(inside, name in ends, scenario, years)
        for name, inside in held.items()
    }
    decided = held.get(LAST_DECISION)  # as long before the months as it was
    if isinstance(decided, str) and _MONTH.fullmatch(decided):
        found[LAST_DECISION] = _month(decided, years)
    return found


def _moved(value: Any, is_end: bool, scenario: Scenario, years: int) -> Any:
    """A value of the tree; None for a day that falls away."""
    if isinstance(value, Mapping):
        return _of_object(value, scenario, years)
    if isinstance(value, (list, tuple)):
        found = [_moved(one, is_end, scenario, years) for one in value]
        return type(value)(one for one in found if not _falls_away(one))
    if isinstance(value, date):
        if month_number(value) < scenario.first_month:
            return value
        return _same_place(value, years) if is_end else _same_weekday(value, years)
    if not isinstance(value, str) or not _MONTH.fullmatch(value):
        return value
    is_past = value < month_text(scenario.first_month)
    return value if is_past else _month(value, years)


def _month(text: str, years: int) -> str:
    """A month (2026-05) in another year."""
    return f"{int(text[:4]) + years}{text[4:]}"


def _falls_away(value: object) -> bool:
    """Whether this is a day that is not there, or a record of one."""
    return value is None or (isinstance(value, Mapping) and _has_no_day(value))


def _has_no_day(record: Mapping[str, Any]) -> bool:
    return any(name in record and record[name] is None for name in _DAYS)


def _same_place(day: date, years: int) -> date:
    """The same day of the month; of the last day of a month the last."""
    month = month_number(day) + years * MONTHS_A_YEAR
    first, last = first_day(month), last_day(month)
    is_last = day == last_day(month_number(day))
    return last if is_last else min(last, first + timedelta(days=day.day - 1))


def _same_weekday(day: date, years: int) -> date | None:
    """The same weekday of the month by its number; None where the month has no such fifth."""
    month = month_number(day) + years * MONTHS_A_YEAR
    first = first_day(month)
    ahead = (day.weekday() - first.weekday()) % _WEEK
    found = first + timedelta(days=ahead + (day.day - 1) // _WEEK * _WEEK)
    return found if found <= last_day(month) else None
