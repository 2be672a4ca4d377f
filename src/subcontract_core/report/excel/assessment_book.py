"""An assessment of quality as a workbook to fill in: empty, or with what was assessed.

Row 1 has the headings, the hidden row 2 the keys by which it is read back; an empty cell stays
empty: it is "we do not know", never nought.
"""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

from ...base import files
from ...base.numbers import written
from ...quality import CRITERIA, GROUPS, Assessment
from ...quality.assessment import BY, INDICATORS, Indicator
from ...quality.building import FORMAT
from ...quality.criteria import LEAST, MOST, SOURCE
from ...quality.workbook import ABOUT, COUNTED, SCORES
from ...scenario.workbook.cells import exact_number
from ...scenario.workbook.columns import SheetOf
from ..text.language import Language
from .book import Book, Page

_FIRST, _OWN = 2, 5  # the first row of input; rows for meters of one's own
_BOOLEAN = ("true", "false")
# What each column of a sheet is called, how wide it is, and how its cells look.
_ABOUT = {
    "format": ("", 2, "text"),
    "by": ("quality.who", 24, "text"),
    "day": ("quality.day", 14, "date"),
    "before": ("quality.day_before", 22, "date"),
    "after": ("quality.day_after", 22, "date"),
}
_SCORES = {
    "id": ("quality.number", 8, "text"),
    "name": ("quality.criterion", 70, "wrapped"),
    "points": ("quality.points", 12, "number"),
    "seen": ("quality.seen", 50, "wrapped"),
    "disagreed": ("quality.differ", 16, "text"),
}
_COUNTED = {
    "id": ("quality.number", 12, "text"),
    "name": ("quality.indicators", 44, "wrapped"),
    "before": ("quality.before", 14, "plain"),
    "after": ("quality.after", 14, "plain"),
    "source": ("quality.counted_from", 50, "wrapped"),
}


def write_assessment(
    found: Assessment | None,
    path: Path | str,
    language: Language,
    *,
    overwrite: bool = False,
    inputs: Iterable[Path | str] = (),
) -> Path:
    """Write the workbook and give its path. Raises `SubcontractError` as `write_excel` does."""
    file = files.check_path(path, language, files.EXCEL)
    files.save_made(
        file,
        lambda: assessment_bytes(found, language),
        language,
        overwrite=overwrite,
        inputs=inputs,
    )
    return file


def assessment_bytes(found: Assessment | None, language: Language) -> bytes:
    """The workbook as the bytes of the file; None is one to fill in."""
    book = Book(language)
    _how(book, language)
    about = [[FORMAT, *_who(found, language)]]
    page = _page(book, ABOUT, _ABOUT, about)
    page.sheet.set_column(
        0,
        0,
        2,
        None,
        {"hidden": True},
    )
    _choose(page, 1, 1, [language.text(f"quality.by.{one}") for one in BY])
    rows = list(_scores(found, language))
    page = _page(book, SCORES, _SCORES, rows)
    _choose(page, 2, len(rows), [f"{points}" for points in range(LEAST, MOST + 1)])
    _choose(page, 4, len(rows), [language.text(f"workbook.option.{word}") for word in _BOOLEAN])
    _page(book, COUNTED, _COUNTED, _counted(found, language))
    _words(book, language)
    return book.content(language.text("quality.title"))


def _page(
    book: Book, kind: SheetOf, columns: dict[str, tuple[str, int, str]], rows: Sequence[Any]
) -> Page:
    """A sheet: headings, hidden keys, rows."""
    page = book.page(kind.name)
    for place, column in enumerate(kind.columns):
        heading, width, look = columns[column.key]
        page.sheet.set_column(place, place, width, book.format(look))
        page.write(0, place, book.language.text(heading) if heading else "", "heading")
        page.write(1, place, f"{kind.name}.{column.key}", "text")
        for line, row in enumerate(rows, _FIRST):
            page.write(line, place, row[place], look)
    page.sheet.set_row(1, None, None, {"hidden": True})
    page.sheet.freeze_panes(_FIRST, 0)
    return page


def _how(book: Book, language: Language) -> None:
    """How it is filled in, and where the criteria are from; nothing of it is read."""
    page = book.page("about")
    page.sheet.set_column(0, 0, 100)
    told = [language.text(f"quality.{key}") for key in ("first", "rows", "foot", "foot_trouble")]
    for line, text in enumerate((language.text("quality.title"), "about.text", *told, SOURCE)):
        page.write(line, 0, text, "wrapped" if line else "title")
    page.sheet.set_row(1, None, None, {"hidden": True})


def _who(found: Assessment | None, language: Language) -> list[Any]:
    if found is None:
        return ["", None, None, None]
    return [language.text(f"quality.by.{found.by}"), found.day, found.before, found.after]


def _scores(found: Assessment | None, language: Language) -> Iterable[list[Any]]:
    """A row a criterion: its group, name and target; the points where there are any."""
    for group in GROUPS:
        told = language.text(f"quality.group.{group}")
        for one in CRITERIA:
            if one.group == group:
                texts = (language.text(f"quality.{one.id}{end}") for end in ("", ".target"))
                name = f"{told}: {' – '.join(texts)}"
                score = found.score(one.id) if found else None
                differ = language.text("workbook.option.true") if score and score.disagreed else ""
                points, seen = (score.points, score.seen) if score else (None, "")
                yield [one.id, name, points, seen, differ]


def _counted(found: Assessment | None, language: Language) -> list[list[Any]]:
    """A row for each number before and after, and rows for meters of one's own."""
    given = found.indicators if found else ()
    known = {one.id: one for one in given if one.id}
    own = [one for one in given if not one.id]
    own += [Indicator("")] * max(_OWN - len(own), 0)
    return [
        [
            one.id,
            language.text(f"quality.indicator.{one.id}") if one.id else one.name,
            _number(one.before),
            _number(one.after),
            one.source,
        ]
        for one in (*(known.get(name, Indicator(name)) for name in INDICATORS), *own)
    ]


def _number(value: Fraction | None) -> Any:
    """A number as it was counted; one that no cell holds exactly stands as a text."""
    if value is None:
        return None
    text = written(value)
    exact = exact_number(text)
    return text if exact is None else exact


def _choose(page: Page, place: int, rows: int, words: Sequence[str]) -> None:
    """A list to choose from, below a heading."""
    last = _FIRST + rows - 1
    page.sheet.data_validation(
        _FIRST,
        place,
        last,
        place,
        {"validate": "list", "source": words},
    )


def _words(book: Book, language: Language) -> None:
    """The hidden sheet by which the words of the lists are read back in any language."""
    page = book.page("words")
    rows = [
        *(("assessment.by", one, language.text(f"quality.by.{one}")) for one in BY),
        *(("scores.disagreed", one, language.text(f"workbook.option.{one}")) for one in _BOOLEAN),
    ]
    for line, row in enumerate((("words.column", "words.code", "words.text"), *rows), 1):
        for place, cell in enumerate(row):
            page.write(line, place, cell, "text")
    page.sheet.set_row(1, None, None, {"hidden": True})
    page.sheet.hide()
