"""Draws as the cases of one table, and one draw opened as an ordinary scenario."""

from collections.abc import Iterator
from itertools import count

from attrs import astuple, evolve, frozen
import numpy as np

from ..base import dates
from ..base.columns import Column, each_once
from .called import Called, as_gig, with_calls
from .draws import Drawn, drawn, open_from
from .happened import Away, CalledOffBy, Late, Realised, Why
from .missing import Illness
from .table_rows import Absent, ActivityDays, Gigs, Shifts
from .tables import Tables
from .tabulating import tabulate_both
from .types import Gig, Scenario


def drawn_tables(scenario: Scenario, draws: np.ndarray, seed: int | None = None) -> Tables:
    """A case for each of these draws, with what was planned beside them: each as its opened
    scenario is alone.
    """
    base, plan = tabulate_both(with_calls(scenario, open_from(scenario)))
    found = drawn(scenario, draws, seed)
    off, minutes = _visits(found, base)
    many = base.repeat(draws.size)
    shifts, absent = _crew(
        found,
        base,
        off,
        minutes,
        _Absences.of(found, base),
    )
    gigs = evolve(many.gigs, minutes=minutes.reshape(-1))
    if found.calls:
        gigs, shifts, absent = _those_that_come(found, base, gigs, shifts, absent)
    activity, absent_days = _activity(found, base)
    late = base.buyers_pay
    if late is not None:
        late = late + found.late
    return evolve(
        many,
        gigs=gigs,
        shifts=shifts,
        absent=absent,
        activity=activity,
        absent_days=absent_days,
        buyers_pay=late,
        plan=plan,
    )


def opened(scenario: Scenario, draw: int, seed: int | None = None) -> Scenario:
    """The scenario in which what a draw brings is what happened."""
    found = drawn(scenario, np.array([draw]), seed)
    realised = [*scenario.realised]
    for place_of, (label, day) in enumerate(found.visits):
        gig, minutes = scenario.gigs[label], int(found.minutes[0, place_of])
        if found.off[0, place_of]:
            by, told = CalledOffBy.BUYER.word, gig.told_before
            realised.append(
                Realised(
                    gig.id,
                    day,
                    happened=False,
                    by=by,
                    hours_before=told,
                )
            )
        elif minutes != gig.minutes:
            realised.append(Realised(gig.id, day, minutes=minutes))
    buyers = tuple(
        evolve(
            buyer,
            paid_late=(
                *buyer.paid_late,
                *(
                    Late(scenario.first_month + month, int(days))
                    for month, days in enumerate(found.late[0, row])
                    if days
                ),
            ),
        )
        for row, buyer in enumerate(scenario.buyers)
    )
    extra, lengths = _extra(found)
    return evolve(
        scenario,
        realised=(*realised, *lengths),
        away=(*scenario.away, *_spells(found)),
        buyers=buyers,
        gigs=(*scenario.gigs, *extra),
        calls=(),
    )


def _extra(found: Drawn) -> tuple[list[Gig], list[Realised]]:
    """The visits of calls in the first draw, as a gig for each crew; and how long they were."""
    scenario, gigs, lengths = found.scenario, list[Gig](), list[Realised]()
    taken = {gig.id for gig in scenario.gigs}
    for one in found.calls:
        by_crew: dict[tuple[str, ...], list[int]] = {}
        for place in np.flatnonzero(one.goes[0].any(axis=1)):
            crew = tuple(np.array(one.call.crew)[one.goes[0, place]].tolist())
            by_crew.setdefault(crew, []).append(int(place))
        idents = (f"{one.call.id}-{n}" for n in count(1))
        free = (ident for ident in idents if ident not in taken)
        for crew, places in sorted(by_crew.items()):
            days = [one.days[place] for place in places]
            gig = as_gig(scenario, one.call, next(free), days, crew)
            gigs.append(gig)
            told = zip(days, one.minutes[0, places].tolist(), strict=True)
            lengths += [Realised(gig.id, d, minutes=m) for d, m in told if m != gig.minutes]
    return gigs, lengths


def _spells(found: Drawn) -> Iterator[Away]:
    """The spells of illness of the first draw."""
    for row, person in enumerate(found.scenario.people):
        fell = found.ill[0, :, row]
        for first in each_once(fell[fell >= 0]):
            days = np.flatnonzero(fell == first) + found.first_day
            start, end = (dates.calendar_date(int(day)) for day in (days[0], days[-1]))
            yield Away(person.id, start, end, Why.ILL.word)


