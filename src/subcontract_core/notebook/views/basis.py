"""What the numbers rest on: figures in place of the law, assumptions, unverified values, what is not counted."""

from ...comparison import Comparison
from ...report import caveats
from ...report.language import Language
from ...report.words import set_values
from .tables import Raw, heading, items, note


def basis(comparison: Comparison, language: Language, broken: list[tuple[str, str]]) -> Raw:
    """Every caveat of the whole comparison."""
    stand_ins, readings = set_values(comparison, language)
    terms = [f"{outcome.model}: {text}" for outcome in comparison.outcomes for text in caveats.assumed_terms(outcome, language)]
    sections = (
        ("page.stand_ins", stand_ins),
        ("page.law_readings", readings),
        ("page.assumptions", list(dict.fromkeys(terms)) + caveats.assumed_fields(comparison, language)),
        ("page.reformed", caveats.reformed(comparison, language)),
        ("page.unverified", caveats.unverified(comparison, language)),
        ("page.stale", caveats.stale(comparison, language)),
        ("page.broken", [language.text("page.broken_model", model=model, why=why) for model, why in broken]),
    )
    parts = [heading(language.text(key)) + items(texts) for key, texts in sections if texts]
    outside = dict.fromkeys(caution for outcome in comparison.outcomes for caution in outcome.effects.cautions)
    if outside:
        named = [language.text(f"caution.{c}") if language.has(f"caution.{c}") else c for c in outside]
        parts.append(note(language.text("page.outside", what=", ".join(named))))
    return Raw("".join(parts))
