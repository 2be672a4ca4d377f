"""Exceptions that several people share: a day in `people_defaults` need be a day of one of them
only.
"""

from collections.abc import Callable, Iterator
from datetime import date
from functools import cache

from attrs import evolve

from ..base.nodes import Node
from .checking import sound_below
from .person import Person
from .rule import Path
from .types import Scenario


def shared_exceptions(draft: Scenario, nodes: dict[Path, Node]) -> Scenario:
    """The draft in which nobody has a shared exception that is none of theirs.

    One that hits nobody stays with everybody, so that the rules of the types tell it.
    """

    @cache  # only asked where somebody has such a day
    def sound() -> Scenario:
        return sound_below(draft)

    left = _shared(
        draft,
        nodes,
        ("activity", "without"),
        lambda person: person.activity.when.without,
        lambda n, day: day not in sound().people[n].activity.when.idle(),
        lambda person, left: evolve(
            person,
            activity=evolve(person.activity, when=evolve(person.activity.when, without=left)),
        ),
    )
    return _shared(
        left,
        nodes,
        ("absences",),
        lambda person: person.absences,
        lambda n, day: day in sound().planned(sound().people[n]),
        lambda person, left: evolve(person, absences=left),
    )


def _shared(
    draft: Scenario,
    nodes: dict[Path, Node],
    key: Path,
    days: Callable[[Person], tuple[date, ...]],
    hits: Callable[[int, date], bool],
    change: Callable[[Person, tuple[date, ...]], Person],
) -> Scenario:
    """One kind of exception; the nodes of those that stay move up with them."""
    taken: dict[int, bool] = {}
    owners: dict[int, int] = {}
    for number, day, node in _places(draft, nodes, key, days):
        owners[id(node)] = owners.get(id(node), 0) + 1
        taken[id(node)] = taken.get(id(node), False) or hits(number, day)
    if not any(count > 1 for count in owners.values()):
        return draft
    people = list(draft.people)
    for number, person in enumerate(draft.people):
        path = ("people", number, *key)
        kept = [
            (day, nodes.get((*path, place)))
            for place, day in enumerate(days(person))
            if hits(number, day) or not taken.get(id(nodes.get((*path, place))), False)
        ]
        people[number] = change(person, tuple(day for day, _ in kept))
        for place, (_, told) in enumerate(kept):
            if told is not None:
                nodes[*path, place] = told
    return evolve(draft, people=tuple(people))


def _places(
    draft: Scenario,
    nodes: dict[Path, Node],
    key: Path,
    days: Callable[[Person], tuple[date, ...]],
) -> Iterator[tuple[int, date, Node]]:
    for number, person in enumerate(draft.people):
        for place, day in enumerate(days(person)):
            node = nodes.get(("people", number, *key, place))
            if node is not None:
                yield number, day, node
