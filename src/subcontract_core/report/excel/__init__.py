"""A comparison as an Excel workbook: the page's first table, each person, every line, document and
finding, the law and the terms.

The words are those of the page and the rows those of `frames`; nothing is computed anew. XlsxWriter
is imported when a book is made.
"""

from pathlib import Path

from ...analysis.analysis import Analysis
from ...base import files
from ..inputs import inputs
from ..text.language import Language
from . import sources, tables
from .answer import answer
from .book import Book
from .break_even import searches
from .each_person import each_person
from .entries import Entries
from .purses import purses
from .resources import resources


def write_excel(
    analysis: Analysis, path: Path | str, language: Language, *, overwrite: bool = False
) -> Path:
    """Write the comparison as an Excel file and give its path; nothing is left half-written.

    Raises `SubcontractError` where it cannot, for a file that exists unless `overwrite` is given,
    and always for a file that the comparison was read from.
    """
    file = files.check_path(path, language, files.EXCEL)
    files.save_made(
        file,
        lambda: excel_bytes(analysis.for_workbook(), language, with_searches=True),
        language,
        overwrite=overwrite,
        inputs=inputs(analysis.comparison),
    )
    return file


def excel_bytes(analysis: Analysis, language: Language, *, with_searches: bool = False) -> bytes:
    """The workbook of the answer as the bytes of the file. The sheet of backward questions, for
    which each model is run many times, is there `with_searches` only.
    """
    comparison = analysis.comparison
    language = language.about(comparison.scenario)
    book, entries = Book(language), Entries.of(analysis)
    first, second = book.page("answer"), book.page("each_person")
    made = (tables.people, tables.buyers, tables.kept, tables.payments, tables.findings)
    sheets = {make.__name__: make(book, comparison, entries) for make in made}
    purses(book, entries)
    resources(book, entries)
    if with_searches:
        searches(book, entries)
    sources.parameters(book, analysis, entries)
    sources.terms(book, comparison, entries)
    answer(first, analysis, entries, sheets)
    each_person(second, entries, sheets["people"])
    return book.content(f"{language.pick(comparison.scenario.title)} ({comparison.scenario.id})")
