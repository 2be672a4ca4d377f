"""Plain text in at most 100 columns, fewer in a narrow terminal: sentences and tables that wrap."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from textwrap import wrap

WIDTH = 100
_LEAST = 24  # narrower than that nothing can be read
_WIDTH: ContextVar[int] = ContextVar("width", default=WIDTH)
_GAP = "  "
_NARROWEST = 12
_LONGEST = 24  # a word longer than that may be cut


@contextmanager
def fitted(columns: int) -> Iterator[None]:
    """Text for a window of so many columns, though never wider than a page."""
    token = _WIDTH.set(max(_LEAST, min(WIDTH, columns)))
    try:
        yield
    finally:
        _WIDTH.reset(token)


def has_room(indent: int) -> bool:
    """Whether a text that is set in so far can be read."""
    return _WIDTH.get() - indent >= _LEAST


def paragraph(text: str, indent: int = 0, hang: int = 0) -> list[str]:
    """A text wrapped to the page; lines after the first hang further in. No-break spaces hold."""
    room = max(_NARROWEST, _WIDTH.get() - indent)
    hang = min(hang, room - _NARROWEST)
    lines = wrap(text, room, subsequent_indent=" " * hang, break_on_hyphens=False)
    return [f"{' ' * indent}{line}" for line in lines]


def heading(text: str, line: str = "-") -> list[str]:
    """A line of text, underlined."""
    lines = paragraph(text)
    return [*lines, line * max(map(len, lines))] if lines else []


def table(
    rows: Sequence[Sequence[str]],
    indent: int = 0,
    head: Sequence[str] = (),
    notes: Mapping[int, Sequence[str]] | None = None,
) -> list[str]:
    """Rows with the first column to the left (wrapped where needed) and the others to the right.

    `notes` are lines that follow so many rows. Where the page is too narrow for a word of the first
    column the headings wrap, and where that is not enough each value stands on a line of its own,
    after its heading.
    """
    columns = max(map(len, [head, *rows]))
    filled = [[*row, *[""] * (columns - len(row))] for row in rows]
    heads = [*head, *[""] * (columns - len(head))]
    if not rows and not head:
        return []
    least = max(_NARROWEST, min(_LONGEST, max(_uncut(row[0]) for row in [heads, *filled])))
    for broken in (False, True):
        told = [text.split() if broken and c else [text] for c, text in enumerate(heads)]
        widths = [
            max(map(len, [*(row[c] for row in filled), *told[c], ""])) for c in range(columns)
        ]
        room = _WIDTH.get() - indent - sum(len(_GAP) + width for width in widths[1:])
        if room >= min(least, max(_NARROWEST, widths[0])):
            widths[0] = max(_NARROWEST, min(widths[0], room))
            return _aligned(
                filled,
                indent,
                heads if head else [],
                widths,
                notes or {},
            )
    return _stacked(filled, indent, heads, notes or {})


def _uncut(label: str) -> int:
    """The room in which no word of a label is cut: the longest, set in as `_broken` does."""
    inside = len(label) - len(label.lstrip(" "))
    first, *others = label.split() or [""]
    return inside + max(len(first), *(2 + len(word) for word in others), 0)


def _aligned(
    rows: list[list[str]],
    indent: int,
    head: Sequence[str],
    widths: list[int],
    notes: Mapping[int, Sequence[str]],
) -> list[str]:
    margin, lines = " " * indent, list[str]()

    def line(first: str, cells: Sequence[str]) -> str:
        values = (f"{_GAP}{cell:>{width}}" for cell, width in zip(cells, widths[1:], strict=True))
        return f"{margin}{first:<{widths[0]}}{''.join(values)}".rstrip(" ")

    if head:
        told = [_broken(head[0], widths[0])]
        told += [
            wrap(text, width) or [""] for text, width in zip(head[1:], widths[1:], strict=True)
        ]
        tall = max(map(len, told))
        told = [[""] * (tall - len(texts)) + texts for texts in told]
        lines += [line(told[0][row], [texts[row] for texts in told[1:]]) for row in range(tall)]
    for number, row in enumerate(rows, 1):
        *before, last = _broken(row[0], widths[0])
        lines += [f"{margin}{part}" for part in before] + [line(last, row[1:])]
        lines += notes.get(number, ())
    return lines


def _broken(text: str, width: int) -> list[str]:
    """A label on as many lines as it needs; what it is set in by stays."""
    inside = text[: len(text) - len(text.lstrip(" "))]
    after = f"{inside}  "
    lines = wrap(
        text.strip(" "),
        width,
        initial_indent=inside,
        subsequent_indent=after,
        break_on_hyphens=False,
    )
    return lines or [""]


def _stacked(
    rows: list[list[str]], indent: int, head: Sequence[str], notes: Mapping[int, Sequence[str]]
) -> list[str]:
    lines: list[str] = []
    for number, row in enumerate(rows, 1):
        deeper = indent + len(row[0]) - len(row[0].lstrip(" "))
        lines += paragraph(row[0].strip(" "), deeper, 2)
        for name, cell in zip(head[1:], row[1:], strict=True):
            if cell:
                lines += paragraph(f"{name}: {cell}" if name else cell, deeper + 2, 2)
        lines += notes.get(number, ())
    return lines