def _visits(found: Drawn, base: Tables) -> tuple[np.ndarray, np.ndarray]:
    """Which visits of the tables are called off, and how long they are [draws, visits]."""
    place_of = {visit: n for n, visit in enumerate(found.visits)}
    named = zip(base.gigs.label.tolist(), base.gigs.day.tolist(), strict=True)
    place = np.array(
        [place_of.get((label, dates.calendar_date(day)), -1) for label, day in named], int
    )
    drawn_ones = np.flatnonzero(place >= 0)
    off = np.zeros((found.draws.size, place.size), bool)
    minutes = np.tile(base.gigs.minutes, (found.draws.size, 1))
    off[:, drawn_ones] = found.off[:, place[drawn_ones]]
    long = found.minutes[:, place[drawn_ones]]
    minutes[:, drawn_ones] = np.where(off[:, drawn_ones], minutes[:, drawn_ones], long)
    for rows, days, call in _rows_of_calls(found, base):
        minutes[:, rows] = call.minutes[:, days]
    return off, minutes


def _rows_of_calls(found: Drawn, base: Tables) -> Iterator[tuple[np.ndarray, np.ndarray, Called]]:
    """The visits of the tables that belong to each call, with the places of their days."""
    for label, call in enumerate(found.calls, len(found.scenario.gigs)):
        rows = np.flatnonzero(base.gigs.label == label)
        days = np.array([dates.number(day) for day in call.days])
        yield rows, np.searchsorted(days, base.gigs.day[rows]), call


def _goes(found: Drawn, base: Tables, gig: np.ndarray, person: np.ndarray) -> np.ndarray:
    """Who is on a visit at all [draws, rows]: everybody but those whom no call asks."""
    asked = np.ones((found.draws.size, gig.size), bool)
    for visits, days, call in _rows_of_calls(found, base):
        of_visit = np.full(len(base.gigs), -1)
        of_visit[visits] = days
        rows = np.flatnonzero(of_visit[gig] >= 0)
        crew = [found.scenario.place_of(one) for one in call.call.crew]
        of_person = np.zeros(len(base.people), np.int64)
        of_person[crew] = np.arange(len(crew))
        asked[:, rows] = call.goes[:, of_visit[gig[rows]], of_person[person[rows]]]
    return asked


def _those_that_come(
    found: Drawn, base: Tables, gigs: Gigs, shifts: Shifts, absent: Absent
) -> tuple[Gigs, Shifts, Absent]:
    """The tables without the visits of calls that do not come."""
    comes = np.ones((found.draws.size, len(base.gigs)), bool)
    for rows, days, call in _rows_of_calls(found, base):
        comes[:, rows] = np.asarray(call.goes.any(axis=2))[:, days]
    kept = comes.reshape(-1)
    place = np.cumsum(kept) - 1
    left = Gigs(*(column[kept] for column in astuple(gigs, recurse=False)))
    return (
        left,
        evolve(shifts, gig=place[shifts.gig]),
        evolve(absent, gig=place[absent.gig]),
    )


@frozen(eq=False)
class _Absences:
    """Ill days so far in the calendar year, by draw, day and person: those before each day."""

    first_day: int
    before: np.ndarray

    @classmethod
    def of(cls, found: Drawn, base: Tables) -> "_Absences":
        """The drawn spells and those that the scenario has."""
        ill = found.ill >= 0
        days = found.first_day + np.arange(ill.shape[1])
        years = days.astype("M8[D]").astype("M8[Y]")
        first_of_year = np.searchsorted(years, years)
        earlier = np.zeros((days.size, ill.shape[2]), np.int64)
        for row, spells in enumerate(_known_spells(found.scenario)):
            for spell in spells:
                start, last = dates.number(spell.start), dates.number(spell.last)
                ill[:, (days >= start) & (days <= last), row] = True
                new_year = int(years[0].astype("M8[D]").astype(np.int64))
                lead = min(last, found.first_day - 1) - max(start, new_year) + 1
                earlier[years == years[0], row] += max(0, lead)
        nothing = np.zeros((len(ill), 1, ill.shape[2]), np.int64)
        so_far: Column = np.concatenate((nothing, np.cumsum(ill, axis=1, dtype=np.int64)), axis=1)
        before: Column = so_far[:, :-1] - so_far[:, first_of_year] + earlier
        return cls(found.first_day, before)

    def of_spells(self, fell: np.ndarray, person: np.ndarray) -> np.ndarray:
        """The ill days of the year before each day of falling ill [draws, rows]."""
        day = np.clip(fell - self.first_day, 0, self.before.shape[1] - 1)
        days: np.ndarray = self.before[np.arange(len(fell))[:, None], day, person]
        return days


