"""Values that say where they come from: plain, with a source, assumed, or told to be unknown."""

from collections.abc import Callable
from typing import TypeVar

from attrs import define, field

from ..base.catalogues import LANGUAGES
from ..base.located_yaml import Faults, Node
from .absence import may_be_unknown
from .types import Mark

_T = TypeVar("_T")


@define
class Marked:
    """Reads marked values; notes faults, marks by path, and the paths of what the file does not
    say.
    """

    faults: Faults
    marks: dict[str, Mark] = field(factory=dict)
    left_out: set[str] = field(factory=set)

    def value(
        self, part: dict[str, Node], key: str, at: str, reader: Callable[[Node], _T], default: _T
    ) -> _T:
        """Read one value, plain or with a mark, which is kept under the path `at`."""
        node = part.get(key)
        if node is None:
            self.left_out.add(at)
            return default
        if isinstance(node.value, dict):
            if "unknown" in node.value:
                self.unknown(node, at)
                return default
            keys = ("value", "source", "assumed", *(("unknown",) if may_be_unknown(at) else ()))
            # one mistake, one fault
            marked = node.mapping(keys, ("value",) if node.value.keys() <= set(keys) else ())
            mark = self.mark(marked)
            if mark is not None:
                self.marks[at] = mark
            if "value" not in marked:
                return default
            node = marked["value"]
        return reader(node)

    def unknown(self, node: Node, at: str) -> None:
        """That the documents do not have a value: `{unknown: "why"}` in its place."""
        part = node.mapping(("unknown",))
        if not may_be_unknown(at):
            part["unknown"].fault(
                "a value that is told to be unknown",
                "a value",
                "Give it, or take the line out to have the usual value assumed and shown.",
            )
            return
        self.left_out.add(at)
        mark = self.assumed(part["unknown"])
        self.marks[at] = Mark("unknown", mark.text, mark.texts)

    def mark(self, part: dict[str, Node]) -> Mark | None:
        if "source" in part and "assumed" in part:
            part["assumed"].fault(
                "both a source and an assumption",
                "one of source and assumed",
                "Remove one of them.",
            )
            return None
        if "source" in part:
            return Mark("sourced", part["source"].text())
        return self.assumed(part["assumed"]) if "assumed" in part else None

    def assumed(self, node: Node) -> Mark:
        """Why a value is assumed: a plain text, or texts by language."""
        if not isinstance(node.value, dict):
            return Mark("assumed", node.text())
        texts = self.words(node)
        if not texts:
            node.fault(
                "no text",
                "a text, or texts by language such as {en: …, fi: …}",
                "Write why, as a text.",
            )
        return Mark("assumed", texts.get("en") or next(iter(texts.values()), ""), texts)

    def words(self, node: Node | None, required: tuple[str, ...] = ()) -> dict[str, str]:
        return (
            {key: text.text() for key, text in node.mapping(LANGUAGES, required).items()}
            if node is not None
            else {}
        )
