"""A YAML text as nodes that know their file, line and path, with readers that collect every fault.

Used for the law and for scenarios. Scalars stay text until a reader asks for a kind, so that no
amount ever passes through a float. A reader that finds a fault notes it and returns the default;
the caller raises once, at the end, with `Faults.raise_if_any`.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction
from pathlib import Path
import re
import stat
from typing import NoReturn

from attrs import define, field
import yaml

from . import numbers, privacy
from .errors import Fault, InputError, ModelError, MoneyError, Text, said
from .guard import MOST_DEPTH, MOST_LETTERS, MOST_NODES, close_to, control_in, short

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_OTHER_DAY = re.compile(
    r"([0-9]{4})\D?([0-9]{1,2})\D?([0-9]{1,2})|([0-9]{1,2})\D([0-9]{1,2})\D([0-9]{4})"
)
_TIME_AFTER = re.compile(
    r"(?:T| {1,2}(?:klo |kl\.? )?)[0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2}(?:\.[0-9]{1,6})?)?Z?\Z"
)
MEGABYTE = 1_000_000
MOST_BYTES = 5 * MEGABYTE
_WHOLE = "(the whole file)"
_MOST_FAULTS = 500
_MOST_KEY = 200
_NULL = frozenset(("", "~", "null", "Null", "NULL"))
# What YAML says, and what it mostly means.
_PROBLEMS = (
    ("a tab character", "a tab where spaces are needed"),
    (
        "mapping values are not allowed",
        "a colon that does not fit there, or indentation that does not fit",
    ),
    ("expected '-' indicator", "indentation that does not fit"),
    (
        "did not find expected key",
        "indentation that does not fit, or quotes or brackets that do not match",
    ),
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
    """Collects the faults of one input.

    Where something personal stands, or what no text may hold, nothing else is said of the same
    place. After some hundreds only their number is told.
    """

    found: list[Fault] = field(factory=list)
    closed: set[tuple[str, str]] = field(factory=set)
    left_out: int = 0

    def add(self, place: str, path: str, found: str, allowed: str, to_do: str = "") -> None:
        """Note one fault."""
        if self.closed and (privacy.mask(place), privacy.mask(path)) in self.closed:
            return
        if self.is_full:
            self.left_out += 1
        else:
            self.found.append(Fault(place, path, found, allowed, to_do))

    def add_personal(self, place: str, path: str, what: str) -> None:
        """Note something personal; neither place nor path repeats it."""
        self.add_last(place, path, what, "no personal data", privacy.TO_DO)

    def add_last(self, place: str, path: str, found: str, allowed: str, to_do: str) -> None:
        """Note a fault after which nothing else is said of the same place."""
        place, path = privacy.mask(place), privacy.mask(path)
        if (place, path) not in self.closed:
            self.add(place, path, found, allowed, to_do)
            self.closed.add((place, path))

    @property
    def is_full(self) -> bool:
        """Whether so much is wrong that further faults are only counted."""
        return len(self.found) >= _MOST_FAULTS

    def all(self) -> list[Fault]:
        """The faults, and how many more there were."""
        more = (
            [
                Fault(
                    "file",
                    _WHOLE,
                    Text("{count} more faults", count=self.left_out),
                    "none",
                    "Mend these first.",
                )
            ]
            if self.left_out
            else []
        )
        return [*self.found, *more]

    def raise_if_any(self) -> None:
        """Raise `InputError` with all the faults, in reading order."""
        if self.found:
            raise InputError(self.all())

    def refuse_model(self) -> None:
        """Raise `ModelError` with all the faults, which only the model's author can mend."""
        if self.found:
            raise ModelError("\n".join(str(fault) for fault in self.all()))


