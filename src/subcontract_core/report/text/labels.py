"""What models, readings, terms, law values and reasons are called on a page."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
import re
from typing import TYPE_CHECKING, Protocol

from ...base.catalogues import ENGLISH
from ...base.dates import month_number, number
from ...base.errors import SubcontractError
from ...base.numbers import cents
from ...base.units import COUNT, DAYS, KILOMETRES, MONTHS, TENTHOUSANDTHS, Unit
from ...engine.comparison import Comparison
from ...law import Law, Parameter, Value
from ...law.parameters import MONEY_UNITS, RATE_UNITS
from ...model.results import Outcome
from ...model.term import MONEY, Term
from ...model.vocabulary import kind, party
from ...scenario.costs import RunningCost
from ...scenario.types import ALL_MODELS, LawValue, Mark, TermValue
from . import ranges
from .language import Language

if TYPE_CHECKING:
    from ...analysis.opened_line import DecisionTold

# begins where a name may begin, so that long texts cost in proportion
_NAMED = re.compile(r"(?<![^;()])\s*+([^;()]*+)\(([^()]*+)\)")
_ENGLISH = re.compile(r"\b(act|decree|code|agreement|criteria)\b", re.IGNORECASE)
_IN_CHAPTER, _CHAPTER, _AND = (
    re.compile(
        r"ch\. (\d+(?: [a-z]\b)?) s\. (\d+(?: [a-z]\b)?(?:(?:–|, | and )\d+(?: [a-z]\b)?)*)"
    ),
    re.compile(r"ch\. (\d+(?: [a-z]\b)?)"),
    re.compile(" and "),
)
_CHAPTERS = (
    (_IN_CHAPTER, "section_in_chapter"),
    (_CHAPTER, "chapter"),
    (_AND, "and"),
)
_REASON = "reason."  # a key of a reason, for which its author wrote no sentence
_NO_SECTION = ("", "–")
# What is counted with a word after it, and how that word is looked up.
_COUNTED = {DAYS: "days", MONTHS: "months", COUNT: "items", KILOMETRES: "km"}


class Read(Protocol):
    """Something that was worked out under one reading of its model."""

    @property
    def reading(self) -> Mapping[str, str]:
        """The choice for each term that the model leaves open."""


def title(outcome: Outcome, language: Language) -> str:
    """The model's title with its id."""
    return f"{language.pick(outcome.manifest.title)} ({outcome.model})"


def reading(outcome: Read, language: Language) -> str:
    """The choices of an outcome in words; empty when nothing was open."""
    return "; ".join(choice(language, term, option) for term, option in outcome.reading.items())


def with_reading(name: str, outcome: Read, language: Language) -> str:
    """A name of an outcome with its reading, where one was open."""
    words = reading(outcome, language)
    return f"{name} – {words}" if words else name


def choice(language: Language, term: str, option: str) -> str:
    """One option of a choice; a plugin's own option without a text is shown with its term."""
    return language.text_or(f"reading.{term}.{option}", f"{term} = {option}")


def whom_of(language: Language, value: TermValue) -> str:
    """For whom a term's value is, and from which day."""
    whom = value.person or value.gig or value.sector
    day = "" if value.start is None else language.text("page.from_day", day=number(value.start))
    return ", ".join(filter(None, (whom, day)))


def kind_name(language: Language, name: str) -> str:
    """What a kind of line is called, by its owner's own words where it brings them."""
    own = kind(name).texts
    return language.pick(own) if own else language.text(f"kind.{name}")


def thing_name(language: Language, kinds: Sequence[str]) -> str:
    """What lines of some kinds are to a person: their group's words, or those of the first."""
    group = kind(kinds[0]).group if kinds else None
    if group is None:
        return kind_name(language, kinds[0]) if kinds else ""
    return language.pick(group.texts) or language.text(f"person.thing.{group.name}")


def role_name(language: Language, name: str, model: str = "") -> str:
    """What a party of a model is called, by its owner's own words where it brings them."""
    own = party(name, model).texts
    return language.pick(own) if own else language.text(f"role.{name}")


def threshold_name(language: Language, code: str) -> str:
    """What a threshold of earnings is called; its code where a plugin gives it no name."""
    return language.text_or(f"threshold_name.{code}", code)


def term_value(language: Language, term: Term, text: str) -> str:
    """A term's value as written in a scenario or a manifest, in words."""
    if term.unit == "choice":
        return choice(language, term.name, text)
    return written(language, term.unit, text)


def law_value(language: Language, parameter: Parameter, value: Value) -> str:
    """A dated value of the law in words; a day without one has no such rule."""
    return (
        language.text("page.not_in_force")
        if value.amount is None
        else law_text(language, parameter.name, parameter.unit, value.text)
    )


def law_text(language: Language, name: str, unit: str, text: str) -> str:
    """A value of a law parameter given as text, in words."""
    if unit == "choice":
        return language.text_or(f"reading.{name}.{text}", text)
    return written(language, unit, text)


def written(language: Language, unit: str, text: str) -> str:
    """A text in one of the units of terms and law values: money with what it is per, shares,
    counts.
    """
    key = f"unit.{unit}.one" if text == "1" and language.has(f"unit.{unit}.one") else f"unit.{unit}"
    after = language.text_or(key, "")
    if unit in MONEY_UNITS or unit in MONEY:
        try:
            return language.money(cents(text)) + after
        except SubcontractError:
            return text
    if unit in RATE_UNITS:
        return language.number(text).replace(" %", "\u00a0%")
    return text + after


