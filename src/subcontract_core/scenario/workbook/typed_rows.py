"""What somebody did to a table of a page: the rows of its sheet as they are now.

A row with an id keeps what the table does not show; a row without one (a change from a month on, an
absence) is the row that says the same, or a new one.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import field, frozen

from ..spoken_times import span
from . import typed_days

LETTERS = {"people": "P", "buyers": "B", "gigs": "G", "calls": "C"}
Row = dict[str, Any]


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


def is_listed(record: Mapping[str, Any], sheet: str, keys: Iterable[str]) -> bool:
    """Whether a table shows a row of its sheet: of the terms one of changes shows what begins on
    a day.
    """
    return sheet != "terms" or "from" not in keys or bool(record.get("from"))


class Listed:
    """The rows of a sheet without ids: `kept` are those that the table does not show and that
    stand before it. A row that says what one said before is that one, with what is not shown.
    """

    def __init__(self, typed: Typed, before: Typed, records: list[Row]) -> None:
        is_shown = [is_listed(record, typed.sheet, typed.keys) for record in records]
        self.kept = [record for record, shown in zip(records, is_shown, strict=True) if not shown]
        listed = [record for record, shown in zip(records, is_shown, strict=True) if shown]
        known = list(zip(before.rows, listed, strict=True))
        self.gone: set[str] = set()
        self.replaced: set[str] = set()
        self.numbers: list[int] = []
        self.rows: list[Row] = list(self.kept)
        for number, cells in typed.filled():
            texts = tuple(cells.get(key, "") for key in typed.keys)
            self.numbers.append(number)
            self.rows.append(_same(texts, known) or _over(texts, typed.keys, known))


_Known = list[tuple[tuple[str, ...], Row]]


def _same(texts: tuple[str, ...], known: _Known) -> Row | None:
    """The row that says the same, which is then taken."""
    place = next((number for number, (said, _) in enumerate(known) if said == texts), None)
    return None if place is None else known.pop(place)[1]


def _over(texts: tuple[str, ...], keys: tuple[str, ...], known: _Known) -> Row:
    """A row with what was typed over that of the same owner and beginning, whose source does not
    hold any more; a new one where there is none.
    """
    place = next((number for number, (said, _) in enumerate(known) if said[:2] == texts[:2]), None)
    row = {} if place is None else dict(known.pop(place)[1])
    kept = {
        key: value
        for key, value in row.items()
        if key not in keys and key.partition(".")[0] not in ("source", "assumed", "minutes")
    }
    return kept | {key: text for key, text in zip(keys, texts, strict=True) if text}


class Change:
    """What somebody did to a table with ids: its rows as they are now, which rows are gone, where
    values were replaced.
    """

    kept: tuple[Row, ...] = ()

    def __init__(self, typed: Typed, before: Typed, records: list[Row], year: int) -> None:
        self.keys, self.year = typed.keys, year
        known = {str(record["id"]): record for record in records}
        texts = {cells["id"]: cells for _, cells in before.filled()}
        taken = {cells["id"] for _, cells in typed.filled() if cells.get("id")}
        self.numbers: list[int] = []
        self.rows: list[Row] = []
        self.replaced: set[str] = set()
        self.gone = set(known) - taken
        for number, cells in typed.filled():
            self.numbers.append(number)
            name = cells.get("id")
            if name:
                row = self._row(name, cells, known.get(name, {}), texts.get(name, {}))
            else:  # somebody new, though the id may have been that of a row that is gone
                name = _free(taken, LETTERS[typed.sheet])
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