@define(eq=False)
class Node:
    """One value of a YAML file. `value` is None, a text, a list of nodes or a dict of nodes."""

    value: "None | str | list[Node] | dict[str, Node]"
    place: str
    path: str
    faults: Faults

    def fault(self, found: str, allowed: str, to_do: str = "") -> None:
        """Note a fault at this node."""
        self.faults.add(self.place, self.path or _WHOLE, found, allowed, to_do)

    def shown(self) -> str:
        """What stands here, for a fault; a long text is cut."""
        if isinstance(self.value, dict):
            return "a mapping"
        if isinstance(self.value, list):
            return "a list"
        if not self.value:
            return "nothing"
        return repr(short(self.value))

    def _near(self, options: Iterable[str], count: int = 1) -> list[str]:
        """What may be meant by the text that stands here."""
        if self.faults.is_full or not isinstance(self.value, str):
            return []
        return close_to(self.value, options, count)

    # -- shapes ---------------------------------------------------------------------------------

    def mapping(
        self, known: Iterable[str] | None = None, required: Iterable[str] = ()
    ) -> "dict[str, Node]":
        """The node as a mapping; unknown keys and missing required keys are faults."""
        if not isinstance(self.value, dict):
            self.fault(
                self.shown(),
                "a mapping (name: value)",
                "Write name: value, each on a line of its own.",
            )
            return {}
        meant: set[str] = set()
        if known is not None:
            names = list(known)
            before = None
            for key, node in self.value.items():
                if key not in names:
                    close = [] if self.faults.is_full else close_to(key, names)
                    meant.update(close)
                    hint = (
                        Text("Did you mean {near!r}?", near=close[0])
                        if close
                        else "Remove it or check the spelling."
                    )
                    node.fault(
                        Text("the unknown key {key!r}", key=short(key)),
                        ", ".join(names),
                        _decimals(before, key) or hint,
                    )
                before = node
        for key in required:
            if key not in self.value and key not in meant:  # a misspelt key is one fault
                self.fault(
                    Text("no {key!r}", key=key),
                    Text("{key!r} must be given", key=key),
                    Text("Add a line {key}: …", key=key),
                )
        return self.value

    def sequence(self) -> "list[Node]":
        """The node as a list."""
        if not isinstance(self.value, list):
            self.fault(
                self.shown(),
                "a list (lines that start with -)",
                "Write each on a line that starts with -, or in brackets: [a, b].",
            )
            return []
        return self.value

    # -- scalars --------------------------------------------------------------------------------

    def text(self, default: str = "") -> str:
        """The node as a non-empty text."""
        if not isinstance(self.value, str) or not self.value.strip():
            self.fault(self.shown(), "a text", "Write a text, or take the line out.")
            return default
        return self.value.strip()

    def one_of(self, options: Sequence[str], default: str = "") -> str:
        """The node as one of the given words."""
        if isinstance(self.value, str) and self.value in options:
            return self.value
        close = self._near(options)
        self.fault(
            self.shown(),
            ", ".join(options),
            Text("Did you mean {near!r}?", near=close[0]) if close else "Choose one of them.",
        )
        return default

    def cents(self, least: int | None = 0, default: int = 0, most: int = numbers.MOST_CENTS) -> int:
        """The node as euros, returned in whole cents; at most 100 million euros either way."""
        amount, why = None, ""
        try:
            amount = (
                numbers.cents(self.value, 10**numbers.MOST_LETTERS * 100)
                if isinstance(self.value, str)
                else None
            )
        except MoneyError as error:
            why = said(error)
        if amount is None:
            self.fault(
                self.shown(),
                "euros, such as 837.59",
                Text("{why}.", why=why) if why else "Write the number only.",
            )
            return default
        if least is not None and amount < least:
            self.fault(
                self.shown(),
                Text("at least {least} €", least=numbers.euros(least)),
                "Check the number.",
            )
            return default
        if abs(amount) > most:
            self.fault(
                self.shown(),
                Text("at most {most} €", most=numbers.euros(most)),
                "Check the number of digits.",
            )
            return default
        return amount

    def fraction(self, least: Fraction | int = 0, most: Fraction | int | None = 1) -> Fraction:
        """The node as a share, written in per cent: "5 %" or "5"; below one per cent the sign
        must be there.
        """
        value, why = None, ""
        try:
            value = numbers.share(self.value) if isinstance(self.value, str) else None
        except MoneyError as error:
            why = said(error)
        if value is None:
            self.fault(
                self.shown(),
                "per cent, such as 7.15 %",
                Text("{why}.", why=why) if why else "Write the number only.",
            )
            return Fraction(0)
        if value < least or (most is not None and value > most):
            low, high = (
                numbers.percent(Fraction(least)),
                ("…" if most is None else numbers.percent(Fraction(most))),
            )
            self.fault(
                self.shown(),
                Text("per cent from {low} to {high}", low=low, high=high),
                "Write 5 % for five per cent.",
            )
            return Fraction(0)
        return value

    def integer(
        self,
        least: int | None = None,
        most: int | None = None,
        default: int = 0,
        allowed: str = "",
    ) -> int:
        """The node as a whole number within limits; `allowed` says more than the limits do."""
        try:
            number = numbers.whole(self.value if isinstance(self.value, str) else "")
        except MoneyError as error:
            self.fault(
                self.shown(),
                allowed or whole_from(least, most),
                (
                    Text("{why}.", why=said(error))
                    if self.value and isinstance(self.value, str)
                    else "Write the number only."
                ),
            )
            return default
        if (least is not None and number < least) or (most is not None and number > most):
            self.fault(self.shown(), whole_from(least, most), "Check the number.")
            return default
        return number

    def boolean(self, default: bool = False) -> bool:
        """The node as yes or no."""
        words = {"true": True, "yes": True, "false": False, "no": False}
        if isinstance(self.value, str) and self.value.lower() in words:
            return words[self.value.lower()]
        self.fault(self.shown(), "true or false", "Write true or false.")
        return default

    def date(self, default: date | None = None) -> date | None:
        """The node as a date, YYYY-MM-DD."""
        try:
            if isinstance(self.value, str) and _DAY.fullmatch(self.value):
                return date.fromisoformat(self.value)
        except ValueError:
            pass
        has_form = isinstance(self.value, str) and _DAY.fullmatch(self.value)  # 2026-02-29
        self.fault(
            self.shown(),
            (
                "a day that the calendar has, as YYYY-MM-DD"
                if has_form
                else "a date as YYYY-MM-DD, such as 2022-03-02"
            ),
            self._day_meant(),
        )
        return default

    def _day_meant(self) -> str:
        """The date that is written in another way (5.9.2021, 2021-9-5), for a fault."""
        written = privacy.plain(self.value[:30]).strip() if isinstance(self.value, str) else ""
        match = _OTHER_DAY.fullmatch(_TIME_AFTER.sub("", written))
        if match is None:
            return "Check the date."
        year, month, day = map(int, match.group(1, 2, 3) if match[1] else match.group(6, 5, 4))
        try:
            return Text("Write {text}.", text=date(year, month, day))
        except ValueError:
            return "Check the date."

    def child(self, key: str) -> "Node | None":
        """The node under a key, if this is a mapping that has it."""
        return self.value.get(key) if isinstance(self.value, dict) else None


