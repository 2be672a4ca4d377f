"""The short table at the top: each model beside today."""

from ...engine.comparison import Comparison
from ...model.results import SEVERITIES, Outcome
from ...report.tables import reform_pairs
from ...report.terminal import reforms
from ...report.text import caveats, ranges
from ...report.text.amounts import buyers_cost, people_span, stays
from ...report.text.findings import remarks
from ...report.text.gaps import still_missing
from ...report.text.labels import reading, with_reading
from ...report.text.language import Language
from .marks import legend, mark
from .tables import Raw, folded, heading, items, note, safe, table


def name(outcome: Outcome) -> tuple[str, tuple[tuple[str, str], ...]]:
    """What tells an outcome from the others of a comparison."""
    return outcome.model, tuple(outcome.reading.items())


def label(outcome: Outcome, language: Language) -> str:
    """What an outcome is called in lists: title and, where one was open, the reading."""
    return with_reading(language.pick(outcome.manifest.title), outcome, language)


def overview(comparison: Comparison, language: Language, selected: Outcome | None = None) -> Raw:
    """Per model the difference to today, the buyers' cost, what is kept, and how much there is to
    notice.

    Models that are for none of these people are named below the table; the order is that of the
    question and no ranking.
    """
    shown = [outcome for outcome in comparison.outcomes if outcome.admission.offered.any()]
    months = ranges.months(language, (int(m) for m in comparison.today.tables.months))
    if not comparison.outcomes:
        return note(language.text("ui.no_models"))
    head = [
        language.text("page.model"),
        language.text("ui.for_person"),
        language.text("page.buyers_in_end"),
        language.text("page.stays"),
        language.text("page.findings"),
    ]
    rows = [_row(comparison, outcome, language) for outcome in shown]
    marked = [number for number, outcome in enumerate(shown) if outcome is selected]
    seen = {
        severity
        for outcome in shown
        for severity, n in _counts(comparison, outcome, language).items()
        if n
    }
    gaps = still_missing(comparison, language, in_page=True)
    parts = (
        [
            Raw(
                '<div class="sc-missing">'
                f"{heading(language.text('missing.heading'))}{items(gaps)}</div>"
            )
        ]
        if gaps
        else []
    )
    noticed = [language.say(text) for text in comparison.scenario.noticed]
    parts += [heading(language.text("page.noticed")), items(noticed)] if noticed else []
    parts += (
        [
            table(language.text("ui.overview", months=months), head, rows, marked=marked),
            legend(seen, language),
        ]
        if rows
        else []
    )
    left_out = [
        label(outcome, language)
        for outcome in comparison.outcomes
        if not outcome.admission.offered.any()
    ]
    if left_out:
        parts.append(note(language.text("ui.not_for_these", models="; ".join(left_out))))
    if any("\u00a0*" in row[0] for row in rows):
        parts.append(note(language.text("page.stars")))
    parts += [_beside(comparison, reformed, selected, language) for reformed in comparison.reforms]
    return Raw("".join(parts))


def _beside(
    comparison: Comparison, reformed: Comparison, selected: Outcome | None, language: Language
) -> str:
    """Law and reform side by side for each person in the outcome that is looked at; every
    model, and what the reform changes, below.
    """
    title = language.text("page.side_by_side", reform=reforms.reform_name(reformed, language))
    head = [
        language.text(f"page.{key}")
        for key in ("to_today_law", "to_today_reform", "reform_less_law")
    ]
    pair = next(
        (
            pair
            for pair in reform_pairs.pairs(comparison, reformed)
            if pair.law is selected and pair.reform is not None
        ),
        None,
    )
    people = pair.people if pair is not None else ()
    rows = [
        [
            person.id,
            *(
                bound.text(language, signed=True)
                for bound in (person.law, person.reform, person.less)
            ),
        ]
        for person in people
        if person.case == 0
    ]
    said = reforms.remark(comparison, reformed, language)
    each = [
        [row[0].replace("  ", "\u00a0\u00a0"), *row[1:]]
        for row in reforms.rows(comparison, reformed, language)
    ]
    fine = table(title, ["", *head], each, quiet_caption=True)
    changed = items(reforms.change_texts(comparison, reformed, language))
    shown = (
        table(title, [language.text("ui.person"), *head], rows)
        if rows and not said
        else heading(title, 3)
    )
    return (
        shown
        + (note(said) if said else "")
        + folded(language.text("ui.reform_open"), Raw(changed + fine))
    )


def _row(comparison: Comparison, outcome: Outcome, language: Language) -> list[str]:
    star = "\u00a0*" if caveats.stands_in(comparison, outcome) else ""
    counts = _counts(comparison, outcome, language)
    marks = " ".join(_count(severity, n, language) for severity, n in counts.items() if n)
    return [
        _name(outcome, star, language),
        _figure(people_span(comparison, outcome, language), language, strong=True),
        _figure(buyers_cost(outcome, language), language),
        _figure(stays(outcome, language), language),
        Raw(marks or "–"),
    ]


def _counts(comparison: Comparison, outcome: Outcome, language: Language) -> dict[str, int]:
    """How many findings of each severity there are."""
    found = [remark.severity for remark in remarks(outcome, comparison.law, language)]
    return {severity: found.count(severity) for severity in SEVERITIES}


def _count(severity: str, n: int, language: Language) -> str:
    word = safe(language.text(f"severity.{severity}"))
    return (
        f'<span class="sc-word" title="{word}">{mark(severity)}{n}<span class="sc-sr">'
        f" {word}</span></span>"
    )


def _name(outcome: Outcome, star: str, language: Language) -> Raw:
    words = reading(outcome, language)
    return Raw(
        f"{safe(language.pick(outcome.manifest.title))}{star}"
        + (f'<br><span class="sc-id">{safe(words)}</span>' if words else "")
    )


def _figure(text: str, language: Language, strong: bool = False) -> Raw:
    """A figure; what the sources do not say is said smaller and may take two lines."""
    if text == language.text("page.unknown"):
        return Raw(f'<span class="sc-id sc-unknown">{safe(text)}</span>')
    return Raw(f"<strong>{safe(text)}</strong>") if strong else Raw(safe(text))
