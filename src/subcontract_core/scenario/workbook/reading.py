"""A scenario from a workbook: its sheets become the nodes that the builder of YAML files reads.

A sheet is known by its row of keys (``people.housing.rent``), which the template hides under the
headings, so sheets may be renamed, and sheets and columns moved. Faults are those of the YAML file,
with the cell as the place.
"""

from collections.abc import Iterable, Mapping, Sequence
import os
from pathlib import Path
import re
from typing import Any

from attrs import define, evolve, field

from ...base import privacy
from ...base.errors import Fault, InputError, Text
from ...base.faults import Faults
from ...base.guard import MOST_LETTERS, close_to, control_in, short
from ...base.nodes import Node
from ..building import Builder
from ..checking import ids
from ..texts import is_person
from ..types import Scenario
from .cells import is_empty, read_cell
from .columns import MARKS, TOP, Column, sheets
from .hidden import hidden
from .opening import FORMULA, Grid, open_workbook
from .sheets import Table, dictionary, key_row, tables_of

_MISSING = re.compile(r"no '(\w+)'")


@define(eq=False)
class CellNode(Node):
    """A value of a workbook. `cells` says where the keys inside it stand, so that what is missing
    has a place.

    `shown_words` are those that the workbook's list shows, by the word of the format; a fault names
    those.
    """

    cells: dict[str, str] = field(factory=dict)
    shown_words: Mapping[str, str] = field(factory=dict)

    def fault(self, found: str, allowed: str, to_do: str = "") -> None:
        missing = _MISSING.fullmatch(found)
        if missing is None:
            self.faults.add(self.place, self.path, found, allowed, to_do)
            return
        key = missing[1]
        place = self.cells.get(key)
        to_do = (
            Text("Fill in the cell.")
            if place
            else Text("Add the column or the sheet; a new template has it.")
        )
        self.faults.add(
            place or self.place,
            f"{self.path}.{key}" if self.path else key,
            found,
            Text("{key!r} must be given", key=key),
            to_do,
        )

    def one_of(self, options: Sequence[str], default: str = "") -> str:
        """The node as one of the given words; what is allowed is told in the words of the
        workbook.
        """
        return (
            super().one_of(options, default)
            if self.value in options or not self.shown_words
            else self._not_shown(options, default)
        )

    def boolean(self, default: bool = False) -> bool:
        """The node as yes or no, told in the words of the workbook."""
        if self.shown_words and str(self.value).lower() not in ("true", "yes", "false", "no"):
            self._not_shown(("true", "false"), "")
            return default
        return super().boolean(default)

    def _not_shown(self, options: Sequence[str], default: str) -> str:
        texts = [self.shown_words.get(option, option) for option in options]
        near = close_to(str(self.value), texts, 1) or [
            self.shown_words.get(code, code) for code in close_to(str(self.value), options, 1)
        ]
        self.fault(
            self.shown(),
            ", ".join(texts),
            Text("Did you mean {near!r}?", near=near[0]) if near else "Choose one of them.",
        )
        return default


def read_workbook(path: Path | str) -> Scenario:
    """Read a scenario from an Excel file; raises `InputError` with every fault of every sheet
    at once.
    """
    faults = Faults()
    grids = open_workbook(Path(path), faults)
    if not grids:
        raise InputError(faults.all())
    personal = list(_refused(grids))
    tables = tables_of(grids, faults)
    scenario = None
    if tables:
        builder = Builder(faults)
        scenario = builder.scenario(
            _Assembly(Path(path).name, tables, dictionary(grids), builder).root()
        )
    elif not faults.found:
        faults.add(
            f"{Path(path).name}",
            "(the whole file)",
            "no sheet of the template",
            "a workbook made with: subcontract template",
            "Copy your values into a new template.",
        )
    refused = {fault.place for fault in personal}
    # an error is read as an empty cell, which is no fault of its own
    broken = {fault.place for fault in faults.found if fault.path == FORMULA}
    others = [
        fault
        for fault in map(masked, faults.all())
        if fault.place not in refused and (fault.place not in broken or fault.path == FORMULA)
    ]
    texts = dict.fromkeys(
        sorted(
            personal + others, key=lambda fault: _order(fault.place, [grid.name for grid in grids])
        )
    )
    if texts or scenario is None:
        raise InputError(texts)
    noticed = (*scenario.noticed, *hidden(tables.values()))
    return evolve(scenario, noticed=noticed, file=os.path.abspath(path))


