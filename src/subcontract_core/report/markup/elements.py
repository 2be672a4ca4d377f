"""Pieces of HTML that every page is made of: everything escaped, tables with caption and scope,
headings with anchors.
"""

from collections.abc import Iterable, Sequence
from html import escape

_LANDMARKS = 3


def paragraph(text: str, kind: str = "") -> str:
    """A paragraph; nothing for an empty text."""
    return f"<p{_class(kind)}>{escape(text)}</p>" if text else ""


def bullets(texts: Iterable[str], kind: str = "") -> str:
    """A list; nothing without texts."""
    found = "".join(f"<li>{escape(text)}</li>" for text in texts)
    return f"<ul{_class(kind)}>{found}</ul>" if found else ""


def heading(level: int, text: str, anchor: str = "") -> str:
    """A heading, with an anchor for the list of contents."""
    mark = f' id="{escape(anchor)}"' if anchor else ""
    return f"<h{level}{mark}>{escape(text)}</h{level}>"


def section(level: int, title: str, anchor: str, *inside: str, kind: str = "") -> str:
    """A section; nothing when nothing is inside. The upper levels are landmarks named by their
    heading, which no other has.
    """
    body = "".join(inside)
    name = f' aria-labelledby="{escape(anchor)}"' if level <= _LANDMARKS else ""
    return (
        f"<section{_class(kind)}{name}>{heading(level, title, anchor)}{body}</section>"
        if body
        else ""
    )


def details(summary: str, *inside: str, printed: bool = False) -> str:
    """Something that opens; on paper it is as on the screen, or always open if it is to be
    `printed`.
    """
    body = "".join(inside)
    return (
        f"<details{_class('printed' if printed else '')}>"
        f"<summary>{escape(summary)}</summary><div>{body}</div></details>"
        if body
        else ""
    )


def table(
    caption: str,
    head: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    total: Sequence[str] = (),
    words: Iterable[int] = (),
    kind: str = "",
    shown: bool = True,
    cards: bool = False,
) -> str:
    """A table. Columns after the first hold numbers, except those in `words`; a cell may be ready
    HTML (`Markup`).

    Where there is no room it is moved sideways in its own box. With `cards` each row becomes a card
    there instead (`CARDS` is the style): a cell brings its column's name along, and roles are said,
    which another layout takes away.
    """
    left = {0, *words}

    def role(name: str) -> str:
        return f' role="{name}"' if cards else ""

    def cell(column: int, text: str, tag: str, more: str = "") -> str:
        if not text and tag == "th":
            return f"<td{role('cell')}></td>"
        inside = text if isinstance(text, Markup) else escape(text)
        return f"<{tag}{more}{'' if column in left else _class('n')}>{inside}</{tag}>"

    def value(column: int, text: str) -> str:
        name = f' data-h="{escape(head[column])}"' if cards and column < len(head) else ""
        return cell(column, text, "td", role("cell") + name)

    def line(row: Sequence[str], name: str = "") -> str:
        first = cell(0, row[0], "th", f' scope="row"{role("rowheader")}')
        rest = "".join(value(column, text) for column, text in enumerate(row[1:], 1))
        return f"<tr{_class(name)}{role('row')}>{first}{rest}</tr>"

    body = "".join(line(row) for row in rows)
    if not body and not total:
        return ""
    columns = "".join(
        cell(column, text, "th", f' scope="col"{role("columnheader")}')
        for column, text in enumerate(head)
    )
    top = f"<thead{role('rowgroup')}><tr{role('row')}>{columns}</tr></thead>" if head else ""
    end = line(total, "total") if total else ""
    label = f"<caption{'' if shown else _class('unseen')}>{escape(caption)}</caption>"
    inside = f"{label}{top}<tbody{role('rowgroup')}>{body}{end}</tbody>"
    box = (
        f'<div class="wide{" cards" if cards else ""}" tabindex="0" role="group"'
        f' aria-label="{escape(caption)}">'
    )
    return f"{box}<table{_class(kind)}{role('table')}>{inside}</table></div>"


# On a screen only: paper has the width that tables are made for.
CARDS = """
@media screen and (max-width:34rem){
.cards table,.cards tbody,.cards tr,.cards tbody th,.cards td{display:block}
.cards thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.cards tbody tr{padding:.35em 0}
.cards tbody th{font-weight:600}
.cards tbody td{display:flow-root;border:0!important;padding:.1em 0}
.cards tbody td::before{content:attr(data-h);float:left;margin-right:1em;font-weight:400}
}
"""


class Markup(str):
    """A text that is HTML already."""


def link(anchor: str, text: str) -> Markup:
    """A link inside the report."""
    return Markup(f'<a href="#{escape(anchor)}">{escape(text)}</a>')


def _class(name: str) -> str:
    return f' class="{name}"' if name else ""
