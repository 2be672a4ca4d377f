"""A value of a workbook as a node: a fault has the cell as its place, and the words of the list."""

from collections.abc import Mapping, Sequence
import re
from typing import cast

from attrs import define, field

from ...base.errors import Text
from ...base.guard import close_to
from ...base.nodes import Node

_MISSING = re.compile(r"no '(\w+)'")


@define(eq=False)
class CellNode(Node):
    """A value of a workbook. `cells` says where the keys inside it stand, so that what is missing
    has a place.

    `shown_words` are those that the workbook's list shows, by the word of the format; a fault names
    those.
    """

    cells: dict[str, str] = field(factory=dict)
    shown_words: Mapping[str, str] = field(factory=dict)

    @property
    def inside(self) -> "dict[str, CellNode]":
        """What stands inside, by key; only of a node that was made as a mapping."""
        return cast("dict[str, CellNode]", self.value)

    @property
    def items(self) -> "list[CellNode]":
        """What stands inside, in order; only of a node that was made as a list."""
        return cast("list[CellNode]", self.value)

    def fault(self, found: str, allowed: str, to_do: str = "") -> None:
        missing = _MISSING.fullmatch(found)
        if missing is None:
            self.faults.add(
                self.place,
                self.path,
                found,
                allowed,
                to_do,
            )
            return
        key = missing[1]
        place = self.cells.get(key)
        to_do = (
            Text("Fill in the cell.")
            if place
            else Text("Add the column or the sheet; a new template has it.")
        )
        self.faults.add(
            place or self.place,
            f"{self.path}.{key}" if self.path else key,
            found,
            Text("{key!r} must be given", key=key),
            to_do,
        )

    def one_of(self, options: Sequence[str], default: str = "") -> str:
        """The node as one of the given words; what is allowed is told in the words of the
        workbook.
        """
        return (
            super().one_of(options, default)
            if self.value in options or not self.shown_words
            else self._not_shown(options, default)
        )

    def boolean(self, default: bool = False) -> bool:
        """The node as yes or no, told in the words of the workbook."""
        if self.shown_words and str(self.value).lower() not in ("true", "yes", "false", "no"):
            self._not_shown(("true", "false"), "")
            return default
        return super().boolean(default)

    def _not_shown(self, options: Sequence[str], default: str) -> str:
        texts = [self.shown_words.get(option, option) for option in options]
        near = close_to(str(self.value), texts, 1) or [
            self.shown_words.get(code, code) for code in close_to(str(self.value), options, 1)
        ]
        self.fault(
            self.shown(),
            ", ".join(texts),
            Text("Did you mean {near!r}?", near=near[0]) if near else "Choose one of them.",
        )
        return default
