"""A scenario as tables of integer columns: what the hooks get.

Four axes: case (one whole question), person (case × person), gig (case × dated visit) and month
(the horizon: the months of work and a tail for late pay). Tables are sorted by case, then person,
then day; row references are integers. A sweep or a population is more cases, made with `repeat`.
"""

from collections.abc import Callable, Hashable, Iterable
from functools import cached_property
from typing import Any, TypeVar

from attrs import evolve, field, fields, frozen
import numpy as np

from ..base import dates
from ..base.columns import numbered
from ..base.provenance import is_recording
from .columns import People, column_of
from .homes import HomeChanges, Homes, homes_in
from .table_rows import Absent, ActivityDays, Children, Gigs, Shifts
from .types import BuyerKind, PayRule, Scenario

_Made = TypeVar("_Made")


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
    absent: Absent  # planned, but the person is away; none of them is in `shifts`
    absent_days: ActivityDays  # the same of activity days
    children: Children
    home_changes: HomeChanges
    buyer_public: np.ndarray = column_of(bool)
    buyer_private_person: np.ndarray = column_of(bool)
    buyer_deducts: np.ndarray = column_of(bool)
    case_values: dict[str, np.ndarray] = field(factory=dict, repr=False)
    # What was planned, where something else happens: decisions rest on it. One case for all.
    plan: "Tables | None" = field(default=None, repr=False)
    # The days on which buyers pay [cases, buyers, months of work], and those on which a model pays
    # for work [cases, 1 + buyers, months of work], where these are not the pay days.
    buyers_pay: np.ndarray | None = field(default=None, repr=False)
    work_paid: np.ndarray | None = field(default=None, repr=False)
    _made: dict[Hashable, Any] = field(init=False, factory=dict, repr=False)

    def once(self, what: Hashable, make: Callable[[], _Made]) -> _Made:
        """What follows from these columns alone, made for the first model that asks: `what` names
        it and holds the law where that counts. Anew while an explanation keeps every step.
        """
        if is_recording():
            return make()
        if what not in self._made:
            self._made[what] = make()
        found: _Made = self._made[what]
        return found

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

    @property
    def work_pay_month(self) -> np.ndarray:
        """For each month of work, the index of the month in which the last buyer's work is paid."""
        if self.work_paid is None:
            return self.pay_month
        return self.month_at(self.work_paid[0, 0])

    def paid_by_buyers(self, case: np.ndarray, buyer: np.ndarray, month: np.ndarray) -> np.ndarray:
        """The day numbers on which buyers pay the work of a month."""
        if self.buyers_pay is None:
            usual: np.ndarray = self.pay_day[month]
            return usual
        days: np.ndarray = self.buyers_pay[case % len(self.buyers_pay), buyer, month]
        return days

    def paid_for_work(self, case: np.ndarray, buyer: np.ndarray, month: np.ndarray) -> np.ndarray:
        """The day numbers on which people are paid for work of a month, for a buyer or for all
        (−1).
        """
        if self.work_paid is None:
            usual: np.ndarray = self.pay_day[month]
            return usual
        days: np.ndarray = self.work_paid[case % len(self.work_paid), buyer + 1, month]
        return days

    def paying(self, model: str) -> "Tables":
        """The same tables with the days on which a model pays for work, where the scenario has
        them: a rule of its own, or once the buyer has paid (for all buyers the last of them).
        Those of another model that the tables were paid by are none of its own.
        """
        rule = next((one for one in self.scenario.pay_by_model if one.model == model), None)
        if rule is None and self.work_paid is None:
            return self
        plan = None if self.plan is None else self.plan.paying(model)
        if rule is None:
            return evolve(self, work_paid=None, plan=plan)
        first = self.scenario.first_month
        own = PayRule(rule.day, rule.month)
        days = [dates.number(own.pay_day(first + month)) for month in range(self.work_months)]
        paid = np.tile(np.array(days, np.int64), (1, 1 + len(self.buyer_public), 1))
        if rule.waits and len(self.buyer_public):
            usual = np.tile(self.pay_day, (1, len(self.buyer_public), 1))
            each = usual if self.buyers_pay is None else self.buyers_pay
            paid = np.concatenate((each.max(axis=1, keepdims=True), each), axis=1)
        return evolve(self, work_paid=paid, plan=plan)

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
        months = np.arange(min(first, *paid), max(last, *paid) + 1)
        plan = None if self.plan is None else evolve(self.plan, months=months)
        return evolve(self, months=months, plan=plan)

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
        what = (homes_in, months.tobytes())
        return self.once(what, lambda: homes_in(self.people, self.home_changes, months))

    def home_at(self, name: str, month: np.ndarray, person: np.ndarray) -> np.ndarray:
        """One column of the homes, of the people `person` in the months `month`."""
        if len(self.home_changes) == 0:
            months, row = month[:1], np.zeros(1, np.int64)
        else:
            months, row = numbered(month)
        column: np.ndarray = getattr(self.homes_in(months), name)[row, person]
        return column

    def age(self, day: np.ndarray, person: np.ndarray | slice = slice(None)) -> np.ndarray:
        """Age reached in the year of a day; only the birth year is known."""
        year = np.asarray(day).astype("M8[D]").astype("M8[Y]").astype(np.int64) + 1970
        reached: np.ndarray = year - self.people.birth_year[person]
        return reached

    def repeat(self, times: int) -> "Tables":
        """The same question many times over, as cases of one table (for sweeps and populations)."""
        case = np.arange(times)

        def tile(table: Any, **refs: int) -> Any:
            rows = len(table)
            again = np.tile(
                np.arange(rows), times
            )  # one look-up a column is quicker than `np.tile`
            columns = {one.name: getattr(table, one.name)[again] for one in fields(type(table))}
            for name, step in refs.items():
                columns[name] += np.repeat(case, rows) * step
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

        plan = (
            self.plan if self.plan is None or self.plan.cases == 1 else self.plan.take(first, last)
        )

        def late(days: np.ndarray | None) -> np.ndarray | None:
            return days if days is None or len(days) == 1 else days[first:last]

        return evolve(
            self,
            plan=plan,
            buyers_pay=late(self.buyers_pay),
            work_paid=late(self.work_paid),
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
