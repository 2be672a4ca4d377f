"""The one kit for everything that is HTML: elements, and escaping by type.

What is HTML already has the type `Markup`; every other text is escaped where it is put into an
element. So a text cannot get into a page unescaped by forgetting something, only by wrapping it in
`Markup` on purpose, which is for tags that stand in the code. The type is MarkupSafe's: what keeps
a stranger's text from becoming a script should not be ours alone; it is small and has no
dependencies, so it is in every install.
"""

from collections.abc import Iterable, Sequence
from functools import partial

from attrs import frozen
from markupsafe import Markup, escape

__all__ = ["Markup", "escape"]

_LANDMARKS = 3
BREAK = Markup("<br>")
NOTHING = Markup("")


def joined(parts: Iterable[str], between: str = "") -> Markup:
    """The parts one after another, those that are no HTML escaped."""
    return Markup(str(escape(between)).join(_as_html(parts)))


def _as_html(parts: Iterable[str]) -> list[str]:
    """Parts as they are put into an element. What is HTML is not handed to `escape`, which would
    copy it: the inside of a page once for each element around it.
    """
    return [part if isinstance(part, Markup) else escape(part) for part in parts]


def element(name: str, *inside: str, **attributes: str | bool | None) -> Markup:
    """An element with what is inside it.

    `class_` is written `class`, `aria_label` is written `aria-label`; an attribute that is None,
    False or empty is left out, True stands without a value.
    """
    told = "".join(
        f" {key.rstrip('_').replace('_', '-')}" + ("" if value is True else f'="{escape(value)}"')
        for key, value in attributes.items()
        if value is not None and value is not False and value != ""
    )
    held = "".join(_as_html(inside))
    return Markup(f"<{name}{told}>{held}</{name}>")  # name is code, the rest is escaped


def paragraph(text: str, kind: str = "") -> Markup:
    """A paragraph; nothing for an empty text."""
    return element("p", text, class_=kind) if text else NOTHING


def bullets(texts: Iterable[str], kind: str = "") -> Markup:
    """A list; nothing without texts."""
    items = joined(element("li", text) for text in texts)
    return element("ul", items, class_=kind) if items else NOTHING


def heading(level: int, text: str, anchor: str = "", kind: str = "") -> Markup:
    """A heading, with an anchor for the list of contents."""
    return element(f"h{level}", text, class_=kind, id=anchor)


def section(level: int, title: str, anchor: str, *inside: str, kind: str = "") -> Markup:
    """A section; nothing when nothing is inside. The upper levels are landmarks named by their
    heading, which no other has.
    """
    body = joined(inside)
    if not body:
        return NOTHING
    name = anchor if level <= _LANDMARKS else ""
    return element(
        "section",
        heading(level, title, anchor),
        body,
        class_=kind,
        aria_labelledby=name,
    )


def details(summary: str, *inside: str, printed: bool = False) -> Markup:
    """Something that opens; on paper it is as on the screen, or always open if it is to be
    `printed`. Nothing when nothing is inside.
    """
    body = joined(inside)
    if not body:
        return NOTHING
    opened = element("summary", summary), element("div", body)
    return element("details", *opened, class_="printed" if printed else "")


def link(anchor: str, text: str) -> Markup:
    """A link inside the page."""
    return element("a", text, href=f"#{anchor}")


# -- tables ---------------------------------------------------------------------------------------


@frozen
class Look:
    """What a table's parts are called in the style of the page that it stands in.

    With `scrolls` the box can be reached by keyboard, as it is moved sideways where there is no
    room; without, the page lays the table out anew there, so every role is said.
    """

    number: str = "n"
    total: str = "total"
    here: str = "here"
    unseen: str = "unseen"
    box: str = "wide"
    scrolls: bool = True


PAGE = Look()


