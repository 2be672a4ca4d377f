"""A scenario from the nodes of its file: the fields of its types, key by key.

A draft is gathered from what could be read, every value with its node. Then the rules of the types
judge the draft, and each fault is told where its value stands. What only a file has is read here:
shared values of people, marks, `all` for a crew, hours for minutes, weeks that run over all months.
"""

from collections.abc import Iterable
from typing import Any, TypeVar

from attrs import define

from ..base import dates
from ..base.errors import Text
from ..base.guard import close_to
from ..base.nodes import Node
from .activity import Activity
from .born import KEYS, with_birth
from .bounds import is_span
from .calls import Call
from .chance import Chance, Quiet
from .changes import changes_in_place
from .checking import drafting, ids, wrong_in
from .composed import Part, Records
from .costs import RunningCost
from .dates import Dates, PayRule
from .fields import Field, fields_of
from .happened import Away, ModelPay, Realised
from .instead import ENDS, INSTEAD
from .keys import has_place, in_full, is_marked, joined, keys_of, merged, must_of, reading_order
from .mark import Mark
from .person import Person
from .rule import Path
from .running import Running
from .setting import LawValue, TermValue
from .sharing import shared_exceptions
from .shorter import by_chance, pay_by_model, quiet_months, step_in_minutes
from .staff import Post
from .telling import Telling
from .types import Scenario
from .units import Length
from .values import Nodes, ids_in
from .work import Buyer, Gig

FORMAT = "subcontract-scenario/1"
MUST = ("format", "id", "title", "months", "people")
_MONTHS = ("from", "to")
_LISTS: dict[str, type] = {"people": Person, "buyers": Buyer, "gigs": Gig, "calls": Call}
_GROUPS: dict[str, type] = {"running": Running, "chance": Chance, "quiet": Quiet}
_EVENTS: dict[str, type] = {
    "away": Away,
    "realised": Realised,
    "pay_by_model": ModelPay,
    "staff": Post,
    "costs": RunningCost,
}

_T = TypeVar("_T")
_S = TypeVar("_S", TermValue, LawValue)


TOP = (
    *("format", "id", "title", "note", "months", "pay", "running", "continues_months", "source"),
    *("chance", "quiet", "people_defaults"),
    *_LISTS,
    "changes",
    *_EVENTS,
    "terms",
    "law",
)
_MONTH_FIELDS = tuple(one for one in fields_of(Scenario) if one.key.startswith("months."))
SHARED = tuple(key for key in keys_of(Person) if key != "id")


