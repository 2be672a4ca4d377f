"""Plain text in at most 100 columns: wrapped sentences and tables with aligned columns."""

from collections.abc import Sequence
from textwrap import wrap

WIDTH = 100
_GAP = "  "
_NARROWEST = 12


def paragraph(text: str, indent: int = 0, hang: int = 0) -> list[str]:
    """A text wrapped to the page; lines after the first hang further in. No-break spaces hold."""
    room = WIDTH - indent
    found = wrap(text, room, subsequent_indent=" " * hang, break_on_hyphens=False, break_long_words=True)
    return [f"{' ' * indent}{line}" for line in found]


def heading(text: str, line: str = "-") -> list[str]:
    """A line of text, underlined."""
    found = paragraph(text)
    return [*found, line * max(map(len, found))] if found else []


def table(rows: Sequence[Sequence[str]], indent: int = 0, head: Sequence[str] = ()) -> list[str]:
    """Rows with the first column to the left (wrapped where needed) and the others to the right."""
    every = [list(head), *map(list, rows)] if head else [list(row) for row in rows]
    if not every:
        return []
    columns = max(map(len, every))
    for row in every:
        row += [""] * (columns - len(row))
    widths = [max(len(row[column]) for row in every) for column in range(columns)]
    room = WIDTH - indent - sum(len(_GAP) + width for width in widths[1:])
    widths[0] = max(_NARROWEST, min(widths[0], room))
    lines = []
    for row in every:
        inside = row[0][: len(row[0]) - len(row[0].lstrip(" "))]
        first = wrap(row[0].strip(" "), widths[0], initial_indent=inside, subsequent_indent=f"{inside}  ", break_on_hyphens=False) or [""]
        values = "".join(f"{_GAP}{cell:>{width}}" for cell, width in zip(row[1:], widths[1:], strict=True))
        lines += [f"{' ' * indent}{part}" for part in first[:-1]]
        lines.append(f"{' ' * indent}{first[-1]:<{widths[0]}}{values}".rstrip(" "))
    return lines
