"""Rows of a table of people made people of a scenario: a column a field, by the table of fields.

A row stands in the place of one of the scenario's people, who is its template: how they work, and
whatever the row does not say. No name, no code and no address is read. A fault names row and
column and never what stands there.
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import define, evolve, field, frozen

from ..base import privacy
from ..base.errors import Fault, InputError, Text
from ..base.faults import Faults
from ..base.guard import close_to, short
from ..base.nodes import Node
from ..scenario.building import FORMAT, Builder
from ..scenario.fields import places_of
from ..scenario.person import Person
from ..scenario.types import Scenario
from ..scenario.writing import scenario_tree
from . import people_file
from .people_file import Cells

TEMPLATE, GROUP = "template", "group."
# A row says who somebody is; dates, absences and whoever lives with them come from the template.
FIELDS = tuple(
    place.key
    for place in places_of(Person)
    if (place.field.column or place.field.known) and not place.has_own_sheet
)


_AT_ONCE = 2_000  # rows that are one group for the rules of people, which know P1 to P9999
_SOMETHING = Text("something else")


@define(eq=False)
class _Cell(Node):
    """A value of a row; a fault does not repeat it."""

    def shown(self) -> str:
        return _SOMETHING


@frozen
class Columns:
    """What the columns of a table are: fields of people, and groups to count by."""

    fields: tuple[str, ...]
    groups: tuple[str, ...]
    has_template: bool


def columns_judged(names: Sequence[str], file: str) -> Columns:
    """The columns sorted by what they are; raises `InputError` with all that cannot be used."""
    faults = [fault for name in names for fault in _wrong_column(name, names, file)]
    if not names:
        to_do = "Write the names of the columns into the first row."
        faults = [
            Fault(
                file,
                Text("(the first row)"),
                "no columns",
                ", ".join(FIELDS),
                to_do,
            )
        ]
    if faults:
        raise InputError(faults)
    return Columns(
        tuple(name for name in names if name in FIELDS),
        tuple(name for name in names if name.startswith(GROUP)),
        TEMPLATE in names,
    )


def _wrong_column(name: str, names: Sequence[str], file: str) -> Iterable[Fault]:
    shown, allowed = privacy.mask(name), ", ".join((TEMPLATE, f"{GROUP}…", *FIELDS))
    place = Text("column {column}", column=shown)
    group = name.removeprefix(GROUP) if name.startswith(GROUP) else ""
    if privacy.asks_for_person(group or name) or privacy.found_in(name):
        found = Text("a column for something personal")
        yield Fault(
            file,
            place,
            found,
            "no personal data",
            privacy.TO_DO,
        )
    elif list(names).count(name) > 1 and list(names).index(name) >= 0:
        yield Fault(
            file,
            place,
            "the same column twice",
            "each once",
            "Take one of them out.",
        )
    elif not name:
        yield Fault(
            file,
            Text("(the first row)"),
            "a column without a name",
            allowed,
            "Write its name into the first row, or take the empty column out.",
        )
    elif name not in (TEMPLATE, *FIELDS) and not group:
        near = [one for one in FIELDS if one.endswith(f".{name}")][:1]
        near = near or close_to(name, (TEMPLATE, *FIELDS), 1)
        to_do = (
            Text("Did you mean {near!r}?", near=near[0])
            if near
            else Text("Take the column out, or count by it: {name}.", name=f"{GROUP}{shown}")
        )
        yield Fault(
            file,
            place,
            "an unknown column",
            allowed,
            to_do,
        )


@define(eq=False)
class Reader:
    """Reads rows as people, each over its template; faults are gathered."""

    scenario: Scenario
    file: str
    faults: Faults
    _tree: dict[str, Any] = field(init=False, factory=dict)
    _templates: dict[str, Node] = field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        self._tree = scenario_tree(self.scenario)
        self._templates = {
            str(tree["id"]): _node(_of_fields(tree), self.file, "", self.faults)
            for tree in self._tree["people"]
        }

    @property
    def templates(self) -> tuple[str, ...]:
        """Who of the scenario can be a template."""
        return tuple(self._templates)

    def template_of(self, cells: Cells, row: int) -> str:
        """Whom a row stands for; a fault where it does not say."""
        only = self.templates[0] if len(self.templates) == 1 else ""
        name = cells.get(TEMPLATE, only)
        if name in self._templates:
            return name
        node = self._cell(TEMPLATE, "", row)
        node.fault(
            "no template" if not name else Text("another template"),
            ", ".join(self.templates),
            "Name the person of the scenario who works like this one.",
        )
        return ""

    def people(self, rows: Sequence[Cells], first: int) -> list[Person]:
        """The people of rows of which the first has this number; faults are noted."""
        found: list[Person] = []
        for start in range(0, len(rows), _AT_ONCE):
            found += self._people(rows[start : start + _AT_ONCE], first + start)
        return found

    def _people(self, rows: Sequence[Cells], first: int) -> list[Person]:
        nodes: list[Node] = []
        for number, cells in enumerate(rows, first):
            if not cells:
                self._empty(number)
            elif template := self.template_of(cells, number):
                self._look(cells, number)
                ident = f"P{number - first + 1}"
                nodes.append(self._over(self._templates[template], cells, number, ident))
        builder = Builder(self.faults)
        built = builder.scenario(self._root(nodes))
        self._hide(rows, first)
        return list(built.people) if built is not None else []

    def _empty(self, row: int) -> None:
        """A row without a value is nobody, and not one more person like the template."""
        self.faults.add(
            self._place(row),
            "(this line)",
            "an empty row",
            "a person",
            "Take the row out, or write what it says of the person, at least the template.",
        )

    def _hide(self, rows: Sequence[Cells], first: int) -> None:
        """Take what a row says out of its faults."""
        written = {self._place(row): cells for row, cells in enumerate(rows, first)}
        for place, fault in enumerate(self.faults.found):
            cell = written.get(fault.place, {}).get(fault.path)
            if cell is not None and (fault.place, fault.path) not in self.faults.closed:
                is_told = any(text in fault.to_do for text in (cell, repr(short(cell))[1:-1]))
                to_do = Text("Look at the cell.") if is_told else fault.to_do
                self.faults.found[place] = evolve(fault, found=_SOMETHING, to_do=to_do)

    def _look(self, cells: Mapping[str, str], row: int) -> None:
        """Nothing personal stands in any cell, whatever its column is for."""
        for column, text in cells.items():
            what = privacy.found_in(text)
            if what:
                self.faults.add_personal(self._place(row), column, what)

    def _over(self, template: Node, cells: Cells, row: int, ident: str) -> Node:
        """The template's values, and over them those of the row."""
        place = self._place(row)
        values = dict(template.value) if isinstance(template.value, dict) else {}
        values["id"] = _Cell(ident, place, "id", self.faults)
        person = _Cell(values, place, "", self.faults)
        for column in FIELDS:
            if column in cells:
                _put(person, column.split("."), self._cell(column, cells[column], row))
        return person

    def _cell(self, column: str, text: str, row: int) -> Node:
        return _Cell(text, self._place(row), column, self.faults)

    def _place(self, row: int) -> str:
        return Text("{file}, row {row}", file=self.file, row=row)

    def _root(self, people: list[Node]) -> Node:
        """A scenario of these people alone, in the months of the question."""
        plain = {"format": FORMAT, "id": "population", "title": {"en": "population"}}
        months = {key: self._tree[key] for key in ("months", "pay") if key in self._tree}
        root = _node(plain | months, self.file, "", self.faults)
        assert isinstance(root.value, dict)
        root.value["people"] = _Cell(people, self.file, "people", self.faults)
        return root


