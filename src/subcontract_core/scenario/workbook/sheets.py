"""Which sheet of a workbook is what: its row of keys, its columns, and the words that its lists
show.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
import re

from attrs import frozen

from ...base.errors import Text
from ...base.faults import Faults
from ...base.guard import close_to
from ..instead import INSTEAD
from .cells import is_empty
from .columns import TOP, SheetOf, sheets
from .opening import Grid

WORDS, ABOUT = "words", "about"  # sheets of the template that hold no input
KEY_ROWS = 10
_KEY = re.compile(r"(?<![a-z_])[a-z_]++(?:\.[a-z_]++)++")
_SHEET = Text("(the whole sheet)")


@frozen
class Table:
    """A sheet whose row of keys was found: the columns by key, and the row that the data begins
    on.
    """

    grid: Grid
    of: SheetOf
    columns: dict[str, int]
    first: int


def key_row(grid: Grid) -> int | None:
    """The row of keys: the first that names a known sheet, else the first with anything like a
    key.
    """
    names = {WORDS, ABOUT, *(sheet.name for sheet in sheets())}
    like: list[int] = []
    for line, row in enumerate(grid.rows[:KEY_ROWS]):
        keys = [
            cell.strip().partition(".")[0]
            for cell in row
            if isinstance(cell, str) and _KEY.fullmatch(cell.strip())
        ]
        if keys and keys[0] in names:
            return line
        like += [line] if keys else []
    return like[0] if like else None


def tables_of(
    grids: Iterable[Grid], faults: Faults, kinds: Sequence[SheetOf] | None = None
) -> dict[str, Table]:
    """The sheets by name; `kinds` are those that there may be (None: a scenario's)."""
    known = {sheet.name: sheet for sheet in (sheets() if kinds is None else kinds)}
    tables: dict[str, Table] = {}
    for grid in grids:
        if all(is_empty(cell) for row in grid.rows for cell in row):
            continue
        line = key_row(grid)
        if line is None:
            _note_no_keys(grid, known, faults)
            continue
        keys = {
            c: str(cell).strip() for c, cell in enumerate(grid.rows[line]) if not is_empty(cell)
        }
        name = next(iter(keys.values())).partition(".")[0]
        if name in (WORDS, ABOUT):
            continue
        if name not in known:
            near = close_to(name, known, 1)
            faults.add(
                grid.place(line, min(keys)),
                _SHEET,
                Text("the unknown sheet {name!r}", name=name),
                ", ".join(known),
                (
                    Text("Did you mean {near!r}?", near=near[0])
                    if near
                    else Text("Take the sheet out.")
                ),
            )
        elif name in tables:
            faults.add(
                grid.place(line, min(keys)),
                _SHEET,
                Text("the sheet {name!r} a second time", name=name),
                "each sheet once",
                Text(
                    "Put the rows on one sheet; the other is {name!r}.", name=tables[name].grid.name
                ),
            )
        else:
            tables[name] = Table(
                grid,
                known[name],
                _columns(
                    grid,
                    line,
                    known[name],
                    keys,
                    faults,
                ),
                line + 1,
            )
    return tables


def _note_no_keys(grid: Grid, known: Iterable[str], faults: Faults) -> None:
    """A sheet of which nobody can say what it is."""
    near = close_to(grid.name.lower(), known, 1)
    hint = (
        Text(
            "Did you mean {near!r}? Copy the values into that sheet of a new template.",
            near=near[0],
        )
        if near
        else Text("Take the sheet out, or copy its values into a sheet of the template.")
    )
    faults.add(
        f"{grid.name}!A1",
        _SHEET,
        "a sheet without the hidden row of keys",
        Text("the sheets of the template: {known}", known=", ".join(known)),
        hint,
    )


def _columns(
    grid: Grid, row: int, sheet: SheetOf, keys: Mapping[int, str], faults: Faults
) -> dict[str, int]:
    """The columns by key; unknown, doubled and nameless ones are faults."""
    wanted = (
        ["key", "value", "heading", "help"]
        if sheet.name == TOP
        else [column.key for column in sheet.columns]
    )
    columns: dict[str, int] = {}
    for place, text in keys.items():
        key = text.removeprefix(f"{sheet.name}.")
        if key == text or key not in wanted:
            near = close_to(key, wanted, 1)
            faults.add(
                grid.place(row, place),
                f"{sheet.name} (heading)",
                Text("the unknown column {text!r}", text=text),
                ", ".join(wanted),
                _instead(sheet.name, key)
                or (
                    Text("Did you mean {near!r}?", near=f"{sheet.name}.{near[0]}")
                    if near
                    else Text("Take the column out.")
                ),
            )
        elif key in columns:
            faults.add(
                grid.place(row, place),
                f"{sheet.name}.{key}",
                "the same column a second time",
                "each column once",
                "Take one of them out.",
            )
        else:
            columns[key] = place
    for place in range(max(map(len, grid.rows))):
        below = next(
            (
                r
                for r in range(row + 1, len(grid.rows))
                if place < len(grid.rows[r]) and not is_empty(grid.rows[r][place])
            ),
            None,
        )
        if place not in keys and below is not None:
            faults.add(
                grid.place(below, place),
                f"{sheet.name} (heading)",
                "a value in a column without a heading",
                "values under the template's headings",
                "Move it, or take it out.",
            )
    return columns


def _instead(sheet: str, key: str) -> Text | None:
    """What to write instead of a column that people try for something else."""
    return INSTEAD.get(sheet, {}).get(key)


def dictionary(grids: Iterable[Grid]) -> dict[str, dict[str, str]]:
    """What the lists of the workbook show, per column: from the format's own word to the words
    shown.
    """
    words: dict[str, dict[str, str]] = {}
    for column, code, text, _ in _rows_of_words(grids):
        words.setdefault(column, {}).setdefault(code, text)
    return words


def decided_words(grids: Iterable[Grid]) -> dict[str, dict[tuple[str, str], str]]:
    """Per column whose words go with another column's, from the word of that and what is shown (in
    small letters) to the format's own word.
    """
    words: dict[str, dict[tuple[str, str], str]] = {}
    for column, code, text, of in _rows_of_words(grids):
        if of:
            words.setdefault(column, {})[of, text.casefold()] = code
    return words


def _rows_of_words(grids: Iterable[Grid]) -> Iterator[tuple[str, str, str, str]]:
    """The rows of the sheet of words: column, word of the format, what is shown, what it goes
    with.
    """
    for grid in grids:
        line = key_row(grid)
        if line is None or not str(grid.rows[line][0]).startswith(f"{WORDS}."):
            continue
        for row in grid.rows[line + 1 :]:
            filled = ["" if is_empty(cell) else str(cell).strip() for cell in [*row, *[""] * 5]]
            column, code, text, _, of = filled[:5]
            if text:
                yield column, code, text, of
