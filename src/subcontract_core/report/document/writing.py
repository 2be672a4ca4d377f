"""Writing the report to a file: where it cannot be written that is said before anything is counted, and nothing is half-written."""

from pathlib import Path

from ... import files
from ...comparison import Comparison
from ...models import Catalogue
from ..language import Language
from .whole import report

SUFFIXES = (".html", ".htm")


def check_path(path: Path | str, language: Language) -> Path:
    """The path of a report that can be written; raises `SubcontractError` for another kind of file, a folder, or a missing folder."""
    return files.check_path(path, language, SUFFIXES, "error.not_html")


def write_html(comparison: Comparison, path: Path | str, language: Language, catalogue: Catalogue | None = None) -> Path:
    """Write the report as one HTML file and give its path; raises `SubcontractError`, and leaves nothing half-written, where it cannot."""
    file = check_path(path, language)
    return write_page(report(comparison, language, catalogue), file, language)


def write_page(page: str, path: Path | str, language: Language) -> Path:
    """Write a page that is ready and give its path; raises `SubcontractError` as `write_html` does."""
    file = check_path(path, language)
    files.save(file, page.encode("utf-8"), language)
    return file
