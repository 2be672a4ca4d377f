"""A scenario from tables that somebody types in a page: the sheets of the workbook without a file.

The cells are texts, read like those of a workbook, so whatever a cell of Excel takes is taken here:
decimal commas, days of the week in words, P1–P3. A fault has the sheet and the cell as its place.
"""

from collections.abc import Mapping, Sequence
from datetime import date
import re
from typing import Any

from ...base.errors import Fault, InputError
from ...base.faults import Faults
from ..building import Builder
from ..types import Scenario
from ..writing import scenario_tree
from . import typed_days
from .assembly import Assembly
from .cells import ALL, NOTHING
from .columns import DECIDED_BY, MARKS, TOP, Column, SheetOf, sheets
from .opening import Grid
from .records import Records
from .refusing import masked, refused
from .rows import rows_of
from .sheets import Table
from .typed_rows import Change, Listed, Row, Typed, is_listed
from .wording import Offered, Wording, Words

_MONTH = re.compile(r"[0-9]{4}-[0-9]{2}")
_AMOUNT = re.compile(r"-?[0-9]+\.[0-9]+(?: ?%)?")
_WRITTEN = ("money", "share", "number", "amount")


def typed_texts(
    scenario: Scenario,
    sheet: str,
    keys: Sequence[str],
    words: Words,
    known: Mapping[str, Sequence[Offered]] | None = None,
) -> Typed:
    """A sheet of a scenario as a table of a page shows it. `known` are the words of columns that
    depend on what is installed (models, their terms).
    """
    of, wording = _sheet(sheet), Wording(words, known or {})
    shown = {key: wording.texts(f"{sheet}.{key}", _column(of, key)) for key in keys}
    rows = []
    for record in rows_of(of, scenario_tree(scenario), []):
        if is_listed(record, sheet, keys):
            row = _with_days(_with_hours(record), keys, words) | _decided(sheet, record, wording)
            rows.append(
                tuple(_text(_column(of, key), row.get(key), shown[key], words) for key in keys)
            )
    return Typed(sheet, tuple(keys), rows)


def _decided(sheet: str, record: Row, wording: Wording) -> Row:
    """What is shown for the words of a row that go with another word of it."""
    found = {}
    for path, by in DECIDED_BY.items():
        of, _, key = path.partition(".")
        if of == sheet and key in record and path in wording.known:
            found[key] = wording.text_of(path, str(record[key]), str(record.get(by, "")))
    return found


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


def read_typed(
    scenario: Scenario,
    typed: Typed,
    words: Words,
    known: Mapping[str, Sequence[Offered]] | None = None,
) -> Scenario:
    """The scenario with one of its tables as it was typed; what the table does not show stays.

    Rows without an id get the next free one; what hung on a row that is gone goes with it. Raises
    `NotRead` with every fault and its cell.
    """
    before = typed_texts(scenario, typed.sheet, typed.keys, words, known)
    marks: list[dict[str, str]] = []
    tree = scenario_tree(scenario)
    rows = {one.name: list(rows_of(one, tree, marks)) for one in sheets() if one.name != MARKS}
    change: Change | Listed = (
        Change(typed, before, rows[typed.sheet], _only_year(scenario))
        if "id" in typed.keys
        else Listed(typed, before, rows[typed.sheet])
    )
    kept = [mark for mark in marks if not mark["where"].startswith(tuple(change.replaced))]
    rows = {**_without(rows, typed.sheet, change.gone), typed.sheet: change.rows, MARKS: kept}
    faults = Faults()
    tables = {name: _table(_sheet(name), found) for name, found in rows.items()}
    personal = list(refused(table.grid for table in tables.values()))
    builder = Builder(faults)
    wording = Wording(words, known or {})
    records = Records(_dictionary(wording), faults, _decided_words(wording))
    read = builder.scenario(Assembly(typed.sheet, tables, records, builder).root())
    told = list(dict.fromkeys((*personal, *map(masked, faults.all()))))
    if told or read is None:
        places = _places(typed, tables[typed.sheet], change.numbers, len(change.kept))
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


def _dictionary(wording: Wording) -> dict[str, dict[str, str]]:
    """What is shown for each word of the format, by column."""
    return {
        f"{sheet.name}.{column.key}": wording.texts(f"{sheet.name}.{column.key}", column)
        for sheet in sheets()
        for column in sheet.columns
    }


def _decided_words(wording: Wording) -> dict[str, dict[tuple[str, str], str]]:
    """By column the word of the format, from the word of the deciding column and what is shown."""
    return {
        path: {
            (of, text.casefold()): code for (of, code), text in wording.decided_texts(path).items()
        }
        for path in DECIDED_BY
    }


def _places(
    typed: Typed, table: Table, numbers: Sequence[int], before: int
) -> dict[str, tuple[int, int]]:
    """Where on the page each cell of the sheet stands; what the page does not show belongs to the
    first cell of its row. `before` rows of the sheet stand above those of the page.
    """
    shown = {key: place for place, key in enumerate(typed.keys)}
    return {
        table.grid.place(line, place): (number, shown.get(key, 0))
        for line, number in enumerate(numbers, table.first + before)
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
    if column.kind == "month" and _MONTH.fullmatch(text):
        year, _, month = text.partition("-")
        return f"{int(month)}/{year}"
    is_number = column.kind in ("money", "share", "number") or _AMOUNT.fullmatch(text)
    if is_number and column.kind in _WRITTEN and words.code != "en":
        return text.replace(".", ",")
    return shown.get(text, text)
