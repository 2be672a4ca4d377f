"""A scenario as tables of integer columns: what the hooks get.

Four axes: case (one whole question), person (case × person), gig (case × dated visit) and month
(the horizon: the months of work and a tail for late pay). Tables are sorted by case, then person,
then day; row references are integers. A sweep or a population is more cases, made with `repeat`.
"""

from collections.abc import Sequence
from typing import Any

from attrs import evolve, field, frozen
import numpy as np

from ..base import dates
from ..base.errors import Fault, InputError, Text
from .absence import ungiven
from .types import (
    ACTIVITY,
    BUYER_KINDS,
    CARE,
    HOUSING,
    LIVES_ON,
    PAPERS,
    PENSION,
    PUBLIC_KINDS,
    SECTORS,
    Person,
    Scenario,
    Taxes,
)


def _freeze(_instance: Any, _attribute: Any, column: np.ndarray) -> None:
    column.flags.writeable = False


def _column(dtype: type) -> Any:
    return field(
        converter=lambda values: np.asarray(values, dtype=dtype).view(),
        validator=_freeze,
        eq=False,
        repr=False,
    )


@frozen(eq=False)
class People:
    """One row a person of a case. Codes index the tuples of `types` (LIVES_ON, ACTIVITY, …)."""

    case: np.ndarray = _column(np.int64)
    label: np.ndarray = _column(np.int64)
    birth_year: np.ndarray = _column(np.int64)
    lives_on: np.ndarray = _column(np.int64)
    activity: np.ndarray = _column(np.int64)
    allowance: np.ndarray = _column(np.int64)  # cents a day
    allowance_known: np.ndarray = _column(bool)
    days_known: np.ndarray = _column(bool)  # whether the days of the activity are known
    care: np.ndarray = _column(np.int64)
    housing: np.ndarray = _column(np.int64)
    rent: np.ndarray = _column(np.int64)  # cents a month
    municipality_group: np.ndarray = _column(np.int64)
    spouse: np.ndarray = _column(bool)
    spouse_income: np.ndarray = _column(np.int64)  # cents a year
    spouse_entitled: np.ndarray = _column(bool)
    assets: np.ndarray = _column(np.int64)
    other_pension: np.ndarray = _column(np.int64)  # cents a year
    withholding: np.ndarray = _column(np.int64)  # millionths
    withholding_known: np.ndarray = _column(bool)
    papers: np.ndarray = _column(np.int64)  # bit set over PAPERS
    papers_known: np.ndarray = _column(bool)
    months_over_before: np.ndarray = _column(np.int64)
    tax_known: np.ndarray = _column(bool)
    municipal_tax: np.ndarray = _column(np.int64)  # millionths, as church_tax and benefit_tax
    church_tax: np.ndarray = _column(np.int64)
    benefit_tax: np.ndarray = _column(np.int64)
    benefit_tax_known: np.ndarray = _column(bool)
    assisted: np.ndarray = _column(bool)  # whether the household gets social assistance
    assistance_housing: np.ndarray = _column(np.int64)  # cents a month, as the two below
    assistance_other: np.ndarray = _column(np.int64)
    assistance_income: np.ndarray = _column(np.int64)
    in_debt: np.ndarray = _column(bool)
    dependants: np.ndarray = _column(np.int64)
    free_months: np.ndarray = _column(np.int64)
    pension: np.ndarray = _column(np.int64)
    no_limit: np.ndarray = _column(bool)
    average_earnings: np.ndarray = _column(np.int64)  # cents a month

    def __len__(self) -> int:
        return self.case.size


@frozen(eq=False)
class Gigs:
    """One row a dated visit. `day` counts from 1970-01-01, `start` in minutes of the day."""

    case: np.ndarray = _column(np.int64)
    label: np.ndarray = _column(np.int64)
    buyer: np.ndarray = _column(np.int64)
    sector: np.ndarray = _column(np.int64)
    day: np.ndarray = _column(np.int64)
    month: np.ndarray = _column(np.int64)
    start: np.ndarray = _column(np.int64)
    minutes: np.ndarray = _column(np.int64)
    in_premises: np.ndarray = _column(bool)

    def __len__(self) -> int:
        return self.case.size


