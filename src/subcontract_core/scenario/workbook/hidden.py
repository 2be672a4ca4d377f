"""What counts in a workbook though nobody sees it: hidden rows, columns and sheets, each told
with its place.
"""

from collections.abc import Iterable

from ...base import privacy
from ...base.errors import Text
from .cells import is_empty, letters
from .sheets import Table


def hidden(tables: Iterable[Table]) -> list[str]:
    """A remark for each hidden sheet, row and column that holds input; the row of keys and the
    keys' column are hidden on purpose.
    """
    texts: list[str] = []
    for table in tables:
        grid = table.grid
        filled = [
            r
            for r in range(table.first, len(grid.rows))
            if any(not is_empty(_at(grid.rows[r], c)) for c in table.columns.values())
        ]
        if grid.hidden and filled:
            texts.append(
                Text(
                    "The sheet {sheet!r} is hidden and counts: unhide it, or empty it.",
                    sheet=privacy.mask(grid.name),
                )
            )
            continue
        rows = [str(r + 1) for r in filled if r in grid.hidden_rows]
        if rows:
            texts.append(
                Text(
                    "Hidden rows count: sheet {sheet!r}, row {rows}. Unhide them, or take them"
                    " out.",
                    sheet=privacy.mask(grid.name),
                    rows=", ".join(rows),
                )
            )
        columns = [
            letters(place)
            for key, place in sorted(table.columns.items(), key=lambda item: item[1])
            if key != "key"
            and place in grid.hidden_columns
            and any(not is_empty(_at(grid.rows[r], place)) for r in filled)
        ]
        if columns:
            texts.append(
                Text(
                    "Hidden columns count: sheet {sheet!r}, column {columns}. Unhide them, or empty"
                    " them.",
                    sheet=privacy.mask(grid.name),
                    columns=", ".join(columns),
                )
            )
    return texts


def _at(row: list[object], column: int) -> object:
    return row[column] if column < len(row) else None
