"""Absences and closed days on which nothing was planned: they are told, and change nothing."""

from datetime import date

from attrs import frozen

from ..base.dates import number
from .happened import Away, Span
from .types import Scenario


@frozen
class Idle:
    """Who is `away`, or which buyer is closed, on day numbers on which nothing was planned."""

    who: str
    is_away: bool
    days: tuple[int, ...]


def idle_spans(scenario: Scenario) -> tuple[Idle, ...]:
    """Every person and buyer with absences or closed days that meet no visit and no activity of
    theirs, in the order of the scenario; whoever may be called for more visits is left out.
    """
    called = {person for call in scenario.calls for person in call.crew}
    calling = {call.buyer for call in scenario.calls}
    found: list[Idle] = []
    for person in scenario.people:
        away = [one for one in scenario.away if one.person == person.id]
        if away and person.id not in called:
            met = scenario.planned(person) | _done(scenario, person=person.id)
            found.append(
                Idle(
                    person.id,
                    True,
                    _missed(away, met),
                )
            )
    for buyer in scenario.buyers:
        if buyer.closed and buyer.id not in calling:
            gigs = [gig for gig in scenario.gigs if gig.buyer == buyer.id]
            met = {day for gig in gigs for day in gig.when.days()}
            met |= _done(scenario, buyer=buyer.id)
            found.append(
                Idle(
                    buyer.id,
                    False,
                    _missed(buyer.closed, met),
                )
            )
    return tuple(one for one in found if one.days)


def _missed(spans: "tuple[Span, ...] | list[Away]", met: set[date]) -> tuple[int, ...]:
    """The days of the spans that meet none of these days."""
    idle = (one for one in spans if not any(map(one.has, met)))
    ends = ((number(one.start), number(one.last)) for one in idle)
    return tuple(sorted({day for first, last in ends for day in range(first, last + 1)}))


def _done(scenario: Scenario, person: str = "", buyer: str = "") -> set[date]:
    """The days on which visits of a person or to a buyer were done, planned or not."""
    gigs = {gig.id: gig for gig in scenario.gigs}
    return {
        one.day
        for one in scenario.realised
        if one.happened
        and (
            gigs[one.gig].buyer == buyer
            if buyer
            else person == one.person or (not one.person and person in gigs[one.gig].crew)
        )
    }
