"""Wage work beside the benefit: how much of full time it is, and how long a full-time job lasts."""

from attrs import field, frozen
import numpy as np

from ....base.columns import Column, DayNumbers, Days, Mask, Minutes
from ....base.dates import Weekday, calendar_date, is_working_day, week, weekday
from ....base.money import Exact, pick
from ....base.provenance import Reason
from ....law import Law, Rule
from ....scenario.types import Sector
from .self_employment import Spells

_RULE = "unemployment.wage_work"
_ID = "unemployment."
_MINUTES = 60
_WORK_WEEK = 5
# Full-time hours of a month by the agreement of the line.
_DIVISORS = {
    "property_services": "wage_floor.property_services_divisor",
    "commerce": "wage_floor.commerce_divisor",
    "care": "wage_floor.municipal_divisor",
}
_HOURS = (*_DIVISORS.values(), _ID + "days_in_month", _ID + "full_time_week_hours")


@frozen(eq=False)
class Extent:
    """Work as parts of full time, so that lines with other full-time hours can be added up.

    `parts` are those of each row, `full` what a month of full-time work makes of them.
    """

    parts: Column = field(repr=False)
    full: int
    why: Reason


def extent(law: Law, day: DayNumbers, *, sector: Column, minutes: Minutes) -> Extent:
    """The minutes of each row as parts of a month's full-time hours in the row's line of work.

    `sector` holds codes of Sector; the hours are those of the line's collective agreement, of other
    lines a week of 40 hours. Unemployment Security Act 1290/2002, chapter 4 section 4.
    """
    rule = law.rule(_RULE)
    hours = _full_time_hours(
        rule,
        day,
        sector,
    )
    common = _common_multiple(rule)
    return Extent(
        np.asarray(minutes) * (common * hours.den // np.maximum(1, hours.num)),
        common * _MINUTES,
        rule.reason(),
    )


def wage_work_reason(law: Law) -> Reason:
    """Why wage work matters, where there is none to measure."""
    return law.rule(_RULE).reason()


def _common_multiple(rule: Rule) -> int:
    """A number that the full-time hours of every line divide, whenever they hold."""
    days = sorted({day for name in _HOURS for day in rule.parameter(name).first_days})
    lines = np.arange(len(Sector.words()))
    every = _full_time_hours(
        rule,
        np.repeat(days, lines.size),
        np.tile(lines, len(days)),
    )
    return int(np.lcm.reduce(every.num))


def _full_time_hours(rule: Rule, day: Days, sector: Column) -> Exact:
    others = rule.rate(_ID + "days_in_month", day) * rule.count(_ID + "full_time_week_hours", day)
    options = [
        Exact.of(rule.count(_DIVISORS[word], day)) if word in _DIVISORS else others / _WORK_WEEK
        for word in Sector.words()
    ]
    return pick(sector, options)


def over_part_time(law: Law, day: Days, *, parts: Column, full: int) -> Mask:
    """Whether the work of an adjustment period is more than the share of full time (80 %) beside
    which there is a right to the benefit; exactly the share is not over it.

    Unemployment Security Act 1290/2002, chapter 4 section 4.
    """
    rule = law.rule(_RULE)
    return Exact(parts) > rule.rate(_ID + "part_time_share", day) * full


def part_time_limit(law: Law, day: Days, *, full: int) -> Exact:
    """The most parts of full time in an adjustment period with a right to the benefit."""
    return law.rule(_RULE).rate(_ID + "part_time_share", day) * full


def full_time_jobs(
    law: Law, *, person: Column, day: DayNumbers, parts: Column, full: int
) -> Spells:
    """Full-time jobs: working days that follow each other and have full-time hours in each week.

    `person` and `day` list the work, sorted by person and day. Saturdays, Sundays and public
    holidays do not part a job, and holidays that follow its last day at once belong to it.
    Unemployment Security Act 1290/2002, chapter 4 section 1.
    """
    if person.size == 0:
        return Spells(
            person,
            day,
            day,
        )
    new_day = np.append(True, (person[1:] != person[:-1]) | (day[1:] != day[:-1]))
    first = np.flatnonzero(new_day)
    who, held, done = person[first], day[first], np.add.reduceat(parts, first)
    working = _WorkingDays.between(int(day.min()), int(day.max()))
    new_run = np.append(True, (who[1:] != who[:-1]) | (working.count(held[:-1] + 1, held[1:]) > 0))
    # A job is judged week by week: a short week after full ones does not undo them.
    begin = np.flatnonzero(new_run | np.append(True, week(held[1:]) != week(held[:-1])))
    last = np.append(begin[1:], first.size) - 1
    worked = np.add.reduceat((weekday(held) <= Weekday.FRI).astype(np.int64), begin)
    days = np.maximum(np.maximum(1, worked), working.count(held[begin], held[last] + 1))
    each = law.rule(_RULE).rate(_ID + "days_in_month", int(day.min()))
    is_full = each * np.add.reduceat(done, begin) >= Exact(days) * full
    joins = ~new_run[begin] & np.append(False, is_full[:-1])
    starts = np.flatnonzero(is_full & ~joins)
    ends = np.flatnonzero(is_full & ~np.append(is_full[1:] & joins[1:], False))
    return Spells(
        who[begin[starts]],
        held[begin[starts]],
        working.with_holidays(held[last[ends]]),
    )


def lasts_too_long(law: Law, jobs: Spells) -> Mask:
    """Which full-time jobs last for more than two weeks: there is no benefit beside them.

    Unemployment Security Act 1290/2002, chapter 4 section 1.
    """
    rule = law.rule(_RULE)
    return jobs.days > rule.count(_ID + "full_time_job_days", jobs.first)


@frozen(eq=False)
class _WorkingDays:
    """Monday to Friday without public holidays, counted from the day `first` on."""

    first: int
    before: np.ndarray = field(repr=False)

    @classmethod
    def between(cls, first: int, last: int) -> "_WorkingDays":
        """The days from the first to a month after the last."""
        days = [is_working_day(calendar_date(day)) for day in range(first, last + 32)]
        return cls(first, np.concatenate(([0], np.cumsum(days))))

    def count(self, low: DayNumbers, high: DayNumbers) -> np.ndarray:
        """Working days in [low, high)."""
        return self.before[high - self.first] - self.before[low - self.first]

    def with_holidays(self, day: DayNumbers) -> np.ndarray:
        """Each day, or the last of the weekdays that follow it and are holidays."""
        done = self.before[day + 1 - self.first]
        next_one = (
            self.first
            + np.searchsorted(
                self.before,
                done,
                side="right",
            )
            - 1
        )
        before = next_one - 1
        return np.maximum(day, before - np.maximum(0, weekday(before) - Weekday.FRI))
