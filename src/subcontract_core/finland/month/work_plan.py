"""The work as it is foreseen when a decision is made: from the first paid month on for as long as
it is meant to go on, and never a matter of how many months a scenario has.
"""

from attrs import field, frozen
import numpy as np

from ...base.columns import Selection
from ...base.dates import EPOCH, MONTHS_A_YEAR, month_number, months_of
from ...law import Law
from ...model.results import Admission
from ...scenario.tables import Tables
from ..law import housing
from .person_months import PersonMonths
from .wage_work import WageWork

# Months after the scenario in which a change of its last month can still take effect.
BEYOND = 2
# Work of a year or more has no end that a decision, which looks a year ahead, could see.
_NO_END = 1200


def first_days(months: np.ndarray) -> np.ndarray:
    """The day numbers of the first days of months given by number."""
    since = np.asarray(months) - month_number(EPOCH)
    return since.astype("M8[M]").astype("M8[D]").astype(np.int64)


@frozen(eq=False)
class Horizon:
    """The scenario's months and the few after it: month numbers and first days.

    `start` is the row of the first month of work, `inside` how many rows the scenario has.
    """

    month: np.ndarray
    day: np.ndarray
    start: int
    inside: int

    @classmethod
    def of(cls, tables: Tables) -> "Horizon":
        """The months of the tables, and those beyond."""
        return tables.once(cls, lambda: cls._of(tables))

    @classmethod
    def _of(cls, tables: Tables) -> "Horizon":
        month = np.append(tables.months, int(tables.months[-1]) + 1 + np.arange(BEYOND))
        return cls(
            month,
            first_days(month),
            tables.lead,
            len(tables.months),
        )

    def __len__(self) -> int:
        return self.month.size

    def row_of(self, day: np.ndarray) -> np.ndarray:
        """The row of the month of each day number; it may lie outside the horizon."""
        return months_of(np.asarray(day)) - int(self.month[0])

    def begins(self, whose: np.ndarray) -> np.ndarray:
        """The months in which a right begins on the way, as somebody comes or goes [months,
        people]; `whose` [months of the scenario, people] says who has it when.
        """
        found = np.zeros((len(self), whose.shape[1]), bool)
        found[1 : len(whose)] = whose[1:] & ~whose[:-1]
        return found


@frozen(eq=False)
class WorkPlan:
    """When each person's paid work begins and ends; rows are months of the horizon.

    `pay` is in cents [months, people]. `first` and `last` are the first and the last month with pay
    (`last` −1 without any), `until` the month before which the work is meant to go on, `ends`
    whether months without it follow in the scenario. `begins_on` and `ends_on` are the days of the
    change, of the first work and after the last; `ongoing` marks work that began before the
    scenario. `wage_work` is what wage work does to the unemployment benefit.
    """

    pay: np.ndarray = field(repr=False)
    first: np.ndarray
    last: np.ndarray
    until: np.ndarray
    ends: np.ndarray
    begins_on: np.ndarray
    ends_on: np.ndarray
    ongoing: np.ndarray
    wage_work: WageWork = field(repr=False)

    @property
    def works(self) -> np.ndarray:
        """Who is paid for work in any month."""
        return self.last >= 0

    @property
    def span(self) -> np.ndarray:
        """Months from the first to the last with pay, at least 1."""
        return np.maximum(1, self.last - self.first + 1)

    @property
    def months(self) -> np.ndarray:
        """How many months of work the plan has: those with pay, and those after the last."""
        return (self.pay > 0).sum(axis=0) + np.maximum(0, self.until - self.last - 1) * self.works

    def known_from(self, horizon: Horizon, begins: np.ndarray) -> np.ndarray:
        """The rows from which a decision counts the work, whatever opens it: that of the month in
        which it begins, though the work alone opens a review only in the row `begins`.
        """
        return np.where(self.works, np.minimum(begins, horizon.row_of(self.begins_on)), begins)

    def rows(self, months: int) -> np.ndarray:
        """The rows of so many months for every person [months, people]."""
        return np.repeat(np.arange(months)[:, None], self.first.size, axis=1)

    def coming(
        self, series: np.ndarray, start: np.ndarray, *, like_last: bool = False
    ) -> np.ndarray:
        """What a series of whole numbers [months, people] comes to in twelve months from `start`.

        `start` are rows [anything, people]. Months of the scenario count as they are, later ones of
        the plan like the mean of the months from the first to the last with pay, or where
        `like_last` like the last of them. Once the months without work have come, nothing more is
        foreseen.
        """
        return self.year_from(start).comes_to(series, like_last=like_last)

    def year_from(self, start: np.ndarray) -> "ComingYear":
        """The twelve months from the rows `start` [anything, people]."""
        end, after = start + MONTHS_A_YEAR, self.last + 1
        more = np.minimum(end, self._foreseen(start)) - np.maximum(start, after)
        until = np.maximum(start, np.minimum(end, after))
        return ComingYear(self, start, until, np.maximum(0, more))

    def in_month(self, series: np.ndarray, row: np.ndarray) -> np.ndarray:
        """The series in single months, as `coming` foresees it."""
        people = np.arange(series.shape[1])
        inside = series[np.clip(row, 0, len(series) - 1), people]
        total = (series * self._within(series)).sum(axis=0)
        mean = (2 * total + self.span) // (2 * self.span)
        later = np.where(row < self._foreseen(row), mean, 0)
        return np.where(row <= self.last, inside, later) * self.works

    def is_even(self, row: np.ndarray, months: int) -> np.ndarray:
        """Whether the pay is the same in so many months from the row (continuous income)."""
        people = np.arange(self.pay.shape[1])
        total = self.pay.sum(axis=0)

        def scaled(month: np.ndarray) -> np.ndarray:
            inside = self.pay[np.clip(month, 0, len(self.pay) - 1), people] * self.span
            later = np.where(month < self._foreseen(row), total, 0)
            return np.where(month <= self.last, inside, later)

        first = scaled(row)
        return np.logical_and.reduce([first == scaled(row + n) for n in range(1, months)])

    def changes_level(self, rows: int, months: int) -> np.ndarray:
        """Months between the first and the last in which the pay becomes another, and stays the
        same for so many months [rows, people].
        """
        found = np.zeros((rows, self.pay.shape[1]), bool)
        pay = self.pay
        for row in range(1, len(pay) - months + 1):
            later = np.all(pay[row : row + months] == pay[row], axis=0)
            inside = (row > self.first) & (row + months - 1 <= self.last)
            found[row] = later & inside & (pay[row] != pay[row - 1])
        return found

    def changes_at_all(self, rows: int) -> np.ndarray:
        """Months with other pay than the month before [rows, people]."""
        found = np.zeros((rows, self.pay.shape[1]), bool)
        found[1 : len(self.pay)] = self.pay[1:] != self.pay[:-1]
        return found

    def _within(self, series: np.ndarray) -> np.ndarray:
        row = np.arange(len(series))[:, None]
        return (row >= self.first) & (row <= self.last)

    def _foreseen(self, row: np.ndarray) -> np.ndarray:
        """The month before which the work goes on, as it is known in a month."""
        return np.where(self.ends & (row > self.last), self.last + 1, self.until)


