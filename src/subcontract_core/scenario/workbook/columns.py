"""Which sheets and columns a scenario's workbook has: whatever the builder asks of a file.

Nothing is listed twice. The builder of YAML files is run once on probes that answer every question
and note it, so a key that it learns to read is a column (or, for a list of mappings, a sheet) from
then on.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction
from functools import lru_cache
from typing import Any

from attrs import define, evolve, field, frozen

from ...base.catalogues import LANGUAGES
from ...base.located_yaml import Faults, Node
from ..building import Builder

TOP = "scenario"
MARKS = "marks"
_OWNER = {"people": "person", "gigs": "gig", "buyers": "buyer"}
# Read a person's usual activity on a sheet of its own; the other mappings are columns with a dot.
_OWN_SHEET = ("people[].activity",)
_DEFAULTS = "people_defaults"


@frozen
class Column:
    """One column (on the first sheet, one row): its key inside the record and what the builder
    reads there.

    `kind` is text, id, amount, money, share, integer, number, boolean, choice, date, month or time;
    `many` a list of those in one cell; `options` the words of a choice; `of` the list whose ids are
    meant; `required` that it must be given.
    """

    key: str
    kind: str = "text"
    many: bool = False
    options: tuple[str, ...] = ()
    of: str = ""
    required: bool = False


@frozen
class SheetOf:
    """One sheet: `path` leads from the owner's record to what a row describes; a sheet without
    an owner is a list of its own.
    """

    name: str
    columns: tuple[Column, ...]
    owner: str = ""
    path: tuple[str, ...] = ()
    several: bool = True

    @property
    def owner_key(self) -> str:
        """The column that says whose row it is."""
        return _OWNER.get(self.owner, self.owner)

    def column(self, key: str) -> Column | None:
        """The column of a key."""
        return next((column for column in self.columns if column.key == key), None)


@define(eq=False)
class _Probe(Node):
    """Stands for any value of a file: answers with the default and notes what was asked."""

    asked: dict[str, Column] = field(factory=dict)
    below: dict[str, tuple[str, ...]] = field(factory=dict)
    required: set[str] = field(factory=set)

    def _at(self, path: str) -> "_Probe":
        return _Probe("", "", path, self.faults, self.asked, self.below, self.required)

    def note(self, kind: str, **more: Any) -> None:
        self.asked[self.path] = Column(self.path, kind, **more)

    def fault(self, found: str, allowed: str, to_do: str = "") -> None:
        pass

    def mapping(
        self, known: Iterable[str] | None = None, required: Iterable[str] = ()
    ) -> dict[str, Node]:
        keys = tuple(known or required)
        self.below[self.path] = keys
        self.required.update(f"{self.path}.{key}" if self.path else key for key in required)
        return {key: self._at(f"{self.path}.{key}" if self.path else key) for key in keys}

    def sequence(self) -> list[Node]:
        self.below[self.path] = ("[]",)
        return [self._at(f"{self.path}[]")]

    def text(self, default: str = "") -> str:
        self.note("text")
        return default

    def one_of(self, options: Sequence[str], default: str = "") -> str:
        self.note("choice", options=tuple(options))
        return default

    def cents(self, least: int | None = 0, default: int = 0, most: int = 0) -> int:
        self.note("money")
        return default

    def fraction(self, least: Fraction | int = 0, most: Fraction | int | None = 1) -> Fraction:
        self.note("share")
        return Fraction(0)

    def integer(self, least: int | None = None, most: int | None = None, default: int = 0) -> int:
        self.note("integer")
        return default

    def boolean(self, default: bool = False) -> bool:
        self.note("boolean")
        return default

    def date(self, default: date | None = None) -> date | None:
        self.note("date")
        return default


@define
class _Survey(Builder):
    """The builder with the questions that it puts to a text itself instead of to the node."""

    def ident(self, node: Node, most: int = 20) -> str:
        return self._noted(node, "id")

    def known(self, node: Node, ids: list[str], where: str) -> str:
        return self._noted(node, "id", of=where)

    def month(self, node: Node) -> int | None:
        self._noted(node, "month")
        return None

    def time(self, node: Node) -> int:
        self._noted(node, "time")
        return 0

    def end_time(self, node: Node) -> int:
        return self.time(node)

    def length(self, node: Node, part: dict[str, Node], at: str) -> int:
        self._noted(part["minutes"], "integer")
        self._noted(part["hours"], "number")
        return 60

    def _noted(self, node: Node, kind: str, **more: Any) -> str:
        if isinstance(node, _Probe):
            node.note(kind, **more)
        return ""


@lru_cache(maxsize=1)
def sheets() -> tuple[SheetOf, ...]:
    """Every sheet in the order of the workbook: the scenario, its lists (each with what belongs
    to it), the marks.
    """
    faults = Faults()
    root = _Probe("", "", "", faults)
    _Survey(faults).scenario(root)
    # Read as any text, so that a probe cannot tell what they are.
    root.asked["people[].id"] = Column("people[].id", "id")
    root.asked["pay.day"] = Column("pay.day", "choice", options=("last", *map(str, range(1, 29))))
    for name in ("terms", "law"):
        root.asked[f"{name}[].value"] = Column(f"{name}[].value", "amount")
    sheets_found = [SheetOf(TOP, tuple(_leaves(root, "", "", [])))]
    for name in root.below[""]:
        if root.below.get(name) == ("[]",) and f"{name}[]" in root.below:
            parts: list[SheetOf] = []
            sheets_found.append(SheetOf(name, tuple(_leaves(root, f"{name}[]", "", parts))))
            sheets_found += parts
    where = Column("where", required=True)
    return (
        *sheets_found,
        SheetOf(
            MARKS, (where, Column("source"), *_in_languages("assumed"), *_in_languages("unknown"))
        ),
    )


def _leaves(root: _Probe, path: str, key: str, parts: list[SheetOf]) -> Iterable[Column]:
    """The columns below a path in the order of the keys; lists of mappings become sheets of
    their own.
    """
    for name in root.below.get(path, ()):
        inner, dotted = f"{path}.{name}" if path else name, f"{key}.{name}" if key else name
        keys = root.below.get(inner)
        if inner == _DEFAULTS:
            continue
        if keys == ("[]",) and f"{inner}[]" in root.below:
            if path:
                parts.append(_part(root, f"{inner}[]", dotted, several=True))
        elif keys == ("[]",):
            yield evolve(root.asked.get(f"{inner}[]", Column("")), key=dotted, many=True)
        elif keys is not None and inner in _OWN_SHEET:
            parts.append(_part(root, inner, dotted, several=False))
        elif keys is not None:
            yield from _leaves(root, inner, dotted, parts)
        elif name == "assumed":
            yield from _in_languages(name)
        else:
            yield evolve(
                root.asked.get(inner, Column("")), key=dotted, required=inner in root.required
            )


def _part(root: _Probe, path: str, dotted: str, several: bool) -> SheetOf:
    owner = path.split("[]")[0]
    whose = Column(_OWNER.get(owner, owner), "id", of=owner, required=True)
    deeper: list[SheetOf] = []
    columns = (whose, *_leaves(root, path, "", deeper))
    return SheetOf(dotted.rsplit(".", 1)[-1], columns, owner, tuple(dotted.split(".")), several)


def _in_languages(key: str) -> tuple[Column, ...]:
    """Why a value is assumed or unknown: a plain text, or one a language."""
    return (Column(key), *(Column(f"{key}.{language}") for language in LANGUAGES))
