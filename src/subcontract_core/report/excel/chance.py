"""Drawn years as a workbook: counts, the twenty months of each month, the years, the grounds."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from ...analysis.counted import Count, PersonChance
from ...analysis.counted_money import MoneyChance
from ...base import files
from ...base.dates import first_day
from ..text.chance_grounds import grounds
from ..text.labels import reading
from ..text.language import Language
from .book import Book, Column

_COUNTED = (
    "chance.column.over_of",
    "chance.column.over_draws",
    "chance.column.more_of",
    "chance.column.more_draws",
    "chance.column.less_of",
    "chance.column.less_draws",
    "chance.column.unknown_draws",
)
Ways = Sequence[Sequence[PersonChance]]
Under = tuple[str, Ways, Sequence[MoneyChance]]  # the same draws under a reform, by its name
Every = Sequence[tuple[str, PersonChance]]  # each with what its rows are called


def write_chance(
    ways: Ways,
    path: Path | str,
    language: Language,
    money: Sequence[MoneyChance] = (),
    reforms: Sequence[Under] = (),
    *,
    overwrite: bool = False,
) -> Path:
    """Write what is counted, the same under each reform below it, as an Excel file and give its
    path. Raises `SubcontractError` as `write_excel` does.
    """
    file = files.check_path(path, language, files.EXCEL)
    scenario = ways[0][0].drawn.scenario
    read = [scenario.file] if scenario.file else []
    files.save_made(
        file,
        lambda: chance_bytes(ways, language, money, reforms),
        language,
        overwrite=overwrite,
        inputs=read,
    )
    return file


def chance_bytes(
    ways: Ways,
    language: Language,
    money: Sequence[MoneyChance] = (),
    reforms: Sequence[Under] = (),
) -> bytes:
    """The workbook as the bytes of the file."""
    book = Book(language)
    laws = (("", ways, money), *reforms)
    every = [
        (_said(law, one, language), one) for law, found, _ in laws for way in found for one in way
    ]
    money = [one for _, _, found in laws for one in found]
    told = (_months, _twenty, _years)
    for key, table in zip(("chance_months", "chance_twenty", "chance_years"), told, strict=True):
        columns, rows = table(every, language)
        book.page(key).table(
            language.text(f"excel.sheet.{key}"),
            columns,
            rows,
            frozen_columns=2,
        )
    if money:
        book.page("chance_money").table(
            language.text("excel.sheet.chance_money"), *_money(every, money, language)
        )
    is_open = any(one.organiser.fee_untold for one in money)
    told_first = [language.text("chance.fee_untold")] if is_open else []
    lines = [[line] for line in (*told_first, *grounds(every[0][1], language))]
    heading = language.text("chance.grounds")
    book.page("chance_grounds").table(heading, [Column(heading, "wrapped", 110)], lines)
    scenario = every[0][1].drawn.scenario
    return book.content(f"{language.pick(scenario.title)} ({scenario.id})")


def _money(
    every: Every, money: Sequence[MoneyChance], language: Language
) -> tuple[list[Column], list[Any]]:
    """A row a reading: what may be asked back, and the organiser's money in three real years."""
    columns = [Column(language.text("excel.reading"), width=40)]
    columns += [
        Column(language.text(f"chance.column.{name}"), kind, 18)
        for name, kind in (
            ("back_of", "number"),
            ("back_draws", "number"),
            ("back_about", "money"),
            ("margin_least", "signed"),
            ("margin_typical", "signed"),
            ("margin_most", "signed"),
            ("loses_of", "number"),
            ("loses_draws", "number"),
        )
    ]
    rows = []
    for (said, _), found in zip(every, money, strict=True):
        margin = found.organiser.margin
        three = (margin.least, margin.typical, margin.most) if margin else (None, None, None)
        back = [*_pair(found.asked_back), found.about]
        rows.append([said, *back, *three, *_pair(found.organiser.loses)])
    return columns, rows


def _start(language: Language) -> list[Column]:
    keys = ("excel.reading", "chart.month_word")
    return [Column(language.text(keys[0]), width=40), Column(language.text(keys[1]), "month")]


def _said(law: str, chance: PersonChance, language: Language) -> str:
    """The reading, and how unknown chances were taken; behind the reform under which it is."""
    counting = chance.drawn.counting
    way = language.text(f"chance.counting.{counting}") if counting else ""
    said = " ".join(filter(None, (reading(chance.outcome.outcome, language), way)))
    return ": ".join(filter(None, (law, said)))


def _months(every: Every, language: Language) -> tuple[list[Column], list[Any]]:
    """A row a reading and month: how many of the draws, and of twenty."""
    columns = _start(language)
    columns += [Column(language.text(key), "number", 18) for key in _COUNTED]
    rows = [
        [
            said,
            _day(month.number),
            *(_pair(month.over) if month.is_limited else ["", ""]),
            *_pair(month.more),
            *_pair(month.less),
            month.more.unknown,
        ]
        for said, one in every
        for month in one.months
    ]
    return columns, rows


def _pair(count: Count) -> list[int]:
    return [count.of_twenty, count.hits]


def _day(number: int) -> date:
    return first_day(number)


def _twenty(every: Every, language: Language) -> tuple[list[Column], list[Any]]:
    """A row for each of the twenty real months."""
    kinds = {"draw": "number", "minutes_each": "number", "left": "money", "change": "signed"}
    columns = _start(language) + [
        Column(language.text(f"chance.column.{name}"), kind, 18) for name, kind in kinds.items()
    ]
    columns.append(Column(language.text("chance.column.over"), width=18))
    rows = [
        [
            said,
            _day(month.number),
            little.draw,
            little.minutes,
            little.in_hand if little.is_known else None,
            little.change if little.is_known else None,
            language.text("chance.is_over" if little.is_over else "chance.no")
            if not little.is_unsure
            else language.text("chance.unsure"),
        ]
        for said, one in every
        for month in one.months
        for little in month.little
    ]
    return columns, rows


def _years(every: Every, language: Language) -> tuple[list[Column], list[Any]]:
    """A row for each of the twenty real years and its months."""
    columns = _start(language)
    columns.append(Column(language.text("chance.column.draw"), "number"))
    columns.append(Column(language.text("chance.column.left"), "money"))
    rows = [
        [said, _day(month.number), draw, cents]
        for said, one in every
        for draw, _, months in one.years
        for month, cents in zip(one.months, months, strict=True)
    ]
    return columns, rows