def masked(fault: Fault) -> Fault:
    """The fault without anything personal that it repeats."""
    return fault.changed(privacy.mask)


def _order(place: str, names: list[str]) -> tuple[int, int, int]:
    sheet, _, cell = place.rpartition("!")
    match = re.fullmatch(r"([A-Z]+)(\d+)", cell)
    if match is None or sheet not in names:
        return (-1, 0, 0)
    return (
        names.index(sheet),
        int(match[2]),
        sum((ord(letter) - 64) * 26**power for power, letter in enumerate(reversed(match[1]))),
    )


def _refused(grids: Iterable[Grid]) -> Iterable[Fault]:
    """What no cell of any sheet may hold: anything personal, a text that is too long, a sign
    that cannot be seen.
    """
    for grid in grids:
        what = privacy.found_in(grid.name)
        if what:
            yield Fault(
                privacy.mask(grid.name),
                Text("(the name of the sheet)"),
                what,
                "no personal data",
                privacy.TO_DO,
            )
        headings = key_row(grid) or 0
        for r, row in enumerate(grid.rows):
            for c, cell in enumerate(row):
                wrong = _wrong_text(cell, r <= headings) if isinstance(cell, str) else None
                if wrong:
                    yield Fault(privacy.mask(grid.place(r, c)), Text("(this cell)"), *wrong)


def _wrong_text(cell: str, is_heading: bool) -> tuple[str, str, str] | None:
    """What is wrong with a text whatever it stands for: found, allowed, what to do."""
    what = (
        Text("a heading that asks for something personal")
        if is_heading and privacy.asks_for_person(cell)
        else privacy.found_in(cell[: 4 * MOST_LETTERS])
    )
    if what:
        return what, "no personal data", privacy.TO_DO
    if len(cell) > MOST_LETTERS:
        return (
            Text("a text of {count} letters", count=len(cell)),
            Text("at most {most} letters", most=MOST_LETTERS),
            "Make it shorter.",
        )
    hidden = control_in(cell)
    return (
        (hidden, "letters, digits and signs that can be seen", "Take it out.") if hidden else None
    )


# -- from rows to nodes ---------------------------------------------------------------------------


