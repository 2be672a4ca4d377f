"""How the faults of rules are told: each at the node of the value that breaks it."""

from attrs import define

from ..base.errors import Text
from ..base.nodes import Node
from .agreeing import unknown_name
from .chance import HOURS
from .checking import ids
from .rule import Broken
from .translating import is_in_hours
from .values import Values
from .wording import meant, short_name, usual


@define
class Telling(Values):
    """Reads values, and tells what the rules say of them."""

    def tell(self, broken: Broken) -> None:
        """A fault of a rule, told at the node of its value."""
        node = self.nodes.get(broken.at)
        if node is None:
            others = (self.nodes[path] for path in broken.rests_on if path in self.nodes)
            node = next(others, None) if broken.blames is None else None
        if node is None:
            above = (broken.at[:length] for length in range(len(broken.at), -1, -1))
            node = next(self.nodes[path] for path in above if path in self.nodes)
            node.fault(broken.found, broken.allowed, broken.to_do)
        elif broken.options and isinstance(node.value, str):
            self._one_of(node, broken, node.value)
        elif broken.is_typed and isinstance(node.value, str):
            in_hours = node.path.endswith(".hours") or (
                broken.at[-1] == "minutes" and is_in_hours(node)
            )
            node.fault(node.shown(), HOURS if in_hours else broken.allowed, broken.to_do)
        else:
            node.fault(broken.found, broken.allowed, broken.to_do)

    def _one_of(self, node: Node, broken: Broken, text: str) -> None:
        """A word that is none of those that may be chosen, with the one that people mean by it."""
        code = short_name(text, usual(f"{broken.at[0]}.{broken.at[-1]}"))
        if code not in broken.options:
            node.one_of(broken.options)
            return
        to_do = Text("Did you mean {near!r}?", near=code)
        node.fault(node.shown(), ", ".join(broken.options), to_do)

    def known(self, node: Node, known: list[str], where: str) -> str:
        """An id that the file defines elsewhere; empty, and told, where there is none."""
        name = meant(node.value, known) if isinstance(node.value, str) else ""
        if name in known:
            return name
        if not (name and self.doubts.has(ids(where))):
            told = unknown_name((), str(node.value), where, known)
            node.fault(node.shown(), told.allowed, told.to_do)
        return ""
