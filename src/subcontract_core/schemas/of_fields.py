"""The shape of each field of a scenario, from its row of the field table."""

from collections.abc import Callable, Mapping
from functools import singledispatch

from ..base.dates import Weekday
from ..scenario.born import BORN
from ..scenario.chance import Hours, Odds
from ..scenario.composed import Many, Part, Records
from ..scenario.costs import NOT_SAID, OpenMoney
from ..scenario.fields import UNKNOWN, Absence, Field, fields_of
from ..scenario.keys import must_of
from ..scenario.person import Person
from ..scenario.rule import Unit
from ..scenario.texts import Id, PersonId, Titles, Words
from ..scenario.units import Choice, Clock, Day, Length, Money, Month, PayDay, Share, Whole, Yes
from .shapes import (
    DAY,
    NUMBER,
    WORDS,
    YES,
    Schema,
    any_of,
    languages,
    listed,
    mapping,
    one_of,
    told,
    whole,
)

CENTS = 100
UNMARKED = ("id", "title", "note")  # what says nothing that could have a source
_CLOCK: Schema = {"type": "string", "pattern": "^[0-9]{1,2}:[0-9]{2}$"}
_MONTH: Schema = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}$"}
_BORN: Schema = {
    "type": ["integer", "string"],
    "pattern": "^[0-9]{4}(-[0-9]{2}){0,2}$",
}
# What stands beside one length: the other way to write it.
HOURS = "hours"

Label = Callable[[str], str]  # what a field is called, by its key


def _unlabelled(key: str) -> str:
    return ""


@singledispatch
def shape(unit: Unit) -> Schema:
    """What a file may have for a value of a unit."""
    raise TypeError(unit)


@shape.register
def _words(unit: Words) -> Schema:
    return WORDS


@shape.register
def _id(unit: Id) -> Schema:
    if unit.of:
        return WORDS
    return {"type": ["string", "integer"], "pattern": r"^[^.,;:/]+$", "maxLength": unit.most}


@shape.register
def _person(unit: PersonId) -> Schema:
    return {"type": "string", "pattern": "^[A-Za-zÅÄÖåäö]{1,3}[-_]?[0-9]{1,4}$"}


@shape.register
def _titles(unit: Titles) -> Schema:
    return {**languages(), **({"minProperties": 1} if unit.is_wanted else {})}


@shape.register
def _money(unit: Money) -> Schema:
    return {**NUMBER, "minimum": unit.least // CENTS, "maximum": unit.most // CENTS}


@shape.register
def _open_money(unit: OpenMoney) -> Schema:
    return any_of(_money(unit), one_of((NOT_SAID,)))


@shape.register
def _share(unit: Share) -> Schema:
    return {**NUMBER, "minimum": 0, "maximum": int(unit.most * CENTS)}


@shape.register
def _whole(unit: Whole) -> Schema:
    return whole(unit.least, unit.most)


@shape.register
def _yes(unit: Yes) -> Schema:
    return YES


@shape.register
def _choice(unit: Choice) -> Schema:
    return one_of(unit.options)


@shape.register
def _pay_day(unit: PayDay) -> Schema:
    return any_of(one_of(unit.options), {"type": "string", "pattern": r"^0?[0-9]{1,2}\.?$"})


@shape.register
def _day(unit: Day) -> Schema:
    return DAY


@shape.register
def _month(unit: Month) -> Schema:
    return _MONTH


@shape.register
def _clock(unit: Clock) -> Schema:
    return _CLOCK


@shape.register
def _odds(unit: Odds) -> Schema:
    return {"type": ["string", "number"]}


@shape.register
def _hours(unit: Hours) -> Schema:
    return {"type": ["string", "number"]}


@shape.register
def _length(unit: Length) -> Schema:
    return whole(unit.least, unit.most)


@shape.register
def _many(unit: Many) -> Schema:
    """A list; days of the week and people may be written as people write them."""
    of = unit.of
    if isinstance(of, Choice) and of.options == Weekday.words():
        return any_of(listed(any_of(one_of(of.options), WORDS)), WORDS)
    if isinstance(of, Id) and of.of == "people":
        return any_of({"const": "all"}, listed(WORDS), WORDS)
    return {**listed(shape(of)), **({"uniqueItems": True} if unit.is_each_once else {})}


@shape.register
def _records(unit: Records) -> Schema:
    """Objects, each of which may be written short where its type has a short form."""
    alone = getattr(unit.type, "SHORT", "")
    whole_one = object_of(unit.type, _unlabelled, is_marked=False)
    if not alone:
        return listed(whole_one)
    first = next(one for one in fields_of(unit.type) if one.key == alone)
    return listed(any_of(shape(first.unit), whole_one))


# -- objects ---------------------------------------------------------------------------------------


# What stands in every marked value, once in a schema.
SHARED: Mapping[str, Schema] = {
    "source": told(WORDS, "The public document that says it."),
    "why": told(any_of(WORDS, {**languages(), "minProperties": 1}), "Why, also by language."),
    "unknown": mapping({"unknown": {"$ref": "#/$defs/why"}}, ("unknown",)),
}
_SOURCE, _WHY, _UNKNOWN = ({"$ref": f"#/$defs/{name}"} for name in SHARED)


def marked(plain: Schema, may_be_unknown: bool) -> Schema:
    """A value as it is, or with where it comes from; the schema has `SHARED` under `$defs`."""
    sourced = mapping({"value": plain, "source": _SOURCE, "assumed": _WHY}, ("value",))
    return any_of(plain, sourced, *((_UNKNOWN,) if may_be_unknown else ()))


def object_of(
    type_: type,
    label: Label,
    *,
    is_marked: bool = True,
    is_whole: bool = True,
    inside: Mapping[str, Absence] | None = None,
) -> Schema:
    """An object of a type as a mapping of a file; one that is not whole gets from elsewhere what it
    lacks (from what all people share).
    """
    keys = properties(
        type_,
        label,
        is_marked,
        inside or {},
    )
    if is_marked and getattr(type_, "IS_MARKED", False):
        keys = {**keys, "source": _SOURCE, "assumed": _WHY}
    return mapping(keys, must_of(type_) if is_whole else ())


def properties(
    type_: type, label: Label, is_marked: bool, inside: Mapping[str, Absence]
) -> dict[str, Schema]:
    """The keys of a type, each with its shape and its label."""
    found: dict[str, Schema] = {}
    for one in fields_of(type_):
        unit = one.unit
        if isinstance(unit, Part) and unit.inline:
            found |= properties(
                unit.type,
                label,
                is_marked,
                one.inside,
            )
        elif isinstance(unit, Part):
            found[one.key] = told(
                object_of(
                    unit.type,
                    label,
                    is_marked=is_marked,
                    is_whole=type_ is not Person,
                    inside=one.inside,
                ),
                label(one.key),
            )
        else:
            found[one.key] = _value(
                one,
                label,
                is_marked,
                inside.get(one.key, one.absence),
            )
            if isinstance(unit, Length):
                found[HOURS] = told(marked(NUMBER, False), label(HOURS))
    if type_ is Person:
        found[BORN] = told(marked(_BORN, False), label(BORN))
    return found


def _value(one: Field, label: Label, is_marked: bool, absence: Absence) -> Schema:
    plain = shape(one.unit)
    if is_marked and one.key not in UNMARKED:
        plain = marked(plain, absence.means == UNKNOWN or isinstance(one.unit, Odds))
    return told(plain, label(one.key))
