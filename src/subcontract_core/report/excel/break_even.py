"""The answers to backward questions as a workbook: a row an answer, a size or an interval."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from ...analysis.backward import Backward
from ...base import files
from ...scenario.types import Scenario
from ..tables.backward_rows import MOST_LEVERS
from ..text.labels import reading
from ..text.language import Language
from .book import Book, Column


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
    page = book.page("searches")
    columns = [
        Column(language.text("page.model"), width=30),
        Column(language.text("excel.reading"), width=40),
        Column(language.text("excel.what"), width=44),
        Column(language.text("backward.value"), "money"),
        Column(language.text("backward.minutes"), "number", 12),
        Column(language.text("backward.left"), "signed"),
        Column(language.text("backward.neighbour"), "money"),
        Column(language.text("backward.left_there"), "signed"),
    ]
    rows = [row for answer in answers for row in _rows(answer, language)]
    page.table(
        language.text("excel.caption.searches"),
        columns,
        rows,
        frozen_columns=2,
    )
    return book.content(f"{language.pick(scenario.title)} ({scenario.id})")


def _rows(answer: Backward, language: Language) -> Iterator[list[Any]]:
    question = answer.wanted.question
    start = [language.pick(answer.title), reading(answer, language)]
    name = language.text(f"backward.{question}")
    pairs = [("before", answer.without)]
    is_asked = answer.staffed or answer.without is None
    pairs += [("with", answer.with_staff)] if is_asked else []
    for which, found in pairs:
        if found is None:
            continue
        told = f"{name}: {language.text(f'backward.{which}')}"
        if found.value is None:
            told += f": {language.text(f'backward.status.{found.status.value}')}"
        values = _split(question, found.value)
        other = (
            ""
            if found.neighbour is None or question in ("minutes", "presence")
            else found.neighbour
        )
        left = "" if found.cents is None else found.cents
        there = "" if found.neighbour_cents is None else found.neighbour_cents
        yield [*start, told, *values, left, other, there]
    for row in answer.rows:
        size = language.text(f"backward.{question}.size", n=row.size)
        for which, cents in (("before", row.without), ("with", row.with_staff)):
            if which == "before" or answer.staffed:
                told = f"{size}: {language.text(f'backward.{which}')}"
                yield [*start, told, "", "", cents, "", ""]
    for person, intervals in answer.nets:
        for one in intervals or ():
            yield [
                *start,
                person,
                one.first,
                "",
                one.first_cents,
                one.last,
                one.last_cents,
            ]
    for lever in answer.moved_by[:MOST_LEVERS]:
        told = f"{language.text('backward.moved_by')} {lever.name}"
        yield [
            *start,
            told,
            "",
            "",
            lever.cents,
            "",
            "",
        ]


def _split(question: str, value: int | None) -> list[Any]:
    """The value in the column of money or of minutes."""
    if value is None:
        return ["", ""]
    return ["", value] if question in ("minutes", "presence") else [value, ""]