def whole_from(least: int | None, most: int | None) -> str:
    """What a whole number may be, for a fault."""
    if least is None and most is None:
        return Text("a whole number")
    return Text(
        "a whole number from {low} to {high}",
        low="…" if least is None else str(least),
        high="…" if most is None else str(most),
    )


def read(
    path: Path | str, text: str | None = None, faults: Faults | None = None, asks: bool = False
) -> Node:
    """Parse one YAML file (or the given text under that name) into a node: the one guard of every
    YAML file.

    Anything personal in it, comments included, is a fault; with `asks` also a key that asks for a
    person's name or the like. Aliases, anchors and tags, control characters, a text of more than
    2,000 letters, values nested deep and a file that is too large are faults.
    """
    faults = faults if faults is not None else Faults()
    name = str(path)
    source = text_of(path, faults) if text is None else text
    if source is None:
        return Node({}, name, "", faults)
    before, closed = len(faults.found), set(faults.closed)
    root, is_yaml = None, False
    try:
        root = _Growing(name, faults, asks).grown(source)
        is_yaml = True
    except _Stopped:
        pass
    except yaml.YAMLError as error:
        del faults.found[before:]
        faults.closed = closed
        line, problem = _problem(error, source)
        faults.add(
            f"{name}:{line}" if line else name,
            _WHOLE,
            problem,
            "YAML",
            "Check indentation, colons and quotes.",
        )
    if not is_yaml:
        faults.closed.add((privacy.mask(name), _WHOLE))  # what is missing in it is no second fault
    _look_at_lines(source, name, faults, comments_only=is_yaml)
    if root is None and is_yaml:
        faults.add(
            name,
            _WHOLE,
            "an empty file",
            "a mapping (name: value)",
            "Fill it in, or give another file.",
        )
    return root if root is not None else Node({}, name, "", faults)


def _look_at_lines(source: str, name: str, faults: Faults, comments_only: bool) -> None:
    """Anything personal in comments, or in any line of a file that YAML could not read."""
    if comments_only and "#" not in source:
        return
    told = {place for place, _ in faults.closed}
    for line, words in enumerate(source.split("\n"), 1):
        what = privacy.found_in(words.partition("#")[2] if comments_only else words)
        if what and f"{name}:{line}" not in told:
            faults.add_personal(f"{name}:{line}", "(this line)", what)


