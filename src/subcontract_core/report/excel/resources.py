"""The sheet of what the models use up: hours and costs by line and month, with who bears them."""

from collections.abc import Iterator
from typing import Any

import numpy as np

from ...base.dates import first_day
from ...model.resources import ResourceLine
from ..tables.result_rows import bearer, is_asked, line_name
from ..text.labels import role_name
from ..text.language import Language
from .book import Book, Column, Page
from .entries import Entries, Entry
from .tables import start_columns


def resources(book: Book, entries: Entries) -> Page | None:
    """A row a line and month; no sheet where nobody was asked."""
    if not any(is_asked(entry.outcome) for entry in entries.all):
        return None
    language, page = book.language, book.page("resources")
    several = entries.cases > 1
    columns = [
        *start_columns(language, entries),
        *(
            [
                Column(
                    language.text("excel.case"),
                    "number",
                    7,
                )
            ]
            if several
            else []
        ),
        Column(language.text("excel.month"), "month", 10),
        Column(language.text("excel.what"), width=48),
        Column(language.text("excel.bearer"), width=28),
        Column(language.text("excel.minutes"), "number", 10),
        Column(language.text("excel.amount"), "money"),
        Column(language.text("excel.source_or_why"), width=40),
    ]
    rows = [
        row
        for entry in entries.all
        for row in _rows(
            book,
            entry,
            entries,
        )
    ]
    page.table(
        language.text("excel.caption.resources"),
        columns,
        rows,
        frozen_columns=2,
    )
    return page


def _rows(book: Book, entry: Entry, entries: Entries) -> Iterator[list[Any]]:
    language, outcome = book.language, entry.outcome
    for line in outcome.resources.lines:
        borne = (
            role_name(language, line.bearer, outcome.model)
            if line.bearer in outcome.manifest.parties
            else bearer(line, outcome, language)
        )
        mark = line.said.mark if line.said is not None else None
        for month, case, minutes, cents in _sums(line):
            yield [
                *entry.start(language, entries.with_law),
                *([case + 1] if entries.cases > 1 else []),
                first_day(int(outcome.tables.months[month])),
                line_name(line, outcome, language),
                borne,
                minutes if line.role else "",
                cents,
                "" if mark is None else language.pick(mark.texts) or mark.text,
            ]
    yield from _possible(entry, entries, language)


def _possible(entry: Entry, entries: Entries, language: Language) -> Iterator[list[Any]]:
    """What it costs if something happens: in words, for it is in no sum."""
    outcome = entry.outcome
    for line in outcome.resources.possible:
        cents = None if line.said is None else line.said.amount
        amount = language.text("page.unknown") if cents is None else language.money(cents)
        told = language.text("result.cost.possible", what=line_name(line, outcome, language))
        yield [
            *entry.start(language, entries.with_law),
            *([""] if entries.cases > 1 else []),
            "",
            f"{told} {amount}",
            bearer(line, outcome, language),
            "",
            "",
            "",
        ]


def _sums(line: ResourceLine) -> Iterator[tuple[int, int, int | None, int | None]]:
    """Month, case, minutes and cents of each month and case in which the line has rows."""
    known = np.broadcast_to(line.known, len(line))
    for month, case in sorted(
        set(
            zip(
                line.month.tolist(),
                line.case.tolist(),
                strict=True,
            )
        )
    ):
        of_month = (line.month == month) & (line.case == case)
        worked = bool(line.role) and bool(np.all(line.minutes_known))
        yield (
            month,
            case,
            int(line.minutes[of_month].sum()) if worked else None,
            int(line.cents[of_month].sum()) if known[of_month].all() else None,
        )
