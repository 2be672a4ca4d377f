"""The sheets with one row a fact: the same rows as `frames`, in the words of the page."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import numpy as np

from ...accounts import ledger
from ...engine.comparison import Comparison
from ..tables import frames
from ..tables.amounts import CARRIED
from ..tables.columns import Columns, month_of
from ..tables.told_frames import finding_rows
from ..text.findings import grounds, sentence
from ..text.labels import kind_name, reason, role_name
from ..text.language import Language
from .book import Book, Column, Page
from .entries import Entries, Entry

Cells = list[Any]


def people(book: Book, comparison: Comparison, entries: Entries) -> Page:
    """Every kind of line of every person and month: today, in the model, the difference."""
    language = book.language
    columns = [
        Column(language.text("excel.person"), width=10),
        Column(language.text("excel.month"), "month", 10),
        Column(language.text("excel.line"), width=44),
        Column(language.text("page.today"), "money"),
        Column(language.text("page.in_model"), "money"),
        Column(language.text("page.difference"), "signed"),
    ]

    marked = set(_carried_places(entries))

    def row(entry: Entry, fact: dict[str, Any]) -> Cells:
        place = (entry.number, fact["line"], fact["case"], fact["person"], fact["month"])
        mark = f" {CARRIED}" if place in marked else ""
        return [
            fact["person"],
            _month(fact["month"]),
            kind_name(language, fact["line"]) + mark,
            fact["today_cents"],
            fact["cents"],
            fact["difference_cents"],
        ]

    return _sheet(
        book,
        "people",
        frames.people(comparison),
        entries,
        columns,
        row,
    )


def _carried_places(entries: Entries) -> Iterator[tuple[int, str, int, str, str]]:
    """The amounts of people that rest on law carried forward: number of the outcome, kind, case,
    person, month.
    """
    for entry in entries.all:
        outcome, tables = entry.outcome, entry.outcome.tables
        for kind, marks in entry.analysis.carried_amounts(outcome).items():
            for row, person in zip(*np.nonzero(marks), strict=True):
                case, name = int(tables.people.case[person]), tables.person_id(int(person))
                yield entry.number, kind, case, name, month_of(outcome, row)


def buyers(book: Book, comparison: Comparison, entries: Entries) -> Page:
    """What each buyer is asked and what it costs in the end, where anything is asked."""
    language = book.language
    columns = [
        Column(language.text("excel.buyer"), width=12),
        Column(language.text("excel.buyer_kind"), width=24),
        Column(language.text("excel.deducts"), width=14),
        Column(language.text("page.net"), "money"),
        Column(language.text("page.vat"), "money"),
        Column(language.text("excel.vat_back"), "money"),
        Column(language.text("page.paid_beside"), "money"),
        Column(language.text("page.cost"), "money"),
    ]

    def row(entry: Entry, fact: dict[str, Any]) -> Cells | None:
        if not entry.outcome.admission.offered.any() or not ledger.buyer_lines(entry.outcome):
            return None
        return [
            fact["buyer"],
            language.text(f"buyer.{fact['kind']}"),
            _yes(language, fact["deducts_vat"]),
            fact["net_cents"],
            fact["vat_cents"],
            fact["vat_back_cents"],
            fact["wages_and_other_cents"],
            fact["cost_cents"],
        ]

    return _sheet(
        book,
        "buyers",
        frames.buyers(comparison),
        entries,
        columns,
        row,
    )


def kept(book: Book, comparison: Comparison, entries: Entries) -> Page:
    """What stays with whom."""
    language = book.language
    columns = [
        Column(language.text("excel.role"), width=30),
        Column(language.text("excel.what"), width=30),
        Column(language.text("excel.amount"), "signed"),
    ]

    def row(entry: Entry, fact: dict[str, Any]) -> Cells | None:
        return (
            [
                role_name(language, fact["role"], entry.outcome.model),
                kind_name(language, fact["kind"]),
                fact["cents"],
            ]
            if entry.outcome.admission.offered.any()
            else None
        )

    return _sheet(
        book,
        "kept",
        frames.organisers(comparison),
        entries,
        columns,
        row,
    )


def payments(book: Book, comparison: Comparison, entries: Entries) -> Page:
    """Every line of every document: who pays whom what, when and why."""
    language = book.language
    columns = [
        Column(language.text("excel.document"), width=22),
        Column(language.text("excel.person"), width=10),
        Column(language.text("excel.buyer"), width=10),
        Column(language.text("excel.paid"), "date", 12),
        Column(language.text("excel.work_month"), "month", 12),
        Column(language.text("excel.line"), width=40),
        Column(language.text("excel.payer"), width=26),
        Column(language.text("excel.payee"), width=26),
        Column(language.text("excel.amount"), "money"),
        Column(language.text("excel.memo"), width=12),
        Column(language.text("excel.reason"), width=60),
    ]

    def row(entry: Entry, fact: dict[str, Any]) -> Cells:
        key = f"excel.document.{fact['document']}"
        rule = fact["reason"].removeprefix("rule.")
        law = entry.comparison.law
        return [
            language.text_or(key, fact["document"]),
            fact["person"],
            fact["buyer"],
            fact["paid"],
            _month(fact["work_month"]),
            kind_name(language, fact["line"]),
            role_name(language, fact["payer"], entry.outcome.model),
            role_name(language, fact["payee"], entry.outcome.model),
            fact["cents"],
            _yes(language, fact["memo"]),
            (
                reason(language, law, fact["reason"], rule)
                if language.has(fact["reason"]) or rule in law.rules
                else ""
            ),
        ]

    return _sheet(
        book,
        "payments",
        frames.payments(comparison),
        entries,
        columns,
        row,
    )


def findings(book: Book, comparison: Comparison, entries: Entries) -> Page:
    """Every finding with the sentence of the page, whom and when it concerns, the law and what
    helps.
    """
    language = book.language
    columns = [
        Column(language.text("excel.severity"), width=16),
        Column(language.text("excel.finding"), "wrapped", 60),
        Column(language.text("excel.person"), width=10),
        Column(language.text("excel.gig"), width=12),
        Column(language.text("excel.buyer"), width=10),
        Column(language.text("excel.day"), "date", 12),
        Column(language.text("excel.month"), "month", 10),
        Column(language.text("excel.reason"), "wrapped", 60),
        Column(language.text("excel.helps"), "wrapped", 50),
    ]
    return _page(
        book,
        "findings",
        entries,
        columns,
        list(_findings(entries, language)),
    )


def _findings(entries: Entries, language: Language) -> Iterator[Cells]:
    """A row for each place of each finding, its words and its facts from the same finding."""
    for entry in entries.all:
        for finding, place, fact in finding_rows(entry.outcome):
            yield [
                *entry.start(language, entries.with_law),
                language.text(f"severity.{finding.severity}"),
                sentence(finding, np.array([place]), language),
                fact["person"],
                fact["gig"],
                fact["buyer"],
                fact["day"],
                _month(fact["month"]) if fact["month"] else None,
                grounds(finding, entry.comparison.law, language),
                language.text(finding.fix) if finding.fix else "",
            ]


def start_columns(language: Language, entries: Entries) -> list[Column]:
    """The first columns of every sheet."""
    law = [Column(language.text("excel.law"), width=18)] if entries.with_law else []
    return [
        Column("#", "number", 5),
        Column(language.text("page.model"), width=28),
        Column(language.text("excel.reading"), width=34),
        *law,
    ]


def _sheet(
    book: Book,
    key: str,
    facts: Columns,
    entries: Entries,
    columns: list[Column],
    row: Callable[[Entry, dict[str, Any]], Cells | None],
) -> Page:
    language = book.language
    with_case = entries.cases > 1 and "case" in facts
    case = [Column(language.text("excel.case"), "number", 7)] if with_case else []
    rows = []
    for entry, fact in entries.with_entry(facts):
        cells = row(entry, fact)
        if cells is not None:
            rows.append(
                [
                    *entry.start(language, entries.with_law),
                    *([fact["case"] + 1] if with_case else []),
                    *cells,
                ]
            )
    return _page(
        book,
        key,
        entries,
        [*case, *columns],
        rows,
    )


def _page(book: Book, key: str, entries: Entries, columns: list[Column], rows: list[Cells]) -> Page:
    """The sheet of a table, whose first columns say which outcome a row is of."""
    language, page = book.language, book.page(key)
    page.table(
        language.text(f"excel.caption.{key}"),
        [*start_columns(language, entries), *columns],
        rows,
        frozen_columns=2,
    )
    return page


def _month(text: str) -> date:
    return date.fromisoformat(f"{text}-01")


def _yes(language: Language, said: bool) -> str:
    return language.text("excel.yes" if said else "excel.no")
