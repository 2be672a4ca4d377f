"""The kit of `report.markup` under the names of the boards' style, and pieces of every view."""

from collections.abc import Iterable, Iterator, Sequence

from ...report.markup import elements
from ...report.markup.elements import BREAK, Markup, element, joined

BOARD = elements.Look(
    "sc-n",
    "sc-total",
    "sc-here",
    "sc-sr",
    "sc-wide",
    scrolls=False,
)

_MANY = 7  # columns that need more room than a column of text


def table(
    caption: str,
    head: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    total: Sequence[str] = (),
    words: Iterable[int] = (),
    marked: Iterable[int] = (),
    shown: bool = True,
) -> Markup:
    """A table of the kit. In a narrow place each row is a card, if the columns have names; of two
    columns the second needs none.
    """
    kind = "" if not head else " sc-cards sc-pair" if len(head) == 2 else " sc-cards"
    if len(head) >= _MANY:
        kind += " sc-many"
    return elements.table(
        caption,
        head,
        rows,
        total=total,
        words=words,
        marked=marked,
        kind=f"sc-table{kind}",
        shown=shown,
        cards=True,
        look=BOARD,
    )


def items(texts: Iterable[str]) -> Markup:
    """A list."""
    return elements.bullets(texts, "sc-list")


def gathered(facts: Iterable[tuple[str, str]]) -> Iterator[Markup]:
    """Facts with where they are from; those from the same place are one entry, and the place is
    said once.
    """
    by_place: dict[str, dict[str, None]] = {}
    for text, place in facts:
        by_place.setdefault(place, {})[text] = None
    for place, texts in by_place.items():
        if not place:
            yield from (joined((text,)) for text in texts)
        elif len(texts) == 1:
            yield joined((next(iter(texts)), BREAK, aside(place)))
        else:
            yield aside(place) + items(texts)


def aside(text: str, kind: str = "sc-id") -> Markup:
    """Words in smaller letters beside the matter."""
    return element("span", text, class_=kind)


def paragraphs(texts: Iterable[str]) -> Markup:
    """One paragraph a text."""
    return joined(element("p", text) for text in texts)


def heading(text: str, level: int = 2) -> Markup:
    """A heading inside the answer."""
    return elements.heading(level, text, kind="sc-h")


def folded(summary: str, body: str, name: str = "", is_open: bool = False) -> Markup:
    """A part that opens."""
    return element(
        "details",
        element("summary", summary),
        body,
        class_=name,
        open=is_open,
    )


def note(text: str) -> Markup:
    """A sentence beside the matter."""
    return element("p", text, class_="sc-note")
