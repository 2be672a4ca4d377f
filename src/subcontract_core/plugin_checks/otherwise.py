"""The same group written otherwise: whatever these change, nobody's money may."""

from collections.abc import Iterable, Mapping
from datetime import date

from attrs import evolve

from ..scenario.dates import Dates
from ..scenario.types import Buyer, Gig, Person, Scenario, TermValue


def turned(scenario: Scenario) -> Scenario:
    """With people, buyers and gigs from the last to the first."""
    return evolve(
        scenario,
        people=scenario.people[::-1],
        buyers=scenario.buyers[::-1],
        gigs=scenario.gigs[::-1],
    )


def renamed(scenario: Scenario) -> Scenario:
    """With other ids for everybody and everything, whose order by name is the other way round."""
    people = _other_ids(scenario.people, "Z")
    buyers, gigs = _other_ids(scenario.buyers, "Y"), _other_ids(scenario.gigs, "X")
    of = {"people": people, "buyers": buyers, "gigs": gigs}

    def home(person: Person) -> Person:
        spouse = person.housing.spouse_in_group
        housing = evolve(person.housing, spouse_in_group=people.get(spouse, spouse))
        return evolve(person, id=people[person.id], housing=housing)

    return evolve(
        scenario,
        people=tuple(home(person) for person in scenario.people),
        buyers=tuple(evolve(buyer, id=buyers[buyer.id]) for buyer in scenario.buyers),
        gigs=tuple(
            evolve(
                gig,
                id=gigs[gig.id],
                buyer=buyers[gig.buyer],
                crew=tuple(people[one] for one in gig.crew),
            )
            for gig in scenario.gigs
        ),
        calls=tuple(
            evolve(
                call,
                buyer=buyers[call.buyer],
                crew=tuple(people[one] for one in call.crew),
            )
            for call in scenario.calls
        ),
        terms=tuple(
            evolve(
                term,
                person=people.get(term.person, term.person),
                gig=gigs.get(term.gig, term.gig),
            )
            for term in scenario.terms
        ),
        marks={_path(path, of): mark for path, mark in scenario.marks.items()},
        left_out=frozenset(_path(path, of) for path in scenario.left_out),
    )


def _other_ids(named: Iterable[Person | Buyer | Gig], letter: str) -> dict[str, str]:
    ids = [one.id for one in named]
    return {ident: f"{letter}{len(ids) - place}" for place, ident in enumerate(ids)}


def _path(path: str, of: Mapping[str, Mapping[str, str]]) -> str:
    """A path of a mark with the new id of whatever it begins with."""
    table, *rest = path.split(".", 2)
    if table not in of or not rest:
        return path
    return ".".join((table, of[table].get(rest[0], rest[0]), *rest[1:]))


def parted(scenario: Scenario) -> Scenario:
    """With the later half of the visits of each gig as a gig of its own, written first."""
    later, earlier, terms = [], [], list(scenario.terms)
    for gig in scenario.gigs:
        days = gig.when.days()
        half = len(days) // 2
        earlier.append(_on(gig, gig.id, days[:half] or days))
        if half:
            other = f"{gig.id}-later"
            later.append(_on(gig, other, days[half:]))
            terms += [evolve(term, gig=other) for term in _of(scenario.terms, gig.id)]
    return evolve(scenario, gigs=(*later, *earlier), terms=tuple(terms))


def _on(gig: Gig, ident: str, days: tuple[date, ...]) -> Gig:
    """A gig on some of its days only."""
    kept = tuple(one for one in gig.cancelled if one.day in days)
    return evolve(
        gig,
        id=ident,
        when=Dates(dates=days),
        cancelled=kept,
    )


def _of(terms: Iterable[TermValue], gig: str) -> list[TermValue]:
    return [term for term in terms if term.gig == gig]
