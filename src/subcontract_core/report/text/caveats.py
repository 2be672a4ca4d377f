"""What the numbers rest on and leave out, in sentences: assumptions, the doubts of the law,
reforms, models that could not run.
"""

from datetime import date

from ...engine.comparison import Comparison
from ...model.results import Outcome
from ...scenario.idle_spans import idle_spans
from ...scenario.types import ALL_MODELS
from . import ranges
from .assumed import assumed_fields, assumed_terms
from .doubted_law import doubtful, names_read
from .labels import is_stand_in, law_value
from .language import Language


def stands_in(comparison: Comparison, outcome: Outcome) -> bool:
    """Whether an outcome rests on figures of the scenario that stand in for the dated law."""
    scenario = comparison.scenario
    read = {name for why in outcome.reasons for name in why.parameters}
    return any(
        v.parameter in read and is_stand_in(v, comparison.law.parameter(v.parameter))
        for v in scenario.law
    ) or any(
        value.instead_of_law
        and (
            value.model == outcome.model
            or (
                value.model == ALL_MODELS
                and any(value.term == term.name for term in outcome.manifest.terms)
            )
        )
        for value in scenario.terms
    )


def unverified(comparison: Comparison, language: Language) -> list[str]:
    """Values of the law that were read and that nobody has verified."""
    texts = []
    for doubt in doubtful(comparison):
        if doubt.why in ("memory", "secondary"):
            shown = law_value(language, doubt.parameter, doubt.value)
            texts.append(
                language.text(
                    "page.unverified_value",
                    what=language.pick(doubt.parameter.names),
                    value=shown,
                    confidence=language.text(f"confidence.{doubt.why}"),
                )
            )
    return list(dict.fromkeys(texts))


def stale(comparison: Comparison, language: Language) -> list[str]:
    """Verified values that were read for months after they were last checked, by name, the
    oldest check first.
    """
    gathered: dict[tuple[str, date], list[str]] = {}
    for doubt in doubtful(comparison):
        if doubt.why in ("old", "later"):
            gathered.setdefault((doubt.why, doubt.value.checked_on or date.min), []).append(
                language.pick(doubt.parameter.names)
            )
    keys = {"old": "page.checked_old", "later": "page.checked_before"}
    return [
        language.text(keys[why], day=day, names="; ".join(dict.fromkeys(names)))
        for (why, day), names in sorted(gathered.items(), key=lambda item: item[0][1])
    ]


def reformed(comparison: Comparison, language: Language) -> list[str]:
    """Values that a reform sets and that were read."""
    texts, read = [], names_read(comparison)
    for reform in comparison.law.reforms:
        for name, values in reform.changes.items():
            parameter = comparison.law.parameter(name)
            for value in values if name in read else ():
                what = language.text(
                    "page.law_value",
                    what=language.pick(parameter.names),
                    value=law_value(language, parameter, value),
                    day=value.valid_from,
                )
                texts.append(
                    language.text(
                        "page.reformed_value", what=what, reform=reform.id, source=reform.source
                    )
                )
    return texts


def of_law(comparison: Comparison, language: Language) -> dict[str, list[str]]:
    """Under each heading, what is to be said of the values of the law and of the reforms;
    values that only a reform reads are as much in doubt.
    """
    told = {"page.reformed": reformed, "page.unverified": unverified, "page.stale": stale}
    sections = {
        key: list(dict.fromkeys(text for one in comparison.laws for text in tell(one, language)))
        for key, tell in told.items()
    }
    return {key: texts for key, texts in sections.items() if texts}


def assumptions(comparison: Comparison, language: Language) -> list[str]:
    """The assumed terms of every model, then the assumed values of the scenario."""
    terms = ranges.by_models(
        (
            (text, language.pick(outcome.manifest.title))
            for one in comparison.laws
            for outcome in one.outcomes
            for text in assumed_terms(outcome, language)
        ),
        language,
    )
    return [*terms, *assumed_fields(comparison, language)]


def broken(comparison: Comparison, language: Language) -> list[str]:
    """The models that could not run, each with the reason."""
    return [
        language.text("page.broken_model", model=model, why=why) for model, why in comparison.broken
    ]


def absent(comparison: Comparison, language: Language) -> list[str]:
    """The terms that the scenario sets for models that are not installed, by model."""
    texts = []
    for one in comparison.absent:
        key = "page.absent_in" if one.package else "page.absent_nowhere"
        terms = ", ".join(one.terms)
        texts.append(language.text(key, model=one.model, package=one.package, terms=terms))
    return texts


def idle(comparison: Comparison, language: Language) -> list[str]:
    """Absences and closed days that meet nothing that was planned, by person and buyer."""
    return [
        language.text(
            "page.idle_away" if one.is_away else "page.idle_closed",
            who=one.who,
            days=ranges.days(language, one.days),
        )
        for one in idle_spans(comparison.scenario)
    ]


# What of a person's situation a caution waits for; whose is given has it in the numbers.
SAID_BY = {"yearly_tax": "taxes", "social_assistance": "assistance", "enforcement": "debts"}


def outside(comparison: Comparison, language: Language) -> list[str]:
    """What is in none of the numbers; where it is in those of some people, the others are named."""
    cautions = dict.fromkeys(
        caution
        for one in comparison.laws
        for outcome in one.outcomes
        for caution in outcome.effects.cautions
    )
    return [_outside(comparison, caution, language) for caution in cautions]


def _outside(comparison: Comparison, caution: str, language: Language) -> str:
    what = language.text_or(f"caution.{caution}", caution)
    people = comparison.scenario.people
    unsaid = [one.id for one in people if getattr(one, SAID_BY.get(caution, ""), None) is None]
    return what if len(unsaid) == len(people) else f"{what} ({ranges.names(unsaid)})"
