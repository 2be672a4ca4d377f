"""The shape of a deck of cards for a session, of an assessment, and of the pilots as reported."""

from collections.abc import Callable, Mapping

from ..programme import reading as pilots
from ..programme.neighbours import ASKED
from ..quality import CRITERIA
from ..quality import building as assessments
from ..quality.assessment import BY, INDICATORS
from ..quality.criteria import LEAST, MOST
from ..training import exercises as tasks
from ..training import reading as decks
from ..training.deck import Verb
from .shapes import (
    DAY,
    NUMBER,
    ONLY_TRUE,
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

_COUNT = whole(0)
_SPAN = any_of(_COUNT, {**listed(_COUNT, 2), "maxItems": 2})
_AROUND: Schema = {"type": ["string", "integer"], "pattern": "^[0-9]{4}(-[0-9]{2}){0,2}$"}
# What a fact of the pilots holds, by the function that reads it.
_HOLDS: Mapping[Callable[..., object], Schema] = {
    pilots.count: _COUNT,
    pilots.span: _SPAN,
    pilots.day: _AROUND,
    pilots.texts: TEXTS,
    pilots.cents: NUMBER,
}
_WORDS_OF = {"relationship": pilots.RELATIONSHIPS, "permanent": pilots.PERMANENT}


def deck() -> Schema:
    """A scenario, the models beside each other, and what happens to them."""
    shapes: dict[str, Schema] = {
        "format": {"const": decks.FORMAT},
        "title": OWN_TEXTS,
        "models": listed(WORDS),
        "terms": listed(mapping(dict.fromkeys(decks.TERM_KEYS, WORDS), decks.TERM_KEYS)),
        "minutes": whole(10, decks.MOST_MINUTES),
        "rounds": whole(1, decks.MOST_CARDS),
        "cards": {**listed(_card(), 1), "maxItems": decks.MOST_CARDS},
    }
    return mapping({key: shapes.get(key, WORDS) for key in decks.KEYS}, decks.MUST)


def assessment() -> Schema:
    """Who assessed, and a score a criterion."""
    points = any_of(whole(LEAST, MOST), {"type": "null"})
    shapes: dict[str, Schema] = {"points": points, "seen": WORDS, "disagreed": YES}
    score = any_of(points, mapping(shapes, ()))
    whole_file: dict[str, Schema] = {
        "format": {"const": assessments.FORMAT},
        "by": one_of(BY),
        "day": DAY,
        "scores": mapping({one.id: score for one in CRITERIA}, ()),
        "indicators": _counted(),
    }
    return mapping(whole_file, assessments.MUST)


def _counted() -> Schema:
    """What was counted before and after, and on which days."""
    number = any_of(NUMBER, {"type": "null"})
    shapes: dict[str, Schema] = {"before": number, "after": number, "source": WORDS}
    named = mapping(shapes, ())
    own = mapping({"name": WORDS, **shapes}, ("name",))
    days = mapping(dict.fromkeys(assessments.DAY_KEYS, DAY), ())
    return mapping({**dict.fromkeys(INDICATORS, named), "own": listed(own), "days": days}, ())


def _card() -> Schema:
    """A card; what it must have besides depends on what happens."""
    shapes: dict[str, Schema] = {
        "what": one_of(Verb.words()),
        "title": OWN_TEXTS,
        "text": OWN_TEXTS,
        "guide": OWN_TEXTS,
        "day": DAY,
        "minutes": whole(1, decks.LONGEST),
        "hours_before": whole(0, decks.LONGEST),
        "week": whole(1, decks.MOST_WEEKS),
        "month": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}$"},
        "days": whole(1, decks.LATEST),
        "waits": listed(WORDS),
    }
    by_verb = [
        {
            "if": {"properties": {"what": {"const": verb.word}}, "required": ["what"]},
            "then": {"required": list(must)},
        }
        for verb, must in decks.MUST_OF.items()
    ]
    keys = {key: shapes.get(key, WORDS) for key in decks.CARD_KEYS}
    return {**mapping(keys, decks.CARD_MUST), "allOf": by_verb}


def programme() -> Schema:
    """Every figure with its mark and its source."""
    pilot = mapping(
        {
            **{name: _fact(name, read) for name, read in pilots.PILOT.items()},
            "title": TEXTS,
            "short": WORDS,
            "region": WORDS,
            "models": listed(WORDS),
        },
        pilots.PILOT_MUST,
    )
    period = _facts(pilots.ROVANIEMI)
    keys = {
        "sources": by_name(WORDS),
        "pilots": {**by_name(pilot), "minProperties": 1},
        "programme": _facts(pilots.TOTALS),
        "coaching": _facts(pilots.COACHING),
        "rovaniemi": mapping(dict.fromkeys(pilots.PERIODS, period), pilots.PERIODS),
    }
    return mapping({key: keys[key] for key in pilots.KEYS}, pilots.KEYS)


def _facts(kinds: pilots.Kinds) -> Schema:
    return mapping({name: _fact(name, read) for name, read in kinds.items()}, kinds)


def _fact(name: str, read: Callable[..., object]) -> Schema:
    """A value when it is stated or derived, none when the sources do not have it."""
    shapes: dict[str, Schema] = {
        "value": one_of(_WORDS_OF[name]) if name in _WORDS_OF else _HOLDS[read],
        "approximate": YES,
        "mark": one_of(pilots.MARKS),
        "source": any_of(WORDS, listed(WORDS, 1)),
        "how": TEXTS,
        "note": TEXTS,
    }
    of_mark = [
        {
            "if": {"properties": {"mark": {"const": mark}}, "required": ["mark"]},
            "then": {
                "required": must,
                "properties": dict.fromkeys(never, False),
            },
        }
        for mark, must, never in (
            ("stated", ["value", "source"], ["how"]),
            ("derived", ["value", "source", "how"], []),
            ("missing", [], ["value", "how"]),
            ("none", ["source"], ["value", "how"]),
        )
    ]
    keys = {key: shapes[key] for key in pilots.FACT_KEYS}
    return {**mapping(keys, ("mark",)), "allOf": of_mark}


def neighbours() -> Schema:
    """What else a person could be offered: each fact a text with its sources, or unknown."""
    named = any_of(WORDS, listed(WORDS, 1))
    told = mapping({"text": TEXTS, "source": named}, ("text", "source"))
    fact = any_of(told, mapping({"unknown": ONLY_TRUE}, ("unknown",)))
    facts: dict[str, Schema] = dict.fromkeys(ASKED, fact)
    one = mapping({"title": TEXTS, **facts}, ("title", *ASKED))
    keys: dict[str, Schema] = {
        "sources": by_name(WORDS),
        "neighbours": {**by_name(one), "minProperties": 1},
    }
    return mapping(keys, tuple(keys))


def exercises() -> Schema:
    """What each exercise teaches, and what carries it."""
    one: dict[str, Schema] = {
        "title": TEXTS,
        "teaches": TEXTS,
        "minutes": whole(1, tasks.LONGEST),
        "screen": listed(WORDS),
        "source": WORDS,
    }
    whole_one = mapping({**one, "paper": TEXTS}, tuple(one))
    return mapping({"exercises": {**by_name(whole_one), "minProperties": 1}}, ("exercises",))
