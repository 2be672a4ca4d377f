"""A scenario from tables that somebody types in a page: the sheets of the workbook without a file.

The cells are texts, read like those of a workbook, so whatever a cell of Excel takes is taken here:
decimal commas, days of the week in words, P1–P3. A fault has the sheet and the cell as its place.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from attrs import field, frozen

from ...base.errors import Fault, InputError
from ...base.faults import Faults
from ..building import Builder
from ..spoken_times import span
from ..types import Scenario
from ..writing import scenario_tree
from . import typed_days
from .assembly import Assembly
from .cells import ALL, NOTHING
from .columns import MARKS, TOP, Column, SheetOf, sheets
from .opening import Grid
from .records import Records
from .refusing import masked, refused
from .rows import rows_of
from .sheets import Table
from .wording import Wording, Words

_LETTERS = {"people": "P", "buyers": "B", "gigs": "G"}


def _fixed(rows: Iterable[Iterable[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(map(tuple, rows))


@frozen
class Typed:
    """One table of a page: the keys of its columns, and the texts of its cells row by row."""

    sheet: str
    keys: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...] = field(converter=_fixed)

    def filled(self) -> Iterator[tuple[int, dict[str, str]]]:
        """The rows in which anything stands, with their number on the page."""
        for number, row in enumerate(self.rows):
            cells = {key: text.strip() for key, text in zip(self.keys, row, strict=False)}
            if any(cells.values()):
                yield number, cells


def typed_texts(scenario: Scenario, sheet: str, keys: Sequence[str], words: Words) -> Typed:
    """A sheet of a scenario as a table of a page shows it."""
    of = _sheet(sheet)
    wording = Wording(words, {})
    shown = {key: wording.texts(f"{sheet}.{key}", _column(of, key)) for key in keys}
    rows = [
        tuple(_text(_column(of, key), row.get(key), shown[key], words) for key in keys)
        for row in (
            _with_days(_with_hours(row), keys, words)
            for row in rows_of(of, scenario_tree(scenario), [])
        )
    ]
    return Typed(sheet, tuple(keys), rows)


def _with_days(row: dict[str, Any], keys: Sequence[str], words: Words) -> dict[str, Any]:
    """A row whose days are told in one cell where the table has one for all of them."""
    told = typed_days.told(row, words) if typed_days.is_all(keys) else None
    return row if told is None else row | {typed_days.KEY: told}


def _with_hours(row: dict[str, Any]) -> dict[str, Any]:
    """A row whose minutes are told in hours too, as far as two decimals can."""
    minutes = row.get("minutes")
    return row | {"hours": f"{minutes / 60:.2f}".rstrip("0").rstrip(".")} if minutes else row


class NotRead(InputError):
    """A table of a page that cannot be read. `cells` has for each fault the row and the column on
    the page, or None where it is elsewhere.
    """

    def __init__(self, faults: Sequence[Fault], cells: Sequence[tuple[int, int] | None]) -> None:
        super().__init__(faults)
        self.cells = tuple(cells)


def read_typed(scenario: Scenario, typed: Typed, words: Words) -> Scenario:
    """The scenario with one of its tables as it was typed; what the table does not show stays.

    Rows without an id get the next free one; what hung on a row that is gone goes with it. Raises
    `NotRead` with every fault and its cell.
    """
    before = typed_texts(scenario, typed.sheet, typed.keys, words)
    marks: list[dict[str, str]] = []
    tree = scenario_tree(scenario)
    rows = {one.name: list(rows_of(one, tree, marks)) for one in sheets() if one.name != MARKS}
    change = _Change(typed, before, rows[typed.sheet], _only_year(scenario))
    kept = [mark for mark in marks if not mark["where"].startswith(tuple(change.replaced))]
    rows = {**_without(rows, typed.sheet, change.gone), typed.sheet: change.rows, MARKS: kept}
    faults = Faults()
    tables = {name: _table(_sheet(name), found) for name, found in rows.items()}
    personal = list(refused(table.grid for table in tables.values()))
    builder = Builder(faults)
    records = Records(_dictionary(words), faults)
    read = builder.scenario(Assembly(typed.sheet, tables, records, builder).root())
    told = list(dict.fromkeys((*personal, *map(masked, faults.all()))))
    if told or read is None:
        places = _places(typed, tables[typed.sheet], change.numbers)
        raise NotRead(told, [places.get(fault.place) for fault in told])
    return read


def _only_year(scenario: Scenario) -> int:
    """The year of all months; 0 where they are of several."""
    first, last = scenario.first_month // 12, scenario.last_month // 12
    return first if first == last else 0


def _sheet(name: str) -> SheetOf:
    return next(one for one in sheets() if one.name == name)


def _column(sheet: SheetOf, key: str) -> Column:
    found = sheet.column(key)
    assert found is not None, key
    return found


class _Change:
    """What somebody did to a table: its rows as they are now, which rows are gone, where values
    were replaced.
    """

    def __init__(
        self, typed: Typed, before: Typed, records: list[dict[str, Any]], year: int
    ) -> None:
        self.keys, self.year = typed.keys, year
        known = {str(record["id"]): record for record in records}
        texts = {cells["id"]: cells for _, cells in before.filled()}
        taken = {cells["id"] for _, cells in typed.filled() if cells.get("id")}
        self.numbers: list[int] = []
        self.rows: list[dict[str, Any]] = []
        self.replaced: set[str] = set()
        self.gone = set(known) - taken
        for number, cells in typed.filled():
            self.numbers.append(number)
            name = cells.get("id")
            if name:
                row = self._row(name, cells, known.get(name, {}), texts.get(name, {}))
            else:  # somebody new, though the id may have been that of a row that is gone
                name = _free(taken, _LETTERS[typed.sheet])
                row = self._row(name, cells, {}, {})
            taken.add(name)
            self.rows.append(row)
        # a mark of a value that is another now, or of a row that is gone, does not hold
        self.replaced = {f"{typed.sheet}.{path}" for path in self.replaced}
        self.replaced |= {f"{typed.sheet}.{name}." for name in self.gone}

    def _row(
        self, name: str, cells: dict[str, str], record: dict[str, Any], texts: dict[str, str]
    ) -> dict[str, Any]:
        """A record with what was typed over it; a cell that says what it said keeps its value."""
        row = dict(record)
        for key, text in cells.items():
            if key == "id" or text == texts.get(key, ""):
                continue
            self.replaced.add(f"{name}.{key}")
            row.pop(key, None)
            if key == "hours" or (key == "start" and span(text) and _stays("hours", cells, texts)):
                row.pop("minutes", None)
            if key == typed_days.KEY and typed_days.is_all(self.keys):
                typed_days.typed_over(row, text, self.year)
            elif text:
                row[key] = text
        return {**row, "id": name}


def _stays(key: str, cells: Mapping[str, str], texts: Mapping[str, str]) -> bool:
    """Whether a cell says what it said before."""
    return cells.get(key, "") == texts.get(key, "")


def _free(taken: Iterable[str], letter: str) -> str:
    names = set(taken)
    return next(name for n in range(1, 10_000) if (name := f"{letter}{n}") not in names)


def _without(
    rows: dict[str, list[dict[str, Any]]], sheet: str, gone: set[str]
) -> dict[str, list[dict[str, Any]]]:
    """All sheets without what belongs to records that are gone, or is said of them alone."""
    if not gone:
        return rows
    columns = {
        one.name: [column for column in one.columns if column.of == sheet] for one in sheets()
    }
    kept: dict[str, list[dict[str, Any]]] = {}
    for name, found in rows.items():
        single = [column.key for column in columns.get(name, ()) if not column.many]
        several = [column.key for column in columns.get(name, ()) if column.many]
        kept[name] = [
            {**row, **{key: _others(row[key], gone) for key in several if key in row}}
            for row in found
            # a gig whose buyer is gone is not thrown away: that is told
            if sheet == "buyers" or not any(str(row.get(key)) in gone for key in single)
        ]
    return kept


def _others(names: Any, gone: set[str]) -> Any:
    return names if isinstance(names, str) else [name for name in names if name not in gone]


def _table(sheet: SheetOf, rows: list[dict[str, Any]]) -> Table:
    """Rows as a sheet: the keys on the first line, the cells below them."""
    if sheet.name == TOP:
        keys = ["key", "value"]
        lines = [[key, _cell(value)] for row in rows for key, value in row.items()]
    else:
        keys = [column.key for column in sheet.columns]
        lines = [[_cell(row.get(key)) for key in keys] for row in rows]
    grid = Grid(sheet.name, [[f"{sheet.name}.{key}" for key in keys], *lines])
    return Table(grid, sheet, {key: place for place, key in enumerate(keys)}, 1)


def _cell(value: Any) -> Any:
    """A value of a file as a cell: a list is one text."""
    if not isinstance(value, (list, tuple)):
        return value
    return ", ".join(map(str, value)) if value else NOTHING


def _dictionary(words: Words) -> dict[str, dict[str, str]]:
    """What is shown for each word of the format, by column."""
    wording = Wording(words, {})
    return {
        f"{sheet.name}.{column.key}": wording.texts(f"{sheet.name}.{column.key}", column)
        for sheet in sheets()
        for column in sheet.columns
    }


def _places(typed: Typed, table: Table, numbers: Sequence[int]) -> dict[str, tuple[int, int]]:
    """Where on the page each cell of the sheet stands; what the page does not show belongs to the
    first cell of its row.
    """
    shown = {key: place for place, key in enumerate(typed.keys)}
    return {
        table.grid.place(line, place): (number, shown.get(key, 0))
        for line, number in enumerate(numbers, table.first)
        for key, place in table.columns.items()
    }


def _text(column: Column, value: Any, shown: Mapping[str, str], words: Words) -> str:
    """A value as it is typed in a language."""
    if value is None:
        return ""
    if column.many:
        if value == ALL or isinstance(value, str):
            return shown.get(value, value)
        return ", ".join(_text_of_one(column, one, shown, words) for one in value)
    return _text_of_one(column, value, shown, words)


def _text_of_one(column: Column, value: Any, shown: Mapping[str, str], words: Words) -> str:
    text = str(value).lower() if isinstance(value, bool) else str(value)
    if isinstance(value, date) or column.kind == "date":
        day = value if isinstance(value, date) else date.fromisoformat(text)
        return text if words.code == "en" else f"{day.day}.{day.month}.{day.year}"
    if column.kind in ("money", "share", "number") and words.code != "en":
        return text.replace(".", ",")
    return shown.get(text, text)