@frozen(eq=False)
class Shifts:
    """One row a crew member on a visit, sorted by person, day and start."""

    gig: np.ndarray = _column(np.int64)
    person: np.ndarray = _column(np.int64)
    minutes: np.ndarray = _column(np.int64)

    def __len__(self) -> int:
        return self.gig.size


@frozen(eq=False)
class ActivityDays:
    """One row a planned activity day, sorted by person and day; `asked` is the day it is asked
    to move to, or -1.
    """

    person: np.ndarray = _column(np.int64)
    day: np.ndarray = _column(np.int64)
    start: np.ndarray = _column(np.int64)
    end: np.ndarray = _column(np.int64)
    asked: np.ndarray = _column(np.int64)

    def __len__(self) -> int:
        return self.person.size


@frozen(eq=False)
class Tables:
    """The scenario as tables. `months` holds the month numbers of the horizon.

    `work_months` of them are months of work, from the row `lead` on: a pay day can move into the
    month before the first, and pay can come a month later. A month of work counts from 0 at `lead`,
    a month of the horizon from 0.
    """

    scenario: Scenario = field(repr=False)
    cases: int
    months: np.ndarray = _column(np.int64)
    work_months: int
    pay_day: np.ndarray = _column(np.int64)  # day number per month of work
    people: People
    gigs: Gigs
    shifts: Shifts
    activity: ActivityDays
    absent: Shifts  # planned, but the person is away; none of them is in `shifts`
    absent_days: ActivityDays  # the same of activity days
    buyer_public: np.ndarray = _column(bool)
    buyer_private_person: np.ndarray = _column(bool)
    buyer_deducts: np.ndarray = _column(bool)
    case_values: dict[str, np.ndarray] = field(factory=dict, repr=False)

    @property
    def month_day(self) -> np.ndarray:
        """The first day of each month of the horizon."""
        return np.array(
            [dates.number(dates.first_day(int(month))) for month in self.months], dtype=np.int64
        )

    @property
    def lead(self) -> int:
        """How many months of the horizon come before the first month of work."""
        return self.scenario.first_month - int(self.months[0])

    @property
    def pay_month(self) -> np.ndarray:
        """For each month of work, the index of the month in which it is paid; two months of
        work can be paid in one.
        """
        paid = self.pay_day.astype("M8[D]").astype("M8[M]").astype(np.int64)
        return paid + dates.month_number(dates.EPOCH) - int(self.months[0])

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

    def age(self, day: np.ndarray, person: np.ndarray | slice = slice(None)) -> np.ndarray:
        """Age reached in the year of a day; only the birth year is known."""
        year = np.asarray(day).astype("M8[D]").astype("M8[Y]").astype(np.int64) + 1970
        return year - self.people.birth_year[person]

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
        )

    def take(self, first: int, last: int) -> "Tables":
        """The cases from `first` up to, not including, `last`, renumbered from 0."""
        p0, p1 = np.searchsorted(self.people.case, (first, last))
        g0, g1 = np.searchsorted(self.gigs.case, (first, last))
        s0, s1 = np.searchsorted(self.shifts.person, (p0, p1))
        a0, a1 = np.searchsorted(self.activity.person, (p0, p1))
        b0, b1 = np.searchsorted(self.absent.person, (p0, p1))
        d0, d1 = np.searchsorted(self.absent_days.person, (p0, p1))

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
            shifts=cut(self.shifts, s0, s1, gig=g0, person=p0),
            activity=cut(self.activity, a0, a1, person=p0),
            absent=cut(self.absent, b0, b1, gig=g0, person=p0),
            absent_days=cut(self.absent_days, d0, d1, person=p0),
            case_values={name: values[first:last] for name, values in self.case_values.items()},
        )