def _known_spells(scenario: Scenario) -> Iterator[tuple[Illness, ...]]:
    """The spells of illness that the scenario has, by person."""
    for person in scenario.people:
        told = (
            Illness(one.start, one.end)
            for one in scenario.away
            if one.person == person.id and one.why == Why.ILL.word
        )
        yield (*person.ill, *told)


def _crew(
    found: Drawn, base: Tables, off: np.ndarray, minutes: np.ndarray, absences: _Absences
) -> tuple[Shifts, Absent]:
    """Who goes, and who misses which visit and why."""
    shifts, missed = base.shifts, base.absent
    none, size = np.zeros(len(shifts), np.int64), off.shape[1]
    gig, person = (
        np.concatenate((getattr(shifts, name), getattr(missed, name))) for name in ("gig", "person")
    )
    order = np.lexsort((gig, base.gigs.start[gig], base.gigs.day[gig], person))
    gig, person = gig[order], person[order]
    is_missed = np.repeat((False, True), (len(shifts), len(missed)))[order]
    fell_ill, before, cancelled, hours, closed = (
        np.concatenate((usual, column))[order]
        for usual, column in (
            (none - 1, missed.fell_ill),
            (none, missed.ill_before),
            (none > 0, missed.cancelled),
            (none - 1, missed.hours_before),
            (none > 0, missed.closed),
        )
    )
    planned = np.concatenate((shifts.minutes, missed.minutes))[order]
    same = base.gigs.minutes[gig] == planned
    length = np.where(same, minutes[:, gig], planned)
    called_off = off[:, gig] & ~cancelled
    fell = found.ill[:, base.gigs.day[gig] - found.first_day, person]
    is_ill = ~is_missed & ~called_off & (fell >= 0)
    asked = _goes(found, base, gig, person)
    away = is_missed | called_off | is_ill
    said = [one.told_before for one in base.scenario.gigs]
    told = np.array([-1 if one is None else one for one in said], np.int64)
    fell = np.where(called_off, -1, np.where(is_ill, fell, fell_ill))
    case = np.arange(found.draws.size)[:, None]
    visit, whose = gig + size * case, person + len(base.people) * case
    there, away = asked & ~away, asked & away
    went = Shifts(visit[there], whose[there], length[there])
    stayed = Absent(
        visit[away],
        whose[away],
        length[away],
        fell_ill=fell[away],
        ill_before=np.where(fell >= 0, absences.of_spells(fell, person), 0)[away],
        cancelled=(cancelled | called_off)[away],
        hours_before=np.where(called_off, told[base.gigs.label[gig]], hours)[away],
        closed=np.broadcast_to(closed, away.shape)[away],
    )
    return went, stayed


def _activity(found: Drawn, base: Tables) -> tuple[ActivityDays, ActivityDays]:
    """The activity days that are held, and those that somebody misses."""
    held, missed = base.activity, base.absent_days
    names = ("person", "day", "start", "end", "asked")
    columns = [np.concatenate((getattr(held, name), getattr(missed, name))) for name in names]
    order = np.lexsort((columns[1], columns[0]))
    person, day, start, end, asked = (column[order] for column in columns)
    was_missed = np.repeat((False, True), (len(held), len(missed)))[order]
    is_ill = found.ill[:, day - found.first_day, person] >= 0
    away = np.broadcast_to(was_missed, is_ill.shape) | is_ill
    case = np.arange(found.draws.size)[:, None]

    def rows(mask: np.ndarray) -> ActivityDays:
        wide = (np.broadcast_to(one, mask.shape)[mask] for one in (day, start, end, asked))
        return ActivityDays((person + len(base.people) * case)[mask], *wide)

    return rows(~away), rows(away)
