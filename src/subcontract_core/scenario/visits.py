"""The dated visits of a scenario as rows: who goes, and who misses which for what reason."""

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import astuple, frozen
import numpy as np

from ..base import dates
from .happened import CalledOffBy, Realised, Why
from .missing import MOST_HOURS, Illness
from .person import Person
from .table_rows import Absent, Gigs, Shifts
from .types import Scenario, Sector
from .work import Buyer, Gig

_NOT_ILL = _NOBODY_SAYS = -1


@frozen
class _Missing:
    """Why somebody misses a visit: the day of falling ill and the days of earlier spells, or that
    the visit is called off so many hours before, or by a buyer that is closed.
    """

    fell_ill: int = _NOT_ILL
    ill_before: int = 0
    cancelled: bool = False
    hours_before: int = _NOBODY_SAYS
    closed: bool = False


def visits(scenario: Scenario, *, is_plan: bool) -> tuple[Gigs, Shifts, Absent]:
    """The dated visits, the shifts on them, and those from which somebody is away or that are
    called off, as planned or as it happened.
    """
    book = _Book.of(scenario, is_plan)
    rows: list[tuple[int, ...]] = []
    crew: list[tuple[int, ...]] = []
    missed: list[tuple[int, ...]] = []
    for label, gig in enumerate(scenario.gigs):
        if is_plan and not gig.planned:
            continue
        for day in sorted({*gig.when.days(), *book.extra(gig)}):
            longest = 0
            for member in book.crew(gig, day):
                minutes, why = book.of_member(gig, day, member)
                longest = max(longest, minutes)
                row = (book.person[member], dates.number(day), gig.start, len(rows), minutes)
                if why is None:
                    crew.append(row)
                else:
                    missed.append((*row, *astuple(why)))
            month = dates.month_number(day) - scenario.first_month
            rows.append(
                (
                    label,
                    book.buyer[gig.buyer],
                    Sector.of(gig.sector),
                    dates.number(day),
                    month,
                    gig.start,
                    longest,
                    gig.in_activity_premises,
                )
            )
    return _gigs(rows), _shifts(crew), _absent(missed)


@frozen
class _Book:
    """What is said of visits and people, by id; of a plan, without what happened."""

    scenario: Scenario
    person: dict[str, int]
    buyer: dict[str, int]
    people: dict[str, Person]
    buyers: dict[str, Buyer]
    done: dict[tuple[str, date, str], Realised]
    spells: dict[str, tuple[Illness, ...]]
    away: dict[str, tuple[tuple[date, date], ...]]

    @classmethod
    def of(cls, scenario: Scenario, is_plan: bool) -> "_Book":
        """The book of a scenario as planned or as it happened."""
        known = [one for one in scenario.away if one.is_planned or not is_plan]
        told = () if is_plan else scenario.realised
        return cls(
            scenario,
            {person.id: row for row, person in enumerate(scenario.people)},
            {buyer.id: row for row, buyer in enumerate(scenario.buyers)},
            {person.id: person for person in scenario.people},
            {buyer.id: buyer for buyer in scenario.buyers},
            {(one.gig, one.day, one.person): one for one in told},
            {
                person.id: tuple(_in_order((*person.ill, *_ill(scenario, person, is_plan))))
                for person in scenario.people
            },
            {
                person.id: tuple(
                    (one.start, one.last)
                    for one in known
                    if one.person == person.id and one.why != Why.ILL.word
                )
                for person in scenario.people
            },
        )

    def extra(self, gig: Gig) -> Iterator[date]:
        """The days of visits that were done though nobody had planned them."""
        return (day for of, day, _ in self.done if of == gig.id)

    def crew(self, gig: Gig, day: date) -> tuple[str, ...]:
        """Who was to go on a day: the crew, of an extra visit those who are named."""
        named = tuple(who for of, of_day, who in self.done if (of, of_day) == (gig.id, day) and who)
        return named if named and day not in gig.when.days() else gig.crew

    def of_member(self, gig: Gig, day: date, member: str) -> tuple[int, _Missing | None]:
        """How long somebody is on a visit, or was to be, and why they miss it."""
        own, of_all = (self.done.get((gig.id, day, who)) for who in (member, ""))
        told = own or of_all
        minutes = gig.minutes if told is None or told.minutes is None else told.minutes
        for off in gig.cancelled:
            if off.day == day:
                return minutes, _off(off.hours_before)
        if told is None and self.buyers[gig.buyer].is_closed(day):
            return minutes, _Missing(cancelled=True, hours_before=MOST_HOURS, closed=True)
        if told is not None and not told.happened:
            return minutes, _called_off(told, day)
        return minutes, None if own is not None else self._away(self.people[member], day)

    def _away(self, person: Person, day: date) -> _Missing | None:
        """Why somebody is away on a day."""
        spells = self.spells[person.id]
        for spell in spells:
            if spell.has(day):
                return _Missing(dates.number(spell.start), _days_of_year(spells, spell))
        is_away = any(first <= day <= last for first, last in self.away[person.id])
        return _Missing() if is_away or day in person.absences else None


def _ill(scenario: Scenario, person: Person, is_plan: bool) -> Iterator[Illness]:
    """The spells of illness that happen."""
    for one in () if is_plan else scenario.away:
        if one.person == person.id and one.why == Why.ILL.word:
            yield Illness(one.start, one.end)


def _in_order(spells: Iterable[Illness]) -> list[Illness]:
    return sorted(spells, key=lambda spell: spell.start)


def _off(hours_before: int | None) -> _Missing:
    """A visit that is called off."""
    return _Missing(
        cancelled=True, hours_before=_NOBODY_SAYS if hours_before is None else hours_before
    )


def _called_off(done: Realised, day: date) -> _Missing:
    """Why a visit that did not happen did not."""
    if done.by == CalledOffBy.ILLNESS.word:
        return _Missing(fell_ill=dates.number(day))
    return _Missing() if done.by == CalledOffBy.PERSON.word else _off(done.told_before)


def _days_of_year(spells: tuple[Illness, ...], spell: Illness) -> int:
    """The days of the spells before one in its calendar year."""
    new_year = spell.start.replace(month=1, day=1)
    earlier = [one for one in spells if one.start < spell.start and one.last >= new_year]
    return sum((one.last - max(one.start, new_year)).days + 1 for one in earlier)


def _gigs(rows: list[tuple[int, ...]]) -> Gigs:
    table = np.array(rows, dtype=np.int64).reshape(-1, 8)
    return Gigs(
        np.zeros(len(table)),
        table[:, 0],
        table[:, 1],
        table[:, 2],
        table[:, 3],
        table[:, 4],
        table[:, 5],
        table[:, 6],
        table[:, 7].astype(bool),
    )


def _shifts(rows: list[tuple[int, ...]]) -> Shifts:
    """Rows of (person, day, start, visit, minutes) as columns, sorted."""
    columns = np.array(sorted(rows), dtype=np.int64).reshape(-1, 5)
    return Shifts(gig=columns[:, 3], person=columns[:, 0], minutes=columns[:, 4])


def _absent(rows: list[tuple[int, ...]]) -> Absent:
    """Rows of missed shifts, with why they are missed, as columns, sorted."""
    columns = np.array(sorted(rows), dtype=np.int64).reshape(-1, 10)
    return Absent(
        gig=columns[:, 3],
        person=columns[:, 0],
        minutes=columns[:, 4],
        fell_ill=columns[:, 5],
        ill_before=columns[:, 6],
        cancelled=columns[:, 7].astype(bool),
        hours_before=columns[:, 8],
        closed=columns[:, 9].astype(bool),
    )
