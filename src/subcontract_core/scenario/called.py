"""Where drawn calls fall: on working days on which those who go are free, so many a week."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta

from attrs import evolve, field, frozen
import numpy as np

from ..base import dates
from .calls import Call
from .chance import Chance, Each
from .checking import drafting
from .dates import Dates
from .randomness import chosen, happens
from .types import Gig, Person, Scenario

_WEEK = 7
_NOT_FREE = np.uint64(2**64 - 1)
Numbers = Callable[[Iterator[tuple[object, ...]]], np.ndarray]


@frozen(eq=False)
class Called:
    """The drawn visits of one call: who of the crew `goes` on which of its `days` [draws, days,
    crew], and for how many minutes [draws, days].
    """

    call: Call
    days: tuple[date, ...] = field(repr=False)
    goes: np.ndarray = field(repr=False)
    minutes: np.ndarray = field(repr=False)


def span_of(day: date, each: str) -> object:
    """The week or the month of a day, for which a buyer closes."""
    return dates.month_number(day) if each == Each.MONTH.word else monday(day)


def monday(day: date) -> date:
    """The first day of a day's week."""
    return day - timedelta(days=day.weekday())


def free_days(scenario: Scenario, call: Call, opens: date) -> dict[date, tuple[bool, ...]]:
    """The working days from a day on, until the end of the months, on which enough of the crew are
    free as planned, with who is.
    """
    buyer = next(one for one in scenario.buyers if one.id == call.buyer)
    crew = [scenario.people[scenario.place_of(one)] for one in call.crew]
    planned = [scenario.planned(person) for person in crew]
    last = dates.last_day(scenario.last_month)
    found = {}
    for number in range(dates.number(opens), dates.number(last) + 1):
        day = dates.calendar_date(number)
        if not dates.is_working_day(day) or buyer.is_closed(day):
            continue
        free = tuple(
            day not in busy
            and not _is_away(
                scenario,
                person,
                day,
            )
            for person, busy in zip(
                crew,
                planned,
                strict=True,
            )
        )
        if sum(free) >= call.many_go:
            found[day] = free
    return found


def _is_away(scenario: Scenario, person: Person, day: date) -> bool:
    told = (one for one in scenario.away if one.person == person.id)
    return person.is_away(day) or any(one.has(day) for one in told)


def with_calls(scenario: Scenario, opens: date) -> Scenario:
    """The scenario in which each call is a gig that nobody planned, on every day on which it could
    be; draws take those out that do not come.
    """
    if not scenario.calls:
        return scenario
    gigs = [*scenario.gigs]
    for call in scenario.calls:
        if days := tuple(
            free_days(
                scenario,
                call,
                opens,
            )
        ):
            gigs.append(
                as_gig(
                    scenario,
                    call,
                    call.id,
                    days,
                    call.crew,
                )
            )
    with drafting():
        return evolve(
            scenario,
            gigs=tuple(gigs),
            calls=(),
        )


def as_gig(
    scenario: Scenario, call: Call, ident: str, days: Sequence[date], crew: tuple[str, ...]
) -> Gig:
    """The visits of a call as a gig that nobody planned."""
    beside = next((one.sector for one in scenario.gigs if one.buyer == call.buyer), "other")
    return Gig(
        ident,
        call.buyer,
        call.task or call.id,
        Dates(tuple(days)),
        call.minutes,
        crew,
        call.sector or beside,
        call.start,
        planned=False,
    )


def called(scenario: Scenario, opens: date, draws: int, numbers: Numbers) -> tuple[Called, ...]:
    """The drawn visits of every call that has days; nobody is called twice on a day."""
    place = {person.id: row for row, person in enumerate(scenario.people)}
    first = dates.number(opens)
    many = max(0, dates.number(dates.last_day(scenario.last_month)) - first + 1)
    busy = np.zeros((draws, many, len(place)), bool)
    found = []

    def is_beside(day: date) -> bool:
        return not 0 <= dates.number(day) - first < many and dates.is_working_day(day)

    for call in scenario.calls:
        free = free_days(
            scenario,
            call,
            opens,
        )
        if not free:
            continue
        days, crew = tuple(free), np.array([place[one] for one in call.crew])
        rows = np.array([dates.number(day) - first for day in days])
        is_free = np.array([free[day] for day in days]) & ~busy[:, rows][:, :, crew]
        goes = _goes(
            scenario,
            call,
            days,
            is_free,
            is_beside,
            numbers,
        )
        busy[:, rows[:, None], crew] |= goes
        step = (scenario.chance or Chance()).step
        minutes = _minutes(
            call,
            days,
            step,
            draws,
            numbers,
        )
        found.append(Called(call, days, goes, minutes))
    return tuple(found)


