"""Nodes grown from the events of the YAML parser: the guard against what no file of ours holds."""

from typing import NoReturn

from attrs import define, field
import yaml

from . import privacy
from .errors import Text
from .faults import WHOLE, Faults
from .guard import MOST_DEPTH, MOST_LETTERS, MOST_NODES, control_in, short
from .nodes import Node
from .yaml_messages import LOADER

_MOST_KEY = 200
_NULL = frozenset(("", "~", "null", "Null", "NULL"))


class Stopped(Exception):
    """The guard has refused the file; the fault is noted."""


@define(eq=False)
class _Open:
    """A list or mapping of which the end has not come; `key` is the key whose value comes next,
    `is_kept` whether that is wanted.
    """

    node: Node
    key: str | None = None
    is_kept: bool = True


@define(eq=False)
class Growing:
    """Builds the nodes from the events of the YAML parser, without recursion, and refuses what
    no file of ours holds.
    """

    name: str
    faults: Faults
    asks: bool
    open: list[_Open] = field(factory=list)
    root: Node | None = None
    nodes: int = 0

    def grown(self, source: str) -> Node | None:
        """The node of the whole text, None where it is empty; `Stopped` if the guard refuses
        it.
        """
        documents = 0
        for event in yaml.parse(source, Loader=LOADER):
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._stop(
                        event,
                        "a second document (a line ---)",
                        "one document",
                        "Make two files of them.",
                    )
            elif isinstance(event, yaml.NodeEvent):
                self._take(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                self.open.pop()
        return self.root if self.root is None or self.root.value is not None else None

    def _place(self, event: yaml.Event) -> str:
        """File and line where an event begins; every event that is parsed has its mark."""
        return f"{self.name}:{event.start_mark.line + 1}" if event.start_mark else self.name

    def _stop(self, event: yaml.Event, found: str, allowed: str, to_do: str = "") -> NoReturn:
        self.faults.add(
            self._place(event),
            WHOLE,
            found,
            allowed,
            to_do,
        )
        raise Stopped

    def _take(self, event: yaml.NodeEvent) -> None:
        self.nodes += 1
        if isinstance(event, yaml.AliasEvent):
            self._stop(
                event,
                "an alias (*name)",
                "values written out",
                "Shared values of people go under people_defaults; write others out.",
            )
        if event.anchor is not None and (what := privacy.found_in(event.anchor)):
            self.faults.add_personal(self._place(event), "(this line)", what)
        if (
            isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent)
            and event.tag is not None
        ):
            self._stop(
                event,
                "a tag (!name)",
                "values without tags",
                "Take the word that begins with ! out.",
            )
        if self.nodes > MOST_NODES:
            self._stop(
                event,
                Text("more than {most} values", most=MOST_NODES),
                "a smaller file",
                "Split it.",
            )
        if len(self.open) >= MOST_DEPTH:
            self._stop(
                event,
                "values nested very deep",
                "the format shown in the bundled scenarios",
                "Check the brackets.",
            )
        place = self._place(event)
        above = self.open[-1] if self.open else None
        if above is not None and isinstance(above.node.value, dict) and above.key is None:
            self._key(event, above, place)
            return
        node = Node(None, place, self._path(above), self.faults)
        if isinstance(event, yaml.ScalarEvent):
            node.value = self._scalar(event, node)
        else:
            node.value = [] if isinstance(event, yaml.SequenceStartEvent) else {}
        self._put(node, above)
        if not isinstance(event, yaml.ScalarEvent):
            self.open.append(_Open(node))

    def _path(self, above: _Open | None) -> str:
        if above is None:
            return ""
        if isinstance(above.node.value, list):
            return f"{above.node.path}[{len(above.node.value)}]"
        return f"{above.node.path}.{above.key}" if above.node.path else str(above.key)

    def _put(self, node: Node, above: _Open | None) -> None:
        if above is None:
            self.root = node
        elif isinstance(above.node.value, list):
            above.node.value.append(node)
        elif isinstance(above.node.value, dict):
            if above.is_kept:
                above.node.value[str(above.key)] = node
            above.key, above.is_kept = None, True

    def _scalar(self, event: yaml.ScalarEvent, node: Node) -> str | None:
        text = event.value
        if not event.style and text in _NULL:
            return None
        what = privacy.found_in(text[: 4 * MOST_LETTERS])
        if what:
            node.faults.add_personal(node.place, node.path or WHOLE, what)
            return privacy.HIDDEN
        if len(text) > MOST_LETTERS:
            node.faults.add_last(
                node.place,
                node.path or WHOLE,
                Text("a text of {count} letters", count=len(text)),
                Text("at most {most} letters", most=MOST_LETTERS),
                "Make it shorter.",
            )
            return text[:MOST_LETTERS]
        hidden = control_in(text)
        if hidden:
            node.faults.add_last(
                node.place,
                node.path or WHOLE,
                hidden,
                "letters, digits and signs that can be seen",
                "Take it out.",
            )
        return str(text)

    def _key(self, event: yaml.NodeEvent, above: _Open, place: str) -> None:
        """A key of the mapping that is open; what cannot be one is a fault, and the value after
        it is left out.
        """
        assert isinstance(above.node.value, dict)
        where = above.node.path or WHOLE
        if not isinstance(event, yaml.ScalarEvent):
            self.faults.add(
                place,
                where,
                "a list or mapping as a key",
                "a name as the key",
                "Write a plain name before the colon.",
            )
            above.key, above.is_kept = "?", False
            self.open.append(
                _Open(
                    Node(
                        [] if isinstance(event, yaml.SequenceStartEvent) else {},
                        place,
                        where,
                        self.faults,
                    )
                )
            )
            return
        key = str(event.value)
        path = f"{above.node.path}.{key}" if above.node.path else key
        above.key, above.is_kept = key, False
        if self.asks and privacy.asks_for_person(key):
            self.faults.add_personal(place, path, Text("the key {key!r}", key=key))
        elif what := privacy.found_in(key[: 4 * MOST_LETTERS]):
            self.faults.add_personal(place, path, what)
            above.key = privacy.HIDDEN
        elif len(key) > _MOST_KEY or control_in(key):
            above.key = short(key)
            self.faults.add(
                place,
                where,
                Text("the unknown key {key!r}", key=short(key)),
                "a name as the key",
                "Remove it or check the spelling.",
            )
        elif key in above.node.value:
            to_do = (
                "Write decimals with a point, such as 520.50."
                if key.isdecimal()
                else "Remove one of them."
            )
            self.faults.add(
                place,
                path,
                Text("{key!r} a second time", key=key),
                "each key once",
                to_do,
            )
        else:
            above.is_kept = True
