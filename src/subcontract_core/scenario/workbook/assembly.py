"""The sheets of a workbook put together as the tree of nodes that a YAML file gives."""

from attrs import define, evolve

from ...base.errors import Text
from ...base.guard import close_to, short
from ...base.nodes import Node
from ..building import Builder
from ..checking import ids
from ..texts import is_person
from .cell_nodes import CellNode
from .cells import is_empty
from .columns import MARKS, TOP, sheets
from .marking import put_marks
from .records import Records
from .sheets import Table


@define
class Assembly:
    """Puts the tables of a file together."""

    name: str
    tables: dict[str, Table]
    records: Records
    builder: Builder

    def root(self) -> Node:
        """The whole scenario as one mapping."""
        top = CellNode({}, self.name, "", self.builder.faults)
        if TOP in self.tables:
            self._scenario(top, self.tables[TOP])
        self.records = evolve(self.records, year=_only_year(top))
        lists = [
            sheet
            for sheet in sheets()
            if not sheet.owner and sheet.name not in (TOP, MARKS) and sheet.name in self.tables
        ]
        for sheet in lists:
            table = self.tables[sheet.name]
            place = table.grid.place(table.first, 0)
            top.cells[sheet.name] = place
            top.inside[sheet.name] = CellNode(
                list(self.records.of(table)), place, sheet.name, self.builder.faults
            )
        for sheet in sheets():
            if sheet.owner and sheet.name in self.tables:
                self._belongings(top, self.tables[sheet.name])
        if MARKS in self.tables:
            put_marks(top, self.tables[MARKS], self.records)
        return top

    def _scenario(self, top: CellNode, table: Table) -> None:
        """The first sheet has a row for each key."""
        faults = self.builder.faults
        key_at, value_at = table.columns.get("key"), table.columns.get("value")
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
        for line, row in enumerate(table.grid.rows[table.first :], table.first):
            key, cell = ("" if is_empty(row[key_at]) else str(row[key_at]).strip()), row[value_at]
            place = table.grid.place(line, value_at)
            if not key and is_empty(cell):
                continue
            if key not in known:
                near = close_to(key, known, 1)
                faults.add(
                    table.grid.place(line, key_at),
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
                is_percent = (line, value_at) in table.grid.percents
                self.records.put(
                    top,
                    known[key],
                    cell,
                    place,
                    TOP,
                    is_percent,
                )

    def _belongings(self, top: CellNode, table: Table) -> None:
        """What belongs to a person (or a gig) and has a sheet of its own."""
        sheet = table.of
        owners: dict[str, CellNode] = {}
        listed = top.inside.get(sheet.owner)
        for owner in listed.items if listed is not None else ():
            named = owner.inside.get("id")
            if named is not None:
                owners.setdefault(str(named.value), owner)
        if sheet.owner == "people" and not all(is_person(ident) for ident in owners):
            # a name instead of P1 is one fault, and is not repeated
            self.builder.doubts.add(ids("people"))
        for record in self.records.of(table):
            whose = record.inside.pop(sheet.owner_key, None)
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
                node = node.inside.setdefault(
                    part, self.records.node({}, record.place, f"{node.path}.{part}")
                )
            record.path = f"{node.path}.{last}"
            if sheet.several:
                rows = node.inside.setdefault(
                    last, self.records.node([], record.place, record.path)
                )
                rows.items.append(record)
            elif last in node.inside:
                whose.fault(
                    Text("{what!r} a second time", what=ident),
                    "each once",
                    "Put everything on one row.",
                )
            else:
                node.inside[last] = record


def _only_year(top: CellNode) -> int:
    """The year of all months; 0 where they are of several, or not known."""
    months = top.inside.get("months")
    ends = [months.inside.get(key) for key in ("from", "to")] if months is not None else []
    years = {str(one.value)[:4] for one in ends if one is not None}
    return int(years.pop()) if len(years) == 1 and all(map(str.isdecimal, years)) else 0