def act(language: Language, name: str, section: str) -> str:
    """An act and its section; but in English, by the name that the act has in the language."""
    section = "" if section in _NO_SECTION else section
    is_whole = any(mark in section for mark in ("ch.", "§"))
    if language.code != ENGLISH:
        name = "; ".join(_act_name(language, part.strip()) for part in name.split(";"))
        for found, how in _CHAPTERS:
            written_so = language.pattern(how)
            section = found.sub(partial(_rewritten, written_so), section)
    if not section or not name or is_whole:
        return ", ".join(filter(None, (name, section)))
    return language.text("page.section", act=name, section=section)


def _rewritten(pattern: str, part: re.Match[str]) -> str:
    """The parts of a section as the pattern of a language puts them."""
    return pattern.format(*part.groups())


def _act_name(language: Language, name: str) -> str:
    """One act by its name in the language; without one, its Finnish name, whichever of the two
    is in brackets.
    """
    known = language.translate_phrase(name)
    return (
        known
        if known != name
        else _NAMED.sub(
            lambda found: f" {found[2] if _ENGLISH.search(found[1]) else found[1].rstrip()}", name
        ).strip()
    )


def reason(language: Language, law: Law | None, text: str, rule: str) -> str:
    """A reason in words: its own sentence, or what the rule is called and does."""
    if language.has(text):
        return language.text(text)
    info = law.rules.get(rule) if law is not None else None
    if info is None:
        return language.text("reason.by_terms") if text.startswith(_REASON) else text
    name, does = language.pick(info.names), language.pick(info.words)
    return f"{name}: {does}" if does else name


def decision_told(decision: "DecisionTold", language: Language) -> str:
    """One decision on a benefit in a sentence: from when, why, and on what income and cost."""
    return language.text(
        f"decision.{decision.code}",
        m=month_number(decision.day),
        income=decision.income,
        cost=decision.cost,
    )


def step_name(language: Language, name: str) -> str:
    """What a step of a rule is called."""
    return language.text_or(f"step.{name.removeprefix('step.')}", name.replace("_", " "))


def quantity(language: Language, value: int, unit: Unit) -> str:
    """How much of something a line is for, with its word where it needs one."""
    counted = _COUNTED.get(unit)
    if counted is None:
        return language.written(value, unit)
    return written(language, counted, str(value))


def step_value(language: Language, value: int, unit: Unit) -> str:
    """A step's value in its unit; ten-thousandths of a euro have four decimals only where they
    need them.
    """
    if unit is not TENTHOUSANDTHS:
        return language.written(value, unit)
    cents, rest = divmod(abs(value), 100)
    return (
        language.tenthousandths(value) if rest else language.money(-cents if value < 0 else cents)
    )


def cost_name(language: Language, cost: RunningCost) -> str:
    """What a cost of the scenario is called: its own words, or what it is."""
    what = cost.label or language.text(f"workbook.option.costs.what.{cost.what}")
    return f"{what[:1].upper()}{what[1:]}"


def mark_text(language: Language, mark: Mark) -> str:
    """The source of a value or why it is assumed, in the language if the scenario has it."""
    return language.pick(mark.texts) or mark.text


def is_stand_in(value: LawValue, parameter: Parameter) -> bool:
    """Whether a value set by the scenario stands in for the law; a choice that the law leaves
    open does not.
    """
    return value.instead_of_law and not parameter.disputed


def set_values(comparison: Comparison, language: Language) -> tuple[list[str], list[str]]:
    """What the scenario sets: in place of the law, and as readings of the law."""
    scenario = comparison.scenario
    stand_ins: list[str] = []
    readings: list[str] = []
    for value in scenario.law:
        parameter = comparison.law.parameter(value.parameter)
        text = _set(
            language,
            language.pick(parameter.names),
            law_text(language, parameter.name, parameter.unit, value.value),
            mark_text(language, value.mark),
        )
        (stand_ins if is_stand_in(value, parameter) else readings).append(text)
    return [*stand_ins, *ranges.by_models(_terms_set(comparison, language), language)], readings


def _terms_set(comparison: Comparison, language: Language) -> Iterator[tuple[str, str]]:
    """Terms that stand in for the law, each with the title of a model that it is set for."""
    manifests = {outcome.model: outcome.manifest for outcome in comparison.outcomes}
    for set_term in comparison.scenario.terms:
        having = (
            (manifest, term)
            for model, manifest in manifests.items()
            if set_term.instead_of_law and set_term.model in (model, ALL_MODELS)
            for term in manifest.terms
            if term.name == set_term.term
        )
        for manifest, term in having:
            text = _set(
                language,
                language.pick(term.titles),
                term_value(language, term, set_term.value),
                mark_text(language, set_term.mark),
            )
            yield text, language.pick(manifest.title)


def _set(language: Language, what: str, value: str, why: str) -> str:
    return language.text(
        "page.set_to_why" if why else "page.set_to", what=what, value=value, why=why
    )


def in_sentence(text: str) -> str:
    """A name inside a sentence: without its capital, unless it is an abbreviation."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
