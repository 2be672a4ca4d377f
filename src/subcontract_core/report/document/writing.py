"""Writing the report to a file: where it cannot be written that is said before anything is counted, and nothing is half-written."""

from pathlib import Path

from ...comparison import Comparison
from ...errors import SubcontractError
from ...files import write_whole
from ...models import Catalogue
from ..language import Language
from .whole import report

SUFFIXES = (".html", ".htm")


def check_path(path: Path | str, language: Language) -> Path:
    """The path of a report that can be written; raises `SubcontractError` for another kind of file, a folder, or a missing folder."""
    file = Path(path)
    if file.suffix.lower() not in SUFFIXES:
        raise SubcontractError(language.text("error.not_html", file=file))
    if not file.parent.is_dir():
        raise SubcontractError(language.text("error.no_folder", file=file, folder=file.parent))
    if file.is_dir():
        raise SubcontractError(language.text("error.is_folder", file=file))
    return file


def write_html(comparison: Comparison, path: Path | str, language: Language, catalogue: Catalogue | None = None) -> Path:
    """Write the report as one HTML file and give its path; raises `SubcontractError`, and leaves nothing half-written, where it cannot."""
    file = check_path(path, language)
    return write_page(report(comparison, language, catalogue), file, language)


def write_page(page: str, path: Path | str, language: Language) -> Path:
    """Write a page that is ready and give its path; raises `SubcontractError` as `write_html` does."""
    file = check_path(path, language)
    try:
        write_whole(file, page.encode("utf-8"))
    except OSError as error:
        raise SubcontractError(language.text("error.cannot_write", file=file, why=error.strerror or error)) from error
    return file
