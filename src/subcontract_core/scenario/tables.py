"""A scenario as tables of integer columns: what the hooks get.

Four axes: case (one whole question), person (case × person), gig (case × dated visit) and month
(the horizon: the months of work and a tail for late pay). Tables are sorted by case, then person,
then day; row references are integers. A sweep or a population is more cases, made with `repeat`.
"""

from collections.abc import Iterable
from functools import cached_property
from typing import Any

from attrs import astuple, evolve, field, frozen
import numpy as np

from ..base import dates
from .columns import People, column_of
from .homes import HomeChanges, Homes, homes_in
from .types import BuyerKind, PayRule, Scenario


@frozen(eq=False)
class Gigs:
    """One row a dated visit. `day` counts from 1970-01-01, `start` in minutes of the day."""

    case: np.ndarray = column_of(np.int64)
    label: np.ndarray = column_of(np.int64)
    buyer: np.ndarray = column_of(np.int64)
    sector: np.ndarray = column_of(np.int64)
    day: np.ndarray = column_of(np.int64)
    month: np.ndarray = column_of(np.int64)
    start: np.ndarray = column_of(np.int64)
    minutes: np.ndarray = column_of(np.int64)
    in_premises: np.ndarray = column_of(bool)

    def __len__(self) -> int:
        return self.case.size


@frozen(eq=False)
class Shifts:
    """One row a crew member on a visit, sorted by person, day and start."""

    gig: np.ndarray = column_of(np.int64)
    person: np.ndarray = column_of(np.int64)
    minutes: np.ndarray = column_of(np.int64)

    def __len__(self) -> int:
        return self.gig.size


@frozen(eq=False)
class ActivityDays:
    """One row a planned activity day, sorted by person and day; `asked` is the day it is asked
    to move to, or -1.
    """

    person: np.ndarray = column_of(np.int64)
    day: np.ndarray = column_of(np.int64)
    start: np.ndarray = column_of(np.int64)
    end: np.ndarray = column_of(np.int64)
    asked: np.ndarray = column_of(np.int64)

    def __len__(self) -> int:
        return self.person.size


@frozen(eq=False)
class Children:
    """One row a child of a person or of a spouse of the group, sorted by person; `born` is the
    month number of birth, `moves` that of the month from which the child lives at the other place,
    in the home or elsewhere, 0 where none does.
    """

    person: np.ndarray = column_of(np.int64)
    born: np.ndarray = column_of(np.int64)
    elsewhere: np.ndarray = column_of(bool)
    moves: np.ndarray = column_of(np.int64)

    def __len__(self) -> int:
        return self.person.size


