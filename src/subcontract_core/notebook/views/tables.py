"""Pieces of HTML that every view uses: tables with caption and scopes, lists, foldable parts."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from html import escape


class Raw(str):
    """A text that is HTML already."""


def safe(text: str) -> str:
    """A text for HTML; `Raw` stays as it is."""
    return text if isinstance(text, Raw) else escape(text)


def small(text: str) -> str:
    """A name inside a sentence: without its capital, unless it is an abbreviation."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def table(
    caption: str,
    head: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    total: Sequence[str] = (),
    numbers: bool = True,
    last_number: bool = False,
    marked: Iterable[int] = (),
    quiet_caption: bool = False,
) -> Raw:
    """A table whose first column heads the rows; the other columns hold numbers unless told
    otherwise, or only the last one does.

    In a narrow place each row is a card: a cell brings its column's name along, and the roles are
    said, which a layout other than a table's would take away.
    """
    here, columns = set(marked), len(head) or 2

    def side(column: int) -> str:
        return "sc-n" if numbers or (last_number and column == columns - 1) else ""

    def cell(column: int, text: str) -> str:
        name = f' data-h="{escape(head[column])}"' if column < len(head) else ""
        return f'<td role="cell" class="{side(column)}"{name}>{safe(text)}</td>'

    def line(row: Sequence[str], name: str = "") -> str:
        first, *rest = row
        cells = "".join(cell(column, text) for column, text in enumerate(rest, 1))
        return (
            f'<tr role="row" class="{name}"><th role="rowheader"'
            f' scope="row">{safe(first)}</th>{cells}</tr>'
        )

    body = "".join(
        line(row, "sc-here" if number in here else "") for number, row in enumerate(rows)
    )
    end = line(total, "sc-total") if total else ""
    hidden = ' class="sc-sr"' if quiet_caption else ""
    name = f"<caption><span{hidden}>{safe(caption)}</span></caption>"
    inside = f'{name}{_head(head, side)}<tbody role="rowgroup">{body}{end}</tbody>'
    kind = "" if not head else " sc-cards sc-pair" if columns == 2 else " sc-cards"
    return boxed(f'<table role="table" class="sc-table{kind}">{inside}</table>')


def _head(head: Sequence[str], side: Callable[[int], str]) -> str:
    """The row of the columns' names; a corner without words is no header."""
    if not head:
        return ""
    start = (
        f'<th role="columnheader" scope="col">{safe(head[0])}</th>'
        if head[0]
        else '<td role="cell"></td>'
    )
    others = "".join(
        f'<th role="columnheader" scope="col" class="{side(column)}">{safe(cell)}</th>'
        for column, cell in enumerate(head[1:], 1)
    )
    return f'<thead role="rowgroup"><tr role="row">{start}{others}</tr></thead>'


def boxed(table: str) -> Raw:
    """A table in a box of its own: how wide that is decides how the table is laid out."""
    return Raw(f'<div class="sc-wide">{table}</div>')


def items(texts: Iterable[str]) -> Raw:
    """A list."""
    return Raw(f'<ul class="sc-list">{"".join(f"<li>{safe(text)}</li>" for text in texts)}</ul>')


def gathered(facts: Iterable[tuple[str, str]]) -> Iterator[Raw]:
    """Facts with where they are from; those from the same place are one entry, and the place is
    said once.
    """
    by_place: dict[str, dict[str, None]] = {}
    for text, place in facts:
        by_place.setdefault(place, {})[text] = None
    for place, texts in by_place.items():
        if not place:
            yield from (Raw(safe(text)) for text in texts)
        elif len(texts) == 1:
            yield Raw(f'{safe(next(iter(texts)))}<br><span class="sc-id">{safe(place)}</span>')
        else:
            yield Raw(f'<span class="sc-id">{safe(place)}</span>{items(texts)}')


def paragraphs(texts: Iterable[str]) -> Raw:
    """One paragraph a text."""
    return Raw("".join(f"<p>{safe(text)}</p>" for text in texts))


def heading(text: str, level: int = 2) -> Raw:
    """A heading inside the answer."""
    return Raw(f'<h{level} class="sc-h">{safe(text)}</h{level}>')


def folded(summary: str, body: str, name: str = "", is_open: bool = False) -> Raw:
    """A part that opens."""
    return Raw(
        f'<details class="{name}"{" open" if is_open else ""}>'
        f"<summary>{safe(summary)}</summary>{safe(body)}</details>"
    )


def note(text: str) -> Raw:
    """A sentence beside the matter."""
    return Raw(f'<p class="sc-note">{safe(text)}</p>')
