"""How far the values of the law can be trusted: never verified, checked before the months asked, or
checked long ago.

Nothing here knows which values a run read; the caller names them. A value that another one has
followed is past: it is held against the last day on which it was used, not against today.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from attrs import frozen

from .law import Law
from .parameters import Parameter, Value

# Set by the person who asks (a scenario, a reform), so that nobody else has to check it.
OWN = ("override", "reform")
_UNVERIFIED = {"memory": 0, "secondary": 1}  # the place in the list, the least trusted first
MONTHS = 12


@frozen(eq=False)
class Doubt:
    """One value of the law that was used and should be checked.

    `why` is `memory` or `secondary` (never verified), `old` (checked more than twelve months before
    its use) or `later` (used in a month after the check); `used_on` is the last day of its use.
    """

    parameter: Parameter
    value: Value
    why: str
    used_on: date


def year_before(day: date) -> date:
    """The same day twelve months earlier; 28 February for 29 February."""
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day.replace(year=day.year - 1, day=28)


def why_doubted(value: Value, used_on: date) -> str:
    """Why a value that is used on a day should be checked; empty when there is no reason.

    A check on or after the first day of the month counts for the whole month.
    """
    if value.confidence in OWN:
        return ""
    if value.confidence in _UNVERIFIED:
        return value.confidence
    if value.checked_on is None or value.checked_on < year_before(used_on):
        return "old"
    return "later" if value.checked_on < used_on.replace(day=1) else ""


def doubts(law: Law, names: Iterable[str], first: date, last: date) -> tuple[Doubt, ...]:
    """The doubtful values among those of the named parameters that hold on some day from
    `first` to `last`, by name.
    """
    doubts = []
    for name in sorted(set(names)):
        parameter = law.parameter(name)
        for value, until in parameter.held(first, last):
            why = why_doubted(value, until) if value.text else ""
            if why:
                doubts.append(Doubt(parameter, value, why, until))
    return tuple(doubts)


@frozen(eq=False)
class Check:
    """One parameter to check next: its value on the day, why, and by how many models it is read."""

    parameter: Parameter
    value: Value
    why: str
    models: int


def to_check(
    law: Law, day: date, used_by: Mapping[str, int], everything: bool = False
) -> tuple[Check, ...]:
    """Parameters in the order in which to check them: past the day to which they are known, then
    never verified (of both, those that most models read first), then the oldest.

    Only these and what was checked more than twelve months before `day`; with `everything` every
    parameter. A value not in force on the day is left out.
    """
    checks = []
    for name, parameter in law.parameters.items():
        for value, _ in parameter.held(day, day):
            ended = value.text and parameter.known_to is not None and parameter.known_to < day
            why = "ended" if ended else why_doubted(value, day) if value.text else ""
            if value.text and (everything or why in (*_UNVERIFIED, "old", "ended")):
                checks.append(Check(parameter, value, why, used_by.get(name, 0)))
    return tuple(sorted(checks, key=_order))


def _order(check: Check) -> tuple[int, int, date, str]:
    if check.why == "ended":
        return (-1, -check.models, check.value.checked_on or date.min, check.parameter.name)
    # Among the verified the oldest comes first; the number of models only orders what nobody has
    # verified.
    return (
        _UNVERIFIED.get(check.why, len(_UNVERIFIED)),
        -check.models if check.why in _UNVERIFIED else 0,
        check.value.checked_on or date.min,
        check.parameter.name,
    )
