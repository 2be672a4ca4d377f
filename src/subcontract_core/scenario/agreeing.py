"""What must agree within a whole scenario: ids are unique and known, absences hit a plan, nothing
is set twice.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import chain

from attrs import frozen

from ..base.errors import Text
from .calls import Call
from .checking import ids
from .couples import wrong_couples
from .fields import UNKNOWN, places_of
from .happened import Away, ModelPay, Realised
from .mark import Mark
from .person import Person
from .rule import Broken, Path, near_or
from .setting import LawValue, TermValue
from .unknown_odds import is_odds
from .work import Buyer, Gig

_MOST_SHOWN = 12


@frozen
class Parts:
    """The parts of a scenario that name each other."""

    people: tuple[Person, ...]
    buyers: tuple[Buyer, ...]
    gigs: tuple[Gig, ...]
    terms: tuple[TermValue, ...]
    law: tuple[LawValue, ...]
    marks: Mapping[str, Mark]
    away: tuple[Away, ...] = ()
    realised: tuple[Realised, ...] = ()
    pay_by_model: tuple[ModelPay, ...] = ()
    calls: tuple[Call, ...] = ()


def planned(person: Person, gigs: Iterable[Gig]) -> set[date]:
    """The days on which a person has a gig or activity."""
    visits = {day for gig in gigs if person.id in gig.crew for day in gig.when.days()}
    return visits.union(person.activity.when.days())


def what_disagrees(parts: Parts) -> Iterator[Broken]:
    """Every rule between the parts of a parts."""
    if not parts.people:
        yield Broken(
            ("people",),
            "an empty list",
            "at least one person",
            "Add a person, such as id: P1.",
            (("people",), ids("people")),
        )
    for of in ("people", "buyers", "gigs"):
        yield from _each_once(of, [item.id for item in getattr(parts, of)])
    taken = {gig.id for gig in parts.gigs}
    yield from _each_once("calls", [call.id for call in parts.calls], taken)
    yield from _unknown_names(parts)
    yield from wrong_couples(parts.people)
    yield from _idle_absences(parts)
    yield from _idle_illness(parts)
    yield from _set_twice(parts)
    for path, mark in parts.marks.items():
        if mark.kind == "unknown" and not may_be_unknown(path):
            yield Broken(
                ("marks", path),
                "a value that is told to be unknown",
                "a value",
                "Give it, or take the line out to have the usual value assumed and shown.",
            )


def may_be_unknown(path: str) -> bool:
    """Whether a value under this path (people.P1.tax_card) can be told to be unknown."""
    table, *rest = path.split(".", 2)
    if is_odds(path):
        return True
    if table != "people" or len(rest) != 2:
        return False
    return any(
        place.key == rest[1] and place.absence.means == UNKNOWN for place in places_of(Person)
    )


def _each_once(of: str, found: list[str], taken: Iterable[str] = ()) -> Iterator[Broken]:
    """No id stands for two."""
    seen: set[str] = {*taken}
    for place, ident in enumerate(found):
        if ident in seen:
            yield Broken(
                (of, place, "id"),
                Text("the id {ident!r} a second time", ident=ident),
                "each id once",
                "Choose another id.",
            )
        seen.add(ident)


def _unknown_names(parts: Parts) -> Iterator[Broken]:
    """What is named by an id is there."""
    known = {of: [item.id for item in getattr(parts, of)] for of in ("people", "buyers", "gigs")}
    sets = {of: set(found) for of, found in known.items()}
    for path, name, of in _named(parts):
        if name not in sets[of]:
            yield unknown_name(
                path,
                name,
                of,
                known[of],
            )


def _named(parts: Parts) -> Iterable[tuple[Path, str, str]]:
    """Every id that stands for an object elsewhere, with its path and the list that is meant."""
    gigs, terms = list(enumerate(parts.gigs)), list(enumerate(parts.terms))
    done, away = list(enumerate(parts.realised)), list(enumerate(parts.away))
    return chain(
        ((("gigs", n, "buyer"), gig.buyer, "buyers") for n, gig in gigs),
        (
            (("gigs", n, "crew", place), member, "people")
            for n, gig in gigs
            for place, member in enumerate(gig.crew)
        ),
        ((("calls", n, "buyer"), call.buyer, "buyers") for n, call in enumerate(parts.calls)),
        (
            (("calls", n, "crew", place), member, "people")
            for n, call in enumerate(parts.calls)
            for place, member in enumerate(call.crew)
        ),
        (
            (("people", n, "housing", "spouse_in_group"), person.housing.spouse_in_group, "people")
            for n, person in enumerate(parts.people)
            if person.housing.spouse_in_group
        ),
        ((("terms", n, "person"), term.person, "people") for n, term in terms if term.person),
        ((("terms", n, "gig"), term.gig, "gigs") for n, term in terms if term.gig),
        ((("away", n, "person"), one.person, "people") for n, one in away),
        ((("realised", n, "gig"), one.gig, "gigs") for n, one in done),
        ((("realised", n, "person"), one.person, "people") for n, one in done if one.person),
    )


def unknown_name(path: Path, name: str, of: str, known: list[str]) -> Broken:
    """A name that the scenario does not define."""
    shown = ", ".join(known[:_MOST_SHOWN]) + (", …" if len(known) > _MOST_SHOWN else "")
    return Broken(
        path,
        repr(name),
        Text("an id under `{where}`: {ids}", where=of, ids=shown or "–"),
        near_or(name, known, Text("Add it to `{where}` or check the spelling.", where=of)),
        (path, ids(of)),
        is_typed=True,
    )


def _idle_absences(parts: Parts) -> Iterator[Broken]:
    """An absence is on a day with a gig or activity of the person."""
    for number, person in enumerate(parts.people):
        days = planned(person, parts.gigs) if person.absences else set()
        for place, day in enumerate(person.absences):
            if day not in days:
                path = ("people", number, "absences", place)
                yield Broken(
                    path,
                    repr(str(day)),
                    "a day with a gig or activity of the person",
                    "Check the date, or remove it.",
                    (path, ("gigs",), ids("gigs"), ("people", number, "activity")),
                )


def _idle_illness(parts: Parts) -> Iterator[Broken]:
    """A spell of illness has a day with a gig or activity of the person."""
    for who, person in enumerate(parts.people):
        days = planned(person, parts.gigs) if person.ill else set()
        for place, spell in enumerate(person.ill):
            if not any(spell.has(day) for day in days):
                path = ("people", who, "ill", place)
                yield Broken(
                    (*path, "from"),
                    Text("{start} to {end}", start=spell.start, end=spell.last),
                    "a spell with a day with a gig or activity of the person",
                    "Check both days, or remove it.",
                    (path, ("gigs",), ids("gigs"), ("people", who, "activity")),
                )


def _set_twice(parts: Parts) -> Iterator[Broken]:
    """A term has one value for whom it is meant, a parameter of the law one."""
    seen: set[object] = set()
    for number, term in enumerate(parts.terms):
        address = (term.model, term.term, term.person, term.gig, term.sector, term.start)
        if address in seen:
            found = Text("a second value for {model} {term}", model=term.model, term=term.term)
            yield Broken(
                ("terms", number),
                found,
                "one value",
                "Remove one of them.",
            )
        seen.add(address)
    for number, value in enumerate(parts.law):
        if value.parameter in seen:
            found = Text("a second value for {parameter}", parameter=value.parameter)
            yield Broken(
                ("law", number),
                found,
                "one value",
                "Remove one of them.",
            )
        seen.add(value.parameter)
