"""Which amounts rest on law that is not yet known for their month: the last known value stands in.

Nothing here decides what holds (`law.ends`); it says which lines of an outcome used such values, in
which months.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from attrs import field, frozen
import numpy as np

from ..accounts import ledger
from ..base.columns import each_once
from ..base.dates import calendar_date, first_day, last_day, month_number
from ..base.provenance import Reason
from ..engine.comparison import Comparison
from ..law import Law, Parameter, Value
from ..law.ends import carried
from ..model.results import Finding, Outcome


@frozen
class Carried:
    """One value of the law that a month used after the day to which it is known."""

    parameter: str
    start: date
    known_to: date


# Per kind of line and row of the horizon's months, the values that were carried forward.
Lines = Mapping[tuple[str, int], tuple[Carried, ...]]


@frozen(eq=False)
class Used:
    """A carried value with the months in which it was used and the kinds of line it touches."""

    parameter: Parameter
    value: Value
    months: tuple[int, ...]
    kinds: tuple[str, ...] = field(default=())


def carried_in(law: Law, why: Reason, month: int) -> tuple[Carried, ...]:
    """The values that a reason read and that are carried forward in a month (its number)."""
    found = []
    for name in why.parameters:
        parameter = law.parameter(name)
        value = carried(parameter, first_day(month))
        if value is not None and parameter.known_to is not None:
            found.append(Carried(name, value.valid_from, parameter.known_to))
    return tuple(found)


def carried_lines(outcome: Outcome, law: Law) -> Lines:
    """Every kind of line and month in which an amount that is not zero rests on carried values."""
    months = outcome.tables.months
    lines: dict[tuple[str, int], dict[Carried, None]] = {}
    if not len(months) or not _ends_before(law, int(months[-1])):
        return {}
    for sheet in outcome.sheets:
        for line in sheet.lines:
            counts = (line.cents != 0) | ~np.broadcast_to(line.known, line.cents.shape)
            for row in map(int, each_once(sheet.month[counts])):
                found = carried_in(law, line.why, int(months[row]))
                if found:
                    lines.setdefault((line.kind, row), {}).update(dict.fromkeys(found))
    return {key: tuple(found) for key, found in lines.items()}


def years_carried(outcome: Outcome, law: Law, row: int) -> tuple[int, ...]:
    """From which years the values are that are carried forward in a month of the horizon (its
    row), for its lines and thresholds.
    """
    lines = carried_lines(outcome, law)
    found = [one for (_, month), values in lines.items() if month == row for one in values]
    for threshold in outcome.effects.thresholds:
        found += carried_in(law, threshold.why, int(outcome.tables.months[row]))
    return tuple(sorted({one.known_to.year for one in found}))


def carried_amounts(comparison: Comparison, outcome: Outcome) -> dict[str, np.ndarray]:
    """Per kind of a person's line, whether the amount in the outcome or today rests on carried
    values: [months, people].
    """
    shape = outcome.tables.size
    marks: dict[str, np.ndarray] = {}
    for one in (comparison.today, outcome):
        lines = ledger.person_lines(one)
        for kind, row in carried_lines(one, comparison.law):
            if kind in lines:
                amount = lines[kind]
                there = (amount.cents[row] != 0) | ~amount.each_known[row]
                marks.setdefault(kind, np.zeros(shape, bool))[row] |= there
    return marks


def _ends_in(comparison: Comparison) -> bool:
    months = comparison.today.tables.months
    return bool(len(months)) and _ends_before(comparison.law, int(months[-1]))


def _ends_before(law: Law, month: int) -> bool:
    day = first_day(month)
    return any(
        parameter.known_to is not None and parameter.known_to < day
        for parameter in law.parameters.values()
    )


def carried_values(comparison: Comparison) -> tuple[Used, ...]:
    """Every value that was carried forward in some outcome, today included, in order of name."""
    law = comparison.law
    if not _ends_in(comparison):
        return ()
    months: dict[str, set[int]] = {}
    kinds: dict[str, dict[str, None]] = {}
    for outcome in (comparison.today, *comparison.outcomes):
        numbers = outcome.tables.months
        for (kind, row), found in carried_lines(outcome, law).items():
            for one in found:
                months.setdefault(one.parameter, set()).add(int(numbers[row]))
                kinds.setdefault(one.parameter, {})[kind] = None
        for month, why in _told(outcome):
            for one in carried_in(law, why, month):
                months.setdefault(one.parameter, set()).add(month)
    used = []
    for name in sorted(months):
        parameter = law.parameter(name)
        value = carried(parameter, last_day(max(months[name])))
        if value is not None:
            when, touched = tuple(sorted(months[name])), tuple(kinds.get(name, ()))
            used.append(Used(parameter, value, when, touched))
    return tuple(used)


def _told(outcome: Outcome) -> Iterator[tuple[int, Reason]]:
    """The months of findings and thresholds, each with the reason; of what is kept over all months
    the last of them.
    """
    months = outcome.tables.months
    if not len(months):
        return
    for finding in outcome.findings:
        for month in _months_of(outcome, finding):
            yield month, finding.why
    for threshold in outcome.effects.thresholds:
        applies = np.broadcast_to(threshold.applies, threshold.cents.shape)
        for row in each_once(np.flatnonzero(applies) // outcome.tables.size[1]):
            yield int(months[row]), threshold.why
    yield from ((int(months[-1]), keep.why) for keep in outcome.payments.keeps)


def _months_of(outcome: Outcome, finding: Finding) -> Iterable[int]:
    """The months that a finding is about; the last of all where it has none."""
    months, days = outcome.tables.months, finding.day
    if finding.month.size:
        return [int(months[row]) for row in each_once(finding.month)]
    if not days.size and finding.gig.size:
        days = outcome.tables.gigs.day[finding.gig]
    if days.size:
        return sorted({month_number(calendar_date(int(day))) for day in each_once(days)})
    return [int(months[-1])]
