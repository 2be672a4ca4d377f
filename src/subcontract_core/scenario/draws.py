"""Drawn years: what happens by chance instead of what was planned, for many draws at once.

A draw is one case. Nothing of a month that is closed already is drawn, nor what is said of a visit.
"""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from attrs import field, frozen
import numpy as np

from ..base import dates
from .called import Called, called, span_of
from .chance import Chance
from .randomness import chosen, event_keys, happens, numbers
from .types import Person, Scenario

_DAYS_A_YEAR = 365


@frozen(eq=False)
class Drawn:
    """What each draw brings, for the visits (gig and day, in the order of the tables), days, people
    and buyers of a scenario.

    `off` says which visits are called off [draws, visits] and `minutes` how long they are; `ill`
    which day somebody fell ill who is ill on a day, −1 for who is not [draws, days, people];
    `late` by how many days a buyer pays late [draws, buyers, months of work]; `calls` which extra
    visits come.
    """

    scenario: Scenario = field(repr=False)
    draws: np.ndarray
    visits: tuple[tuple[int, date], ...] = field(repr=False)
    off: np.ndarray = field(repr=False)
    minutes: np.ndarray = field(repr=False)
    ill: np.ndarray = field(repr=False)
    late: np.ndarray = field(repr=False)
    calls: tuple[Called, ...] = field(repr=False)

    @property
    def first_day(self) -> int:
        """The number of the first day of the months."""
        return dates.number(dates.first_day(self.scenario.first_month))


def has_chances(scenario: Scenario) -> bool:
    """Whether anything in a scenario happens by chance."""
    return bool(
        scenario.quiet
        or scenario.calls
        or any(gig.happens is not None or gig.lengths for gig in scenario.gigs)
        or any(person.falls_ill for person in scenario.people)
        or any(buyer.closes or (buyer.pays and buyer.pays.late) for buyer in scenario.buyers)
    )


def open_from(scenario: Scenario) -> date:
    """The first day that is not closed yet: that of the month after the last that was realised."""
    if not scenario.realised:
        return dates.first_day(scenario.first_month)
    last = max(one.day for one in scenario.realised)
    return dates.first_day(dates.month_number(last) + 1)


def drawn(scenario: Scenario, draws: np.ndarray, seed: int | None = None) -> Drawn:
    """The draws of these numbers (from 0); without a `seed` that of the scenario."""
    maker = _Maker(
        scenario,
        draws,
        (scenario.chance or Chance()).seed if seed is None else seed,
    )
    visits = tuple(maker.visits())
    return Drawn(
        scenario,
        draws,
        visits,
        maker.off(visits),
        maker.minutes(visits),
        maker.ill(),
        maker.late(),
        called(
            scenario,
            maker.opens,
            draws.size,
            maker.numbers,
        ),
    )


