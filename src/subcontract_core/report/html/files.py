"""Writing the report to a file: where it cannot be written that is said before anything is
counted.
"""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from ...analysis.analysis import Analysis
from ...analysis.person_years import PersonYears
from ...base import files
from ...engine.comparison import Comparison
from ..inputs import inputs as files_read
from ..text.language import Language
from .economy_page import economy_page
from .report import report
from .summary import summary
from .years_page import years_page


def write_html(
    analysis: Analysis, path: Path | str, language: Language, *, overwrite: bool = False
) -> Path:
    """Write the report as one HTML file and give its path; nothing is left half-written.

    Raises `SubcontractError` where it cannot, for a file that exists unless `overwrite` is given,
    and always for a file that the comparison was read from.
    """
    return _write(
        report,
        analysis,
        path,
        language,
        overwrite,
    )


def write_summary(
    analysis: Analysis, path: Path | str, language: Language, *, overwrite: bool = False
) -> Path:
    """Write the one page for whoever decides and give its path; raises as `write_html` does."""
    return _write(
        summary,
        analysis,
        path,
        language,
        overwrite,
    )


def _write(
    page: Callable[[Analysis, Language], str],
    analysis: Analysis,
    path: Path | str,
    language: Language,
    overwrite: bool,
) -> Path:
    return write_page(
        lambda: page(analysis.for_report(), language),
        path,
        language,
        overwrite=overwrite,
        inputs=files_read(analysis.comparison),
    )


def write_economy(
    analyses: Sequence[Analysis],
    path: Path | str,
    language: Language,
    small_groups: bool = False,
    *,
    overwrite: bool = False,
) -> Path:
    """Write who pays and who gains, a sheet a model, and give its path; where there are several
    questions the first sheet sets them side by side. Raises as `write_html` does.
    """
    first, *others = analyses
    return write_page(
        lambda: economy_page(first.for_economy(), language, small_groups, others),
        path,
        language,
        overwrite=overwrite,
        inputs=[one for made in analyses for one in files_read(made.comparison)],
    )


def write_page(
    page: Callable[[], str],
    path: Path | str,
    language: Language,
    *,
    overwrite: bool = False,
    inputs: Iterable[Path | str] = (),
) -> Path:
    """Write a page, made once nothing stands in its way, and give its path; raises as
    `write_html` does.
    """
    file = files.check_path(path, language, files.HTML)
    files.save_made(
        file,
        lambda: page().encode("utf-8"),
        language,
        overwrite=overwrite,
        inputs=inputs,
    )
    return file


def write_years(
    comparison: Comparison,
    found: PersonYears,
    path: Path | str,
    language: Language,
    overwrite: bool = False,
) -> Path:
    """Write a person's year in each model with its pictures as one HTML file that needs nothing
    else; gives the path. Beside each stand the same work done evenly, and what was planned where
    something else happened.

    Raises `SubcontractError` for a path that cannot be written, and for a file that exists unless
    `overwrite` is given.
    """
    return write_page(
        lambda: years_page(found, language),
        path,
        language,
        overwrite=overwrite,
        inputs=files_read(comparison),
    )
