"""The same scenario with fewer or more people or visits: what the backward questions run."""

from collections.abc import Sequence
from datetime import date

from attrs import evolve, frozen

from ..scenario.types import Gig, Person, Scenario, TermValue

MOST_SIZES = 12  # sizes that are asked at once; of a larger group as many, evenly apart


@frozen
class Row:
    """One size of the group, or number of days with visits: what is left without and with the
    work of instructors and coaches (cents; None where it is not known). `dropped` counts the
    visits to which nobody is left to go, `copied` the people who are copies of another.
    """

    size: int
    without: int | None
    with_staff: int | None
    dropped: int = 0
    copied: int = 0


def of_size(scenario: Scenario, size: int, copied: str = "") -> Scenario:
    """The scenario with its first people only, or with copies of one of them behind the others. A
    visit to which nobody is left to go is dropped.
    """
    first = {one.id for one in scenario.people[:size]}
    people = [_beside(one, first) for one in scenario.people[:size]]
    source = next((_beside(one, set()) for one in scenario.people if one.id == copied), None)
    ids = {one.id for one in scenario.people}
    added: list[str] = []
    number = len(scenario.people)
    while source is not None and len(people) < size:
        number += 1
        if f"P{number}" not in ids:
            people.append(evolve(source, id=f"P{number}"))
            added.append(f"P{number}")
    kept = {one.id for one in people}
    crews = (
        _of_crew(
            gig,
            kept,
            added if copied in gig.crew else [],
        )
        for gig in scenario.gigs
    )
    gigs = tuple(gig for gig in crews if gig is not None)
    there = {"", *kept}
    own = [term for term in scenario.terms if copied and term.person == copied]
    terms = (
        *(term for term in scenario.terms if term.person in there),
        *(evolve(term, person=name) for name in added for term in own),
    )
    return scenario.with_plans(people=tuple(people), gigs=gigs, terms=_of_gigs(terms, gigs))


def _of_gigs(terms: tuple[TermValue, ...], gigs: Sequence[Gig]) -> tuple[TermValue, ...]:
    """The terms without those of visits that are left out."""
    there = {"", *(gig.id for gig in gigs)}
    return tuple(term for term in terms if term.gig in there)


def _beside(person: Person, group: set[str]) -> Person:
    """The person without a spouse whom the group does not have: nothing that the seller earns or
    pays rests on the spouse.
    """
    if not person.housing.spouse_in_group or person.housing.spouse_in_group in group:
        return person
    home = evolve(person.housing, spouse_in_group="", spouse_entitled=False)
    return evolve(person, housing=home)


def _of_crew(
    gig: Gig,
    kept: set[str],
    added: list[str],
) -> Gig | None:
    crew = (*(one for one in gig.crew if one in kept), *added)
    return evolve(gig, crew=crew) if crew else None


def until_day(scenario: Scenario, last: date) -> Scenario:
    """The scenario with the visits up to a day only."""
    gigs = []
    for gig in scenario.gigs:
        days = tuple(day for day in gig.when.days() if day <= last)
        if days:
            when = evolve(
                gig.when,
                dates=days,
                weekly=(),
                start=None,
                end=None,
                without=(),
                every=1,
            )
            told = tuple(one for one in gig.cancelled if one.day in days)
            gigs.append(evolve(gig, when=when, cancelled=told))
    return scenario.with_plans(gigs=tuple(gigs), terms=_of_gigs(scenario.terms, gigs))


def visits_of(scenario: Scenario) -> int:
    """How many visits there are."""
    return sum(len(gig.when.days()) for gig in scenario.gigs)


def sizes_of(whole: int, most: int | None = None) -> list[int]:
    """Every size from one to the whole, or at most so many (from two on), evenly apart, the
    smallest and the whole among them.
    """
    if most is None or whole <= most:
        return list(range(1, whole + 1))
    return sorted({1 + (whole - 1) * step // (most - 1) for step in range(most)})
