"""The terminal page of a comparison: the difference to today first, one outcome after another, no ranking.

Plain text of at most 100 columns that reads the same in a terminal, in a pipe and in a file.
"""

from ..comparison import Comparison
from . import caveats, places
from .language import Language
from .layout import heading, paragraph, table
from .outcome_page import buyers_cost, outcome_page, people_span, stays
from .side_by_side import reform_page, side_by_side_page
from .words import reading, set_values, title

_LAW_CAVEATS = {"page.reformed": caveats.reformed, "page.unverified": caveats.unverified, "page.stale": caveats.stale}


def page(comparison: Comparison, language: Language) -> str:
    """The whole page as one text without a newline at its end."""
    lines = [*_header(comparison, language), *side_by_side_page(comparison, language), *_overview(comparison, language)]
    for number in range(1, len(comparison.outcomes) + 1):
        lines += outcome_page(comparison, number, language)
    for reformed in comparison.reforms:
        lines += [*reform_page(comparison, reformed, language), *_overview(reformed, language)]
    return "\n".join([*lines, *_closing(comparison, language)])


def _months(comparison: Comparison, language: Language) -> str:
    scenario = comparison.scenario
    return places.months(language, range(scenario.first_month, scenario.last_month + 1))


def _header(comparison: Comparison, language: Language) -> list[str]:
    scenario, cases = comparison.scenario, comparison.today.tables.cases
    lines = heading(f"{language.pick(scenario.title)} ({scenario.id})", "=")
    facts = {
        "page.months": _months(comparison, language),
        "page.continues": language.text("page.continues_for", months=scenario.continues_months),
        "page.law": language.text("page.law_dated", name=comparison.law.label),
    }
    widest = max(len(language.text(key)) for key in facts)
    lines += [f"{language.text(key):<{widest}}  {words}" for key, words in facts.items()]
    note = language.pick(scenario.note)
    if note:
        lines += ["", *paragraph(note)]
    if not len(comparison.today.tables.gigs):
        lines += ["", *paragraph(language.text("page.no_gigs"))]
    if cases > 1:
        lines += paragraph(language.text("page.first_case", cases=cases))
    stand_ins, readings = set_values(comparison, language)
    for key, texts in (("page.stand_ins", stand_ins), ("page.law_readings", readings)):
        if texts:
            lines += ["", *paragraph(language.text(key)), *_bullets(texts)]
    return lines


def _bullets(texts: list[str]) -> list[str]:
    return [line for text in texts for line in paragraph(f"- {text}", 2, 2)]


def _overview(comparison: Comparison, language: Language) -> list[str]:
    rows, marked = [], False
    for number, outcome in enumerate(comparison.outcomes, 1):
        star = caveats.stands_in(comparison, outcome)
        marked = marked or star
        label = f"{number}. {title(outcome, language)}{' *' if star else ''}"
        rows.append([label, people_span(comparison, outcome, language), buyers_cost(outcome, language), stays(outcome, language)])
        words = reading(outcome, language)
        if words:
            rows.append([f"   {words}", "", "", ""])
    if not rows:
        return []
    head = [language.text(f"page.{name}") for name in ("model", "per_person", "buyers_in_end", "stays")]
    lines = ["", *heading(language.text("page.overview")), *table(rows, 0, head)]
    if marked:
        lines += paragraph(language.text("page.stars"))
    return lines + paragraph(language.text("page.overview_note", months=places.months(language, (int(m) for m in comparison.today.tables.months))))


def _closing(comparison: Comparison, language: Language) -> list[str]:
    lines: list[str] = []
    assumed = caveats.assumed_fields(comparison, language)
    by_model: dict[str, list[str]] = {}
    for outcome in comparison.outcomes:
        by_model.setdefault(outcome.model, []).extend(caveats.assumed_terms(outcome, language))
    terms = [f"{model}: {text}" for model, texts in by_model.items() for text in dict.fromkeys(texts)]
    broken = [language.text("page.broken_model", model=model, why=why) for model, why in comparison.broken]
    # Values that only a reform reads are as much in doubt as those of the law.
    laws = {key: list(dict.fromkeys(text for one in comparison.laws for text in told(one, language))) for key, told in _LAW_CAVEATS.items()}
    for key, texts in ({"page.assumptions": terms + assumed} | laws | {"page.broken": broken}).items():
        if texts:
            lines += ["", *heading(language.text(key)), *_bullets(texts)]
    outside = dict.fromkeys(caution for outcome in comparison.outcomes for caution in outcome.effects.cautions)
    if outside:
        named = [language.text(f"caution.{c}") if language.has(f"caution.{c}") else c for c in outside]
        lines += ["", *paragraph(language.text("page.outside", what=", ".join(named)))]
    return lines
