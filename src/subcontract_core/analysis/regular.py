"""The same work done evenly, or bunched into some months: the minutes that a person does of each
gig, spread over months with their sum held to the minute.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from attrs import define, evolve, field
import numpy as np

from ..base.dates import calendar_date, first_day, last_day, month_number
from ..base.errors import Fault, InputError, Text
from ..base.feasts import public_holidays
from ..scenario.tabulating import tabulate
from ..scenario.types import Dates, Gig, Scenario, TermValue
from ..scenario.units import MIDNIGHT, month_text

_LONGEST = 720
Work = dict[int, dict[date, int]]  # minutes by day, of each gig by its place


def minutes_by_month(scenario: Scenario, person: str) -> list[int]:
    """What a person works in each month of work, in minutes, with what happened: neither visits
    that are called off nor those that the person misses.
    """
    found = [0] * (scenario.last_month - scenario.first_month + 1)
    for days in _work(scenario, person).values():
        for day, minutes in days.items():
            found[_place(scenario, day)] += minutes
    return found


def regular(scenario: Scenario, person: str) -> Scenario | None:
    """The scenario of the person alone with the same minutes of each gig spread evenly: as many in
    each month in which there is a day for them, what does not divide in the last. Visits are on
    weekdays on which the gig has visits anyhow, about as long as they usually are. None without
    work, with less than a minute a month, or where the work is even already.
    """
    months = range(scenario.first_month, scenario.last_month + 1)
    try:
        return _spread_over(scenario, person, months)
    except _NoRoomError:
        return None


def bunched(scenario: Scenario, person: str, months: Sequence[str]) -> Scenario | None:
    """The scenario of the person alone with the same minutes of each gig in these months alone
    ("2026-05"), spread evenly over them as `regular` does.

    Raises `InputError` for a month that is none of the scenario's, and for months in which that
    much work has no room.
    """
    every = range(scenario.first_month, scenario.last_month + 1)
    known = {month_text(number): number for number in every}
    wrong = [one for one in months if one not in known] or ([] if months else [""])
    if wrong:
        allowed, to_do = ", ".join(known), "Choose some of them."
        raise InputError([Fault(scenario.id, "months", repr(one), allowed, to_do) for one in wrong])
    try:
        return _spread_over(scenario, person, sorted({known[one] for one in months}))
    except _NoRoomError:
        found, allowed = ", ".join(months), Text("months in which the work has room")
        raise InputError(
            [
                Fault(
                    scenario.id,
                    "months",
                    found,
                    allowed,
                    "Choose more months.",
                )
            ]
        ) from None


class _NoRoomError(Exception):
    """More work than the days of a month hold."""


def _spread_over(scenario: Scenario, person: str, months: Sequence[int]) -> Scenario | None:
    """The same minutes of each gig in these months."""
    work = _work(scenario, person)
    alone = tuple(one for one in scenario.people if one.id == person)
    if not work or alone[0].housing.spouse_in_group:  # a spouse's income decides too
        return None
    calendar = _Calendar(scenario, person)
    gigs, names, is_same = list[Gig](), dict[str, list[str]](), True
    for label, days in work.items():
        gig = scenario.gigs[label]
        wanted = calendar.wanted(gig, sum(days.values()), months)
        if wanted is None:
            return None
        is_same &= wanted == _months(days)
        by_length: dict[int, list[date]] = {}
        for month, minutes in wanted.items():
            for day, long in calendar.visits(gig, days, month, minutes):
                by_length.setdefault(long, []).append(day)
        for long in sorted(by_length):
            ident = f"R{len(gigs) + 1}"
            gigs.append(_gig(gig, ident, person, long, tuple(sorted(by_length[long]))))
            names.setdefault(gig.id, []).append(ident)
    if is_same:
        return None
    return scenario.with_plans(
        people=alone,
        gigs=tuple(gigs),
        terms=tuple(_terms(scenario, person, names)),
        realised=(),
        calls=(),
    )


def _work(scenario: Scenario, person: str) -> Work:
    """The minutes that a person is on visits, with what happened."""
    tables, row = tabulate(scenario), scenario.place_of(person)
    found: Work = {}
    for shift in np.flatnonzero(tables.shifts.person == row):
        visit = int(tables.shifts.gig[shift])
        days = found.setdefault(int(tables.gigs.label[visit]), {})
        days[calendar_date(int(tables.gigs.day[visit]))] = int(tables.shifts.minutes[shift])
    return dict(sorted(found.items()))


def _place(scenario: Scenario, day: date) -> int:
    return month_number(day) - scenario.first_month


def _months(days: dict[date, int]) -> dict[int, int]:
    """The minutes of each month in which there are any."""
    found: dict[int, int] = {}
    for day, minutes in sorted(days.items()):
        number = month_number(day)
        found[number] = found.get(number, 0) + minutes
    return found


@define
class _Calendar:
    """The days on which a person may go, and what is placed on them already."""

    scenario: Scenario
    person: str
    taken: dict[date, list[tuple[int, int]]] = field(factory=dict)

    def wanted(self, gig: Gig, minutes: int, months: Sequence[int]) -> dict[int, int] | None:
        """As many minutes in each month that has a day, what does not divide in the last; None for
        less than a minute a month.
        """
        able = [month for month in months if self._days(gig, month, set(range(7)), 0)]
        each, rest = divmod(minutes, len(able)) if able else (0, 0)
        if not each:
            return None
        found = {month: each + (rest if month == able[-1] else 0) for month in able}
        for month, wanted in found.items():
            if -(-wanted // _LONGEST) > len(self._days(gig, month, set(range(7)), 0)):
                raise _NoRoomError
        return found

    def visits(
        self, gig: Gig, done: dict[date, int], month: int, minutes: int
    ) -> Iterator[tuple[date, int]]:
        """The visits of a month: on which days, and how long each is."""
        lengths = list(done.values())
        usual = max(set(lengths), key=lambda one: (lengths.count(one), -one))
        free = self._days(
            gig,
            month,
            {day.weekday() for day in done},
            usual,
        )
        count = max(-(-minutes // _LONGEST), min(len(free), max(1, round(minutes / usual))))
        if count > len(free):
            free = self._days(
                gig,
                month,
                set(range(7)),
                usual,
            )
            count = min(count, len(free))
        places = (2 * np.arange(count) + 1) * len(free) // (2 * count)
        each, more = divmod(minutes, count)
        for number, place in enumerate(places):
            day, long = free[int(place)], each + (number < more)
            start = min(gig.start, MIDNIGHT - long)
            self.taken.setdefault(day, []).append((start, start + long))
            yield day, long

    def _days(self, gig: Gig, month: int, weekdays: set[int], long: int) -> list[date]:
        """The days of a month on these weekdays on which the person is not away, the buyer is open
        and no other visit is at the same hours; without public holidays where there are others.
        """
        first, last = first_day(month), last_day(month)
        every = (first.replace(day=n) for n in range(1, last.day + 1))
        able = [day for day in every if self._is_able(gig, day)]
        free = [day for day in able if not self._meets(day, gig.start, gig.start + long)] or able
        found = [day for day in free if day.weekday() in weekdays]
        return [day for day in found if day not in public_holidays(day.year)] or found

    def _is_able(self, gig: Gig, day: date) -> bool:
        """Whether the person could go on a day at all."""
        scenario = self.scenario
        person = scenario.people[scenario.place_of(self.person)]
        buyer = next(one for one in scenario.buyers if one.id == gig.buyer)
        away = any(one.person == self.person and one.has(day) for one in scenario.away)
        return not (away or person.is_away(day) or buyer.is_closed(day))

    def _meets(self, day: date, start: int, end: int) -> bool:
        return any(begin < end and start < stop for begin, stop in self.taken.get(day, ()))


def _terms(scenario: Scenario, person: str, names: dict[str, list[str]]) -> Iterator[TermValue]:
    """The terms for the person; those of a gig for each that stands for it."""
    for term in scenario.terms:
        if term.person not in ("", person):
            continue
        if not term.gig:
            yield term
        for ident in names.get(term.gig, ()):
            yield evolve(term, gig=ident)


def _gig(usual: Gig, ident: str, person: str, minutes: int, days: tuple[date, ...]) -> Gig:
    """A gig like the usual one on other days and of another length."""
    return evolve(
        usual,
        id=ident,
        crew=(person,),
        minutes=minutes,
        start=min(usual.start, MIDNIGHT - minutes),
        when=Dates(days),
        planned=True,
        cancelled=(),
        lengths=None,
        happens=None,
    )
