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
import re
import stat

from attrs import define, field
import yaml

from . import money
from .errors import Fault, InputError, ModelError, MoneyError, Text

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_OTHER_DAY = re.compile(r"(\d{4})\D(\d{1,2})\D(\d{1,2})|(\d{1,2})\D(\d{1,2})\D(\d{4})")
_MOST_SHOWN = 60
MOST_BYTES = 5_000_000
# What YAML says, and what it mostly means.
_PROBLEMS = (
    ("a tab character", "a tab where spaces are needed"),
    ("mapping values are not allowed", "a colon that does not fit there, or indentation that does not fit"),
    ("expected '-' indicator", "indentation that does not fit"),
    ("did not find expected key", "indentation that does not fit, or quotes or brackets that do not match"),
    ("expected ',' or '}'", "a { that is not closed, or a comma that is missing"),
    ("expected ',' or ']'", "a [ that is not closed, or a comma that is missing"),
    ("unexpected ':'", "a colon without a value after it"),
    ("another document", "a second document (a line ---)"),
    ("escape character", "a backslash inside double quotes"),
    ("end of stream", "quotes that are not closed"),
    ("alias", "an alias (*name) that nothing defines"),
)


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

    def refuse_model(self) -> None:
        """Raise `ModelError` with all the faults, which only the model's author can mend."""
        if self.found:
            raise ModelError("\n".join(str(fault) for fault in self.found))


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

    def shown(self) -> str:
        """What stands here, for a fault; a long text is cut."""
        if isinstance(self.value, dict):
            return "a mapping"
        if isinstance(self.value, list):
            return "a list"
        if not self.value:
            return "nothing"
        return repr(self.value if len(self.value) <= _MOST_SHOWN else self.value[:_MOST_SHOWN] + "…")

    # -- shapes ---------------------------------------------------------------------------------

    def mapping(self, known: Iterable[str] | None = None, required: Iterable[str] = ()) -> "dict[str, Node]":
        """The node as a mapping; unknown keys and missing required keys are faults."""
        if not isinstance(self.value, dict):
            self.fault(self.shown(), "a mapping (name: value)")
            return {}
        meant: set[str] = set()
        if known is not None:
            names = list(known)
            before = None
            for key, node in self.value.items():
                if key not in names:
                    near = get_close_matches(key, names, 1)
                    meant.update(near)
                    hint = Text("Did you mean {near!r}?", near=near[0]) if near else "Remove it or check the spelling."
                    node.fault(Text("the unknown key {key!r}", key=key), ", ".join(names), _decimals(before, key) or hint)
                before = node
        for key in required:
            if key not in self.value and key not in meant:  # a misspelt key is one fault
                self.fault(Text("no {key!r}", key=key), Text("{key!r} must be given", key=key), Text("Add a line {key}: …", key=key))
        return self.value

    def sequence(self) -> "list[Node]":
        """The node as a list."""
        if not isinstance(self.value, list):
            self.fault(self.shown(), "a list (lines that start with -)")
            return []
        return self.value

    # -- scalars --------------------------------------------------------------------------------

    def text(self, default: str = "") -> str:
        """The node as a non-empty text."""
        if not isinstance(self.value, str) or not self.value.strip():
            self.fault(self.shown(), "a text")
            return default
        return self.value.strip()

    def one_of(self, options: Sequence[str], default: str = "") -> str:
        """The node as one of the given words."""
        if isinstance(self.value, str) and self.value in options:
            return self.value
        near = get_close_matches(str(self.value), options, 1)
        self.fault(self.shown(), ", ".join(options), Text("Did you mean {near!r}?", near=near[0]) if near else "")
        return default

    def cents(self, least: int | None = 0, default: int = 0, most: int = 10**10) -> int:
        """The node as euros, returned in whole cents; at most 100 million euros either way."""
        amount, why = None, ""
        try:
            amount = money.cents(self.value) if isinstance(self.value, str) else None
        except MoneyError as error:
            why = error.args[0]
        except ValueError:  # Python refuses thousands of digits
            pass
        if amount is None:
            self.fault(self.shown(), "euros, such as 837.59", Text("{why}.", why=why) if why else "")
            return default
        if least is not None and amount < least:
            self.fault(self.shown(), Text("at least {least} €", least=money.euros(least)))
            return default
        if abs(amount) > most:
            self.fault(self.shown(), Text("at most {most} €", most=money.euros(most)), "Check the number of digits.")
            return default
        return amount

    def fraction(self, least: Fraction | int = 0, most: Fraction | int | None = 1) -> Fraction:
        """The node as a share: "5 %" or "0.05"."""
        try:
            value = money.fraction(self.value) if isinstance(self.value, str) else None
        except (MoneyError, ValueError):
            value = None
        if value is None:
            self.fault(self.shown(), "a share such as 5 % or 0.05")
            return Fraction(0)
        if value < least or (most is not None and value > most):
            low, high = f"{float(least):g}", "…" if most is None else f"{float(most):g}"
            self.fault(self.shown(), Text("a share from {low} to {high}", low=low, high=high), "Write 5 % for five per cent.")
            return Fraction(0)
        return value

    def integer(self, least: int | None = None, most: int | None = None, default: int = 0) -> int:
        """The node as a whole number within limits."""
        try:
            number = int(self.value)  # type: ignore[arg-type]
        except (TypeError, ValueError):
            self.fault(self.shown(), "a whole number")
            return default
        if (least is not None and number < least) or (most is not None and number > most):
            low = "…" if least is None else str(least)
            high = "…" if most is None else str(most)
            self.fault(self.shown(), Text("a whole number from {low} to {high}", low=low, high=high))
            return default
        return number

    def boolean(self, default: bool = False) -> bool:
        """The node as yes or no."""
        words = {"true": True, "yes": True, "false": False, "no": False}
        if isinstance(self.value, str) and self.value.lower() in words:
            return words[self.value.lower()]
        self.fault(self.shown(), "true or false")
        return default

    def date(self, default: date | None = None) -> date | None:
        """The node as a date, YYYY-MM-DD."""
        try:
            return date.fromisoformat(self.value)  # type: ignore[arg-type]
        except (TypeError, ValueError):
            self.fault(self.shown(), "a date as YYYY-MM-DD, such as 2022-03-02", self._day_meant())
            return default

    def _day_meant(self) -> str:
        """The date that is written in another way (5.9.2021, 2021-9-5), for a fault."""
        match = _OTHER_DAY.fullmatch(self.value.strip()) if isinstance(self.value, str) else None
        if match is None:
            return ""
        year, month, day = map(int, match.group(1, 2, 3) if match[1] else match.group(6, 5, 4))
        try:
            return Text("Write {text}.", text=date(year, month, day))
        except ValueError:
            return ""

    def child(self, key: str) -> "Node | None":
        """The node under a key, if this is a mapping that has it."""
        return self.value.get(key) if isinstance(self.value, dict) else None


