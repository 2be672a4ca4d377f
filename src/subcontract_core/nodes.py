"""A YAML text as nodes that know their file, line and path, with readers that collect every fault.

Used for the law and for scenarios. Scalars stay text until a reader asks for a kind, so that no
amount ever passes through a float. A reader that finds a fault notes it and returns the default;
the caller raises once, at the end, with `Faults.raise_if_any`.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from difflib import get_close_matches
from fractions import Fraction
from pathlib import Path

from attrs import define, field
import yaml

from . import money
from .errors import Fault, InputError, MoneyError

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@define
class Faults:
    """Collects the faults of one input."""

    found: list[Fault] = field(factory=list)

    def add(self, place: str, path: str, found: str, allowed: str, to_do: str = "") -> None:
        """Note one fault."""
        self.found.append(Fault(place, path, found, allowed, to_do))

    def raise_if_any(self) -> None:
        """Raise `InputError` with all the faults, in reading order."""
        if self.found:
            raise InputError(self.found)


@define(eq=False)
class Node:
    """One value of a YAML file. `value` is None, a text, a list of nodes or a dict of nodes."""

    value: "None | str | list[Node] | dict[str, Node]"
    place: str
    path: str
    faults: Faults

    def fault(self, found: str, allowed: str, to_do: str = "") -> None:
        """Note a fault at this node."""
        self.faults.add(self.place, self.path or "(the whole file)", found, allowed, to_do)

    def _shown(self) -> str:
        if isinstance(self.value, dict):
            return "a mapping"
        if isinstance(self.value, list):
            return "a list"
        return "nothing" if self.value in (None, "") else repr(self.value)

    # -- shapes ---------------------------------------------------------------------------------

    def mapping(self, known: Iterable[str] | None = None, required: Iterable[str] = ()) -> "dict[str, Node]":
        """The node as a mapping; unknown keys and missing required keys are faults."""
        if not isinstance(self.value, dict):
            self.fault(self._shown(), "a mapping (name: value)")
            return {}
        if known is not None:
            names = list(known)
            for key, node in self.value.items():
                if key not in names:
                    near = get_close_matches(key, names, 1)
                    hint = f"Did you mean {near[0]!r}?" if near else "Remove it or check the spelling."
                    node.fault(f"the unknown key {key!r}", ", ".join(names), hint)
        for key in required:
            if key not in self.value:
                self.fault(f"no {key!r}", f"{key!r} must be given", f"Add a line {key}: …")
        return self.value

    def sequence(self) -> "list[Node]":
        """The node as a list."""
        if not isinstance(self.value, list):
            self.fault(self._shown(), "a list (lines that start with -)")
            return []
        return self.value

    # -- scalars --------------------------------------------------------------------------------

    def text(self, default: str = "") -> str:
        """The node as a non-empty text."""
        if not isinstance(self.value, str) or not self.value.strip():
            self.fault(self._shown(), "a text")
            return default
        return self.value.strip()

    def one_of(self, options: Sequence[str], default: str = "") -> str:
        """The node as one of the given words."""
        if isinstance(self.value, str) and self.value in options:
            return self.value
        near = get_close_matches(str(self.value), options, 1)
        self.fault(self._shown(), ", ".join(options), f"Did you mean {near[0]!r}?" if near else "")
        return default

    def cents(self, least: int | None = 0, default: int = 0) -> int:
        """The node as euros, returned in whole cents."""
        try:
            amount = money.cents(self.value) if isinstance(self.value, str) else None
        except MoneyError:
            amount = None
        if amount is None:
            self.fault(self._shown(), "euros with a decimal point, such as 837.59", "Write no spaces, commas or €.")
            return default
        if least is not None and amount < least:
            self.fault(self._shown(), f"at least {money.euros(least)} €")
            return default
        return amount

    def fraction(self, least: Fraction | int = 0, most: Fraction | int | None = 1) -> Fraction:
        """The node as a share: "5 %" or "0.05"."""
        try:
            value = money.fraction(self.value) if isinstance(self.value, str) else None
        except MoneyError:
            value = None
        if value is None:
            self.fault(self._shown(), "a share such as 5 % or 0.05")
            return Fraction(0)
        if value < least or (most is not None and value > most):
            top = "" if most is None else f" to {float(most):g}"
            self.fault(self._shown(), f"a share from {float(least):g}{top}", "Write 5 % for five per cent.")
            return Fraction(0)
        return value

    def integer(self, least: int | None = None, most: int | None = None, default: int = 0) -> int:
        """The node as a whole number within limits."""
        try:
            number = int(self.value)  # type: ignore[arg-type]
        except (TypeError, ValueError):
            self.fault(self._shown(), "a whole number")
            return default
        if (least is not None and number < least) or (most is not None and number > most):
            low = "…" if least is None else str(least)
            high = "…" if most is None else str(most)
            self.fault(self._shown(), f"a whole number from {low} to {high}")
            return default
        return number

    def boolean(self, default: bool = False) -> bool:
        """The node as yes or no."""
        words = {"true": True, "yes": True, "false": False, "no": False}
        if isinstance(self.value, str) and self.value.lower() in words:
            return words[self.value.lower()]
        self.fault(self._shown(), "true or false")
        return default

    def date(self, default: date | None = None) -> date | None:
        """The node as a date, YYYY-MM-DD."""
        try:
            return date.fromisoformat(self.value)  # type: ignore[arg-type]
        except (TypeError, ValueError):
            self.fault(self._shown(), "a date as YYYY-MM-DD, such as 2022-03-02")
            return default

    def child(self, key: str) -> "Node | None":
        """The node under a key, if this is a mapping that has it."""
        return self.value.get(key) if isinstance(self.value, dict) else None


def read(path: Path | str, text: str | None = None, faults: Faults | None = None) -> Node:
    """Parse one YAML file (or the given text under that name) into a node."""
    faults = faults if faults is not None else Faults()
    name = str(path)
    try:
        source = Path(path).read_text(encoding="utf-8") if text is None else text
        tree = yaml.compose(source, Loader=_Loader)
    except OSError as error:
        faults.add(name, "(the whole file)", error.strerror or "an unreadable file", "a readable file")
        return Node({}, name, "", faults)
    except UnicodeDecodeError:
        faults.add(name, "(the whole file)", "bytes that are not UTF-8", "UTF-8 text", "Save it as UTF-8.")
        return Node({}, name, "", faults)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f":{mark.line + 1}" if mark is not None else ""
        problem = getattr(error, "problem", None) or "text that YAML cannot read"
        faults.add(f"{name}{line}", "(the whole file)", problem, "YAML", "Check indentation, colons and quotes.")
        return Node({}, name, "", faults)
    if tree is None:
        faults.add(name, "(the whole file)", "an empty file", "a mapping")
        return Node({}, name, "", faults)
    return _node(tree, name, "", faults)


def _node(tree: yaml.Node, name: str, path: str, faults: Faults) -> Node:
    place = f"{name}:{tree.start_mark.line + 1}"
    if isinstance(tree, yaml.ScalarNode):
        value = None if tree.tag.endswith(":null") else tree.value
        return Node(value, place, path, faults)
    if isinstance(tree, yaml.SequenceNode):
        return Node([_node(item, name, f"{path}[{i}]", faults) for i, item in enumerate(tree.value)], place, path, faults)
    result: dict[str, Node] = {}
    for key_tree, value_tree in tree.value:
        key = str(key_tree.value)
        below = f"{path}.{key}" if path else key
        if key in result:
            faults.add(f"{name}:{key_tree.start_mark.line + 1}", below, f"{key!r} a second time", "each key once", "Remove one of them.")
            continue
        result[key] = _node(value_tree, name, below, faults)
    return Node(result, place, path, faults)
