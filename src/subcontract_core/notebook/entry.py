"""A table to type in: cells are sent as they were typed, read once in Python, and faults come back
by cell.
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import count
from typing import Any

from anywidget import AnyWidget
from attrs import frozen
from traitlets import Dict, List, Unicode

from .live import code

_MOST_ROWS, _MOST_LETTERS = 500, 2_000
_NUMBERS = count(1)
# pixels: a letter that is chosen, one of a heading, and what stands beside them
_LETTER, _BOLD, _PAD, _LIST, _NUMBER, _TEXT, _MOST_SHOWN = 7, 8, 18, 34, 50, 84, 20


@frozen
class Heading:
    """A column: its key, what stands over it, the words to choose from if it is chosen, whether
    it holds a number, and whether what is typed there is short.
    """

    key: str
    title: str
    options: tuple[str, ...] = ()
    number: bool = False
    short: bool = False

    @property
    def spec(self) -> dict[str, Any]:
        """What the page is handed of it."""
        return {
            "key": self.key,
            "title": self.title,
            "options": list(self.options) or None,
            "number": self.number,
            "width": self._width,
        }

    @property
    def _width(self) -> int:
        """How many pixels wide the column is: what is chosen or typed, and the longest word over
        it.
        """
        longest = max(map(len, self.options), default=0)
        word = max((len(word) for one in self.options for word in one.split()), default=0)
        chosen = _LIST + _LETTER * max(min(longest, _MOST_SHOWN), word) if longest else 0
        typed = 0 if longest else _NUMBER if self.number or self.short else _TEXT
        return max(chosen, typed, *(_PAD + _BOLD * len(word) for word in self.title.split()))


class Entry(AnyWidget):
    """`spec` has columns and words, `rows` the texts of the cells, `errors` a sentence by "row,
    column", `key` what the page knows the table by. The first column is the id, which is given by
    the program.
    """

    _esm = code("entry_cells.js")
    spec = Dict().tag(sync=True)
    rows = List().tag(sync=True)
    errors = Dict().tag(sync=True)
    key = Unicode().tag(sync=True)

    def __init__(self, takes: Callable[[tuple[tuple[str, ...], ...]], None]) -> None:
        super().__init__(spec={"columns": [], "words": {}}, key=f"table-{next(_NUMBERS)}")
        self.add_class("sc-entry")
        self._takes = takes
        self.on_msg(lambda _widget, content, _buffers: self.tell(content))

    def show(
        self,
        headings: Sequence[Heading],
        words: Mapping[str, str],
        rows: Sequence[Sequence[str]],
        errors: Mapping[tuple[int, int], str],
    ) -> None:
        """What the table holds now."""
        spec = {"columns": [heading.spec for heading in headings], "words": dict(words)}
        self.errors = {f"{row},{column}": told for (row, column), told in errors.items()}
        if self.spec != spec:
            self.spec = spec
        if self.rows != [list(row) for row in rows]:
            self.rows = [list(row) for row in rows]

    def type(self, rows: Sequence[Sequence[str]]) -> None:
        """Take rows as if they had been typed in the page."""
        self._takes(tuple(tuple(str(text)[:_MOST_LETTERS] for text in row) for row in rows))

    def tell(self, told: Mapping[str, Any]) -> None:
        """Rows that somebody has typed; the page waits until they are answered."""
        if not isinstance(told, Mapping) or told.get("act") != "rows":
            return
        try:
            self.type(told.get("rows", [])[:_MOST_ROWS])
        finally:
            self.send({"done": told.get("number")})
