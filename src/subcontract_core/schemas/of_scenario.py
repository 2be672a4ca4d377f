"""The shape of a scenario."""

from collections.abc import Mapping

from ..scenario.building import FORMAT, MUST, TOP
from ..scenario.calls import Call
from ..scenario.cards import CardChange
from ..scenario.chance import Chance, FallsIll, Lengths, Quiet
from ..scenario.costs import RunningCost
from ..scenario.dates import PayRule
from ..scenario.fields import fields_of
from ..scenario.home_changes import HomeChange
from ..scenario.owing import DebtChange
from ..scenario.person import Person
from ..scenario.running import Running
from ..scenario.setting import LawValue, TermValue
from ..scenario.types import Scenario
from ..scenario.units import Day, Month
from ..scenario.work import Buyer, Gig
from .of_fields import HOURS, SHARED, Label, object_of, properties, shape
from .shapes import WORDS, Schema, any_of, languages, listed, mapping, told

_LEAST_PEOPLE = 1
_PERSON: Schema = {"$ref": "#/$defs/person"}
_HAS_ID: Schema = {"required": ["id"]}
_STEP: Schema = {"type": "string", "pattern": "^[0-9]+ ?min$"}
_BY_MODEL: Schema = {"type": "object"}
_MARKED: Schema = {"type": "object", "required": ["value"]}
_SHARED: Schema = {"allOf": [_PERSON, {"not": _HAS_ID}]}


def scenario(label: Label) -> Schema:
    """Who takes part, what they do, in which months, and what is set by hand; `label` tells what a
    field is called.
    """
    own = properties(
        Scenario,
        label,
        True,
        {},
    )
    span = {"from": shape(Month()), "to": shape(Month()), "quiet": object_of(Quiet, label)}
    months = mapping(span, ("from", "to"))
    keys = {
        "format": {"const": FORMAT},
        **{one.key: own[one.key] for one in fields_of(Scenario) if one.key in TOP},
        "months": told(months, "The first and the last month of work."),
        "pay": _with(object_of(PayRule, label), "by_model", _BY_MODEL),
        "chance": _or(object_of(Chance, label), "step", _STEP),
        "running": object_of(Running, label),
        "people_defaults": told(_SHARED, "What holds for everybody who says no other."),
        "people": listed({"allOf": [_PERSON, _HAS_ID]}, _LEAST_PEOPLE),
        "buyers": listed(object_of(Buyer, label)),
        "gigs": listed(_visits(Gig, label)),
        "calls": listed(_visits(Call, label)),
        "terms": listed(_setting(TermValue, label)),
        "changes": told(listed(_change(label)), "What is otherwise from a month or a day on."),
        "law": listed(_setting(LawValue, label)),
        "costs": listed(_setting(RunningCost, label)),
    }
    ill = object_of(FallsIll, label)
    once = {**SHARED, "person": _or(object_of(Person, label, is_whole=False), "ill", ill)}
    return {**mapping({key: keys[key] for key in TOP}, MUST), "$defs": once}


def _change(label: Label) -> Schema:
    """A change of what a person has, or of a term of a model; a value may have its own mark."""
    kinds: dict[str, Schema] = {}
    for type_ in (HomeChange, CardChange, DebtChange, TermValue):
        kinds |= properties(
            type_,
            label,
            False,
            {},
        )
    own = {key: any_of(one, _MARKED) for key, one in kinds.items() if key not in ("from", "person")}
    start = any_of(shape(Month()), shape(Day()))
    why = any_of(WORDS, {**languages(), "minProperties": 1})
    beside = {"from": start, "person": kinds["person"], "source": WORDS, "assumed": why}
    return mapping({**own, **beside}, ("from",))


def _visits(type_: type, label: Label) -> Schema:
    """A gig or a call has its length in minutes or in hours, of which there may be least, usual and
    most; its crew may be some of a few people ("1 of [P1, P2]").
    """
    spread = _or(object_of(type_, label), HOURS, object_of(Lengths, label))
    return {
        **(_or(spread, "crew", WORDS) if type_ is Call else spread),
        "oneOf": [{"required": ["minutes"]}, {"required": ["hours"]}],
    }


def _with(whole: Schema, key: str, shape_of: Schema) -> Schema:
    """An object with one key more."""
    return {**whole, "properties": {**_keys(whole), key: shape_of}}


def _keys(whole: Schema) -> Mapping[str, Schema]:
    """The keys of an object, each with its shape."""
    keys = whole["properties"]
    assert isinstance(keys, Mapping)
    return keys


def _or(whole: Schema, key: str, other: Schema) -> Schema:
    """An object of which one key may be something else too."""
    return _with(whole, key, any_of(_keys(whole)[key], other))


def _setting(type_: type, label: Label) -> Schema:
    """A term, a value of the law or a cost, with where it comes from beside it."""
    plain = properties(
        type_,
        label,
        False,
        {},
    )
    why = any_of(WORDS, {**languages(), "minProperties": 1})
    must = [one.key for one in fields_of(type_) if one.must]
    return mapping({**plain, "source": WORDS, "assumed": why}, must)