class _Stopped(Exception):
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
class _Growing:
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
        """The node of the whole text, None where it is empty; `_Stopped` if the guard refuses
        it.
        """
        documents = 0
        for event in yaml.parse(source, Loader=_Loader):
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
        self.faults.add(self._place(event), _WHOLE, found, allowed, to_do)
        raise _Stopped

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
            node.faults.add_personal(node.place, node.path or _WHOLE, what)
            return privacy.HIDDEN
        if len(text) > MOST_LETTERS:
            node.faults.add_last(
                node.place,
                node.path or _WHOLE,
                Text("a text of {count} letters", count=len(text)),
                Text("at most {most} letters", most=MOST_LETTERS),
                "Make it shorter.",
            )
            return text[:MOST_LETTERS]
        hidden = control_in(text)
        if hidden:
            node.faults.add_last(
                node.place,
                node.path or _WHOLE,
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
        at = above.node.path or _WHOLE
        if not isinstance(event, yaml.ScalarEvent):
            self.faults.add(
                place,
                at,
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
                        at,
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
                at,
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
                place, path, Text("{key!r} a second time", key=key), "each key once", to_do
            )
        else:
            above.is_kept = True


def text_of(path: Path | str, faults: Faults) -> str | None:
    """The text of a regular file of at most `MOST_BYTES`; anything else is one fault and is not
    read.
    """
    name, whole = str(path), _WHOLE
    allowed = Text("the path of a YAML file of at most {most} MB", most=MOST_BYTES // MEGABYTE)
    if not name.strip():
        faults.add("file", "path", "an empty path", allowed, "Give the path of a file.")
        return None
    content = content_of(path, faults, allowed)
    if content is None:
        return None
    try:
        return content.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        if content.startswith(b"PK"):  # as every .docx, .xlsx and .odt begins
            faults.add(
                name,
                whole,
                "a Word or Excel file under another name, or a zip file",
                allowed,
                "Save it as plain text, or give an Excel workbook its own ending (.xlsx).",
            )
        else:
            faults.add(name, whole, "bytes that are not UTF-8", "UTF-8 text", "Save it as UTF-8.")
    return None


def content_of(
    path: Path | str, faults: Faults, allowed: str, if_shut: str = "Check the path."
) -> bytes | None:
    """The bytes of a regular file of at most `MOST_BYTES`; anything else is one fault and is
    not read. `if_shut` says what to do where it cannot be opened.
    """
    name, whole = str(path), _WHOLE
    try:
        status = Path(path).stat()
        if stat.S_ISDIR(status.st_mode):
            faults.add(name, whole, "a directory", allowed, "Check the path.")
        elif not stat.S_ISREG(status.st_mode):
            faults.add(
                name, whole, "a device or a pipe", allowed, "Save it as an ordinary file first."
            )
        elif status.st_size > MOST_BYTES:
            faults.add(
                name,
                whole,
                Text("a file of {size} MB", size=f"{status.st_size / MEGABYTE:.1f}"),
                allowed,
                "Check the path.",
            )
        else:
            return Path(path).read_bytes()
    except FileNotFoundError:
        faults.add(name, whole, "no such file", allowed, "Check the path.")
    except (OSError, ValueError) as error:  # ValueError: a path that no file can have
        reason = Text(getattr(error, "strerror", None) or str(error))
        faults.add(
            name if len(name) <= 200 else name[:200] + "…",
            whole,
            Text("a file that cannot be opened ({reason})", reason=reason),
            allowed,
            if_shut,
        )
    return None


def _problem(error: yaml.YAMLError, source: str) -> tuple[int, str]:
    """The line (0 if not known) and the words of what YAML could not read."""
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        hidden = yaml.reader.Reader.NON_PRINTABLE.search(source)
        return (
            (source.count("\n", 0, hidden.start()) + 1, "an invisible control character")
            if hidden
            else (0, "text that YAML cannot read")
        )
    said = str(getattr(error, "problem", None) or "no reason given")
    opened = getattr(error, "context_mark", None)
    if quoted := _quotes_over_lines(source, mark.line):
        mark, said = quoted, "unexpected end of stream"
    elif opened is not None and (
        "end of stream" in said or ("expected ',' or" in said and opened.line == mark.line - 1)
    ):
        mark = opened  # where it was opened: the line that YAML gave up on is sound
    if "cannot start any token" in said:
        character = (source.splitlines()[mark.line :] or [""])[0][mark.column : mark.column + 1]
        meant = (
            "a tab where spaces are needed"
            if character == "\t"
            else Text("{character!r} at the start of a text without quotes", character=character)
        )
    else:
        meant = next(
            (words for part, words in _PROBLEMS if part in said), "text that YAML cannot read"
        )
    return mark.line + 1, Text(
        "{meant} (YAML: {said})", meant=meant if isinstance(meant, Text) else Text(meant), said=said
    )


def _quotes_over_lines(source: str, line: int) -> yaml.Mark | None:
    """Where the quotes began that run over the end of their line and end on `line`: mostly they
    were not closed.
    """
    try:
        for token in yaml.scan(source, Loader=_Loader):
            if (
                isinstance(token, yaml.ScalarToken)
                and token.style in ("'", '"')
                and token.start_mark.line < token.end_mark.line == line
            ):
                began: yaml.Mark = token.start_mark
                return began
    except yaml.YAMLError:
        pass
    return None


def _decimals(before: Node | None, key: str) -> str:
    # In {…} a decimal comma splits 520,50 into the value 520 and the key 50.
    if not key.isdecimal():
        return ""
    euros = (
        before.value
        if before is not None
        and isinstance(before.value, str)
        and before.value.lstrip("+-").isdecimal()
        else ""
    )
    return Text("Write decimals with a point: {euros}.{cents}.", euros=euros or 520, cents=key)