def tabulate(scenario: Scenario) -> Tables:
    """Build the tables of one scenario (one case).

    Raises `InputError` when a gig or an activity day lies outside the scenario's months, or an
    exception hits no day.
    """
    faults = [*_outside(scenario), *_idle(scenario), *_ungiven(scenario)]
    if faults:
        raise InputError(faults)
    worked = range(scenario.first_month, scenario.last_month + 1)
    paid = [scenario.pay.pay_month(month) for month in worked]
    gigs, shifts, absent = _visits(scenario)
    activity, absent_days = _activity(scenario)
    return Tables(
        scenario=scenario,
        cases=1,
        months=np.arange(min(scenario.first_month, *paid), max(scenario.last_month, *paid) + 1),
        work_months=len(worked),
        pay_day=[dates.number(scenario.pay.pay_day(month)) for month in worked],
        people=_people(scenario.people),
        gigs=gigs,
        shifts=shifts,
        activity=activity,
        absent=absent,
        absent_days=absent_days,
        buyer_public=[buyer.kind in PUBLIC_KINDS for buyer in scenario.buyers],
        buyer_private_person=[buyer.kind == BUYER_KINDS[1] for buyer in scenario.buyers],
        buyer_deducts=[buyer.deducts_vat for buyer in scenario.buyers],
    )


def _visits(scenario: Scenario) -> tuple[Gigs, Shifts, Shifts]:
    """The dated visits, the shifts on them, and those from which somebody is away."""
    index = {person.id: row for row, person in enumerate(scenario.people)}
    buyers = {buyer.id: row for row, buyer in enumerate(scenario.buyers)}
    visits: list[tuple[int, ...]] = []
    crew: list[tuple[int, ...]] = []
    absent: list[tuple[int, ...]] = []
    for label, gig in enumerate(scenario.gigs):
        for day in gig.when.days():
            for member in gig.crew:
                rows = absent if day in scenario.people[index[member]].absences else crew
                rows.append((index[member], dates.number(day), gig.start, len(visits), gig.minutes))
            month = dates.month_number(day) - scenario.first_month
            visits.append(
                (
                    label,
                    buyers[gig.buyer],
                    SECTORS.index(gig.sector),
                    dates.number(day),
                    month,
                    gig.start,
                    gig.minutes,
                    gig.in_activity_premises,
                )
            )
    v = np.array(visits, dtype=np.int64).reshape(-1, 8)
    gigs = Gigs(
        np.zeros(len(v)),
        v[:, 0],
        v[:, 1],
        v[:, 2],
        v[:, 3],
        v[:, 4],
        v[:, 5],
        v[:, 6],
        v[:, 7].astype(bool),
    )
    return gigs, _shifts(crew), _shifts(absent)


def _shifts(rows: list[tuple[int, ...]]) -> Shifts:
    """Rows of (person, day, start, visit, minutes) as columns, sorted."""
    c = np.array(sorted(rows), dtype=np.int64).reshape(-1, 5)
    return Shifts(gig=c[:, 3], person=c[:, 0], minutes=c[:, 4])


def _activity(scenario: Scenario) -> tuple[ActivityDays, ActivityDays]:
    """The planned activity days, and those from which the person is away."""
    planned: list[tuple[int, ...]] = []
    missed: list[tuple[int, ...]] = []
    for row, person in enumerate(scenario.people):
        asked = {move.day: dates.number(move.to) for move in person.moves}
        for day in person.activity.when.days():
            rows = missed if day in person.absences else planned
            rows.append(
                (
                    row,
                    dates.number(day),
                    person.activity.start,
                    person.activity.end,
                    asked.get(day, -1),
                )
            )
    columns = (np.array(rows, dtype=np.int64).reshape(-1, 5).T for rows in (planned, missed))
    first, second = (ActivityDays(*five) for five in columns)
    return first, second


def _outside(scenario: Scenario) -> list[Fault]:
    """Days outside the months, and moves of days that are not planned."""
    first, last = dates.first_day(scenario.first_month), dates.last_day(scenario.last_month)
    planned = [(f"gigs.{gig.id}", gig.when.days()) for gig in scenario.gigs]
    planned += [
        (f"people.{person.id}.activity", person.activity.when.days()) for person in scenario.people
    ]
    faults = [
        Fault(
            scenario.id,
            path,
            Text("the day {day}", day=day),
            Text("{first} to {last}", first=first, last=last),
            "Move the day or widen `months`.",
        )
        for path, found in planned
        for day in found
        if not first <= day <= last
    ]
    for person in scenario.people:
        unplanned = (
            move.day for move in person.moves if move.day not in person.activity.when.days()
        )
        faults += [
            Fault(
                scenario.id,
                f"people.{person.id}.moves",
                Text("a move of {day}", day=day),
                "a planned activity day",
                "Check the date.",
            )
            for day in unplanned
        ]
    return faults


