"""Where values come from: each mark of the sheet of sources goes around the value it names."""

from collections.abc import Iterable, Mapping
from typing import Any

from ...base.errors import Text
from ...base.guard import close_to
from ...base.nodes import Node
from ..composed import Part
from ..fields import fields_of
from ..types import Buyer, Call, FallsIll, Gig, Pays, Person, Scenario
from .cell_nodes import CellNode
from .columns import WHERE
from .records import Records
from .sheets import Table

# What may say as a whole where it comes from: the parts of a chance.
_GROUPS = {
    one.key
    for type_ in (Scenario, Person, FallsIll, Buyer, Pays, Gig, Call)
    for one in fields_of(type_)
    if isinstance(one.unit, Part) and getattr(one.unit.type, "IS_MARKED", False)
}


def put_marks(top: CellNode, table: Table, records: Records) -> None:
    """Where values come from: each mark is put around the value that it names."""
    seen: set[str] = set()
    for record in records.of(table):
        where = record.inside.pop("where", None)
        if where is None:
            record.fault(
                Text("no {key!r}", key="where"),
                Text("{key!r} must be given", key="where"),
                "Fill it in, or take the row out.",
            )
            continue
        named = path_of(where.text(), records.words.get(WHERE, {}))
        parent, last = _find(top, named, "unknown" in record.inside)
        if named in seen:
            where.fault(
                Text("{what!r} a second time", what=named),
                "one source or assumption for a value",
                "Take one of the rows out.",
            )
        elif parent is None:
            near = close_to(named, list(_paths(top, "")), 1)
            where.fault(
                where.shown(),
                "a value that is filled in, such as people.P1.housing.rent",
                (
                    Text("Did you mean {near!r}?", near=near[0])
                    if near
                    else Text("Check the spelling, or fill in the value.")
                ),
            )
        elif not record.inside:
            record.fault(
                "neither a source nor why it is assumed or unknown",
                "one of them",
                "Fill it in, or take the row out.",
            )
        elif last not in parent.inside:
            seen.add(named)
            parent.inside[last] = records.node(
                record.value, record.inside["unknown"].place, f"{parent.path}.{last}"
            )
        else:
            seen.add(named)
            plain = parent.inside[last]
            parent.inside[last] = records.node(
                {"value": plain, **record.inside}, plain.place, plain.path
            )


def path_of(text: str, shown: Mapping[str, str]) -> str:
    """The path of a place that is told in words ("Ihmiset, P1: Vuokra"); what is none stays.

    `shown` leads from a path without the id to what the workbook shows for it.
    """
    name, _, heading = text.partition(":")
    sheet, _, whose = name.partition(",")
    wanted = ": ".join(filter(None, (sheet.strip(), heading.strip()))).casefold()
    path = next((code for code, words in shown.items() if words.casefold() == wanted), None)
    if path is None:
        return text
    first, dot, rest = path.partition(".")
    return ".".join(filter(None, (first, whose.strip(), rest if dot else "")))


def _find(top: CellNode, path: str, unknown: bool) -> tuple[CellNode | None, str]:
    """The node that holds a value, and the value's key; a value that is told to be unknown
    is not filled in.
    """
    *above, last = path.split(".")
    node: Any = top
    for part in above:
        if isinstance(node.value, list):
            node = next(
                (item for item in node.value if getattr(item.child("id"), "value", None) == part),
                None,
            )
        else:
            node = node.child(part)
        if node is None:
            return None, last
    there = isinstance(node.value, dict) and (
        last not in node.value
        if unknown
        else last in node.value
        and (last in _GROUPS or not isinstance(node.value[last].value, dict))
    )
    return (node, last) if there else (None, last)


def _paths(node: Node, path: str) -> Iterable[str]:
    """The paths of all values that are filled in."""
    if isinstance(node.value, dict):
        for key, item in node.value.items():
            yield from _paths(item, f"{path}.{key}" if path else key)
    elif (
        isinstance(node.value, list)
        and node.value
        and isinstance(node.value[0].value, dict)
        and "id" in node.value[0].value
    ):
        for item in node.value:
            yield from _paths(item, f"{path}.{getattr(item.child('id'), 'value', '')}")
    else:
        yield path