@define
class _Assembly:
    """Puts the tables together as one tree of nodes."""

    name: str
    tables: dict[str, Table]
    words: dict[str, dict[str, str]]
    builder: Builder

    def root(self) -> Node:
        """The whole scenario as one mapping."""
        top = CellNode({}, self.name, "", self.builder.faults)
        if TOP in self.tables:
            self._scenario(top, self.tables[TOP])
        lists = [
            sheet
            for sheet in sheets()
            if not sheet.owner and sheet.name not in (TOP, MARKS) and sheet.name in self.tables
        ]
        for sheet in lists:
            table = self.tables[sheet.name]
            place = table.grid.place(table.first, 0)
            top.cells[sheet.name] = place
            top.value[sheet.name] = CellNode(
                list(self._records(table)), place, sheet.name, self.builder.faults
            )
        for sheet in sheets():
            if sheet.owner and sheet.name in self.tables:
                self._belongings(top, self.tables[sheet.name])
        if MARKS in self.tables:
            self._marks(top, self.tables[MARKS])
        return top

    def _node(
        self, value: Any, place: str, path: str, shown: Mapping[str, str] | None = None
    ) -> CellNode:
        return CellNode(value, place, path, self.builder.faults, shown_words=shown or {})

    def _scenario(self, top: CellNode, table: Table) -> None:
        """The first sheet has a row for each key."""
        faults = self.builder.faults
        key_at, value_at = table.at.get("key"), table.at.get("value")
        if key_at is None or value_at is None:
            faults.add(
                table.grid.place(table.first - 1, 0),
                f"{TOP} (heading)",
                "no column for keys or values",
                "scenario.key and scenario.value",
                "Use a new template.",
            )
            return
        known = {column.key: column for column in table.of.columns}
        seen: set[str] = set()
        for r, row in enumerate(table.grid.rows[table.first :], table.first):
            key, cell = ("" if is_empty(row[key_at]) else str(row[key_at]).strip()), row[value_at]
            place = table.grid.place(r, value_at)
            if not key and is_empty(cell):
                continue
            if key not in known:
                near = close_to(key, known, 1)
                faults.add(
                    table.grid.place(r, key_at),
                    f"{TOP} (key)",
                    (
                        Text("the unknown key {key!r}", key=short(key))
                        if key
                        else Text("a value without a key")
                    ),
                    ", ".join(known),
                    (
                        Text("Did you mean {near!r}?", near=near[0])
                        if near
                        else Text("Take the row out.")
                    ),
                )
            elif key in seen:
                faults.add(
                    place,
                    key,
                    "the same key a second time",
                    "each key once",
                    "Take one of the rows out.",
                )
            else:
                seen.add(key)
                self._put(top, known[key], cell, place, TOP, (r, value_at) in table.grid.percents)

    def _records(self, table: Table) -> Iterable[CellNode]:
        """A node for each row that is not empty."""
        for r, row in enumerate(table.grid.rows[table.first :], table.first):
            filled = {
                key: c for key, c in table.at.items() if c < len(row) and not is_empty(row[c])
            }
            if not filled:
                continue
            label = str(row[table.at["id"]]).strip() if "id" in filled else str(r + 1)
            if table.of.name == "people" and not is_person(label):
                label = str(r + 1)  # no fault repeats what may be a name
            record = self._node(
                {}, table.grid.place(r, min(table.at.values())), f"{table.of.name}.{label}"
            )
            for column in table.of.columns:
                if column.key in table.at:
                    c = table.at[column.key]
                    self._put(
                        record,
                        column,
                        row[c] if c < len(row) else None,
                        table.grid.place(r, c),
                        table.of.name,
                        (r, c) in table.grid.percents,
                    )
            yield record

    def _put(
        self,
        record: CellNode,
        column: Column,
        cell: Any,
        place: str,
        sheet: str,
        is_percent: bool = False,
    ) -> None:
        """Set one value inside a record, below as many mappings as its key has dots."""
        *above, last = column.key.split(".")
        node = record
        record.cells.setdefault(column.key, place)
        for depth, part in enumerate(above, 1):
            node.cells.setdefault(part, place)
            inner = node.value.get(part) if isinstance(node.value, dict) else None
            if inner is None and not is_empty(cell):
                inner = self._node({}, place, f"{node.path}.{part}" if node.path else part)
                inner.cells = _cells_below(record.cells, ".".join(above[:depth]))
                node.value[part] = inner
            if inner is not None and not isinstance(inner.value, dict) and not is_empty(cell):
                inner.fault(
                    "both a text and texts by language", "one of them", "Empty one of the cells."
                )
            if inner is None or not isinstance(inner.value, dict):
                return
            node = inner
        node.cells.setdefault(last, place)
        if is_empty(cell):
            return
        path = f"{node.path}.{last}" if node.path else last
        shown = self.words.get(f"{sheet}.{column.key}", {})
        value = read_cell(
            cell, column, {text.casefold(): code for code, text in shown.items()}, is_percent
        )
        node.value[last] = self._node(
            (
                [self._node(text, place, path, shown) for text in value]
                if isinstance(value, list)
                else value
            ),
            place,
            path,
            shown,
        )

    def _belongings(self, top: CellNode, table: Table) -> None:
        """What belongs to a person (or a gig) and has a sheet of its own."""
        sheet = table.of
        owners = {}
        for owner in getattr(top.value.get(sheet.owner), "value", ()):
            ident = owner.value.get("id")
            if ident is not None:
                owners.setdefault(ident.value, owner)
        if sheet.owner == "people" and not all(is_person(str(ident)) for ident in owners):
            # a name instead of P1 is one fault, and is not repeated
            self.builder.doubts.add(ids("people"))
        for record in self._records(table):
            whose = record.value.pop(sheet.owner_key, None)
            if whose is None:
                record.fault(
                    Text("no {key!r}", key=sheet.owner_key),
                    Text("{key!r} must be given", key=sheet.owner_key),
                    "Fill it in, or take the row out.",
                )
                continue
            ident = self.builder.known(whose, list(owners), sheet.owner)
            if not ident:
                continue
            *above, last = sheet.path
            node = owners[ident]
            for part in above:
                node = node.value.setdefault(
                    part, self._node({}, record.place, f"{node.path}.{part}")
                )
            record.path = f"{node.path}.{last}"
            if sheet.several:
                node.value.setdefault(last, self._node([], record.place, record.path)).value.append(
                    record
                )
            elif last in node.value:
                whose.fault(
                    Text("{what!r} a second time", what=ident),
                    "each once",
                    "Put everything on one row.",
                )
            else:
                node.value[last] = record

    def _marks(self, top: CellNode, table: Table) -> None:
        """Where values come from: each mark is put around the value that it names."""
        seen: set[str] = set()
        for record in self._records(table):
            where = record.value.pop("where", None)
            if where is None:
                record.fault(
                    Text("no {key!r}", key="where"),
                    Text("{key!r} must be given", key="where"),
                    "Fill it in, or take the row out.",
                )
                continue
            parent, last = self._find(top, where.value, "unknown" in record.value)
            if where.value in seen:
                where.fault(
                    Text("{what!r} a second time", what=where.value),
                    "one source or assumption for a value",
                    "Take one of the rows out.",
                )
            elif parent is None:
                near = close_to(where.value, list(_paths(top, "")), 1)
                where.fault(
                    where.shown(),
                    "a value that is filled in, such as people.P1.housing.rent",
                    (
                        Text("Did you mean {near!r}?", near=near[0])
                        if near
                        else Text("Check the spelling, or fill in the value.")
                    ),
                )
            elif not record.value:
                record.fault(
                    "neither a source nor why it is assumed or unknown",
                    "one of them",
                    "Fill it in, or take the row out.",
                )
            elif last not in parent.value:
                seen.add(where.value)
                parent.value[last] = self._node(
                    record.value, record.value["unknown"].place, f"{parent.path}.{last}"
                )
            else:
                seen.add(where.value)
                plain = parent.value[last]
                parent.value[last] = self._node(
                    {"value": plain, **record.value}, plain.place, plain.path
                )

    @staticmethod
    def _find(top: Node, path: str, unknown: bool) -> tuple[Any, str]:
        """The node that holds a value, and the value's key; a value that is told to be unknown
        is not filled in.
        """
        *above, last = path.split(".")
        node: Any = top
        for part in above:
            if isinstance(node.value, list):
                node = next(
                    (
                        item
                        for item in node.value
                        if getattr(item.child("id"), "value", None) == part
                    ),
                    None,
                )
            else:
                node = node.child(part)
            if node is None:
                return None, last
        there = isinstance(node.value, dict) and (
            last not in node.value
            if unknown
            else last in node.value and not isinstance(node.value[last].value, dict)
        )
        return (node, last) if there else (None, last)


def _cells_below(cells: Mapping[str, str], path: str) -> dict[str, str]:
    """Where the keys inside a mapping stand, of the columns that came before its first filled
    cell.
    """
    inside = {
        key.removeprefix(f"{path}."): cell
        for key, cell in cells.items()
        if key.startswith(f"{path}.")
    }
    return {key: cell for key, cell in inside.items() if "." not in key}


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
