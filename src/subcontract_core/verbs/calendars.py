"""How work activity and paid work share the week: four rules, which differ in who gives way.

Each function takes the tables, the shifts that are asked for (bool per shift) and the people it is
for (bool per person), and returns a `Calendar`; `source` is the document that states the rule. Two
things at the same hour are impossible under every rule; `double_booked` finds those. Below them:
which shifts are on a Sunday or a holiday, and which weeks are without work.
"""

from attrs import frozen
import numpy as np

from ..base.columns import Column, DayNumbers, Mask, in_short, locked
from ..base.dates import calendar_date, is_sunday_or_feast, week
from ..base.provenance import Reason
from ..model.documents import sums
from ..model.results import Admission, Finding
from ..scenario.tables import Tables
from .planned_days import PlannedDays, Times, day_key, met_by, missed_times, shift_times

_MINUTES = 10_000  # more than a shift can last past midnight


@frozen(eq=False)
class Calendar:
    """Which shifts remain, which activity days are realised and on which day; the remarks; and
    which of the missed shifts would have remained (None: all).
    """

    shift: Mask
    day: DayNumbers
    day_on: DayNumbers
    findings: tuple[Finding, ...] = ()
    missed: Mask | None = None


def _member(keys: Column, among: Column) -> np.ndarray:
    """Which keys occur in a sorted column."""
    if among.size == 0:
        return np.zeros(keys.size, dtype=bool)
    position = np.minimum(np.searchsorted(among, keys), among.size - 1)
    known: Mask = among[position] == keys
    return known


