"""A comparison as an Excel workbook: the page's first table, each person, every line, document and finding, the law and the terms.

The words are those of the page and the rows those of `frames`; nothing is computed anew. XlsxWriter is imported when a
book is made.
"""

from pathlib import Path

from ...comparison import Comparison
from ...errors import SubcontractError
from ...files import write_whole
from ..language import Language
from . import sources, tables
from .answer import answer, each_person
from .book import Book
from .entries import Entries

SUFFIX = ".xlsx"


def check_path(path: Path | str, language: Language) -> Path:
    """The path of a workbook that can be written; raises `SubcontractError` for another kind of file or a missing folder."""
    file = Path(path)
    if file.suffix.lower() != SUFFIX:
        raise SubcontractError(language.text("error.not_xlsx", file=file, suffix=SUFFIX))
    if not file.parent.is_dir():
        raise SubcontractError(language.text("error.no_folder", file=file, folder=file.parent))
    return file


def write_excel(comparison: Comparison, path: Path | str, language: Language) -> None:
    """Write the comparison as an Excel file; raises `SubcontractError`, and leaves nothing half-written, where it cannot."""
    file = check_path(path, language)
    content = excel_bytes(comparison, language)
    try:
        write_whole(file, content)
    except OSError as error:
        raise SubcontractError(language.text("error.cannot_write", file=file, why=error.strerror or error)) from error


def excel_bytes(comparison: Comparison, language: Language) -> bytes:
    """The same as the bytes of the file."""
    book, entries = Book(language), Entries.of(comparison)
    first, second = book.page("answer"), book.page("each_person")
    made = (tables.people, tables.buyers, tables.kept, tables.payments, tables.findings)
    sheets = {make.__name__: make(book, comparison, entries) for make in made}
    sources.parameters(book, comparison, entries)
    sources.terms(book, comparison, entries)
    answer(first, comparison, entries, sheets)
    each_person(second, entries, sheets["people"])
    return book.content(f"{language.pick(comparison.scenario.title)} ({comparison.scenario.id})")
