"""The short table at the top: each model beside today."""

from ...comparison import Comparison
from ...report import caveats, places
from ...report.amounts import buyers_cost, people_span, stays
from ...report.language import Language
from ...report.remarks import remarks
from ...report.words import reading
from ...stages import Outcome
from .findings import ICONS
from .tables import Raw, note, safe, table


def label(outcome: Outcome, language: Language) -> str:
    """What an outcome is called in lists: title and, where one was open, the reading."""
    words = reading(outcome, language)
    return language.pick(outcome.manifest.title) + (f" – {words}" if words else "")


def overview(comparison: Comparison, language: Language, selected: Outcome | None = None) -> Raw:
    """Per model the difference to today, the buyers' cost, what is kept, and how much there is to notice.

    Models that are for none of these people are named below the table; the order is that of the question and no ranking.
    """
    shown = [outcome for outcome in comparison.outcomes if outcome.admission.offered.any()]
    months = places.months(language, (int(m) for m in comparison.today.tables.months))
    if not comparison.outcomes:
        return note(language.text("ui.no_models"))
    head = [language.text("page.model"), language.text("ui.for_person"), language.text("page.buyers_in_end"), language.text("page.stays"), language.text("page.findings")]
    rows = [_row(comparison, outcome, language) for outcome in shown]
    marked = [number for number, outcome in enumerate(shown) if outcome is selected]
    parts = [table(language.text("ui.overview", months=months), head, rows, marked=marked)] if rows else []
    left_out = [label(outcome, language) for outcome in comparison.outcomes if not outcome.admission.offered.any()]
    if left_out:
        parts.append(note(language.text("ui.not_for_these", models="; ".join(left_out))))
    if any("\u00a0*" in row[0] for row in rows):
        parts.append(note(language.text("page.stars")))
    return Raw("".join(parts))


def _row(comparison: Comparison, outcome: Outcome, language: Language) -> list[str]:
    words = reading(outcome, language)
    star = "\u00a0*" if caveats.stands_in(comparison, outcome) else ""
    name = Raw(f"{safe(language.pick(outcome.manifest.title))}{star}" + (f'<br><span class="sc-id">{safe(words)}</span>' if words else ""))
    found = remarks(outcome, comparison.law, language)
    counts = {severity: sum(remark.severity == severity for remark in found) for severity in ICONS}
    marks = " ".join(
        f'<span class="sc-word" title="{safe(language.text(f"severity.{severity}"))}"><span class="sc-icon sc-{severity}" aria-hidden="true">{ICONS[severity]}</span>{n}<span class="sc-sr"> {safe(language.text(f"severity.{severity}"))}</span></span>'
        for severity, n in counts.items()
        if n
    )
    return [name, _figure(people_span(comparison, outcome, language), language, strong=True), _figure(buyers_cost(outcome, language), language), _figure(stays(outcome, language), language), Raw(marks or "–")]


def _figure(text: str, language: Language, strong: bool = False) -> Raw:
    """A figure; what the sources do not say is said smaller and may take two lines."""
    if text == language.text("page.unknown"):
        return Raw(f'<span class="sc-id sc-unknown">{safe(text)}</span>')
    return Raw(f"<strong>{safe(text)}</strong>") if strong else Raw(safe(text))
