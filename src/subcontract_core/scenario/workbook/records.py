"""The rows of a sheet as nodes: a mapping a row, below as many mappings as its keys have dots."""

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import evolve, field, frozen

from ...base.errors import MoneyError, Text
from ...base.faults import Faults
from ...base.numbers import minutes
from ..spoken_days import in_year
from ..spoken_times import clock, minutes_of, span
from ..texts import is_person
from ..wording import usual
from .cell_nodes import CellNode
from .cells import is_empty, read_cell
from .columns import DECIDED_BY, Column, SheetOf
from .sheets import Table


@frozen
class Records:
    """Makes nodes of cells. `words` are those of the lists, by column: what is shown for each word
    of the format. `decided` are those that go with the word of another column. `year` is that of
    days written without one, 0 if there is none.
    """

    words: Mapping[str, Mapping[str, str]]
    faults: Faults
    decided: Mapping[str, Mapping[tuple[str, str], str]] = field(factory=dict)
    year: int = 0

    def node(
        self, value: Any, place: str, path: str, shown: Mapping[str, str] | None = None
    ) -> CellNode:
        """A value at a place; `shown` are the words of its list, by the word of the format."""
        return CellNode(
            value,
            place,
            path,
            self.faults,
            shown_words=shown or {},
        )

    def of(self, table: Table) -> Iterable[CellNode]:
        """A node for each row that is not empty."""
        for line, row in enumerate(table.grid.rows[table.first :], table.first):
            filled = {
                key: place_in_row
                for key, place_in_row in table.columns.items()
                if place_in_row < len(row) and not is_empty(row[place_in_row])
            }
            if not filled:
                continue
            label = str(row[table.columns["id"]]).strip() if "id" in filled else str(line + 1)
            if table.of.name == "people" and not is_person(label):
                label = str(line + 1)  # no fault repeats what may be a name
            record = self.node(
                {}, table.grid.place(line, min(table.columns.values())), f"{table.of.name}.{label}"
            )
            for column in table.of.columns:
                if column.key in table.columns:
                    place_in_row = table.columns[column.key]
                    self.put(
                        record,
                        column,
                        row[place_in_row] if place_in_row < len(row) else None,
                        table.grid.place(line, place_in_row),
                        table.of.name,
                        (line, place_in_row) in table.grid.percents,
                    )
            _part_spans(record, table.of)
            yield record

    def put(
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
            inner = node.inside.get(part)
            if inner is None and not is_empty(cell):
                inner = self.node({}, place, f"{node.path}.{part}" if node.path else part)
                inner.cells = _cells_below(record.cells, ".".join(above[:depth]))
                node.inside[part] = inner
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
        if column.kind == "date" and isinstance(cell, str) and self.year:
            cell = in_year(cell, self.year)
        value = read_cell(
            cell, column, self._codes(record, f"{sheet}.{column.key}", shown), is_percent
        )
        node.inside[last] = self.node(
            (
                [self.node(text, place, path, shown) for text in value]
                if isinstance(value, list)
                else value
            ),
            place,
            path,
            shown,
        )

    def _codes(self, record: CellNode, path: str, shown: Mapping[str, str]) -> Mapping[str, str]:
        """From what may stand in a cell (in small letters) to the word of the format; what goes
        with another cell of the record comes first.
        """
        codes = {**usual(path), **{text.casefold(): code for code, text in shown.items()}}
        decided = self.decided.get(path)
        if not decided:
            return codes
        codes |= {text: code for (_, text), code in decided.items()}
        by = record.inside.get(DECIDED_BY[path])
        return codes | {text: code for (of, text), code in decided.items() if by and of == by.value}


def _part_spans(record: CellNode, sheet: SheetOf) -> None:
    """From one time to another in the cell of a beginning: the beginning and the end, or how long
    it lasts; a length beside it must say the same.
    """
    start = record.inside.get("start")
    ends = span(start.value) if start is not None and isinstance(start.value, str) else None
    if start is None or ends is None:
        return
    lasts = minutes_of(ends[1]) - minutes_of(ends[0])
    said = next((record.inside[key] for key in ("hours", "minutes") if key in record.inside), None)
    if sheet.column("end") is not None:
        said = record.inside.setdefault("end", evolve(start, value=ends[1]))
        agree = clock(str(said.value)) == clock(ends[1])
    elif sheet.column("minutes") is None:
        return
    elif said is None:
        record.inside["minutes"] = evolve(start, value=str(lasts))
        agree = True
    else:
        agree = _minutes_said(said, "hours" in record.inside) == lasts
    if not agree:
        start.fault(
            start.shown(),
            Text("times that agree with the length or the end beside them"),
            Text("Empty the other cell, or write only when it begins."),
        )
    record.inside["start"] = evolve(start, value=ends[0])


def _minutes_said(node: CellNode, in_hours: bool) -> int | None:
    """The length that a cell says; None where it is no length, which is told elsewhere."""
    text = str(node.value)
    try:
        return minutes(text if in_hours or ":" in text else f"{text} min")
    except MoneyError:
        return None


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
