"""The same work done evenly: a person's minutes spread over the months of work, the sum held to the
minute.
"""

from collections import Counter
from datetime import date

from attrs import evolve
import numpy as np

from ..base.dates import first_day, last_day, month_number
from ..base.feasts import public_holidays
from ..scenario.types import Dates, Gig, Scenario

_LONGEST = 720


def minutes_by_month(scenario: Scenario, person: str) -> list[int]:
    """What a person is to work in each month of work, in minutes."""
    found = [0] * (scenario.last_month - scenario.first_month + 1)
    for gig in scenario.gigs:
        if person in gig.crew and gig.planned:
            for day in gig.when.days():
                found[month_number(day) - scenario.first_month] += gig.minutes
    return found


def regular(scenario: Scenario, person: str) -> Scenario | None:
    """The scenario of the person alone with the same minutes spread evenly: as many in each month,
    what does not divide in the last. Visits are on weekdays on which the person has visits anyhow,
    about as long as they usually are. None without work, or where the work is even already.
    """
    months = minutes_by_month(scenario, person)
    own = [gig for gig in scenario.gigs if person in gig.crew and gig.planned]
    each, rest = divmod(sum(months), len(months))
    wanted = [each] * (len(months) - 1) + [each + rest]
    if not sum(months) or months == wanted or each == 0:
        return None
    days: dict[int, list[date]] = {}
    for month, minutes in enumerate(wanted, scenario.first_month):
        for day, long in _visits(own, month, minutes):
            days.setdefault(long, []).append(day)
    usual = own[0]
    gigs = tuple(
        _gig(
            usual,
            f"R{number}",
            person,
            long,
            tuple(sorted(days[long])),
        )
        for number, long in enumerate(sorted(days), 1)
    )
    alone = tuple(one for one in scenario.people if one.id == person)
    terms = tuple(
        evolve(term, gig=gig.id) if term.gig else term
        for term in scenario.terms
        if term.person in ("", person) and term.gig in ("", usual.id)
        for gig in (gigs if term.gig else gigs[:1])
    )
    home = alone[0].housing
    if home.spouse_in_group:
        return None  # a spouse's income decides too
    return scenario.with_plans(
        people=alone,
        gigs=gigs,
        terms=terms,
        realised=(),
        away=(),
        calls=(),
    )


def _visits(own: list[Gig], month: int, minutes: int) -> list[tuple[date, int]]:
    """The visits of a month: on which days, and how long each is."""
    usual = Counter(gig.minutes for gig in own for _ in gig.when.days()).most_common(1)[0][0]
    weekdays = {day.weekday() for gig in own for day in gig.when.days()}
    free = _days(month, weekdays)
    count = max(-(-minutes // _LONGEST), min(len(free), max(1, round(minutes / usual))))
    if count > len(free):
        free = _days(month, set(range(7)))
        count = min(count, len(free))
    places = (2 * np.arange(count) + 1) * len(free) // (2 * count)
    each, more = divmod(minutes, count)
    return [(free[int(place)], each + (n < more)) for n, place in enumerate(places)]


def _days(month: int, weekdays: set[int]) -> list[date]:
    """The days of a month on these weekdays that are no public holidays."""
    first, last = first_day(month), last_day(month)
    every = (first.replace(day=n) for n in range(1, last.day + 1))
    found = [day for day in every if day.weekday() in weekdays]
    return [day for day in found if day not in public_holidays(day.year)] or found


def _gig(usual: Gig, ident: str, person: str, minutes: int, days: tuple[date, ...]) -> Gig:
    """A gig like the usual one on other days and of another length."""
    start = min(usual.start, 24 * 60 - minutes)
    return evolve(
        usual,
        id=ident,
        crew=(person,),
        minutes=minutes,
        start=start,
        when=Dates(days),
        cancelled=(),
        lengths=None,
        happens=None,
    )