@frozen(eq=False)
class _Maker:
    """Draws events by their names."""

    scenario: Scenario
    draws: np.ndarray
    seed: int

    @property
    def opens(self) -> date:
        """The first day that is drawn."""
        return open_from(self.scenario)

    def visits(self) -> Iterator[tuple[int, date]]:
        """The visits that may come out otherwise: those that are neither closed nor called off."""
        for label, gig in enumerate(self.scenario.gigs):
            buyer = next(one for one in self.scenario.buyers if one.id == gig.buyer)
            off = {one.day for one in gig.cancelled}
            for day in gig.when.days():
                if day >= self.opens and day not in off and not buyer.is_closed(day):
                    yield label, day

    def numbers(self, events: Iterator[tuple[object, ...]]) -> np.ndarray:
        """A number for each draw and event."""
        return numbers(event_keys(self.seed, events), self.draws)

    def off(self, visits: tuple[tuple[int, date], ...]) -> np.ndarray:
        """Which visits are called off: alone, with a buyer that closes, in a quiet month."""
        gigs = self.scenario.gigs
        off = np.zeros((self.draws.size, len(visits)), bool)
        for label, gig in enumerate(gigs):
            visits_of_gig = np.array(
                [n for n, (of, _) in enumerate(visits) if of == label], np.intp
            )
            days = [visits[n][1] for n in visits_of_gig]
            if gig.happens is not None:
                number = self.numbers(("happens", gig.id, day) for day in days)
                off[:, visits_of_gig] |= ~happens(number, gig.happens)
            buyer = next(one for one in self.scenario.buyers if one.id == gig.buyer)
            if buyer.closes:
                spans = [span_of(day, buyer.closes.each) for day in days]
                number = self.numbers(("closes", buyer.id, span) for span in spans)
                off[:, visits_of_gig] |= happens(number, buyer.closes.value)
            off[:, visits_of_gig] |= self._quiet(gig.id, days)
        return off

    def _quiet(self, gig: str, days: list[date]) -> np.ndarray:
        """Which visits fall away in a quiet month."""
        quiet = self.scenario.quiet
        if quiet is None:
            return np.zeros((self.draws.size, len(days)), bool)
        months = self.numbers(("quiet", dates.month_number(day)) for day in days)
        visits = self.numbers(("quiet_visit", gig, day) for day in days)
        found: np.ndarray = happens(months, quiet.value) & happens(visits, quiet.share)
        return found

    def minutes(self, visits: tuple[tuple[int, date], ...]) -> np.ndarray:
        """How long each visit is."""
        gigs, step = self.scenario.gigs, (self.scenario.chance or Chance()).step
        planned = np.array([gigs[label].minutes for label, _ in visits], np.int64)
        found = np.tile(planned, (self.draws.size, 1))
        for label, gig in enumerate(gigs):
            if gig.lengths:
                visits_of_gig = np.array(
                    [n for n, (of, _) in enumerate(visits) if of == label], np.intp
                )
                number = self.numbers(("length", gig.id, visits[n][1]) for n in visits_of_gig)
                found[:, visits_of_gig] = chosen(number, gig.lengths.values(step))
        return found

    def ill(self) -> np.ndarray:
        """The day of falling ill of who is ill, by day and person."""
        first = dates.number(dates.first_day(self.scenario.first_month))
        last = dates.number(dates.last_day(self.scenario.last_month))
        people = self.scenario.people
        found = np.full(
            (self.draws.size, last - first + 1, len(people)),
            -1,
            np.int64,
        )
        for row, person in enumerate(people):
            if person.falls_ill:
                found[:, :, row] = self._spells(person, range(first, last + 1))
        return found

    def _spells(self, person: Person, days: range) -> np.ndarray:
        """The spells of one person [draws, days]; none on a day on which they are away anyhow."""
        told = person.falls_ill
        assert told is not None
        each_day = min(Fraction(1), Fraction(told.spells_a_year, _DAYS_A_YEAR))
        begins = happens(self.numbers(("ill", person.id, day) for day in days), each_day)
        long = chosen(
            self.numbers(("ill_days", person.id, day) for day in days), told.days.values()
        )
        free = self._free(person, days)
        found = np.full(
            (self.draws.size, len(days)),
            -1,
            np.int64,
        )
        left = np.zeros(self.draws.size, np.int64)
        fell = np.full(
            self.draws.size,
            -1,
            np.int64,
        )
        for place, day in enumerate(days):
            left = np.maximum(0, left - 1) if free[place] else np.zeros_like(left)
            starts = begins[:, place] & (left == 0) & free[place]
            fell, left = (
                np.where(
                    starts,
                    day,
                    fell,
                ),
                np.where(
                    starts,
                    long[:, place],
                    left,
                ),
            )
            found[:, place] = np.where(
                left > 0,
                fell,
                -1,
            )
        return found

    def _free(self, person: Person, days: range) -> np.ndarray:
        """The days that are drawn and on which the person is not away anyhow."""
        away = [one for one in self.scenario.away if one.person == person.id]
        opens = dates.number(self.opens)

        def is_free(day: int) -> bool:
            calendar_day = dates.calendar_date(day)
            return day >= opens and not (
                person.is_away(calendar_day) or any(one.has(calendar_day) for one in away)
            )

        return np.array([is_free(day) for day in days], bool)

    def late(self) -> np.ndarray:
        """By how many days each buyer pays the work of each month late."""
        scenario = self.scenario
        months = range(scenario.first_month, scenario.last_month + 1)
        found = np.zeros((self.draws.size, len(scenario.buyers), len(months)), np.int64)
        for row, buyer in enumerate(scenario.buyers):
            late = buyer.pays.late if buyer.pays else None
            if late is None:
                continue
            told = {one.month for one in buyer.paid_late}
            number = self.numbers(("late", buyer.id, month) for month in months)
            is_late = happens(number, late.value)
            opens = dates.month_number(self.opens)
            is_open = np.array([m >= opens and m not in told for m in months], bool)
            found[:, row] = np.where(
                is_late & is_open,
                late.days,
                0,
            )
        return found