def _idle(scenario: Scenario) -> list[Fault]:
    """Exceptions and absences that take nothing away: the rule of a file holds for a scenario
    that a program builds.
    """
    to_do = Text("Check the date, or remove it.")
    faults = [
        Fault(
            scenario.id,
            f"gigs.{gig.id}.without",
            str(day),
            "a day that the weekly days or the dates give",
            to_do,
        )
        for gig in scenario.gigs
        for day in gig.when.idle()
    ]
    for person in scenario.people:
        faults += [
            Fault(
                scenario.id,
                f"people.{person.id}.activity.without",
                str(day),
                "a day that the weekly days or the dates give",
                to_do,
            )
            for day in person.activity.when.idle()
        ]
        planned = scenario.planned(person) if person.absences else set()
        faults += [
            Fault(
                scenario.id,
                f"people.{person.id}.absences",
                str(day),
                "a day with a gig or activity of the person",
                to_do,
            )
            for day in person.absences
            if day not in planned
        ]
    return faults


def _ungiven(scenario: Scenario) -> list[Fault]:
    """Amounts that a person's situation needs and that the code which built the scenario left
    out.
    """
    names = [
        (person, path, path.rpartition(".")[2])
        for person in scenario.people
        for path in ungiven(person)
    ]
    return [
        Fault(
            scenario.id,
            f"people.{person.id}.{path}",
            Text("no {key!r}", key=key),
            Text("{key!r} must be given", key=key),
            Text("Add a line {key}: …", key=key),
        )
        for person, path, key in names
    ]


def _people(people: Sequence[Person]) -> People:
    """The people of one case as columns."""
    return People(
        case=[0] * len(people),
        label=range(len(people)),
        birth_year=[p.birth_year for p in people],
        lives_on=[LIVES_ON.index(p.lives_on) for p in people],
        activity=[ACTIVITY.index(p.activity.kind) for p in people],
        allowance=[p.activity.allowance or 0 for p in people],
        allowance_known=[p.activity.allowance is not None for p in people],
        days_known=[p.activity.days_known for p in people],
        care=[CARE.index(p.care_allowance) for p in people],
        housing=[HOUSING.index(p.housing.kind) for p in people],
        rent=[p.housing.rent or 0 for p in people],
        municipality_group=[p.housing.municipality_group for p in people],
        spouse=[p.housing.spouse for p in people],
        spouse_income=[p.housing.spouse_income or 0 for p in people],
        spouse_entitled=[p.housing.spouse_entitled for p in people],
        assets=[p.assets for p in people],
        other_pension=[p.other_pension for p in people],
        withholding=[round((p.withholding or 0) * 1_000_000) for p in people],
        withholding_known=[p.withholding is not None for p in people],
        papers=[sum(1 << PAPERS.index(name) for name in p.papers or ()) for p in people],
        papers_known=[p.papers is not None for p in people],
        months_over_before=[p.months_over_before for p in people],
        tax_known=[p.taxes is not None for p in people],
        benefit_tax_known=[p.taxes is not None and p.taxes.benefits is not None for p in people],
        **{
            f"{part}_tax": [
                round((getattr(p.taxes or Taxes(), field) or 0) * 1_000_000) for p in people
            ]
            for part, field in (
                ("municipal", "municipality"),
                ("church", "church"),
                ("benefit", "benefits"),
            )
        },
        assisted=[p.assistance is not None for p in people],
        assistance_housing=[
            (
                p.housing.rent or 0
                if p.assistance is None or p.assistance.housing is None
                else p.assistance.housing
            )
            for p in people
        ],
        assistance_other=[p.assistance.other if p.assistance else 0 for p in people],
        assistance_income=[p.assistance.income if p.assistance else 0 for p in people],
        in_debt=[p.debts is not None for p in people],
        dependants=[p.debts.dependants if p.debts else 0 for p in people],
        free_months=[p.debts.free_months if p.debts else 0 for p in people],
        pension=[PENSION.index(p.pension.kind) for p in people],
        no_limit=[p.pension.no_limit for p in people],
        average_earnings=[p.pension.average for p in people],
    )
