"""Spouses who are both in the group: who is whose, their one home, and what cannot be."""

from collections.abc import Iterator, Sequence
from typing import Any

from attrs import evolve, fields

from ..base.errors import Text
from .checking import drafting
from .home import Housing
from .person import Person
from .rule import Broken, Path

# What a home is: the same of both spouses, or said of one of them.
_HOME = ("rent", "municipality_group")
_NOBODY = -1


def partners(people: Sequence[Person]) -> list[int]:
    """For each person the place of the spouse in the group, −1 without one; naming on one side is
    enough.
    """
    places = {person.id: place for place, person in enumerate(people)}
    found = [_NOBODY] * len(people)
    for place, person in enumerate(people):
        other = places.get(person.housing.spouse_in_group, _NOBODY)
        if other not in (_NOBODY, place):
            found[place] = other
            if not people[other].housing.spouse_in_group:
                found[other] = place
    return found


def with_shared_homes(people: Sequence[Person]) -> tuple[Person, ...]:
    """The people, of whom a spouse without a home of their own has the other's, and what the other
    says of the decision.
    """
    found = list(people)
    with drafting():
        for place, other in enumerate(partners(people)):
            if other != _NOBODY:
                own, theirs = people[place].housing, people[other].housing
                home = evolve(
                    own,
                    **_filled(own, theirs),
                    spouse=True,
                )
                changes = people[place].home_changes or people[other].home_changes
                found[place] = evolve(people[place], housing=home, home_changes=changes)
    return tuple(found)


def _filled(own: Housing, theirs: Housing) -> dict[str, Any]:
    """What of the home only the other spouse says."""
    said = {one.name: getattr(theirs, one.name) for one in fields(Housing)}
    return {
        name: said[name]
        for name in said
        if name not in Housing.OF_THE_OTHER
        if own.kind == "none" or getattr(own, name) is None
    }


def wrong_couples(people: Sequence[Person]) -> Iterator[Broken]:
    """Spouses who name different people, and one home that is told in two ways."""
    places = {person.id: place for place, person in enumerate(people)}
    named: dict[str, int] = {}
    for place, person in enumerate(people):
        whose = person.housing.spouse_in_group
        if not whose or whose not in places or whose == person.id:
            continue
        path = ("people", place, "housing", "spouse_in_group")
        other = places[whose]
        back = people[other].housing.spouse_in_group
        grounds = (path, ("people", other, "housing", "spouse_in_group"))
        if back not in ("", person.id) or named.get(whose, place) != place:
            yield Broken(
                path,
                Text("{whose}, who is the spouse of somebody else", whose=whose),
                "two people who name each other",
                "Check both; it is enough that one of them names the other.",
                grounds,
            )
        elif back != person.id or place < other:
            yield from _wrong_home(
                people,
                place,
                other,
            )
        named[whose] = place


def _wrong_home(people: Sequence[Person], place: int, other: int) -> Iterator[Broken]:
    """One home in two ways: another kind, rent or municipality group, or other changes."""
    own, theirs = people[place].housing, people[other].housing
    told = people[place].home_changes, people[other].home_changes
    if all(told) and told[0] != told[1]:
        path: Path = ("people", place, "home_changes")
        yield Broken(
            path,
            "changes of the home other than the spouse's",
            "one home of both spouses",
            "Write the changes at one of them, and take them out of the other.",
            (path, ("people", other, "home_changes")),
        )
    if "none" in (own.kind, theirs.kind):
        return
    for name in ("kind", *_HOME):
        if getattr(own, name) != getattr(theirs, name):
            path = ("people", place, "housing", name)
            yield Broken(
                path,
                Text("a home in which {name!r} is another than the spouse's", name=name),
                "one home of both spouses",
                "Write the home of one of them, and take it out of the other.",
                (path, ("people", other, "housing", name)),
            )
            return
