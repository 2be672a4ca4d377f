"""The shape of the law's files and of reforms."""

from ..law import dated_values, parameters, reading, reform, ways
from .shapes import (
    DAY,
    OWN_TEXTS,
    TEXTS,
    WORDS,
    YES,
    Schema,
    any_of,
    by_name,
    listed,
    mapping,
    one_of,
    whole,
)

_OPTIONAL_WORDS: Schema = {"type": ["string", "number"]}  # a section that is not known is empty
_ID: Schema = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}


def law() -> Schema:
    """Sources, rules and parameters of one branch."""
    rule = mapping(
        {
            **dict.fromkeys(reading.RULE_KEYS, WORDS),
            "name": TEXTS,
            "section": _OPTIONAL_WORDS,
            "reads": listed(WORDS),
            "worked": listed(_way()),
            "words": TEXTS,
        },
        reading.RULE_MUST,
    )
    keys = {"sources": by_name(WORDS), "rules": by_name(rule), "parameters": by_name(_parameter())}
    return mapping({key: keys[key] for key in reading.KEYS})


def _way() -> Schema:
    """One sentence of arithmetic of a rule."""
    shapes: dict[str, Schema] = {"times": listed(WORDS), "over": whole(1)}
    return mapping({key: shapes.get(key, WORDS) for key in ways.WAY_KEYS}, ways.WAY_MUST)


def _parameter() -> Schema:
    shapes: dict[str, Schema] = {
        "name": TEXTS,
        "unit": one_of(parameters.UNITS),
        "section": _OPTIONAL_WORDS,
        "checked_on": DAY,
        "known_to": DAY,
        "confidence": one_of(dated_values.SAID_OF_VALUES),
        "values": {**_dated(), "minProperties": 1},
        "options": {**listed(WORDS, 1), "uniqueItems": True},
        "disputed": YES,
        "gaps": YES,
    }
    keys = {key: shapes.get(key, WORDS) for key in reading.PARAMETER_KEYS}
    of_choice = {
        "if": {"properties": {"unit": {"const": parameters.CHOICE}}},
        "then": {"required": ["options"]},
        "else": {"properties": {"options": False, "disputed": {"enum": [False, "no"]}}},
    }
    return {**mapping(keys, reading.PARAMETER_MUST), **of_choice}


def _dated() -> Schema:
    """Values by the day from which each holds; null while no such rule is in force."""
    plain: Schema = any_of(WORDS, {"type": "null"})
    shapes: dict[str, Schema] = {
        "value": plain,
        "confidence": one_of(dated_values.SAID_OF_VALUES),
        "checked_on": DAY,
    }
    keys = {key: shapes.get(key, WORDS) for key in dated_values.VALUE_KEYS}
    return {
        "type": "object",
        "propertyNames": {"pattern": DAY["pattern"]},
        "additionalProperties": any_of(plain, mapping(keys, dated_values.VALUE_KEYS[:1])),
    }


def reform_file() -> Schema:
    """What a bill, a proposal or a what-if changes from a day on."""
    days: Schema = {
        "type": "object",
        "minProperties": 1,
        "propertyNames": {"pattern": DAY["pattern"]},
        "additionalProperties": WORDS,
    }
    changes: Schema = {**by_name(any_of(WORDS, days)), "minProperties": 1}
    shapes: dict[str, Schema] = {
        "id": _ID,
        "title": OWN_TEXTS,
        "kind": one_of(reform.KINDS),
        "note": OWN_TEXTS,
        "from": DAY,
        "parameters": changes,
        "choices": changes,
    }
    keys = {key: shapes.get(key, WORDS) for key in reform.KEYS}
    return {
        **mapping(keys, reform.MUST),
        "anyOf": [{"required": ["parameters"]}, {"required": ["choices"]}],
    }
