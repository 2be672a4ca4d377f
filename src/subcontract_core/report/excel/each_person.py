"""The sheet of each person in each model; its totals are formulas over the sheet of lines."""

from typing import Any

from attrs import frozen

from ...accounts.bounds import EXACT, Bound
from ...analysis.person_groups import Group
from ...base.dates import calendar_date
from ...base.numbers import euros
from ...scenario.workbook.cells import letters
from ..text.bounds import bound_text
from ..text.language import Language
from .book import Column, Live, Page, Words, quoted
from .entries import Entries, Entry

MOST_LIVE = 3_000  # more formulas than this make a workbook slow
_AFTER = {"after_from": "date", "after_fall": "signed", "after_month": "signed"}
_AMOUNTS = {"page.difference": "signed", "page.today": "money", "page.in_model": "money"}


@frozen
class _Sheet:
    """What every row needs to know: where its formulas look, and how many columns are before its
    amounts.
    """

    language: Language
    lines: Page
    with_law: bool
    with_case: bool
    live: bool
    with_after: bool

    @property
    def person(self) -> int:
        """The column of the person, from 0."""
        return 3 + self.with_law + self.with_case


def each_person(page: Page, entries: Entries, lines: Page) -> None:
    """Each person in each model: the difference, today, and in the model."""
    language, told = page.book.language, _told(entries)
    live = 4 * len(told) <= MOST_LIVE
    sheet = _Sheet(
        language,
        lines,
        entries.with_law,
        entries.cases > 1,
        live,
        any(group.after.falls for *_, group in told),
    )
    rows = [
        _row(
            sheet,
            entry,
            number,
            person,
            group,
            place,
        )
        for place, (entry, number, person, group) in enumerate(told, 3)
    ]
    title = language.text("excel.caption.each_person")
    page.table(title, _columns(sheet), rows, frozen_columns=2)


def _columns(sheet: _Sheet) -> list[Column]:
    language = sheet.language
    law = [Column(language.text("excel.law"), width=18)] if sheet.with_law else []
    case = [Column(language.text("excel.case"), "number", 7)] if sheet.with_case else []
    return [
        Column("#", "number", 5),
        Column(language.text("page.model"), width=28),
        Column(language.text("excel.reading"), width=34),
        *law,
        *case,
        Column(language.text("excel.person"), width=10),
        *(Column(language.text(key), kind, 17) for key, kind in _AMOUNTS.items()),
        Column(language.text("excel.check"), width=26),
        *(
            Column(language.text(f"excel.{key}"), kind, 22)
            for key, kind in (_AFTER.items() if sheet.with_after else ())
        ),
    ]


def _told(entries: Entries) -> list[tuple[Entry, int, str, Group]]:
    """Every outcome, case and person, in this order, with the group that the person is in."""
    told = [
        (entry, number, person, group)
        for entry in entries.all
        for number in range(entries.cases)
        for group in entry.analysis.groups(entry.outcome, number)
        for person in group.people
    ]
    people = entries.all[0].comparison.scenario.people if entries.all else ()
    rank = {person.id: place for place, person in enumerate(people)}
    return sorted(told, key=lambda row: (row[0].number, row[1], rank.get(row[2], 0)))


def _row(
    sheet: _Sheet, entry: Entry, number: int, person: str, group: Group, row: int
) -> list[Any]:
    """One row, the `row`-th of the sheet (from 1)."""
    bounds = (group.change, group.today, group.now)
    cells = [_amount(sheet, bound, key, row) for bound, key in zip(bounds, _AMOUNTS, strict=True)]
    if not group.offered:
        cells[0] = Words(sheet.language.text("nothing.not_for_this_person"))
    case = [number + 1] if sheet.with_case else []
    start = entry.start(sheet.language, sheet.with_law)
    after = _after(group) if sheet.with_after else []
    return [*start, *case, person, *cells, _check(sheet, cells, row), *after]


def _after(group: Group) -> list[Any]:
    """What falls after the months asked: the day, how much, and what a month then comes to."""
    told = group.after
    if not told.falls:
        return ["", "", ""]
    month = "" if told.month is None else told.month
    return [calendar_date(told.day), -told.fall, month]


def _check(sheet: _Sheet, cells: list[Any], row: int) -> Any:
    """A formula that says whether the sums of the sheet equal the page; empty without sums."""
    checks = [
        f"ROUND({letters(sheet.person + 1 + c)}{row}-({euros(cell.value)}),2)=0"
        for c, cell in enumerate(cells)
        if isinstance(cell, Live) and isinstance(cell.value, int)
    ]
    if not checks:
        return ""
    yes, no = (sheet.language.text(f"excel.{key}") for key in ("equal", "unequal"))
    return Live(f"=IF(AND({','.join(checks)}),{quoted(yes)},{quoted(no)})", yes)


def _amount(sheet: _Sheet, bound: Bound, key: str, row: int) -> Any:
    """A sum over the lines of the person, or words where no exact sum is known."""
    language, lines, person = sheet.language, sheet.lines, letters(sheet.person)
    if bound.holds != EXACT:
        return Words(bound_text(bound, language, signed=key == "page.difference"))
    if not sheet.live:
        return bound.cents
    conditions = f"{lines.column('#')},$A{row}"
    conditions += f",{lines.column(language.text('excel.person'))},${person}{row}"
    if sheet.with_case:
        case = letters(sheet.person - 1)
        conditions += f",{lines.column(language.text('excel.case'))},${case}{row}"
    return Live(f"=SUMIFS({lines.column(language.text(key))},{conditions})", bound.cents)
