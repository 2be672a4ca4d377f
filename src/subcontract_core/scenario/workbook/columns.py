"""Which sheets and columns a scenario's workbook has: whatever the types say that a scenario has.

Nothing is listed twice: a field of a type is a column (or, for a list of objects below another, a
sheet) from then on.
"""

from collections.abc import Iterator
from functools import lru_cache

from attrs import frozen

from ...base.catalogues import LANGUAGES
from ..building import FORMAT
from ..composed import Many, Part, Records
from ..fields import Field, fields_of
from ..keys import is_marked
from ..rule import Unit
from ..texts import Id, Titles
from ..types import Scenario
from ..units import Choice, Length

TOP = "scenario"
MARKS = "marks"
_OWNER = {"people": "person", "gigs": "gig", "buyers": "buyer"}
WHERE = f"{MARKS}.where"  # names a place of another sheet
# The column of the same row that says what may stand in another.
DECIDED_BY = {"terms.term": "model", "terms.value": "term", "law.value": "parameter"}


@frozen
class Column:
    """One column (on the first sheet, one row): its key inside the record and what it holds.

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


@lru_cache(maxsize=1)
def sheets() -> tuple[SheetOf, ...]:
    """Every sheet in the order of the workbook: the scenario, its lists (each with what belongs
    to it), the marks.
    """
    form = Column("format", "choice", options=(FORMAT,), required=True)
    found = [SheetOf(TOP, (form, *_columns(Scenario)))]
    for one in fields_of(Scenario):
        if isinstance(one.unit, Records):
            found.append(SheetOf(one.key, tuple(_columns(one.unit.type))))
            found += _parts(one.unit.type, one.key)
    where = Column("where", required=True)
    whys = (*_in_languages("assumed"), *_in_languages("unknown"))
    return (*found, SheetOf(MARKS, (where, Column("source"), *whys)))


def _columns(type_: type, above: str = "", needed: bool = True) -> Iterator[Column]:
    """The columns of a type in the order of the format; groups are columns with a dot. A group that
    may be left out needs none of them.
    """
    for one in fields_of(type_):
        unit, key = one.unit, f"{above}{one.key}"
        if isinstance(unit, Part) and not unit.own_sheet:
            inner = above if unit.inline else f"{key}."
            yield from _columns(unit.type, inner, needed and (unit.inline or one.must))
        elif isinstance(unit, Titles):
            yield from (Column(f"{key}.{language}") for language in LANGUAGES)
        elif isinstance(unit, Length):
            yield _column(one, key, needed)
            yield Column(f"{above}hours", "number")
        elif not isinstance(unit, (Part, Records)):
            yield _column(one, key, needed)
    if is_marked(type_):
        yield Column("source")
        yield from _in_languages("assumed")


def _column(one: Field, key: str, needed: bool) -> Column:
    inner: Unit = one.unit.of if isinstance(one.unit, Many) else one.unit
    return Column(
        key,
        "amount" if key == "value" else inner.sheet,
        isinstance(one.unit, Many),
        inner.options if isinstance(inner, Choice) else (),
        inner.of if isinstance(inner, Id) else "",
        needed and one.must and not isinstance(one.unit, Many),
    )


def _parts(type_: type, owner: str) -> Iterator[SheetOf]:
    """The sheets of what belongs to each object of a list."""
    whose = Column(_OWNER.get(owner, owner), "id", of=owner, required=True)
    for one in fields_of(type_):
        unit = one.unit
        if isinstance(unit, Records) or (isinstance(unit, Part) and unit.own_sheet):
            columns = (whose, *_columns(unit.type))
            yield SheetOf(
                one.key,
                columns,
                owner,
                (one.key,),
                isinstance(unit, Records),
            )


def _in_languages(key: str) -> tuple[Column, ...]:
    """Why a value is assumed or unknown: a plain text, or one a language."""
    return (Column(key), *(Column(f"{key}.{language}") for language in LANGUAGES))