def read_people(scenario: Scenario, path: Path) -> list[Person]:
    """Everybody in a table of people; raises `InputError` with all faults at once."""
    people_file.check_kind(path)
    columns_judged(people_file.columns_of(path), path.name)
    faults = Faults()
    rows = people_file.portion(path, 0, people_file.rows_in(path))
    people = Reader(scenario, path.name, faults).people(rows, 1)
    if faults.found:
        raise InputError(faults.all())
    return people


def _of_fields(tree: Mapping[str, Any]) -> dict[str, Any]:
    """What a person's tree says that a column could say, without marks; days and whoever else is
    in it stay with the template.
    """
    found: dict[str, Any] = {}
    for column in ("id", *FIELDS):
        *groups, key = column.split(".")
        value: Any = tree
        for part in (*groups, key):
            value = value.get(part) if isinstance(value, Mapping) else None
        if value is None:
            continue
        inside = found
        for part in groups:
            inside = inside.setdefault(part, {})
        inside[key] = value["value"] if isinstance(value, Mapping) and "value" in value else value
    return found


def _put(person: Node, path: Sequence[str], leaf: Node) -> None:
    """A value at a path of keys, in copies of the groups that it stands in."""
    node = person
    for key in path[:-1]:
        assert isinstance(node.value, dict)
        inner = node.value.get(key)
        values = dict(inner.value) if inner is not None and isinstance(inner.value, dict) else {}
        copy = _Cell(values, leaf.place, key, leaf.faults)
        node.value[key] = copy
        node = copy
    assert isinstance(node.value, dict)
    node.value[path[-1]] = leaf


def _node(tree: Any, place: str, path: str, faults: Faults) -> Node:
    """A plain tree as nodes."""
    value: Any
    if isinstance(tree, Mapping):
        value = {
            str(key): _node(one, place, f"{path}.{key}" if path else str(key), faults)
            for key, one in tree.items()
        }
    elif isinstance(tree, list | tuple):
        value = [_node(one, place, path, faults) for one in tree]
    elif isinstance(tree, bool):
        value = "true" if tree else "false"
    else:
        value = None if tree is None else str(tree)
    return _Cell(value, place, path, faults)