@define
class Builder(Telling):
    """Reads one file; notes faults and goes on with what is usual."""

    # -- the whole file -------------------------------------------------------------------------

    def scenario(self, root: Node) -> Scenario | None:
        """The scenario of a file; where faults have been noted, a draft that is not to be used."""
        top = root.mapping(TOP, MUST)
        if not top:
            return None
        self.doubts.add_all((key,) for key in MUST if key not in top)
        self.nodes[()] = root
        if "format" in top:
            top["format"].one_of((FORMAT,))
        with drafting():
            draft = shared_exceptions(self._draft(top), self.nodes)
        for broken in wrong_in(draft, self.doubts):
            self.tell(broken)
        return draft

    def _draft(self, top: Nodes) -> Scenario:
        top |= {"id": joined(top["id"])} if "id" in top else {}
        top |= changes_in_place(top)
        top |= pay_by_model(top) | quiet_months(top) | step_in_minutes(top)
        self.given = {key: ids_in(top[key]) for key in _LISTS if key in top}
        months, group = self._months(top), self._people(top)
        self.crews = tuple(dict.fromkeys(person.id for person in group))
        wholes: dict[str, Any] = {
            one.name: self.leaf(one, top, (one.key,), one.key)
            for one in fields_of(Scenario)
            if one.key in ("id", "title", "note", "continues_months", "source")
        }
        wholes |= {key: self._list(top, key, _LISTS[key]) for key in _LISTS if key != "people"}
        wholes |= {key: self._events(top, key, _EVENTS[key]) for key in _EVENTS}
        wholes |= {key: self._group(top, _GROUPS[key], key) for key in _GROUPS if key in top}
        return Scenario(
            **wholes,
            first_month=months[0],
            last_month=months[1],
            people=group,
            pay=self._group(top, PayRule, "pay"),
            terms=self._settings(top, "terms", TermValue),
            law=self._settings(top, "law", LawValue),
            marks=self.marks,
            left_out=frozenset(self.left_out),
        )

    def _months(self, top: Nodes) -> tuple[int, int]:
        part = top["months"].mapping(_MONTHS, _MONTHS) if "months" in top else {}
        found = {}
        for one in _MONTH_FIELDS:
            key = one.key.partition(".")[2]
            if key in part:
                found[one.name] = self.leaf(one, {one.key: part[key]}, (one.key,), one.key)
            else:
                self.doubts.add((one.key,))
                found[one.name] = one.usual
        first, last = found["first_month"], found["last_month"]
        is_sure = not any(self.doubts.has((one.key,)) for one in _MONTH_FIELDS)
        if is_sure and is_span(first, last):
            self.first, self.last = dates.first_day(first), dates.last_day(last)
        return first, last

    def _group(self, top: Nodes, type_: type[_T], key: str) -> _T:
        """An object that stands below a key of the file; all of it as usual where it does not."""
        part = self._mapping(self.group(top[key], type_, key), type_, (key,)) if key in top else {}
        return self._object(type_, part, (key,), key)

    # -- people -----------------------------------------------------------------------------------

    def _people(self, top: Nodes) -> tuple[Person, ...]:
        defaults = with_birth(top["people_defaults"]) if "people_defaults" in top else None
        shared = defaults.mapping(SHARED) if defaults is not None else {}
        return self._list(top, "people", Person, shared)

    def _person_part(self, node: Node, own: Nodes, shared: Nodes, path: Path) -> Nodes:
        """A person's own values over the shared ones, inside groups one by one too."""
        if "birth_year" in own:  # a shared month belongs to the shared year
            shared = {key: node for key, node in shared.items() if key not in KEYS}
        part = {**shared, **own}
        for one in fields_of(Person):
            if isinstance(one.unit, Part) and one.key in own and one.key in shared:
                part[one.key] = merged(shared[one.key], own[one.key])
        # a misspelt key is one fault
        if "birth_year" not in part:
            self.doubts.add((*path, "birth_year"))
            if not any(close_to(key, ["birth_year"]) for key in part):
                node.fault(
                    "no 'birth_year'",
                    "'birth_year' must be given, here or under people_defaults",
                    "Add a line birth_year: …",
                )
        return part

    # -- lists and objects ------------------------------------------------------------------------

    def _list(
        self, top: Nodes, key: str, type_: type[_T], shared: Nodes | None = None
    ) -> tuple[_T, ...]:
        """The objects of a list; one that has no id is left out."""
        if key not in top:
            return ()
        before, nodes = self.count(), top[key].sequence()
        if self.count() > before:
            self.doubts.add((key,))
        self.nodes[key,] = top[key]
        found: list[_T] = []
        for node in nodes:
            path: Path = (key, len(found))
            node = with_birth(node) if type_ is Person else node
            node = by_chance(node, type_)
            part = self._mapping(node, type_, path, key)
            if "id" not in part:
                self.doubts.add(ids(key))
                continue
            if shared is not None:
                part = self._person_part(node, part, shared, path)
            found.append(self._object(type_, part, path, f"{key}.{part['id'].value}"))
        return tuple(found)

    def _mapping(self, node: Node, type_: type, path: Path, of: str = "") -> Nodes:
        """The keys of an object; a key that people try for something else is told what to write
        instead. What is missing or may be meant by an unknown key is in doubt.
        """
        self.nodes[path] = node
        keys, before = keys_of(type_), self.count()
        if isinstance(node.value, dict):
            instead = {key: say for key, say in INSTEAD.get(of, {}).items() if key not in keys}
            for key, item in list(node.value.items()):
                if key not in keys:
                    self._doubt_unknown(key, path, keys)
                if key in instead:
                    found = Text("the unknown key {key!r}", key=key)
                    item.fault(found, ", ".join(keys), instead[key])
                    node.value = {name: one for name, one in node.value.items() if name != key}
        part = node.mapping(keys, must_of(type_))
        if not part and self.count() > before:
            self.doubts.add(path)
        self.doubts.add_all((*path, key) for key in must_of(type_) if key not in part)
        return part

    def _doubt_unknown(self, key: str, path: Path, keys: Iterable[str]) -> None:
        self.doubts.add_all((*path, name) for name in (key, *close_to(key, keys)))
        if key in ENDS:  # one mistake, not two
            self.doubts.add((*path, "minutes"))

    def _object(self, type_: type[_T], part: Nodes, path: Path, dotted: str) -> _T:
        """An object of a type from the nodes of its keys."""
        values = {one.name: self._field(one, part, path, dotted) for one in reading_order(type_)}
        if type_ is Activity:
            said = not {f"{dotted}.weekly", f"{dotted}.dates"} <= self.left_out
            when = values["when"]
            values["no_days"] = (
                said and not (when.dates or when.weekly) and (values["kind"] != "none")
            )
        return type_(**values)

    def _field(self, one: Field, part: Nodes, path: Path, dotted: str) -> Any:
        inner, place = (*path, one.key), f"{dotted}.{one.key}"
        if isinstance(one.unit, Part):
            return self._part(one, one.unit, part, path, dotted)
        if isinstance(one.unit, Length):
            return self.length(one, part, path, place)
        if isinstance(one.unit, Records):
            return self._records(one, one.unit, part, inner, place)
        return self.leaf(one, part, inner, place)

    def _part(self, one: Field, unit: Part, part: Nodes, path: Path, dotted: str) -> Any:
        if unit.type is Dates:
            return self.when(part, path, dotted)
        node, inner, place = part.get(one.key), (*path, one.key), f"{dotted}.{one.key}"
        if node is None:
            return None if one.default is None else self._object(unit.type, {}, inner, place)
        node = self.group(node, unit.type, place)
        return self._object(unit.type, self._mapping(node, unit.type, inner), inner, place)

    def _records(self, one: Field, unit: Records, part: Nodes, path: Path, dotted: str) -> Any:
        node = self.plain(part, one.key, path, dotted)
        found: list[object] = []
        for item in node.sequence() if node is not None else ():
            before = self.count()
            inner = (*path, len(found))
            record = self._mapping(in_full(item, unit.type), unit.type, inner)
            one = self._unmarked(unit.type, record, inner)
            if self.count() == before:
                found.append(one)
        return tuple(found)

    def _unmarked(self, type_: type[_T], part: Nodes, path: Path, place: str = "") -> _T:
        """An object of single values without marks; it may know its own mark and its place."""
        part = self.lifted(part) if is_marked(type_) else part
        values: dict[str, Any] = {
            one.name: self.length(one, part, path, "")
            if isinstance(one.unit, Length)
            else self.leaf(one, part, (*path, one.key), "", is_marked=False)
            for one in fields_of(type_)
        }
        values |= {"mark": self.mark(part)} if is_marked(type_) else {}
        values |= {"place": place} if has_place(type_) else {}
        return type_(**values)

    def _events(self, top: Nodes, key: str, type_: type[_T]) -> tuple[_T, ...]:
        """The objects of a list that have no ids."""
        found: list[_T] = []
        for node in top[key].sequence() if key in top else ():
            part = self._mapping(node, type_, (key, len(found)), key)
            found.append(self._unmarked(type_, part, (key, len(found)), node.place))
        return tuple(found)

    # -- what the user sets -----------------------------------------------------------------------

    def _settings(self, top: Nodes, key: str, type_: type[_S]) -> tuple[_S, ...]:
        """The values of a list of settings, with where each stands and comes from."""
        found: list[_S] = []
        for node in top[key].sequence() if key in top else ():
            path: Path = (key, len(found))
            part = self.lifted(self._mapping(node, type_, path, key))
            values = {
                one.name: self.leaf(one, part, (*path, one.key), "", is_marked=False)
                for one in fields_of(type_)
            }
            place = part["value"].place if "value" in part else node.place
            mark = self.mark(part) or Mark("assumed")
            found.append(type_(**values, mark=mark, place=node.place, value_place=place))
        return tuple(found)