@frozen
class _Table:
    """What all cells of one table share: the heads of its columns, which hold words, whether
    roles are said.
    """

    look: Look
    head: Sequence[str]
    words: frozenset[int]
    roles: bool
    named: bool  # whether a cell brings its column's name along

    def role(self, name: str) -> str:
        """A role, where they are said."""
        return name if self.roles else ""

    def cell(self, column: int, text: str, tag: str, role: str, **more: str) -> Markup:
        """One cell; a head without words is no head."""
        if not text and tag == "th":
            return element("td", role=self.role("cell"))
        kind = "" if column in self.words else self.look.number
        return element(
            tag,
            text,
            **more,
            role=self.role(role),
            class_=kind,
        )

    def value(self, column: int, text: str) -> Markup:
        """A cell of the body."""
        name = self.head[column] if self.named and column < len(self.head) else ""
        return self.cell(
            column,
            text,
            "td",
            "cell",
            data_h=name,
        )

    def line(self, row: Sequence[str], kind: str = "") -> Markup:
        """A row, headed by its first cell."""
        first = self.cell(
            0,
            row[0],
            "th",
            "rowheader",
            scope="row",
        )
        rest = [self.value(column, text) for column, text in enumerate(row[1:], 1)]
        return element(
            "tr",
            first,
            *rest,
            class_=kind,
            role=self.role("row"),
        )

    def heads(self) -> Markup:
        """The names of the columns."""
        if not self.head:
            return NOTHING
        found = [
            self.cell(
                column,
                text,
                "th",
                "columnheader",
                scope="col",
            )
            for column, text in enumerate(self.head)
        ]
        row = element("tr", *found, role=self.role("row"))
        return element("thead", row, role=self.role("rowgroup"))


def table(
    caption: str,
    head: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    total: Sequence[str] = (),
    words: Iterable[int] = (),
    marked: Iterable[int] = (),
    kind: str = "",
    shown: bool = True,
    cards: bool = False,
    look: Look = PAGE,
) -> Markup:
    """A table. Columns after the first hold numbers, except those in `words`; rows in `marked` are
    those that are looked at. Nothing without rows.

    Where there is no room it is moved sideways in its own box. With `cards` each row becomes a card
    there instead (`CARDS` is the style): a cell brings its column's name along, and roles are said,
    which another layout takes away.
    """
    cells = _Table(
        look,
        head,
        frozenset((0, *words)),
        cards or not look.scrolls,
        cards,
    )
    here = frozenset(marked)
    body = [cells.line(row, look.here if number in here else "") for number, row in enumerate(rows)]
    if total:
        body.append(cells.line(total, look.total))
    if not body:
        return NOTHING
    inside = (
        _caption(caption, shown, look),
        cells.heads(),
        element("tbody", *body, role=cells.role("rowgroup")),
    )
    whole = element("table", *inside, class_=kind, role=cells.role("table"))
    return boxed(whole, caption, cards, look)


def _caption(caption: str, shown: bool, look: Look) -> Markup:
    """What the table is called; unseen it is there for who listens. Where a table may become
    cards, its caption becomes a line of them: then only the words inside it are unseen.
    """
    if shown:
        return element("caption", caption)
    if look.scrolls:
        return element("caption", caption, class_=look.unseen)
    return element("caption", element("span", caption, class_=look.unseen))


def boxed(whole: Markup, caption: str, cards: bool = False, look: Look = PAGE) -> Markup:
    """A table in a box of its own: how wide that is decides how the table is laid out."""
    if not look.scrolls:
        return element("div", whole, class_=look.box)
    kind = f"{look.box} cards" if cards else look.box
    box = partial(
        element,
        "div",
        whole,
        class_=kind,
        tabindex="0",
        role="group",
    )
    return box(aria_label=caption)


# On a screen only: paper has the width that tables are made for.
CARDS = """
@media screen and (max-width:34rem){
.cards table,.cards tbody,.cards tr,.cards tbody th,.cards td{display:block}
.cards caption{display:block}
.cards thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.cards tbody tr{padding:.35em 0}
.cards tbody th{font-weight:600;width:auto}
.cards tbody td{display:flow-root;border:0!important;padding:.1em 0}
.cards tbody td:empty{display:none}
.cards tbody td::before{content:attr(data-h);float:left;margin-right:1em;font-weight:400}
}
"""
