"""Values that say where they come from: plain, with a source, assumed, or told to be unknown."""

from attrs import define, evolve, field

from ..base.catalogues import LANGUAGES
from ..base.faults import Faults
from ..base.nodes import Node
from .agreeing import may_be_unknown
from .checking import Doubts
from .mark import Mark
from .rule import Path
from .shorter import unwrapped


@define
class Marked:
    """Reads where values come from; notes marks by path, the paths of what the file does not say,
    the node of each value, and what is in doubt as its text could not be read.
    """

    faults: Faults
    marks: dict[str, Mark] = field(factory=dict)
    left_out: set[str] = field(factory=set)
    nodes: dict[Path, Node] = field(factory=dict)
    doubts: Doubts = field(factory=Doubts)

    def count(self) -> int:
        """How many faults have been noted, also those that are only counted."""
        return len(self.faults.found) + self.faults.left_out

    def plain(self, part: dict[str, Node], key: str, path: Path, dotted: str) -> Node | None:
        """The node of a value itself, whose mark is kept under the path `at`; None where there is
        nothing to read.
        """
        node = part.get(key)
        if node is None:
            self.left_out.add(dotted)
            return None
        self.nodes[path] = node
        if not isinstance(node.value, dict):
            return node
        before = self.count()
        found = None
        if "unknown" in node.value:
            self.unknown(node, path, dotted)
        else:
            found = self._marked(node, dotted)
        if self.count() > before:
            self.doubts.add(path)
        if found is not None:
            self.nodes[path] = found
        return found

    def _marked(self, node: Node, dotted: str) -> Node | None:
        keys = ("value", "source", "assumed", *(("unknown",) if may_be_unknown(dotted) else ()))
        assert isinstance(node.value, dict)
        # one mistake, one fault
        marked = node.mapping(keys, ("value",) if node.value.keys() <= set(keys) else ())
        mark = self.mark(marked)
        if mark is not None:
            self.marks[dotted] = mark
        return marked.get("value")

    def unknown(self, node: Node, path: Path, dotted: str) -> None:
        """That the documents do not have a value: `{unknown: "why"}` in its place."""
        part = node.mapping(("unknown",))
        if not may_be_unknown(dotted):
            self.doubts.add(path)
        self.nodes["marks", dotted] = part["unknown"]
        self.left_out.add(dotted)
        mark = self.assumed(part["unknown"])
        self.marks[dotted] = Mark("unknown", mark.text, mark.texts)

    def mark(self, part: dict[str, Node]) -> Mark | None:
        """Where a value comes from, if anything says so."""
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

    def group(self, node: Node, type_: type, dotted: str) -> Node:
        """A group that may say as a whole where it comes from, without its mark, which is kept."""
        if not getattr(type_, "IS_MARKED", False):
            return node
        node = unwrapped(node)
        if isinstance(node.value, dict) and {"source", "assumed"} & node.value.keys():
            mark = self.mark(node.value)
            if mark is not None:
                self.marks[dotted] = mark
            left = {k: one for k, one in node.value.items() if k not in ("source", "assumed")}
            return evolve(node, value=left)
        return node

    def lifted(self, part: dict[str, Node]) -> dict[str, Node]:
        """The keys of an object that says itself where it comes from, with the mark of a single
        value, {value: …, source: …}, as that of the object; a second one is told.
        """
        found = dict(part)
        for key, node in part.items():
            if not isinstance(node.value, dict) or "value" not in node.value:
                continue
            inner = node.mapping(("value", "source", "assumed"))
            found[key] = inner["value"]
            for name in ("source", "assumed"):
                if name in inner and name in found:
                    inner[name].fault(
                        "a second source or assumption",
                        "one source or assumption for a value",
                        "Write what comes from elsewhere as an entry of its own.",
                    )
                elif name in inner:
                    found[name] = inner[name]
        return found

    def assumed(self, node: Node) -> Mark:
        """Why a value is assumed: a plain text, or texts by language."""
        if not isinstance(node.value, dict):
            return Mark("assumed", node.text())
        texts = {key: text.text() for key, text in node.mapping(LANGUAGES).items()}
        if not texts:
            node.fault(
                "no text",
                "a text, or texts by language such as {en: …, fi: …}",
                "Write why, as a text.",
            )
        return Mark("assumed", texts.get("en") or next(iter(texts.values()), ""), texts)
