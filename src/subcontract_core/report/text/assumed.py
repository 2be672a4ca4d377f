"""What a model and a scenario assume: terms and fields, with value and why."""

from collections.abc import Iterator

from ...engine.comparison import Comparison
from ...model.results import Outcome
from ...model.term import Term
from ...model.terms import Terms
from . import ranges
from .labels import cost_name, mark_text, term_value, whom_of
from .language import Language


def assumed_terms(outcome: Outcome, language: Language) -> list[str]:
    """Terms that were used and are assumed or unknown, with value and why."""
    used = {name for why in outcome.reasons for name in why.terms}
    resolved = Terms.resolve(outcome.manifest.terms, outcome.model, outcome.tables, outcome.reading)
    texts = []
    for term in outcome.manifest.terms:
        if term.name not in used:
            continue
        mark = resolved.mark(term.name)
        narrow = [v for v in resolved.overrides if v.term == term.name and not v.is_for_all]
        what = language.pick(term.titles)
        if mark == "unknown" and not term.optional and not narrow:
            texts.append(f"{what}: {language.text('page.unknown')}")
        elif mark == "assumed" and not _stands_in(resolved, term):
            texts.append(_assumed(language, term, what, *_value(language, resolved, term)))
        for value in narrow:
            if value.mark.kind == "assumed":
                texts.append(
                    _assumed(
                        language,
                        term,
                        language.text("page.for_one", what=what, whom=whom_of(language, value)),
                        value.value,
                        mark_text(language, value.mark),
                    )
                )
    return list(dict.fromkeys(texts))


def _stands_in(resolved: Terms, term: Term) -> bool:
    """Figures in place of the law are named at the head of the page already."""
    return any(v.instead_of_law for v in resolved.overrides if v.term == term.name and v.is_for_all)


def _value(language: Language, resolved: Terms, term: Term) -> tuple[str, str]:
    for value in reversed(resolved.overrides):
        if value.term == term.name and value.is_for_all:
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
    gathered: dict[tuple[str, str, str], list[str]] = {}
    for path, mark in comparison.scenario.marks.items():
        why = mark_text(language, mark)
        if mark.kind == "assumed" and why:
            parts = path.split(".")
            part = parts[-2] if len(parts) > 3 else ""  # of a person: housing, activity
            whom = parts[1] if len(parts) > 2 else ""
            gathered.setdefault((part, parts[-1], why), []).append(whom)
    texts = []
    for (part, name, why), people in gathered.items():
        words = language.text_or(f"field.{part}.{name}", language.text_or(f"field.{name}", name))
        who = ranges.names(filter(None, people))
        texts.append(
            language.text(
                "page.assumed_field" if who else "page.assumed_plain",
                field=words,
                whom=who,
                why=why,
            )
        )
    return [*texts, *_assumed_costs(comparison, language)]


def _assumed_costs(comparison: Comparison, language: Language) -> Iterator[str]:
    """Costs of the scenario whose amount is assumed."""
    for cost in comparison.scenario.costs:
        if cost.mark is not None and cost.mark.kind == "assumed" and cost.amount is not None:
            yield language.text(
                "page.assumed",
                what=cost_name(language, cost),
                value=language.money(cost.amount),
                why=mark_text(language, cost.mark),
            )