def read(path: Path | str, text: str | None = None, faults: Faults | None = None) -> Node:
    """Parse one YAML file (or the given text under that name) into a node."""
    faults = faults if faults is not None else Faults()
    name = str(path)
    source = text_of(path, faults) if text is None else text
    if source is None:
        return Node({}, name, "", faults)
    try:
        tree = yaml.compose(source, Loader=_Loader)
    except yaml.YAMLError as error:
        line, problem = _problem(error, source)
        faults.add(f"{name}:{line}" if line else name, "(the whole file)", problem, "YAML", "Check indentation, colons and quotes.")
        return Node({}, name, "", faults)
    if tree is None:
        faults.add(name, "(the whole file)", "an empty file", "a mapping (name: value)")
        return Node({}, name, "", faults)
    return _node(tree, name, "", faults)


def text_of(path: Path | str, faults: Faults) -> str | None:
    """The text of a regular file of at most `MOST_BYTES`; anything else is one fault and is not read."""
    name, whole = str(path), "(the whole file)"
    allowed = Text("the path of a YAML file of at most {most} MB", most=MOST_BYTES // 1_000_000)
    if not name.strip():
        faults.add("file", "path", "an empty path", allowed)
        return None
    content = content_of(path, faults, allowed)
    try:
        return None if content is None else content.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        if content.startswith(b"PK"):  # as every .docx, .xlsx and .odt begins
            faults.add(name, whole, "a Word or Excel file under another name, or a zip file", allowed, "Save it as plain text, or give an Excel workbook its own ending (.xlsx).")
        else:
            faults.add(name, whole, "bytes that are not UTF-8", "UTF-8 text", "Save it as UTF-8.")
    return None


def content_of(path: Path | str, faults: Faults, allowed: str, if_shut: str = "Check the path.") -> bytes | None:
    """The bytes of a regular file of at most `MOST_BYTES`; anything else is one fault and is not read. `if_shut` says what to do where it cannot be opened."""
    name, whole = str(path), "(the whole file)"
    try:
        status = Path(path).stat()
        if stat.S_ISDIR(status.st_mode):
            faults.add(name, whole, "a directory", allowed, "Check the path.")
        elif not stat.S_ISREG(status.st_mode):
            faults.add(name, whole, "a device or a pipe", allowed, "Save it as an ordinary file first.")
        elif status.st_size > MOST_BYTES:
            faults.add(name, whole, Text("a file of {size} MB", size=f"{status.st_size / 1_000_000:.1f}"), allowed, "Check the path.")
        else:
            return Path(path).read_bytes()
    except FileNotFoundError:
        faults.add(name, whole, "no such file", allowed, "Check the path.")
    except (OSError, ValueError) as error:  # ValueError: a path that no file can have
        reason = Text(getattr(error, "strerror", None) or str(error))
        faults.add(name if len(name) <= 200 else name[:200] + "…", whole, Text("a file that cannot be opened ({reason})", reason=reason), allowed, if_shut)
    return None


def _problem(error: yaml.YAMLError, source: str) -> tuple[int, str]:
    """The line (0 if not known) and the words of what YAML could not read."""
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        hidden = yaml.reader.Reader.NON_PRINTABLE.search(source)
        return (source.count("\n", 0, hidden.start()) + 1, "an invisible control character") if hidden else (0, "text that YAML cannot read")
    said = str(getattr(error, "problem", None) or "no reason given")
    opened = getattr(error, "context_mark", None)
    if quoted := _quotes_over_lines(source, mark.line):
        mark, said = quoted, "unexpected end of stream"
    elif opened is not None and ("end of stream" in said or ("expected ',' or" in said and opened.line == mark.line - 1)):
        mark = opened  # where it was opened: the line that YAML gave up on is sound
    if "cannot start any token" in said:
        character = (source.splitlines()[mark.line :] or [""])[0][mark.column : mark.column + 1]
        meant = "a tab where spaces are needed" if character == "\t" else Text("{character!r} at the start of a text without quotes", character=character)
    else:
        meant = next((words for part, words in _PROBLEMS if part in said), "text that YAML cannot read")
    return mark.line + 1, Text("{meant} (YAML: {said})", meant=meant if isinstance(meant, Text) else Text(meant), said=said)


def _quotes_over_lines(source: str, line: int) -> yaml.Mark | None:
    """Where the quotes began that run over the end of their line and end on `line`: mostly they were not closed."""
    try:
        for token in yaml.scan(source, Loader=_Loader):
            if isinstance(token, yaml.ScalarToken) and token.style in ("'", '"') and token.start_mark.line < token.end_mark.line == line:
                return token.start_mark
    except yaml.YAMLError:
        pass
    return None


def _decimals(before: Node | None, key: str) -> str:
    # In {…} a decimal comma splits 520,50 into the value 520 and the key 50.
    if not key.isdecimal():
        return ""
    euros = before.value if before is not None and isinstance(before.value, str) and before.value.lstrip("+-").isdecimal() else ""
    return Text("Write decimals with a point: {euros}.{cents}.", euros=euros or 520, cents=key)


def _node(tree: yaml.Node, name: str, path: str, faults: Faults) -> Node:
    place = f"{name}:{tree.start_mark.line + 1}"
    if isinstance(tree, yaml.ScalarNode):
        value = None if tree.tag.endswith(":null") else tree.value
        return Node(value, place, path, faults)
    if isinstance(tree, yaml.SequenceNode):
        return Node([_node(item, name, f"{path}[{i}]", faults) for i, item in enumerate(tree.value)], place, path, faults)
    result: dict[str, Node] = {}
    for key_tree, value_tree in tree.value:
        if not isinstance(key_tree, yaml.ScalarNode):
            faults.add(f"{name}:{key_tree.start_mark.line + 1}", path or "(the whole file)", "a list or mapping as a key", "a name as the key")
            continue
        key = str(key_tree.value)
        below = f"{path}.{key}" if path else key
        if key in result:
            to_do = "Write decimals with a point, such as 520.50." if key.isdecimal() else "Remove one of them."
            faults.add(f"{name}:{key_tree.start_mark.line + 1}", below, Text("{key!r} a second time", key=key), "each key once", to_do)
            continue
        result[key] = _node(value_tree, name, below, faults)
    return Node(result, place, path, faults)