def _overlap(
    tables: Tables, shift: Mask, day_on: DayNumbers, active: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Which shifts meet activity hours on the same day, and which activity days they meet; of a
    person all days are `active` or none.
    """
    if day_on is tables.activity.day:
        planned, met_day = PlannedDays.of(tables), np.zeros(active.size, bool)
        met_shift = shift & planned.at_once
        if met_shift.any():
            met_shift &= active[planned.row]
            met_day[planned.row[met_shift]] = True
        return met_shift, met_day
    asked = np.flatnonzero(shift)
    day, start, end = (column[asked] for column in shift_times(tables))
    times = Times(tables.shifts.person[asked], day, start, end)
    row = met_by(tables, day_on, active, times)
    met_shift, met_day = np.zeros(shift.size, bool), np.zeros(active.size, bool)
    met_shift[asked[row >= 0]] = True
    met_day[row[row >= 0]] = True
    return met_shift, met_day


def _days_with_shift(tables: Tables, shift: Mask) -> np.ndarray:
    planned = PlannedDays.of(tables)
    taken = np.zeros(len(tables.activity), bool)
    taken[planned.row[shift & planned.has_day]] = True
    return taken[planned.first]


def gig_cancels_day(tables: Tables, shift: Mask, people: np.ndarray, source: str = "") -> Calendar:
    """The activity day gives way: no allowance and earnings on one day (C-01, Helsinki,
    disability).
    """
    return _day_gives_way(
        tables,
        shift,
        people,
        "activity_day_lost",
        source,
    )


def separate_days(tables: Tables, shift: Mask, people: np.ndarray, source: str = "") -> Calendar:
    """No activity day is planned on a gig day (C-04, Siun sote)."""
    return _day_gives_way(
        tables,
        shift,
        people,
        "activity_day_not_planned",
        source,
    )


def _day_gives_way(
    tables: Tables, shift: Mask, people: np.ndarray, code: str, source: str
) -> Calendar:
    """Without the activity days of a day with a shift, and a finding `code` on each."""
    own_days = people[tables.activity.person]
    lost = own_days & _days_with_shift(tables, shift)
    return Calendar(shift, own_days & ~lost, tables.activity.day, _lost(code, source, tables, lost))


def _again(keys: Column, rows: np.ndarray) -> np.ndarray:
    """Of the given rows, those whose key another of them had before."""
    repeated = np.zeros(keys.size, bool)
    chosen = np.flatnonzero(rows)
    _, first = np.unique(keys[chosen], return_index=True)
    repeated[np.delete(chosen, first)] = True
    return repeated


def outside_hours(tables: Tables, shift: Mask, people: np.ndarray, source: str = "") -> Calendar:
    """The gig gives way, unless the activity day is moved inside its own week on request (C-02,
    C-03).
    """
    days = tables.activity
    own_days = people[days.person]
    if not own_days.any():
        return Calendar(shift, own_days, days.day)
    asked = own_days & (days.asked >= 0)
    same_week = week(days.asked) == week(days.day)
    wanted = day_key(days.person, np.maximum(days.asked, 0))
    taken = _member(wanted, day_key(days.person, days.day)) | _again(wanted, asked)
    moved = asked & same_week & ~taken
    day_on = np.where(moved, days.asked, days.day)
    met, _ = _overlap(tables, shift & people[tables.shifts.person], day_on, own_days)
    findings = []
    for code, rows in (
        ("move_outside_week", asked & ~same_week),
        ("move_to_taken_day", asked & same_week & taken),
    ):
        rows_found = np.flatnonzero(rows)
        if rows_found.size:
            findings.append(
                Finding(
                    code,
                    "warning",
                    Reason(f"finding.{code}", source=source),
                    person=days.person[rows_found],
                    day=days.day[rows_found],
                    fix=f"fix.{code}",
                )
            )
    refused = np.flatnonzero(met)
    if refused.size:
        gig = tables.shifts.gig[refused]
        findings.append(
            Finding(
                "gig_in_activity_hours",
                "stop",
                Reason("finding.gig_in_activity_hours", source=source),
                person=tables.shifts.person[refused],
                gig=gig,
                day=tables.gigs.day[gig],
                fix="fix.gig_in_activity_hours",
            )
        )
    gone = met_by(tables, day_on, own_days, missed_times(tables)) >= 0
    return Calendar(shift & ~met, own_days, day_on, tuple(findings), ~gone)


def none_stated(tables: Tables, shift: Mask, people: np.ndarray, allowance_paid: bool) -> Calendar:
    """The sources state no rule (C-05): overlapping hours always cost activity hours.

    `allowance_paid` is the open reading: whether the day's allowance is paid all the same.
    """
    return tables.once(
        (none_stated, in_short(shift), in_short(people), allowance_paid),
        lambda: _none_stated(tables, shift, people, allowance_paid),
    )


def _none_stated(tables: Tables, shift: Mask, people: np.ndarray, allowance_paid: bool) -> Calendar:
    own_days = people[tables.activity.person]
    _, met = _overlap(tables, shift & people[tables.shifts.person], tables.activity.day, own_days)
    lost = np.flatnonzero(met & own_days)
    findings: tuple[Finding, ...] = ()
    if lost.size:
        code = "activity_hours_overlap_paid" if allowance_paid else "activity_hours_overlap_lost"
        findings = (
            Finding(
                code,
                "notice",
                Reason(f"finding.{code}", terms=("same_day_allowance",)),
                person=tables.activity.person[lost],
                day=tables.activity.day[lost],
                fix=f"fix.{code}",
            ),
        )
    day = own_days if allowance_paid else own_days & ~met
    return Calendar(locked(shift), locked(day), tables.activity.day, findings)


def _lost(code: str, source: str, tables: Tables, lost: np.ndarray) -> tuple[Finding, ...]:
    rows = np.flatnonzero(lost)
    if rows.size == 0:
        return ()
    person, day = tables.activity.person[rows], tables.activity.day[rows]
    return (
        Finding(
            code,
            "notice",
            Reason(f"finding.{code}", rule="", source=source),
            person=person,
            day=day,
            fix=f"fix.{code}",
        ),
    )


def together(first: Calendar, second: Calendar, tables: Tables, second_people: Mask) -> Calendar:
    """Two rules for two groups of people as one calendar."""
    theirs = second_people[tables.shifts.person]
    day_theirs = second_people[tables.activity.person]
    return Calendar(
        np.where(theirs, second.shift, first.shift),
        first.day | second.day,
        np.where(day_theirs, second.day_on, first.day_on),
        first.findings + second.findings,
        _both(first.missed, second.missed),
    )


def _both(first: Mask | None, second: Mask | None) -> Mask | None:
    """What both rules leave: each looks at its own people."""
    if first is None or second is None:
        return second if first is None else first
    return first & second


def double_booked(tables: Tables, shift: Mask) -> tuple[Finding, ...]:
    """People who are sold for two places at the same hour."""
    rows = np.flatnonzero(shift)
    if rows.size < 2:
        return ()
    day, start, end = shift_times(tables)
    # Every person's day is a stretch of its own on one line of time. Rows are sorted by person, day
    # and start, so a shift clashes if it starts before the latest end so far.
    stretch = day_key(tables.shifts.person, day)[rows] * _MINUTES
    latest = np.maximum.accumulate(stretch + end[rows])
    clash = latest[:-1] > (stretch + start[rows])[1:]
    later = rows[1:][clash]
    if later.size == 0:
        return ()
    gig = tables.shifts.gig[later]
    return (
        Finding(
            "double_booking",
            "stop",
            Reason("finding.double_booking"),
            person=tables.shifts.person[later],
            gig=gig,
            day=tables.gigs.day[gig],
            fix="fix.double_booking",
        ),
    )


def on_sunday(tables: Tables) -> np.ndarray:
    """Which shifts are on a Sunday, a church holiday, Independence Day or May Day."""
    raised: np.ndarray = visits_on_sunday(tables)[tables.shifts.gig]
    return raised


def visits_on_sunday(tables: Tables) -> np.ndarray:
    """Which visits are on a Sunday, a church holiday, Independence Day or May Day (a visit ends
    by midnight).
    """
    return tables.once(visits_on_sunday, lambda: _on_sunday(tables.gigs.day))


def _on_sunday(day: DayNumbers) -> np.ndarray:
    if day.size == 0:
        return np.zeros(0, bool)
    first = int(day.min())
    days = range(first, int(day.max()) + 1)
    raised = np.array([is_sunday_or_feast(calendar_date(one)) for one in days], bool)
    return raised[day - first]


def weeks_without_work(tables: Tables, admission: Admission) -> np.ndarray:
    """Per person, the weeks without a sold shift between the first and the last one."""
    rows = np.flatnonzero(admission.shift)
    if rows.size == 0:
        return np.zeros(len(tables.people), np.int64)
    person, number = tables.shifts.person[rows], week(tables.gigs.day[tables.shifts.gig[rows]])
    last = np.zeros(len(tables.people), np.int64)
    first = np.full_like(last, np.iinfo(np.int64).max)
    np.minimum.at(first, person, number)
    np.maximum.at(last, person, number)
    # Shifts are sorted by person and day, so a new week shows against the row before.
    new = np.append(True, (person[1:] != person[:-1]) | (number[1:] != number[:-1]))
    with_work = sums(person[new], np.ones(int(new.sum()), np.int64), len(tables.people))
    return np.where(with_work > 0, last - first + 1 - with_work, 0)
