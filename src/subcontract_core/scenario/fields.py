"""One row a field of a scenario: its key, what it holds, what its absence means, its column.

The rows are the declarations of the types themselves (`given`), and everything that knows a field
walks over them: the rules, the reader and the writer of files, the columns of a workbook, the
tables of the law, the fields of a notebook and their labels. What a field has beyond its row is a
line with its label in each catalogue.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any, TypeVar

import attrs
from attrs import NOTHING as NO_DEFAULT
from attrs import frozen

from .composed import Part, Records
from .rule import Path, Unit

_T = TypeVar("_T")
_ROW = "field"

FAULT, UNKNOWN, ASSUMED, OUTSIDE, NOTHING = "fault", "unknown", "assumed", "outside", "nothing"


def everybody(_: Any) -> bool:
    """Whom most fields concern."""
    return True


@frozen
class Absence:
    """What a field's absence means, and whose field it is.

    `fault`: it must be given (to those it `concerns`). `unknown`: every amount that rests on it is
    unknown and says so. `assumed`: what is counted instead stands among the assumptions: the
    field's default, or what `counted` reads from the owner. `outside`: a whole subject that is not
    computed without it, named as such. `nothing`: there is simply none (no note, no exception, no
    mark). `is_alone` that the field is asked even where nothing is said of its whole group.
    """

    means: str
    concerns: Callable[[Any], bool] = everybody
    counted: Callable[[Any], Any] | None = None
    is_alone: bool = False


def fault(concerns: Callable[[Any], bool] = everybody) -> Absence:
    """It must be given, to those whom it concerns."""
    return Absence(FAULT, concerns)


def unknown(concerns: Callable[[Any], bool] = everybody) -> Absence:
    """What rests on it is unknown."""
    return Absence(UNKNOWN, concerns)


def assumed(
    concerns: Callable[[Any], bool] = everybody,
    counted: Callable[[Any], Any] | None = None,
    is_alone: bool = False,
) -> Absence:
    """The default is counted and shown."""
    return Absence(ASSUMED, concerns, counted, is_alone)


NONE = Absence(NOTHING)


@frozen
class Field:
    """A field of a type. `key` is what a file and a workbook call it, `name` the attribute.

    `must` says that a file that has the object has the key too. `column` is its column in the
    table of people, `known` the one that tells whether it was given. `inside` are absences of the
    fields of an object that stands inline. `is_quiet` says that it is not written where it is as
    usual.
    """

    name: str
    key: str
    unit: Unit
    default: Any
    absence: Absence = NONE
    must: bool = False
    column: str = ""
    known: str = ""
    inside: Mapping[str, Absence] = {}
    is_quiet: bool = False

    def is_left_open(self, value: Any) -> bool:
        """Whether a value says that nobody has given one: None or an empty text by default."""
        return (self.default is None and value is None) or (self.default == "" and value == "")

    @property
    def usual(self) -> Any:
        """What stands for a value that is not there or cannot be used."""
        return self.unit.stand_in if self.default is NO_DEFAULT else self.default


def given(
    unit: Unit,
    default: Any = NO_DEFAULT,
    absence: Absence = NONE,
    *,
    key: str = "",
    must: bool = False,
    column: str = "",
    known: str = "",
    inside: Mapping[str, Absence] | None = None,
    is_quiet: bool = False,
) -> Any:
    """Declare a field of a type: its row of the table."""
    row = {
        "unit": unit,
        "absence": absence,
        "key": key,
        "must": must,
        "column": column,
        "known": known,
        "inside": inside or {},
        "is_quiet": is_quiet,
    }
    return attrs.field(default=default, metadata={_ROW: row})


def fields_of(type_: type) -> tuple[Field, ...]:
    """The rows of a type in the order of the format."""
    return _rows_of(type_)


@lru_cache(maxsize=64)
def _rows_of(type_: type) -> tuple[Field, ...]:
    rows = {}
    for attribute in attrs.fields(type_):
        if _ROW in attribute.metadata:
            row = dict(attribute.metadata[_ROW])
            key = row.pop("key") or attribute.name
            rows[attribute.name] = Field(attribute.name, key, default=attribute.default, **row)
    order = getattr(type_, "ORDER", ())
    return tuple(rows.pop(name) for name in order) + tuple(rows.values())


@frozen
class Place:
    """A field as seen from the record on which a file or a workbook row stands: the `fields` that
    lead to it, its dotted `key`, and what its absence means there.
    """

    fields: tuple[Field, ...]
    key: str
    absence: Absence

    @property
    def field(self) -> Field:
        """The field itself."""
        return self.fields[-1]

    @property
    def has_own_sheet(self) -> bool:
        """Whether a workbook has it on another sheet than the owner's."""
        return any(isinstance(one.unit, Part) and one.unit.own_sheet for one in self.fields)

    def value(self, owner: Any) -> Any:
        """The field's value; its default where nothing is said of its group."""
        for one in self.fields:
            owner = getattr(owner, one.name)
            if owner is None:
                return None if self.field.default is NO_DEFAULT else self.field.default
        return owner

    def is_said_of_group(self, owner: Any) -> bool:
        """Whether anything is said of the group that the field belongs to."""
        for one in self.fields[:-1]:
            owner = getattr(owner, one.name)
            if owner is None:
                return False
        return True

    def counted(self, owner: Any) -> Any:
        """What is counted for the owner."""
        return self.absence.counted(owner) if self.absence.counted else self.value(owner)


@lru_cache(maxsize=16)
def places_of(type_: type) -> tuple[Place, ...]:
    """Every single value of a record, groups and lists of records opened, in the order of the
    format.
    """
    return tuple(_places(type_, (), "", {}))


def _places(
    type_: type, above: tuple[Field, ...], prefix: str, inside: Mapping[str, Absence]
) -> Iterator[Place]:
    for one in fields_of(type_):
        way, unit = (*above, one), one.unit
        if isinstance(unit, Part):
            deeper = prefix if unit.inline else f"{prefix}{one.key}."
            yield from _places(unit.type, way, deeper, one.inside)
        elif not isinstance(unit, Records):
            yield Place(way, f"{prefix}{one.key}", inside.get(one.key, one.absence))


def written(path: Path) -> str:
    """A path of keys as a fault shows it: people[0].housing.rent."""
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else part
    return text
