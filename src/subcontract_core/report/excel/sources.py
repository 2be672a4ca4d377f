"""Where the numbers come from: every value of the law that was read, and every term of the
models, each with its source and mark.
"""

from collections.abc import Iterable
from fractions import Fraction
from typing import Any

from ...analysis.analysis import Analysis
from ...engine.comparison import Comparison
from ...law import Parameter, Value
from ...model.term import Term
from ...model.terms import Terms
from ..text.doubted_law import values_read
from ..text.labels import act, law_value, mark_text, term_value, whom_of
from ..text.language import Language
from ..text.law_end import known_to
from .book import Book, Column, Page, Words
from .entries import Entries, Entry
from .tables import start_columns


def parameters(book: Book, analysis: Analysis, entries: Entries) -> Page:
    """The dated values that the reasons of the lines record, as they held over the months."""
    language = book.language
    columns = [
        Column(language.text("excel.parameter"), "wrapped", 48),
        Column(language.text("excel.id"), width=38, hidden=True),
        Column(language.text("excel.value"), "wrapped", 26),
        Column(language.text("excel.euros"), "money", 12),
        Column(language.text("excel.share"), "share", 10),
        Column(language.text("excel.valid_from"), "date", 12),
        Column(language.text("excel.act"), "wrapped", 54),
        Column(language.text("excel.section"), width=18),
        Column(language.text("excel.source"), "wrapped", 54),
        Column(language.text("excel.confidence"), width=22),
        Column(language.text("excel.checked"), "date", 12),
    ]
    law = [Column(language.text("excel.law"), width=18)] if entries.with_law else []
    rows = []
    for analysed in analysis.laws:
        one = analysed.comparison
        rows += [
            [
                *([one.law.label] if law else []),
                *_value(language, parameter, value, analysed.is_carried(parameter, value)),
            ]
            for parameter, value in values_read(one)
        ]
    page = book.page("parameters")
    page.table(language.text("excel.caption.parameters"), [*law, *columns], rows, frozen_columns=1)
    return page


def _value(language: Language, parameter: Parameter, value: Value, ended: bool) -> list[Any]:
    amount = value.amount
    sure = language.text(f"confidence.{value.confidence}")
    return [
        language.pick(parameter.names),
        parameter.name,
        law_value(language, parameter, value),
        amount if parameter.kind == "money" and isinstance(amount, int) else Words(""),
        float(amount) if isinstance(amount, Fraction) else None,
        value.valid_from,
        act(language, parameter.act, ""),
        parameter.section,
        language.translate_phrase(value.source),
        f"{sure}; {known_to(language, parameter)}" if ended else sure,
        value.checked_on,
    ]


def terms(book: Book, comparison: Comparison, entries: Entries) -> Page:
    """Every term of every model: its value for everybody and for some, its mark, and where it
    comes from or why it is assumed.
    """
    language = book.language
    columns = [
        Column(language.text("excel.term"), "wrapped", 54),
        Column(language.text("excel.id"), width=26, hidden=True),
        Column(language.text("excel.whom"), width=18),
        Column(language.text("excel.value"), "wrapped", 34),
        Column(language.text("excel.mark"), width=26),
        Column(language.text("excel.source_or_why"), "wrapped", 60),
    ]
    rows = [
        [*entry.start(language, entries.with_law), *row]
        for entry in entries.all
        for row in _terms(language, entry)
    ]
    page = book.page("terms")
    page.table(
        language.text("excel.caption.terms"),
        [*start_columns(language, entries), *columns],
        rows,
        frozen_columns=2,
    )
    return page


def _terms(language: Language, entry: Entry) -> Iterable[list[Any]]:
    outcome = entry.outcome
    resolved = Terms.resolve(outcome.manifest.terms, outcome.model, outcome.tables, outcome.reading)
    for term in outcome.manifest.terms:
        value, why = outcome.reading.get(term.name, term.value), term.source
        overrides = [override for override in resolved.overrides if override.term == term.name]
        for override in overrides:
            if override.is_for_all and term.name not in outcome.reading:
                value, why = override.value, mark_text(language, override.mark)
        swept = f"{outcome.model}.{term.name}" in outcome.tables.case_values
        shown = language.text("excel.by_case") if swept else _shown(language, term, value)
        if value is not None or swept or not term.optional:
            yield [
                language.pick(term.titles),
                term.name,
                "",
                shown,
                language.text(f"mark.{resolved.mark(term.name)}"),
                why,
            ]
        for override in overrides:
            whom = whom_of(language, override)
            if whom:
                yield [
                    language.pick(term.titles),
                    term.name,
                    whom,
                    _shown(language, term, override.value),
                    language.text(f"mark.{override.mark.kind}"),
                    mark_text(language, override.mark),
                ]


def _shown(language: Language, term: Term, value: str | None) -> Any:
    return (
        Words(language.text("page.unknown")) if value is None else term_value(language, term, value)
    )
