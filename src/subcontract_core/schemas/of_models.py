"""The shape of what an author of a model writes: descriptions, variants, steps and facts."""

from collections.abc import Iterable, Mapping

from ..described import (
    reading,
    reading_flows,
    reading_remarks,
    reading_terms,
    reading_words,
    remarks,
)
from ..described.description import FORMAT
from ..described.flow_lines import PER, Sort
from ..described.usual_terms import USUAL
from ..model import fact_sheet, onboarding_file, variants
from ..model.kinds import COUNTS_AS
from ..model.term import ADDRESSES, UNITS
from ..model.vocabulary import all_purses
from ..scenario.types import Paper
from .model_keys import FLOW_KEYS, KEYS
from .shapes import (
    ONLY_TRUE,
    OWN_TEXTS,
    TEXTS,
    WORDS,
    YES,
    Schema,
    any_of,
    by_name,
    either,
    languages,
    listed,
    mapping,
    one_of,
    told,
    whole,
)

_FEWEST_READINGS = 2
_PAIR: Schema = {**listed(WORDS, 2), "maxItems": 2}
_SOURCE: Schema = any_of(WORDS, {"type": "null"})
_CHOICE: Schema = {**by_name(WORDS), "minProperties": 1, "maxProperties": 1}


def _keys(
    known: Iterable[str], shapes: Mapping[str, Schema], says: Mapping[str, str]
) -> dict[str, Schema]:
    """The keys of a reader, each with its shape and its sentence; every other one holds text."""
    return {key: told(shapes.get(key, WORDS), says.get(key, "")) for key in known}


def description() -> Schema:
    """A whole model."""
    parts: dict[str, Schema] = {
        "format": {"const": FORMAT},
        "title": OWN_TEXTS,
        "summary": OWN_TEXTS,
        "sources": listed(WORDS),
        "parties": by_name(_party()),
        "offered_to": _offered(),
        "calendar": _calendar(),
        "terms": _terms(),
        "flows": listed(_flow(), 1),
        "gigs": one_of(reading.GIGS),
        "trainees": _CHOICE,
        "kinds": by_name(_own_word("counts_as", tuple(COUNTS_AS))),
        "keeps": by_name(any_of(WORDS, _with_words(reading.KEPT_KEYS))),
        "allowed": listed(_PAIR),
        "staff": mapping({"borne_by": WORDS, "in_price": YES}, reading.STAFF_KEYS[:1]),
        "remarks": listed(any_of(one_of(remarks.SHARED), _remark())),
        "forbidden": listed(_PAIR),
        "texts": by_name(languages()),
        "pay_day": mapping(
            {"day": one_of(reading.PAY_DAYS), "month": one_of(reading.PAY_MONTHS)},
            reading.PAY_KEYS[:1],
        ),
        "steps": any_of(WORDS, listed(_step())),
        "facts": any_of(WORDS, facts()),
    }
    return mapping(_keys(reading.KEYS, parts, KEYS), reading.MUST)


def _with_words(keys: tuple[str, ...]) -> Schema:
    """Keys that hold words, of which the first must be there."""
    return mapping(dict.fromkeys(keys, WORDS), keys[:1])


def _party() -> Schema:
    """A party of the model's own, or whose money one of the known ones moves."""
    return languages(acts_as=one_of(tuple(reading_words.ACTS)), purse=one_of(all_purses()))


def _offered() -> Schema:
    kinds = listed(one_of(reading_remarks.OFFERED))
    more = mapping({"activity": kinds, "source": _SOURCE}, reading_remarks.OFFERED_KEYS[:1])
    return any_of(kinds, more)


def _calendar() -> Schema:
    rule = one_of(reading_remarks.CALENDARS)
    each = dict.fromkeys(reading_remarks.CALENDAR_KEYS, rule) | {"source": _SOURCE}
    return any_of(
        rule, {**mapping(each), "oneOf": [{"required": ["rule"]}, {"required": ["others"]}]}
    )


def _remark() -> Schema:
    """A shared remark with more said of it, or one of the model's own: a code and on whom."""
    parts: dict[str, Schema] = {
        "remark": one_of(remarks.SHARED),
        "source": _SOURCE,
        "when": _CHOICE,
        **{whom: one_of(some) for whom, some in reading_remarks.WHOM.items()},
    }
    own = [
        {"required": [severity, whom]}
        for severity in reading_remarks.SEVERITIES
        for whom in reading_remarks.WHOM
    ]
    keys = {key: parts.get(key, WORDS) for key in reading_remarks.REMARK_KEYS}
    return {**mapping(keys), "oneOf": [{"required": ["remark"]}, *own]}


def _own_word(says: str, options: Iterable[str]) -> Schema:
    """A party or a kind of line of the model's own: what it is, and its name by language."""
    return languages((says,), **{says: one_of(options)})


def _terms() -> Schema:
    """Terms by name; what others have too need not be said again."""
    usual = any_of(one_of((reading_terms.AS_USUAL,)), _term())
    return mapping(dict.fromkeys(USUAL, usual), other=_term(reading_terms.TERM_MUST))