def _goes(
    scenario: Scenario,
    call: Call,
    days: tuple[date, ...],
    is_free: np.ndarray,
    is_beside: Callable[[date], bool],
    numbers: Numbers,
) -> np.ndarray:
    """Who of the crew goes on which day [draws, days, crew], of those who are free."""
    is_open = np.asarray(is_free.sum(axis=2) >= call.many_go)
    comes = _comes(
        call,
        days,
        is_open,
        is_beside,
        numbers,
    )
    comes &= ~_falls_away(scenario, call, days, numbers)
    goes: np.ndarray = _who(call, days, is_free, numbers) & comes[:, :, None]
    return goes


def _comes(
    call: Call,
    days: tuple[date, ...],
    is_open: np.ndarray,
    is_beside: Callable[[date], bool],
    numbers: Numbers,
) -> np.ndarray:
    """On which days a visit comes [draws, days]: each week has its number of them. Of a week that
    stands partly beside the months some fall on its working days there.
    """
    weeks = sorted({monday(day) for day in days})
    place = {day: row for row, day in enumerate(days)}
    comes = np.zeros(is_open.shape, bool)
    count = chosen(numbers(("calls", call.id, week) for week in weeks), call.a_week.values())
    for row, week in enumerate(weeks):
        of_week = [week + timedelta(days=n) for n in range(_WEEK)]
        slots = [day for day in of_week if day in place or is_beside(day)]
        key = numbers(("call_day", call.id, day) for day in slots)
        for column, day in enumerate(slots):
            if day in place:
                key[:, column] = np.where(
                    is_open[:, place[day]],
                    key[:, column],
                    _NOT_FREE,
                )
        among = _smallest(key, count[:, [row]])
        for column, day in enumerate(slots):
            if day in place:
                comes[:, place[day]] = among[:, column] & is_open[:, place[day]]
    return comes


def _smallest(keys: np.ndarray, count: np.ndarray | int) -> np.ndarray:
    """Which of the last axis are among the so many smallest."""
    found: np.ndarray = (
        np.argsort(
            np.argsort(
                keys,
                axis=-1,
                kind="stable",
            ),
            axis=-1,
        )
        < count
    )
    return found


def _who(call: Call, days: tuple[date, ...], is_free: np.ndarray, numbers: Numbers) -> np.ndarray:
    """Who would go on each day [draws, days, crew]: as many as go, of those who are free."""
    events = (("call_crew", call.id, day, who) for day in days for who in call.crew)
    key = numbers(events).reshape(
        len(is_free),
        len(days),
        len(call.crew),
    )
    goes: np.ndarray = (
        _smallest(
            np.where(
                is_free,
                key,
                _NOT_FREE,
            ),
            call.many_go,
        )
        & is_free
    )
    return goes


def _falls_away(
    scenario: Scenario, call: Call, days: tuple[date, ...], numbers: Numbers
) -> np.ndarray:
    """On which days the buyer is closed by chance, or the visit falls away in a quiet month."""
    buyer = next(one for one in scenario.buyers if one.id == call.buyer)
    none: np.ndarray = np.zeros((1, len(days)), bool)
    if buyer.closes:
        spans = [span_of(day, buyer.closes.each) for day in days]
        none = none | happens(
            numbers(("closes", buyer.id, span) for span in spans), buyer.closes.value
        )
    if scenario.quiet:
        months = numbers(("quiet", dates.month_number(day)) for day in days)
        visits = numbers(("quiet_visit", call.id, day) for day in days)
        none = none | (
            happens(months, scenario.quiet.value) & happens(visits, scenario.quiet.share)
        )
    return none


def _minutes(
    call: Call, days: tuple[date, ...], step: int, draws: int, numbers: Numbers
) -> np.ndarray:
    """How long each visit is."""
    if call.lengths is None:
        return np.full(
            (draws, len(days)),
            call.minutes,
            np.int64,
        )
    number = numbers(("length", call.id, day) for day in days)
    return chosen(number, call.lengths.values(step))
