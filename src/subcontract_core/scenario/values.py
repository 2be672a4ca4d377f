"""The values of one object of a file, field by field: plain or marked, with the node of each."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from attrs import define, evolve, field

from ..base.dates import Weekday
from ..base.nodes import Node
from .composed import Many
from .dates import Dates
from .fields import Field, fields_of
from .marking import Marked
from .person import FIRST_BIRTH, YOUNGEST
from .rule import Path, Unit
from .texts import Id
from .translating import hours, items_of, translated
from .units import Whole
from .wording import EVERYBODY, meant, people, weeks_between

Nodes = dict[str, Node]
_UNMARKED = ("id", "title", "note")


@define
class Values(Marked):
    """Reads values; `first` and `last` are the days of the scenario's months, `crews` everybody,
    `given` the ids of each list of the file.
    """

    first: date | None = None
    last: date | None = None
    crews: tuple[str, ...] = ()
    given: dict[str, tuple[str, ...]] = field(factory=dict)

    def leaf(
        self, one: Field, part: Nodes, path: Path, dotted: str, *, is_marked: bool = True
    ) -> Any:
        """One value, plain or with a mark; what is usual where it is not there or no such value."""
        if not is_marked or one.key in _UNMARKED:
            node = part.get(one.key)
            if node is not None:
                self.nodes[path] = node
        else:
            node = self.plain(part, one.key, path, dotted)
        if node is None:
            return one.usual
        return self._read(self._told(one), node, path, one.usual)

    def _told(self, one: Field) -> Unit:
        """The unit with the bound that the months set, as a text that is no number is told it."""
        if one.name == "birth_year" and self.last is not None:
            return Whole(FIRST_BIRTH, self.last.year - YOUNGEST)
        return one.unit

    def _read(self, unit: Unit, node: Node, path: Path, usual: Any) -> Any:
        before = self.count()
        value: Any
        if isinstance(unit, Many):
            value = self._many(unit, node, path)
        else:
            value = translated(unit, self._named(unit, node))
        if isinstance(unit, Many):
            return value
        if self.count() > before or (node.place, node.path) in self.faults.closed:
            self.doubts.add(path)
            return usual
        return value

    def _many(self, unit: Many, node: Node, path: Path) -> tuple[Any, ...]:
        if isinstance(unit.of, Id) and unit.of.of == "people":
            if isinstance(node.value, str) and node.value.strip().casefold() in EVERYBODY:
                return self.crews
            if isinstance(node.value, str) and (node.value in self.crews or not _listed(node)):
                node.fault(
                    node.shown(),
                    "all, or a list of people such as [P1, P2]",
                    "Name who goes, or write all.",
                )
                self.doubts.add(path)
                return ()
        found: list[Any] = []
        before = self.count()
        items = items_of(unit, node)
        if self.count() > before:
            self.doubts.add(path)
        for item in items:
            before = self.count()
            value = translated(unit.of, self._named(unit.of, item))
            if self.count() > before:
                self.doubts.add((*path, "?"))
            elif value is not None:
                self.nodes[(*path, len(found))] = item
                found.append(value)
        return tuple(found)

    def _named(self, unit: Unit, node: Node) -> Node:
        """The node of an id as it is written where the file gives it: p1 is P1."""
        known = self.given.get(unit.of, ()) if isinstance(unit, Id) and unit.of else ()
        if not known or not isinstance(node.value, str):
            return node
        return evolve(node, value=meant(node.value, known))

    def when(self, part: Nodes, path: Path, dotted: str) -> Dates:
        """Days; weeks without from and to run over the scenario's months. What comes every other
        week begins with the first of its days.
        """
        said = part.get("weekly")
        often, rest = (
            weeks_between(said.value)
            if said is not None and isinstance(said.value, str) and "every" not in part
            else (1, "")
        )
        if said is not None and often > 1:
            part = {**part, "weekly": evolve(said, value=rest)}
        values = {
            one.name: self.leaf(one, part, (*path, one.key), f"{dotted}.{one.key}")
            for one in fields_of(Dates)
        }
        if values["weekly"]:
            for name, key, bound in (("start", "from", self.first), ("end", "to", self.last)):
                if key not in part:
                    values[name] = bound
                    if bound is None:
                        self.doubts.add((*path, key))
            if often > 1:
                values |= {"every": often, "start": _first_of(values["weekly"], values["start"])}
        elif "weekly" in part:
            values["start"] = values["end"] = None
        return Dates(**values)

    def length(self, one: Field, part: Nodes, path: Path, dotted: str) -> Any:
        """The length of a visit, in minutes or in hours."""
        inner = (*path, one.key)
        if one.default is None and "minutes" not in part and "hours" not in part:
            return None
        if ("minutes" in part) == ("hours" in part):
            if not self.doubts.has(inner):
                self.nodes[path].fault(
                    "both minutes and hours" if "minutes" in part else "neither minutes nor hours",
                    "one of minutes and hours",
                    "Give one of them.",
                )
            self.doubts.add(inner)
            return one.usual
        if "minutes" in part:
            return self.leaf(
                one,
                part,
                inner,
                dotted,
                is_marked=bool(dotted),
            )
        node = self.plain(part, "hours", inner, dotted) if dotted else part["hours"]
        if node is not None and not dotted:
            self.nodes[inner] = node
        before = self.count()
        found = hours(node) if node is not None else None
        if self.count() > before:
            self.doubts.add(inner)
        return one.usual if found is None else found


def _first_of(weekly: Sequence[str], start: date | None) -> date | None:
    """The first day of the week's days on or after a day."""
    if start is None:
        return None
    wanted = {Weekday.of(name) for name in weekly}
    days = (start + timedelta(days=step) for step in range(7))
    return next((day for day in days if day.weekday() in wanted), start)


def _listed(node: Node) -> bool:
    """Whether a text lists people."""
    return isinstance(node.value, str) and bool(people(node.value))


def ids_in(node: Node) -> tuple[str, ...]:
    """The ids of the objects of a list, as far as they are there."""
    items = node.value if isinstance(node.value, list) else []
    found = (item.child("id") for item in items)
    return tuple(one.value for one in found if one is not None and isinstance(one.value, str))