def _term(must: Iterable[str] = ()) -> Schema:
    parts: dict[str, Schema] = {
        "unit": one_of(UNITS),
        "title": OWN_TEXTS,
        "unknown": ONLY_TRUE,
        "choices": listed(WORDS, 1),
        "optional": YES,
        "per": listed(one_of(ADDRESSES)),
    }
    ways = (["value", "source"], ["value", "assumed"], ["unknown"], ["optional"])
    return {
        **mapping(_keys(reading_terms.TERM_KEYS, parts, {}), must),
        "anyOf": [{"required": way} for way in ways],
    }


def _flow() -> Schema:
    """A flow begins with one sort; what one of it is for depends on the sort."""
    parts: dict[str, Schema] = {
        "per": one_of(dict.fromkeys(per for options in PER.values() for per in options)),
        "vat": one_of(reading_flows.VAT),
        "sector": one_of(reading_flows.SECTOR),
        "shared_by": one_of(reading_flows.SHARED),
        "payslips": one_of(reading_flows.PAYSLIPS),
        "pay_class": one_of(reading_flows.PAY_CLASS),
        "source": _SOURCE,
        **dict.fromkeys(reading_flows.FLOW_CHOICES, _CHOICE),
    }
    sorts = tuple(one.value for one in Sort)
    each = mapping(_keys((*sorts, *reading_flows.FLOW_KEYS), parts, FLOW_KEYS))
    by_sort = [
        {
            "if": {"required": [sort.value]},
            "then": {"properties": {"per": one_of(options)}, "required": _must_be_told(sort)},
        }
        for sort, options in PER.items()
    ]
    by_unit = [
        {
            "if": {"properties": {"per": {"const": per}}, "required": ["per"]},
            "then": {"required": ["with"]},
        }
        for per in reading_flows.SECOND
    ]
    one = [{"required": [sort]} for sort in sorts]
    return {**each, "oneOf": one, "allOf": [*by_sort, *by_unit]}


def _must_be_told(sort: Sort) -> list[str]:
    """Whom a flow must name, as more than one can be meant."""
    usual = reading_flows.USUAL[sort]
    return [key for key, party in zip(("from", "to"), usual, strict=True) if not party]


# -- variants, steps, facts ------------------------------------------------------------------------


def variant() -> Schema:
    """A model that differs from another one in terms and words."""
    term = either(
        mapping({**dict.fromkeys(variants.TERM_KEYS, WORDS), "unknown": YES}),
        ("unknown",),
        ("value", "source"),
        ("value", "assumed"),
    )
    told_unknown = {**term, "oneOf": [*_options(term), {"required": ["unknown", "source"]}]}
    parts: dict[str, Schema] = {
        "format": {"const": variants.FORMAT},
        "title": OWN_TEXTS,
        "summary": OWN_TEXTS,
        "sources": listed(WORDS),
        "terms": by_name(told_unknown),
    }
    return mapping(_keys(variants.KEYS, parts, KEYS), variants.MUST)


def _options(schema: Schema) -> list[object]:
    found = schema["oneOf"]
    assert isinstance(found, list)
    return found


def onboarding() -> Schema:
    """The steps before the first shift."""
    return mapping({"steps": listed(_step())}, ("steps",))


def _step() -> Schema:
    takes = mapping({"days": whole(0), "source": WORDS, "unknown": ONLY_TRUE})
    parts: dict[str, Schema] = {
        "title": OWN_TEXTS,
        "actor": OWN_TEXTS,
        "actor_inferred": YES,
        "document": OWN_TEXTS,
        "paper": one_of(Paper.words()),
        "blocks": YES,
        "applies": one_of(onboarding_file.APPLIES),
        "needs": listed(WORDS),
        "takes": {**takes, "oneOf": [{"required": ["days", "source"]}, {"required": ["unknown"]}]},
    }
    return mapping(_keys(onboarding_file.STEP_KEYS, parts, {}), onboarding_file.STEP_MUST)


def facts() -> Schema:
    """Who does what, the legal status, and the answers to the national questions."""
    value, answer = _said("value"), _said("answer")
    duties = {
        name: mapping(dict.fromkeys(fact_sheet.SUPERVISES, value), fact_sheet.SUPERVISES)
        if name == "supervises"
        else value
        for name in dict.fromkeys(duty.partition(".")[0] for duty in fact_sheet.DUTIES)
    }
    questions = {
        one.id: told(answer, one.texts.get("en", "")) for one in fact_sheet.asked_questions()
    }
    keys = {
        "roles": mapping(duties, duties),
        "status": mapping(dict.fromkeys(fact_sheet.STATUS, value), fact_sheet.STATUS),
        "questions": mapping(questions, questions),
    }
    return mapping(keys, keys)


def _said(word: str) -> Schema:
    """One answer: a value with its source, unknown, or several readings."""
    reading_ = any_of(languages(("en", "source"), source=WORDS))
    keys = {
        word: TEXTS,
        "source": WORDS,
        "unknown": ONLY_TRUE,
        "disputed": listed(reading_, _FEWEST_READINGS),
    }
    return {
        **mapping(keys),
        "oneOf": [
            {"required": [word, "source"]},
            {"required": ["unknown"]},
            {"required": ["disputed"]},
        ],
    }


def questions() -> Schema:
    """The list of questions that every model answers."""
    today = languages(
        ("state",), state=one_of(fact_sheet.LAW_STATES), source=WORDS, from_memory=YES
    )
    question = languages(("en", "today"), source=WORDS, today=today)
    keys = {"source": WORDS, "year": whole(fact_sheet.FIRST_YEAR), "questions": by_name(question)}
    return mapping(keys, keys)
