"""The sheet of purses: one row a purse and month, with a live check that they add up to nothing."""

from typing import Any

from attrs import frozen

from ...accounts.bounds import EXACT, Bound
from ...analysis.purses import Balance
from ...analysis.ranged import Ranged, Whole
from ...base.dates import first_day
from ...scenario.workbook.cells import letters
from ..tables.purse_rows import changing, listed, purse_name
from ..text.bounds import bound_text
from .book import Book, Column, Live, Page, Words, quoted
from .entries import Entries, Entry
from .tables import start_columns

_HEAD = 1


def purses(book: Book, entries: Entries, small_groups: bool = False) -> Page:
    """Every purse of every outcome and month: today, in the model, the difference. The check says
    whether the differences of a month add up to nothing; where one is not known there is none.
    """
    language, page = book.language, book.page("purses")
    several = entries.cases > 1
    case_column = (
        [
            Column(
                language.text("excel.case"),
                "number",
                7,
            )
        ]
        if several
        else []
    )
    columns = [
        *start_columns(language, entries),
        *case_column,
        Column(language.text("excel.month"), "month", 10),
        Column(language.text("page.purses.purse"), width=44),
        Column(language.text("page.today"), "signed"),
        Column(language.text("page.in_model"), "signed"),
        Column(language.text("page.difference"), "signed"),
        Column(language.text("excel.check"), width=26),
    ]
    rows: list[list[Any]] = []
    for entry in entries.all:
        for case in range(entries.cases):
            start = entry.start(language, entries.with_law)
            start += [case + 1] if several else []
            place = _Place(
                book,
                entry,
                case,
                start,
                len(columns) - 2,
                small_groups,
            )
            rows += _rows(place, len(rows))
    page.table(
        language.text("excel.caption.purses"),
        columns,
        rows,
        frozen_columns=2,
    )
    return page


@frozen(eq=False)
class _Place:
    """Where the rows of a case stand: the book, the outcome, the case, the first cells of each of
    its rows, the column of the differences, and whether small groups are shown.
    """

    book: Book
    entry: Entry
    case: int
    start: list[Any]
    column: int
    small_groups: bool

    @property
    def balance(self) -> Balance:
        """The purses of the outcome."""
        return self.entry.analysis.purses(self.entry.outcome)


def _rows(place: _Place, before: int) -> list[list[Any]]:
    """The rows of one case of an outcome, month by month; one row of words where the group is
    small. `before` counts the rows above.
    """
    language, outcome = place.book.language, place.entry.outcome
    if not outcome.admission.offered.any():
        return []
    if not (place.small_groups or place.balance.is_told(place.case)):
        told = language.text("page.purses.withheld")
        return [
            [
                *place.start,
                None,
                told,
                "",
                "",
                "",
                "",
            ]
        ]
    rows: list[list[Any]] = []
    for month in range(len(outcome.tables.months)):
        rows += _of_month(place, month, before + len(rows))
    return rows


def _of_month(place: _Place, month: int, before: int) -> list[list[Any]]:
    """A row for each purse that changes in a month, with the check of all of them; where nothing
    changes, for each that pays or gains in it.
    """
    outcome = place.entry.outcome
    changes = bool(changing(place.balance))
    parts = [
        row
        for row in listed(place.balance)
        if _moves(row.change if changes else row.now, month, place.case)
    ]
    check = _check(
        place,
        month,
        before,
        before + len(parts),
    )
    rows = []
    for row in parts:
        amounts = (row.today, row.now, row.change)
        rows.append(
            [
                *place.start,
                first_day(int(outcome.tables.months[month])),
                purse_name(place.book.language, row.purse, outcome),
                *(_cell(one.of_month(month, place.case), place.book) for one in amounts),
                check,
            ]
        )
    return rows


def _moves(ranged: Ranged, month: int, case: int) -> bool:
    whole = ranged.of_month(month, case)
    return bool(whole.cents) or whole.holds != EXACT


def _cell(whole: Whole, book: Book) -> Any:
    if whole.holds == EXACT:
        return whole.cents
    return Words(
        bound_text(
            Bound(whole.cents, whole.holds),
            book.language,
            signed=True,
        )
    )


def _check(place: _Place, month: int, first: int, after: int) -> Any:
    """The live check of the rows of a month, from the first to the one after the last (0-based);
    nothing where an amount of the month is open.
    """
    changes = [row.change.of_month(month, place.case) for row in place.balance.rows]
    if any(whole.holds != EXACT for whole in changes):
        return ""
    name, top = letters(place.column), _HEAD + 2
    language = place.book.language
    yes, no = language.text("excel.zero"), language.text("excel.not_zero")
    cells = f"{name}{top + first}:{name}{top + after - 1}"
    return Live(f"=IF(AND(ROUND(SUM({cells}),2)=0),{quoted(yes)},{quoted(no)})", yes)
