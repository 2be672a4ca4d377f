"""What the numbers rest on and leave out: assumed terms and scenario values, the values of the
law that were read and their doubts, models that could not run.
"""

from collections.abc import Iterator
from datetime import date

from ...base.dates import calendar_date, first_day, last_day
from ...engine.comparison import Comparison
from ...law import Parameter, Value
from ...law.freshness import Doubt, doubts
from ...model.results import Outcome
from ...model.term import Term
from ...model.terms import Terms
from ...scenario.types import ALL_MODELS
from . import ranges
from .labels import is_stand_in, law_value, mark_text, term_value
from .language import Language


def names_read(comparison: Comparison) -> set[str]:
    """The parameters of the law that any outcome read, today included."""
    return {
        name
        for outcome in (comparison.today, *comparison.outcomes)
        for why in outcome.reasons
        for name in why.parameters
    }


def doubtful(comparison: Comparison) -> tuple[Doubt, ...]:
    """Values that were really used and have never been verified, or were last checked before
    their use.
    """
    months = comparison.today.tables.month_day
    if not months.size:
        return ()
    return doubts(
        comparison.law,
        names_read(comparison),
        calendar_date(int(months.min())),
        calendar_date(int(months.max())),
    )


def values_read(comparison: Comparison) -> Iterator[tuple[Parameter, Value]]:
    """Every parameter that was read with each of its values in the months of the horizon, by
    name.
    """
    months = comparison.today.tables.months
    for name in sorted(names_read(comparison)) if len(months) else ():
        parameter = comparison.law.parameter(name)
        yield from (
            (parameter, value)
            for value, _ in parameter.held(first_day(int(months[0])), last_day(int(months[-1])))
        )


def stands_in(comparison: Comparison, outcome: Outcome) -> bool:
    """Whether an outcome rests on figures of the scenario that stand in for the dated law."""
    scenario = comparison.scenario
    read = {name for why in outcome.reasons for name in why.parameters}
    return any(
        v.parameter in read and is_stand_in(v, comparison.law.parameter(v.parameter))
        for v in scenario.law
    ) or any(
        t.instead_of_law
        and (
            t.model == outcome.model
            or (
                t.model == ALL_MODELS
                and any(t.term == term.name for term in outcome.manifest.terms)
            )
        )
        for t in scenario.terms
    )


def assumed_terms(outcome: Outcome, language: Language) -> list[str]:
    """Terms that were used and are assumed or unknown, with value and why."""
    used = {name for why in outcome.reasons for name in why.terms}
    resolved = Terms.resolve(outcome.manifest.terms, outcome.model, outcome.tables, outcome.reading)
    texts = []
    for term in outcome.manifest.terms:
        if term.name not in used:
            continue
        mark = resolved.mark(term.name)
        narrow = [
            v for v in resolved.overrides if v.term == term.name and (v.person or v.gig or v.sector)
        ]
        what = language.pick(term.titles)
        if mark == "unknown" and not term.optional and not narrow:
            texts.append(f"{what}: {language.text('page.unknown')}")
        elif mark == "assumed" and not _stands_in(resolved, term):
            texts.append(_assumed(language, term, what, *_value(language, resolved, term)))
        for value in narrow:
            if value.mark.kind == "assumed":
                whom = value.person or value.gig or value.sector
                texts.append(
                    _assumed(
                        language,
                        term,
                        language.text("page.for_one", what=what, whom=whom),
                        value.value,
                        mark_text(language, value.mark),
                    )
                )
    return list(dict.fromkeys(texts))


def _stands_in(resolved: Terms, term: Term) -> bool:
    """Figures in place of the law are named at the head of the page already."""
    return any(
        v.instead_of_law
        for v in resolved.overrides
        if v.term == term.name and not (v.person or v.gig or v.sector)
    )


def _value(language: Language, resolved: Terms, term: Term) -> tuple[str, str]:
    for value in reversed(resolved.overrides):
        if value.term == term.name and not (value.person or value.gig or value.sector):
            return value.value, mark_text(language, value.mark)
    return term.value or "", term.source


def _assumed(language: Language, term: Term, what: str, value: str, why: str) -> str:
    shown = term_value(language, term, value)
    return language.text(
        "page.assumed" if why else "page.assumed_bare", what=what, value=shown, why=why
    )


def assumed_fields(comparison: Comparison, language: Language) -> list[str]:
    """Values of the scenario that are marked as assumed, with why; the same for many people is
    said once.
    """
    gathered: dict[tuple[str, str], list[str]] = {}
    for path, mark in comparison.scenario.marks.items():
        why = mark_text(language, mark)
        if mark.kind == "assumed" and why:
            parts = path.split(".")
            gathered.setdefault((parts[-1], why), []).append(parts[1] if len(parts) > 2 else "")
    texts = []
    for (name, why), whom in gathered.items():
        words = language.text_or(f"field.{name}", name)
        who = ranges.names(filter(None, whom))
        texts.append(
            language.text(
                "page.assumed_field" if who else "page.assumed_plain",
                field=words,
                whom=who,
                why=why,
            )
        )
    return texts


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
    terms = (
        f"{outcome.model}: {text}"
        for one in comparison.laws
        for outcome in one.outcomes
        for text in assumed_terms(outcome, language)
    )
    return [*dict.fromkeys(terms), *assumed_fields(comparison, language)]


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


def outside(comparison: Comparison, language: Language) -> list[str]:
    """What is in none of the numbers."""
    cautions = dict.fromkeys(
        caution
        for one in comparison.laws
        for outcome in one.outcomes
        for caution in outcome.effects.cautions
    )
    return [language.text_or(f"caution.{caution}", caution) for caution in cautions]