@frozen(eq=False, kw_only=True)
class Tables:
    """The scenario as tables. `months` holds the month numbers of the horizon.

    `work_months` of them are months of work, from the row `lead` on: a pay day can move into the
    month before the first, and pay can come a month later. A month of work counts from 0 at `lead`,
    a month of the horizon from 0.
    """

    scenario: Scenario = field(repr=False)
    cases: int
    months: np.ndarray = column_of(np.int64)
    work_months: int
    pay_day: np.ndarray = column_of(np.int64)  # day number per month of work
    people: People
    gigs: Gigs
    shifts: Shifts
    activity: ActivityDays
    absent: Shifts  # planned, but the person is away; none of them is in `shifts`
    absent_days: ActivityDays  # the same of activity days
    children: Children
    home_changes: HomeChanges
    buyer_public: np.ndarray = column_of(bool)
    buyer_private_person: np.ndarray = column_of(bool)
    buyer_deducts: np.ndarray = column_of(bool)
    case_values: dict[str, np.ndarray] = field(factory=dict, repr=False)

    @cached_property
    def buyer_kind(self) -> np.ndarray:
        """Who each buyer is (`BuyerKind`)."""
        kinds = [BuyerKind.of(buyer.kind) for buyer in self.scenario.buyers]
        return np.array(kinds, dtype=np.int64)

    @cached_property
    def month_day(self) -> np.ndarray:
        """The first day of each month of the horizon."""
        return np.array(
            [dates.number(dates.first_day(int(month))) for month in self.months], dtype=np.int64
        )

    @cached_property
    def month_day_after(self) -> np.ndarray:
        """The first day after each month of the horizon."""
        return np.array(
            [dates.number(dates.first_day(int(month) + 1)) for month in self.months],
            dtype=np.int64,
        )

    @property
    def lead(self) -> int:
        """How many months of the horizon come before the first month of work."""
        return self.scenario.first_month - int(self.months[0])

    @cached_property
    def pay_month(self) -> np.ndarray:
        """For each month of work, the index of the month in which it is paid; two months of
        work can be paid in one.
        """
        paid = self.pay_day.astype("M8[D]").astype("M8[M]").astype(np.int64)
        return paid + dates.month_number(dates.EPOCH) - int(self.months[0])

    def month_at(self, day: np.ndarray) -> np.ndarray:
        """The index of the month of the horizon in which each day is; −1 before the first."""
        return np.searchsorted(self.month_day, day, side="right") - 1

    def covering(self, rules: Iterable[PayRule]) -> "Tables":
        """The same tables with a horizon in which these pay rules pay too."""
        scenario = self.scenario
        worked = (scenario.first_month, scenario.last_month)
        paid = [rule.pay_month(month) for rule in rules for month in worked]
        first, last = int(self.months[0]), int(self.months[-1])
        if all(first <= month <= last for month in paid):
            return self
        return evolve(self, months=np.arange(min(first, *paid), max(last, *paid) + 1))

    def month_of_work(self, day: np.ndarray) -> np.ndarray:
        """Which month of work each day is in; days outside count to the nearest."""
        return np.clip(
            np.searchsorted(self.month_day, day, side="right") - 1 - self.lead,
            0,
            self.work_months - 1,
        )

    @property
    def size(self) -> tuple[int, int]:
        """Months of the horizon, people: the shape of every person-month table."""
        return len(self.months), len(self.people)

    def person_id(self, row: int) -> str:
        """Who a row of `people` is."""
        return self.scenario.people[int(self.people.label[row])].id

    def gig_id(self, row: int) -> str:
        """Which gig a row of `gigs` is a visit of."""
        return self.scenario.gigs[int(self.gigs.label[row])].id

    def homes_in(self, months: np.ndarray) -> Homes:
        """The home of every person in months given by number, [months, people]."""
        return homes_in(self.people, self.home_changes, months)

    def homes_at(self, month: np.ndarray, person: np.ndarray) -> Homes:
        """The homes of the people `person` in the months `month`, one each."""
        months, row = np.unique(month, return_inverse=True)
        homes = self.homes_in(months)
        return Homes(*(column[row, person] for column in astuple(homes, recurse=False)))

    def age(self, day: np.ndarray, person: np.ndarray | slice = slice(None)) -> np.ndarray:
        """Age reached in the year of a day; only the birth year is known."""
        year = np.asarray(day).astype("M8[D]").astype("M8[Y]").astype(np.int64) + 1970
        reached: np.ndarray = year - self.people.birth_year[person]
        return reached

    def repeat(self, times: int) -> "Tables":
        """The same question many times over, as cases of one table (for sweeps and populations)."""
        case = np.arange(times)

        def tile(table: Any, **refs: int) -> Any:
            columns = {}
            for name in (a.name for a in table.__attrs_attrs__):
                column = np.tile(getattr(table, name), times)
                if name in refs:
                    column = column + np.repeat(case, getattr(table, name).size) * refs[name]
                columns[name] = column
            return type(table)(**columns)

        return evolve(
            self,
            cases=self.cases * times,
            people=tile(self.people, case=self.cases),
            gigs=tile(self.gigs, case=self.cases),
            shifts=tile(self.shifts, gig=len(self.gigs), person=len(self.people)),
            activity=tile(self.activity, person=len(self.people)),
            absent=tile(self.absent, gig=len(self.gigs), person=len(self.people)),
            absent_days=tile(self.absent_days, person=len(self.people)),
            children=tile(self.children, person=len(self.people)),
            home_changes=tile(self.home_changes, person=len(self.people)),
        )

    def take(self, first: int, last: int) -> "Tables":
        """The cases from `first` up to, not including, `last`, renumbered from 0."""
        p0, p1 = np.searchsorted(self.people.case, (first, last))
        g0, g1 = np.searchsorted(self.gigs.case, (first, last))
        s0, s1 = np.searchsorted(self.shifts.person, (p0, p1))
        a0, a1 = np.searchsorted(self.activity.person, (p0, p1))
        b0, b1 = np.searchsorted(self.absent.person, (p0, p1))
        d0, d1 = np.searchsorted(self.absent_days.person, (p0, p1))
        c0, c1 = np.searchsorted(self.children.person, (p0, p1))
        h0, h1 = np.searchsorted(self.home_changes.person, (p0, p1))

        def cut(table: Any, low: int, high: int, **less: int) -> Any:
            names = (a.name for a in table.__attrs_attrs__)
            return type(table)(
                **{
                    name: (
                        getattr(table, name)[low:high] - less.get(name, 0)
                        if name in less
                        else getattr(table, name)[low:high]
                    )
                    for name in names
                }
            )

        return evolve(
            self,
            cases=last - first,
            people=cut(self.people, p0, p1, case=first),
            gigs=cut(self.gigs, g0, g1, case=first),
            shifts=cut(
                self.shifts,
                s0,
                s1,
                gig=g0,
                person=p0,
            ),
            activity=cut(self.activity, a0, a1, person=p0),
            absent=cut(
                self.absent,
                b0,
                b1,
                gig=g0,
                person=p0,
            ),
            absent_days=cut(self.absent_days, d0, d1, person=p0),
            children=cut(self.children, c0, c1, person=p0),
            home_changes=cut(self.home_changes, h0, h1, person=p0),
            case_values={name: values[first:last] for name, values in self.case_values.items()},
        )
