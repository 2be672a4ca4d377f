"""The parts that schemas are made of, each as it looks to an editor.

An editor reads `12.50` as a number and `2026-05-01` as a text, our readers take both as text:
wherever a reader takes a text that stands for a number, a schema allows either. A schema refuses
what no reader would take; what must agree between two values is for the reader to say.
"""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from ..base.catalogues import ENGLISH, LANGUAGES

Schema: TypeAlias = Mapping[str, object]

_DIGIT = "[0-9]"
WORDS: Schema = {"type": ["string", "number", "boolean"], "pattern": r"\S"}
NUMBER: Schema = {"type": ["number", "string"], "pattern": _DIGIT}
DAY: Schema = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
YES: Schema = {"enum": [True, False, "yes", "no", "Yes", "No"]}
ONLY_TRUE: Schema = {"enum": [True, "yes", "Yes"]}


def whole(least: int = 0, most: int | None = None) -> Schema:
    """A whole number within limits, also as a text."""
    bound: Schema = {} if most is None else {"maximum": most}
    return {"type": ["integer", "string"], "minimum": least, **bound, "pattern": _DIGIT}


def one_of(options: Iterable[str]) -> Schema:
    """One of some words; a word of digits may stand there as a number."""
    words = list(options)
    numbers = [int(word) for word in words if word.isdecimal()]
    return {"enum": [*words, *numbers]}


def listed(item: Schema, least: int = 0) -> Schema:
    """A list of one kind of thing."""
    return {"type": "array", "items": item, **({"minItems": least} if least else {})}


def mapping(
    keys: Mapping[str, Schema], must: Iterable[str] = (), other: Schema | None = None
) -> Schema:
    """Keys with what each holds; no other key, or others that all hold the same (`other`)."""
    required = list(must)
    return {
        "type": "object",
        "properties": dict(keys),
        **({"required": required} if required else {}),
        "additionalProperties": False if other is None else other,
    }


def by_name(item: Schema) -> Schema:
    """Names that the author chooses, each with the same kind of thing."""
    return {"type": "object", "additionalProperties": item}


def any_of(*options: Schema) -> Schema:
    """One of several shapes."""
    return {"anyOf": list(options)}


def told(schema: Schema, says: str) -> Schema:
    """A shape with the sentence that an editor shows beside it."""
    return {**schema, "description": says} if says else schema


def languages(must: Iterable[str] = (), **more: Schema) -> Schema:
    """A text by language."""
    return mapping({**dict.fromkeys(LANGUAGES, WORDS), **more}, must)


# A text of a data file: plain English, or by language with English among them.
TEXTS: Schema = any_of(WORDS, languages((ENGLISH,)))
# A text of an author's own: plain, or in any languages.
OWN_TEXTS: Schema = any_of(WORDS, {**languages(), "minProperties": 1})


def either(schema: Schema, *pairs: tuple[str, ...]) -> Schema:
    """A mapping that has exactly one of these sets of keys; what stands in none of them may be."""
    keys = {key for pair in pairs for key in pair}
    options = [
        {
            "required": list(pair),
            "not": {"anyOf": [{"required": [key]} for key in sorted(keys - set(pair))]},
        }
        if keys - set(pair)
        else {"required": list(pair)}
        for pair in pairs
    ]
    return {**schema, "oneOf": options}
