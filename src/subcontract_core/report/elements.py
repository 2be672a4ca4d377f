"""Pieces of HTML that every page is made of: everything escaped, tables with caption and scope, headings with anchors."""

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
    """A section; nothing when nothing is inside. The upper levels are landmarks named by their heading, which no other has."""
    body = "".join(inside)
    name = f' aria-labelledby="{escape(anchor)}"' if level <= _LANDMARKS else ""
    return f"<section{_class(kind)}{name}>{heading(level, title, anchor)}{body}</section>" if body else ""


def details(summary: str, *inside: str, printed: bool = False) -> str:
    """Something that opens; on paper it is as on the screen, or always open if it is to be `printed`."""
    body = "".join(inside)
    return f"<details{_class('printed' if printed else '')}><summary>{escape(summary)}</summary><div>{body}</div></details>" if body else ""


def table(caption: str, head: Sequence[str], rows: Iterable[Sequence[str]], *, total: Sequence[str] = (), words: Iterable[int] = (), kind: str = "", shown: bool = True) -> str:
    """A table. Columns after the first hold numbers, except those in `words`; a cell may be ready HTML (`Markup`)."""
    left = {0, *words}

    def cell(column: int, text: str, tag: str, scope: str = "") -> str:
        if not text and tag == "th":
            return "<td></td>"
        inside = text if isinstance(text, Markup) else escape(text)
        return f"<{tag}{scope}{'' if column in left else _class('n')}>{inside}</{tag}>"

    def line(row: Sequence[str], name: str = "") -> str:
        return f"<tr{_class(name)}>" + cell(0, row[0], "th", ' scope="row"') + "".join(cell(column, text, "td") for column, text in enumerate(row[1:], 1)) + "</tr>"

    body = "".join(line(row) for row in rows)
    if not body and not total:
        return ""
    top = "<thead><tr>" + "".join(cell(column, text, "th", ' scope="col"') for column, text in enumerate(head)) + "</tr></thead>" if head else ""
    end = line(total, "total") if total else ""
    label = f"<caption{'' if shown else _class('unseen')}>{escape(caption)}</caption>"
    return f'<div class="wide" tabindex="0" role="group" aria-label="{escape(caption)}"><table{_class(kind)}>{label}{top}<tbody>{body}{end}</tbody></table></div>'


class Markup(str):
    """A text that is HTML already."""


def link(anchor: str, text: str) -> Markup:
    """A link inside the report."""
    return Markup(f'<a href="#{escape(anchor)}">{escape(text)}</a>')


def _class(name: str) -> str:
    return f' class="{name}"' if name else ""