@frozen(eq=False)
class ComingYear:
    """Twelve months of a plan: the rows from `start` to `until` that the scenario has, and how many
    `more` months of the plan come after them [anything, people].
    """

    plan: WorkPlan
    start: np.ndarray = field(repr=False)
    until: np.ndarray = field(repr=False)
    more: np.ndarray = field(repr=False)

    def comes_to(
        self, series: np.ndarray, *, like_last: bool = False, who: Selection = ...
    ) -> np.ndarray:
        """The sum of a series [months, people] in it; `like_last` as in `WorkPlan.coming`. The
        series may be that of some people, `who`.
        """
        plan, (rows, people) = self.plan, series.shape
        first, last, span = plan.first[who], plan.last[who], plan.span[who]
        sums = np.concatenate((np.zeros_like(series[:1]), np.cumsum(series, axis=0))).reshape(-1)
        place = np.arange(people)

        def before(row: np.ndarray) -> np.ndarray:
            return np.take(sums, np.clip(row, 0, rows) * people + place)

        known = before(self.until[:, who]) - before(self.start[:, who])
        total = before(last + 1) - before(last if like_last else first)
        later = total * self.more[:, who]
        if not like_last:
            later = (2 * later + span) // (2 * span)
        return (known + later) * plan.works[who]


def work_plan(
    person_months: PersonMonths, law: Law, admission: Admission, work: WageWork
) -> WorkPlan:
    """The plan of every person, from the pay by month of payment and the days of the shifts.

    The day on which income changes is that of the first work, or by the other reading the pay day.
    """
    tables = person_months.tables
    pay = person_months.steady
    paid = pay > 0
    works = paid.any(axis=0)
    first = paid.argmax(axis=0)
    last = np.where(works, len(pay) - 1 - paid[::-1].argmax(axis=0), -1)
    length = tables.scenario.continues_months
    until = np.maximum(first + (length if length < MONTHS_A_YEAR else _NO_END), last + 1)
    ends = works & (last < int(tables.work_pay_month[-1]))
    by_work = _work_days(tables, admission)
    by_pay = _pay_days(tables, first, last)
    is_work = housing.changes_with_work(law, tables.month_day)
    begins_on, ends_on = (
        np.where((worked >= 0) & is_work, worked, of_pay)
        for worked, of_pay in zip(by_work, by_pay, strict=True)
    )
    ongoing = works & (tables.people.months_over_before > 0) & (first <= tables.lead)
    return WorkPlan(
        pay,
        first,
        last,
        until,
        ends,
        begins_on,
        ends_on,
        ongoing,
        work,
    )


def _work_days(tables: Tables, admission: Admission) -> tuple[np.ndarray, np.ndarray]:
    """The first day of work of each person and the day after the last, −1 without any."""
    sold = np.flatnonzero(admission.shift)
    low, after = np.full((2, len(tables.people)), -1)
    if sold.size == 0:
        return low, after
    # Shifts are sorted by person and day.
    person, gig = tables.shifts.person[sold], tables.shifts.gig[sold]
    new = np.flatnonzero(person[1:] != person[:-1])
    first, last = np.append(0, new + 1), np.append(new, sold.size - 1)
    low[person[first]] = tables.gigs.day[gig[first]]
    after[person[last]] = tables.gigs.day[gig[last]] + 1
    return low, after


def _pay_days(tables: Tables, first: np.ndarray, last: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The first pay day of each person, and the first day of the month without pay."""
    place = np.clip(np.searchsorted(tables.work_pay_month, first), 0, tables.work_months - 1)
    month = int(tables.months[0]) + last + 1
    paid = tables.pay_day if tables.work_paid is None else tables.work_paid[0, 0]
    return paid[place], first_days(month)
