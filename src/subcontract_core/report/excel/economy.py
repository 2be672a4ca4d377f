"""Who pays and who gains as a workbook: the purses by month, what is used up, what is left; and
several questions side by side.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from ...accounts.bounds import EXACT, Bound
from ...analysis.analysis import Analysis
from ...analysis.purses import Row
from ...analysis.ranged import Ranged
from ...base import files
from ..inputs import inputs
from ..tables import alternative_rows, result_rows
from ..tables.alternative_rows import Alternatives
from ..tables.purse_rows import purse_name
from ..text.bounds import bound_text
from ..text.labels import reading
from ..text.language import Language
from .book import Book, Column, Words
from .entries import Entries
from .purses import purses
from .resources import resources


def write_economy_book(
    analyses: Sequence[Analysis],
    path: Path | str,
    language: Language,
    small_groups: bool = False,
    *,
    overwrite: bool = False,
) -> Path:
    """Write the economy of one question or of several as an Excel file and give its path. Raises
    `SubcontractError` as `write_excel` does.
    """
    file = files.check_path(
        path,
        language,
        files.EXCEL,
    )
    files.save_made(
        file,
        lambda: economy_bytes(
            analyses,
            language,
            small_groups,
        ),
        language,
        overwrite=overwrite,
        inputs=[one for analysis in analyses for one in inputs(analysis.comparison)],
    )
    return file


def economy_bytes(
    analyses: Sequence[Analysis], language: Language, small_groups: bool = False
) -> bytes:
    """The workbook as the bytes of the file: the sheets of the first question, and where there are
    several one on which they stand side by side.
    """
    first, *others = analyses
    scenario = first.comparison.scenario
    language = language.about(scenario)
    book, entries = Book(language), Entries.of(first)
    if others:
        _beside(
            book,
            analyses,
            small_groups,
        )
    purses(
        book,
        entries,
        small_groups,
    )
    _results(book, entries)
    resources(book, entries)
    return book.content(f"{language.pick(scenario.title)} ({scenario.id})")


def _beside(book: Book, analyses: Sequence[Analysis], small_groups: bool) -> None:
    """A row a model, reading and purse; a column of differences a question."""
    language, page = book.language, book.page("alternatives")
    columns = [
        Column(language.text("page.model"), width=30),
        Column(language.text("excel.reading"), width=40),
        Column(language.text("page.purses.purse"), width=44),
        *(
            Column(
                name,
                "signed",
                24,
            )
            for name in alternative_rows.names(analyses, language)
        ),
    ]
    rows: list[list[Any]] = []
    for beside in alternative_rows.alternatives(analyses, small_groups):
        start = [language.pick(beside.outcome.manifest.title), reading(beside.outcome, language)]
        why = alternative_rows.state_text(beside, language)
        if why:
            rows.append([*start, why, *([""] * len(analyses))])
            continue
        for purse, outcome, found in alternative_rows.changes(beside):
            name = purse_name(
                language,
                purse,
                outcome,
            )
            rows.append([*start, name, *(_cell(row, language) for row in found)])
        rows += [[*start, *cells] for cells in _below(beside, language)]
    page.table(
        language.text("page.alternatives"),
        columns,
        rows,
        frozen_columns=3,
    )


def _below(beside: Alternatives, language: Language) -> Iterator[list[Any]]:
    """The public sums, the hours, and who is taken in, a column a question."""
    sums = [analysis.purses(outcome).public_sums for analysis, outcome in beside.columns]
    for name in sums[0]:
        cells = (_cents(one[name], language) for one in sums)
        yield [language.text(f"page.purses.{name}"), *cells]
    yield from alternative_rows.hour_lines(beside, language)
    yield from alternative_rows.people_lines(beside, language)


def _cell(row: Row | None, language: Language) -> int | Words:
    """The change of a purse, or what is sure about it in words."""
    return 0 if row is None else _cents(row.change, language)


def _cents(ranged: Ranged, language: Language) -> int | Words:
    """A sum over all months, or what is sure about it in words."""
    whole = ranged.whole()
    if whole.holds == EXACT:
        return whole.cents
    return Words(
        bound_text(
            Bound(whole.cents, whole.holds),
            language,
            signed=True,
        )
    )


def _results(book: Book, entries: Entries) -> None:
    """The seller's staircase, a row a step."""
    language, page = book.language, book.page("results")
    columns = [
        Column(
            "#",
            "number",
            5,
        ),
        Column(language.text("page.model"), width=30),
        Column(language.text("excel.reading"), width=40),
        Column(language.text("excel.what"), width=60),
        Column(language.text("excel.amount"), "signed"),
    ]
    page.table(
        language.text("page.running"),
        columns,
        list(_steps(entries, language)),
        frozen_columns=3,
    )


def _steps(entries: Entries, language: Language) -> Iterator[list[Any]]:
    for entry in entries.all:
        outcome = entry.outcome
        start = [entry.number, language.pick(outcome.manifest.title), reading(outcome, language)]
        for name, cents in result_rows.steps(
            entry.analysis,
            outcome,
            language,
        ):
            yield [*start, name, cents]
