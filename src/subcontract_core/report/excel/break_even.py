"""The answers to backward questions as sheets: a row an answer, a size of the group or an interval,
with the run beside it that does not do, and what moves the answer most.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from ...analysis.backward import Backward
from ...analysis.break_even import MINUTES, PRESENCE
from ...analysis.search import Found
from ...base import files
from ...scenario.types import Scenario
from ..tables import backward_rows
from ..text.labels import reading
from ..text.language import Language
from .book import Book, Column, Counted, Page
from .entries import Entries
from .tables import start_columns

_NO_MONEY = (MINUTES, PRESENCE)
Cells = list[Any]


def write_break_even(
    answers: Sequence[Backward],
    scenario: Scenario,
    path: Path | str,
    language: Language,
    *,
    overwrite: bool = False,
) -> Path:
    """Write the answers as an Excel file and give its path. Raises `SubcontractError` as
    `write_excel` does.
    """
    file = files.check_path(path, language, files.EXCEL)
    read = [scenario.file] if scenario.file else []
    files.save_made(
        file,
        lambda: break_even_bytes(answers, scenario, language.about(scenario)),
        language,
        overwrite=overwrite,
        inputs=read,
    )
    return file


def break_even_bytes(answers: Sequence[Backward], scenario: Scenario, language: Language) -> bytes:
    """The workbook of where it breaks even as the bytes of the file."""
    book = Book(language)
    start = [
        Column(language.text("page.model"), width=30),
        Column(language.text("excel.reading"), width=40),
    ]
    rows = [
        [language.pick(answer.title), reading(answer, language), *cells]
        for answer in answers
        for cells in _rows(answer, language)
    ]
    _sheet(book, start, rows)
    return book.content(f"{language.pick(scenario.title)} ({scenario.id})")


def searches(book: Book, entries: Entries) -> Page | None:
    """The sheet of a workbook of a comparison: the answers of every outcome one after another, then
    what moves them most; no sheet where nothing can be asked.
    """
    language = book.language
    rows: list[Cells] = []
    for entry in entries.all:
        start = entry.start(language, entries.with_law)
        found = [one for one in entry.analysis.searches(entry.outcome) if one.sells]
        for place, one in enumerate(found):
            cells = _rows(one, language, with_grounds=place == len(found) - 1)
            rows += [[*start, *row] for row in cells]
    return _sheet(book, start_columns(language, entries), rows) if rows else None


def _sheet(book: Book, start: Sequence[Column], rows: Sequence[Cells]) -> Page:
    language, page = book.language, book.page("searches")
    columns = [
        *start,
        Column(language.text("excel.question"), width=34),
        Column(language.text("excel.what"), width=60),
        Column(language.text("backward.value"), "money"),
        Column(language.text("excel.minutes_or_share"), "number", 16),
        Column(language.text("backward.left"), "signed"),
        Column(language.text("backward.neighbour"), "money"),
        Column(language.text("backward.left_there"), "signed"),
    ]
    page.table(language.text("excel.caption.searches"), columns, rows, frozen_columns=2)
    return page


def _rows(answer: Backward, language: Language, with_grounds: bool = True) -> Iterator[Cells]:
    """What was found, and what it rests on."""
    name = language.text(f"backward.{answer.wanted.question}")
    for cells in _answers(answer, language):
        yield [name, *cells]
    for cells in _grounds(answer, language) if with_grounds else ():
        yield ["", *cells]


def _answers(answer: Backward, language: Language) -> Iterator[Cells]:
    """What was found, before and with the work of instructors and coaches."""
    question = answer.wanted.question
    if backward_rows.cannot_be_asked(answer):
        yield [backward_rows.sentence(answer, language), "", "", "", "", ""]
        return
    pairs = [("before", answer.without)]
    is_asked = answer.staffed or answer.without is None
    pairs += [("with", answer.with_staff)] if is_asked else []
    for which, found in pairs:
        if found is not None:
            name = f"{language.text(f'backward.{question}')}: {language.text(f'backward.{which}')}"
            yield from _found(name, question, found, language)
    for row in answer.rows:
        size = language.text(f"backward.{question}.size", n=row.size)
        for which, cents in (("before", row.without), ("with", row.with_staff)):
            if which == "before" or answer.staffed:
                told = f"{size}: {language.text(f'backward.{which}')}"
                yield [told, "", "", cents, "", ""]
    for person, intervals in answer.nets:
        if not intervals:
            state = "undecided" if intervals is None else "none"
            told = f"{person}: {language.text(f'backward.status.{state}')}"
            yield [told, "", "", "", "", ""]
        for one in intervals or ():
            yield [person, one.first, "", one.first_cents, one.last, one.last_cents]


def _found(name: str, question: str, found: Found, language: Language) -> Iterator[Cells]:
    """The answer with its neighbour that does not do; of several ranges both ends of each."""
    for one in found.ranges:
        told = f"{name}: {language.text('excel.range')}"
        first, last = _split(question, one.first), _value(question, one.last)
        yield [told, *first, one.first_cents, last, one.last_cents]
    if found.ranges:
        return
    if found.value is None:
        name += f": {language.text(f'backward.status.{found.status.value}')}"
    left = "" if found.cents is None else found.cents
    there = "" if found.neighbour_cents is None else found.neighbour_cents
    yield [name, *_split(question, found.value), left, _value(question, found.neighbour), there]


def _grounds(answer: Backward, language: Language) -> Iterator[Cells]:
    """What moves the answer most, and what is to be known about it."""
    for lever in answer.moved_by[: backward_rows.MOST_LEVERS]:
        name = backward_rows.lever_name(lever, language)
        yield [f"{language.text('backward.moved_by')} {name}", "", "", lever.cents, "", ""]
    for told in (*backward_rows.notes(answer, language), backward_rows.held(answer, language)):
        yield [told, "", "", "", "", ""]


def _split(question: str, value: int | None) -> list[Any]:
    """The value in the column of money or in that of what is counted."""
    if value is None:
        return ["", ""]
    return ["", value] if question in _NO_MONEY else [value, ""]


def _value(question: str, value: int | None) -> Any:
    """The value in a column of money."""
    if value is None:
        return ""
    return Counted(value) if question in _NO_MONEY else value
