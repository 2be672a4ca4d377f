"""What is otherwise from a month or a day on, written in one list of a file (`changes`): each goes
where it is kept, the home, the tax card and the debts of a person, and the terms of a model.
"""

from collections.abc import Iterator
import re

from attrs import define, evolve

from ..base.errors import Text
from ..base.nodes import Node
from .agreeing import unknown_name
from .cards import CardChange
from .home_changes import HomeChange
from .keys import keys_of
from .owing import DebtChange
from .setting import TermValue

_KEPT = {
    "home_changes": keys_of(HomeChange),
    "tax_card_changes": keys_of(CardChange),
    "debt_changes": keys_of(DebtChange),
}
_TERM = keys_of(TermValue)
_OF_MODEL = ("model", "term", "value")
_EVERYWHERE = ("from", "source", "assumed")
_OF_PERSON = tuple(key for keys in _KEPT.values() for key in keys if key not in _EVERYWHERE)
_DAY = re.compile(r"([0-9]{4}-[0-9]{2})-([0-9]{2})")
_MONTH = re.compile(r"[0-9]{4}-[0-9]{2}")
KEYS = tuple(dict.fromkeys(("from", "person", *_OF_PERSON, *_TERM)))
Nodes = dict[str, Node]


def changes_in_place(top: Nodes) -> Nodes:
    """The keys of a file whose changes stand where they belong; what cannot be placed is told."""
    if "changes" not in top:
        return {}
    kept = {key: node for key, node in top.items() if key != "changes"}
    places = _Places(kept)
    for node in top["changes"].sequence():
        part = node.mapping(KEYS, ("from",))
        if "from" in part and part.keys() <= set(KEYS):
            places.put(node, part)
    return {"changes": evolve(top["changes"], value=[]), **places.kept}


@define
class _Places:
    """The keys of a file while changes are put in their places."""

    kept: Nodes

    def put(self, node: Node, part: Nodes) -> None:
        """One change of a model's term, or of what a person has."""
        said = [key for key in part if key in _OF_PERSON]
        of_model = [key for key in _OF_MODEL if key in part]
        if said and of_model:
            part[said[0]].fault(
                Text(
                    "both {one!r} and {other!r}",
                    one=said[0],
                    other=of_model[0],
                ),
                "a change of a person, or of a term of a model",
                "Write them as two changes.",
            )
        elif of_model:
            self._add("terms", evolve(node, value=part | {"from": _as_day(part["from"])}))
        elif said or "person" in part:
            self._of_person(
                node,
                part,
                said,
            )
        else:
            node.fault(
                "a change in which nothing changes",
                "person with what changes, or model, term and value",
                "Say what changes, or take it out.",
            )

    def _of_person(self, node: Node, part: Nodes, said: list[str]) -> None:
        """What changes for a person, each kind in its list."""
        beside = [key for key in ("gig", "sector", "instead_of_law") if key in part]
        if beside:
            part[beside[0]].fault(
                Text("{key!r} of a change of a person", key=beside[0]),
                "it only beside model, term and value",
                "Take it out.",
            )
        if "person" not in part:
            node.fault(
                Text("no {key!r}", key="person"),
                Text("{key!r} must be given", key="person"),
                Text("Add a line {key}: …", key="person"),
            )
            return
        owner = self._person(part["person"])
        month = _as_month(part["from"])
        if owner is None or month is None:
            return
        if not said:
            node.fault(
                "a change in which nothing changes",
                ", ".join(_OF_PERSON),
                "Say what changes, or take it out.",
            )
        for place, keys in _KEPT.items():
            own = {key: part[key] for key in said if key in keys}
            if own:
                own |= {key: one for key, one in part.items() if key in ("source", "assumed")}
                self._append(
                    owner,
                    place,
                    evolve(node, value={"from": month, **own}),
                )

    def _person(self, named: Node) -> dict[str, Node] | None:
        """The keys of a person of the file."""
        people = self.kept.get("people")
        if people is None or not isinstance(people.value, list):
            return None
        known = {ident: one for one in people.value for ident in _id_of(one)}
        owner = known.get(named.value) if isinstance(named.value, str) else None
        if owner is None:
            told = unknown_name(
                (),
                str(named.value),
                "people",
                list(known),
            )
            named.fault(
                named.shown(),
                told.allowed,
                told.to_do,
            )
            return None
        assert isinstance(owner.value, dict)
        return owner.value

    def _append(self, owner: dict[str, Node], place: str, record: Node) -> None:
        """One more record of a person, behind those that stand there or are shared."""
        defaults = self.kept.get("people_defaults")
        shared = defaults.value if defaults is not None else None
        before = owner.get(place)
        if before is None and isinstance(shared, dict):
            before = shared.get(place)
        listed = before.value if before is not None and isinstance(before.value, list) else []
        owner[place] = evolve(before or record, value=[*listed, record])

    def _add(self, key: str, record: Node) -> None:
        before = self.kept.get(key)
        listed = before.value if before is not None and isinstance(before.value, list) else []
        self.kept[key] = evolve(before or record, value=[*listed, record])


def _id_of(node: Node) -> Iterator[str]:
    """The id of a person, where it is one."""
    ident = node.value.get("id") if isinstance(node.value, dict) else None
    if ident is not None and isinstance(ident.value, str):
        yield ident.value


def _as_day(node: Node) -> Node:
    """A month as its first day."""
    if isinstance(node.value, str) and _MONTH.fullmatch(node.value.strip()):
        return evolve(node, value=f"{node.value.strip()}-01")
    return node


def _as_month(node: Node) -> Node | None:
    """A first day of a month as the month; a day within one is told."""
    day = _DAY.fullmatch(node.value.strip()) if isinstance(node.value, str) else None
    if day is None:
        return node
    if day[2] == "01":
        return evolve(node, value=day[1])
    node.fault(
        node.shown(),
        "a month as YYYY-MM, such as 2022-03",
        "Rent, tax card and enforcement change from a whole month on: write the first one.",
    )
    return None
