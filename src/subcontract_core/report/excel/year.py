"""A person's months as a workbook: the sentences, a row a month, a row a line and month."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ...accounts.bounds import EXACT, Bound
from ...analysis.person_years import PersonYears
from ...analysis.year import Month, Year
from ...base import files
from ...base.dates import first_day
from ..terminal.reforms import reform_name
from ..text import year_told
from ..text.bounds import bound_text
from ..text.labels import kind_name, with_reading
from ..text.labels import reading as reading_of
from ..text.language import Language
from .book import Book, Column, Words

_MONEY = 16  # wide
# Under which reform the outcomes are (by identity) that are not under the law as it is.
Laws = Mapping[int, str]
_ONE_LAW: Laws = MappingProxyType({})


def write_person_book(
    found: PersonYears, path: Path | str, language: Language, *, overwrite: bool = False
) -> Path:
    """Write a person's years in all models with what drawn years make of them, as
    `write_year_book` does.
    """
    return _write(found.today, lambda: person_bytes(found, language), path, language, overwrite)


def person_bytes(found: PersonYears, language: Language) -> bytes:
    """The workbook as the bytes of the file; with draws one more sheet has a row a model, reading
    and month.
    """
    years = _years(found)
    laws = {
        id(year.outcome): reform_name(one.comparison, language)
        for one in found.reforms
        for year in _years(one)
    }
    models = [model for one in (found, *found.reforms) for model in one.models]
    every = [year for one in (found, *found.reforms) for year in _years(one)]
    book = _book(every, language, laws)
    if any(one.spreads for one in models):
        columns = _start(language) + [
            Column(
                language.text(f"year.spread.{end}"),
                "money",
                _MONEY,
            )
            for end in ("low", "high")
        ]
        several = _are_several(years)
        rows = [
            [
                _reading(
                    one.year,
                    several,
                    language,
                    laws,
                ),
                first_day(each.number),
                each.low,
                each.high,
            ]
            for one in models
            for each in one.spreads
        ]
        title = language.text("excel.sheet.year_draws")
        book.page("year_draws").table(
            title,
            columns,
            rows,
            frozen_columns=2,
        )
    return book.content(year_told.title(years[0], language))


def _years(found: PersonYears) -> list[Year]:
    """The years under one law: today's where there are no models."""
    return [one.year for one in found.models] or [found.today]


def write_year_book(
    years: Sequence[Year], path: Path | str, language: Language, *, overwrite: bool = False
) -> Path:
    """Write the months under each reading as an Excel file and give its path. Raises
    `SubcontractError` as `write_excel` does.
    """
    return _write(years[0], lambda: year_bytes(years, language), path, language, overwrite)


def _write(
    year: Year, make: Callable[[], bytes], path: Path | str, language: Language, overwrite: bool
) -> Path:
    """Write what is made, never over the file of the scenario that the year is of."""
    file = files.check_path(path, language, files.EXCEL)
    read = year.outcome.tables.scenario.file
    files.save_made(file, make, language, overwrite=overwrite, inputs=[read] if read else [])
    return file


def year_bytes(years: Sequence[Year], language: Language) -> bytes:
    """The workbook as the bytes of the file."""
    return _book(years, language).content(year_told.title(years[0], language))


def _book(years: Sequence[Year], language: Language, laws: Laws = _ONE_LAW) -> Book:
    """The sheets of the sentences, the months and the lines."""
    book, first, several = Book(language), years[0], _are_several(years)
    told = [
        [
            _reading(
                year,
                several,
                language,
                laws,
            ),
            sentence,
        ]
        for year in years
        for sentence in year_told.sentences(year, language)
    ]
    said = [
        Column(language.text("excel.reading"), width=40),
        Column(
            language.text("excel.sheet.year_told"),
            "wrapped",
            110,
        ),
    ]
    book.page("year_told").table(
        year_told.title(first, language),
        said,
        told,
    )
    sheets = (("year_months", _months), ("year_lines", _lines))
    for key, table in sheets:
        columns, rows = table(years, language, laws)
        book.page(key).table(
            language.text(f"excel.sheet.{key}"),
            columns,
            rows,
            frozen_columns=2,
        )
    return book


def _are_several(years: Sequence[Year]) -> bool:
    """Whether the years are of several models, which are named then."""
    return len({year.outcome.model for year in years}) > 1


def _start(language: Language) -> list[Column]:
    keys = ("excel.reading", "chart.month_word")
    return [Column(language.text(keys[0]), width=40), Column(language.text(keys[1]), "month")]


def _reading(year: Year, several: bool, language: Language, laws: Laws) -> str:
    """The reading, behind the name of its model where there are several, and behind that of the
    reform under which it is.
    """
    name = reading_of(year.outcome, language)
    if several:
        title = language.pick(year.outcome.manifest.title)
        name = with_reading(title, year.outcome, language)
    law = laws.get(id(year.outcome), "")
    return ": ".join(filter(None, (law, name)))


def _months(
    years: Sequence[Year], language: Language, laws: Laws
) -> tuple[list[Column], list[Any]]:
    """A row a reading and month: earnings beside the limit, in hand beside today, what is told."""
    keys = {
        "year.pay": "money",
        "threshold_name.earnings_limit": "money",
        "chart.left": "signed",
        "year.in_hand": "money",
        "page.today": "money",
        "page.difference": "signed",
    }
    columns = _start(language)
    columns += [
        Column(
            language.text(key),
            kind,
            _MONEY,
        )
        for key, kind in keys.items()
    ]
    columns.append(
        Column(
            language.text("excel.sheet.year_told"),
            "wrapped",
            80,
        )
    )
    rows = [
        [
            _reading(
                year,
                _are_several(years),
                language,
                laws,
            ),
            first_day(month.number),
            month.pay,
            *_limit(month),
            *_held(month, language),
            "\n".join(year_told.notes(month, language)),
        ]
        for year in years
        for month in year.months
    ]
    return columns, rows


def _limit(month: Month) -> tuple[int | str | None, int | str | None]:
    """The limit and what is left below it; empty without one."""
    return ("", "") if month.limit is None else (month.limit.cents, month.limit.left)


def _held(month: Month, language: Language) -> list[int | Words]:
    """Money in hand, today's and the difference; a bound is told in words."""
    held = month.in_hand
    return [
        _cell(held.now, language),
        _cell(held.today, language),
        _cell(
            held.difference,
            language,
            is_signed=True,
        ),
    ]


def _cell(bound: Bound, language: Language, is_signed: bool = False) -> int | Words:
    if bound.holds == EXACT:
        return bound.cents
    return Words(
        bound_text(
            bound,
            language,
            signed=is_signed,
        )
    )


def _lines(years: Sequence[Year], language: Language, laws: Laws) -> tuple[list[Column], list[Any]]:
    """A row a reading, month and line."""
    columns = [*_start(language), Column(language.text("excel.line"), width=36)]
    columns += [
        Column(
            language.text(key),
            kind,
            _MONEY,
        )
        for key, kind in (
            ("page.in_model", "money"),
            ("page.today", "money"),
            ("page.difference", "signed"),
        )
    ]
    rows = [
        [
            _reading(
                year,
                _are_several(years),
                language,
                laws,
            ),
            first_day(month.number),
            kind_name(language, line.kind),
            one.cents,
            *(("", "") if line.memo else (one.today, one.difference)),
        ]
        for year in years
        for line in year.lines
        for month, one in zip(
            year.months,
            line.months,
            strict=True,
        )
    ]
    return columns, rows
