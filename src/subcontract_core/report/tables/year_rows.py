"""A person's months as rows: for a page, and as tidy columns in whole cents."""

from collections.abc import Sequence
from itertools import groupby

from ...accounts.bounds import EXACT, Bound
from ...analysis.person_years import Spread
from ...analysis.year import Month, Year
from ...analysis.year_lines import Sum, YearLine
from ...base.dates import first_day
from ..text import ranges
from ..text.bounds import bound_text
from ..text.labels import kind_name
from ..text.language import Language
from .columns import Columns, gather, start


def month_head(year: Year, language: Language) -> list[str]:
    """What stands above the months; the limit only where there is one."""
    limit = ["threshold_name.earnings_limit", "chart.left"] if year.has_limit else []
    keys = ["year.pay", *limit, "year.in_hand", "page.today", "page.difference"]
    return [language.text("chart.month_word"), *(language.text(key) for key in keys)]


def month_rows(year: Year, language: Language) -> list[list[str]]:
    """A row for each month: earnings, the limit and what is left below it, money in hand beside
    today.
    """
    return [_month_row(year, month, language) for month in year.months]


def sum_row(year: Year, language: Language) -> list[str]:
    """What all months come to; a limit is of one month."""
    limit = ["", ""] if year.has_limit else []
    return [
        language.text("page.sum"),
        _amount(year.pay, language),
        *limit,
        bound_text(year.in_hand.now, language),
        bound_text(year.in_hand.today, language),
        bound_text(year.in_hand.difference, language, signed=True),
    ]


def months_table(
    year: Year, language: Language, spreads: Sequence[Spread] = ()
) -> tuple[list[str], list[list[str]], list[str]]:
    """The head, the months and their sum; with `spreads` of drawn years what is earned in the
    second least and the second most of twenty months like each.
    """
    head, rows = month_head(year, language), month_rows(year, language)
    total = sum_row(year, language)
    if not spreads:
        return head, rows, total
    drawn = {one.number: one for one in spreads}
    names = [language.text(f"year.spread.{end}") for end in ("low", "high")]
    cells = [
        [language.money(one.low), language.money(one.high)] if one else ["", ""]
        for one in (drawn.get(month.number) for month in year.months)
    ]
    rows = [[*row, *ends] for row, ends in zip(rows, cells, strict=True)]
    return [*head, *names], rows, [*total, "", ""]


def _month_row(year: Year, month: Month, language: Language) -> list[str]:
    limit: list[str] = []
    if year.has_limit:
        limit = ["", ""]
        if month.limit is not None:
            left = _amount(month.limit.left, language)
            limit = [language.money(month.limit.cents), left]
    return [
        language.month(month.number),
        _amount(month.pay, language),
        *limit,
        bound_text(month.in_hand.now, language),
        bound_text(month.in_hand.today, language),
        bound_text(month.in_hand.difference, language, signed=True),
    ]


def line_head(language: Language) -> list[str]:
    """What stands above the lines."""
    return ["", *(language.text(f"page.{name}") for name in ("in_model", "today", "difference"))]


def line_rows(year: Year, language: Language) -> list[list[str]]:
    """Every line over all months, and below it its months where they differ, equal ones after one
    another together.
    """
    return [row for line in year.lines for row in _line_rows(year, line, language)]


def _line_rows(year: Year, line: YearLine, language: Language) -> list[list[str]]:
    name = kind_name(language, line.kind)
    if line.memo:
        name = f"{name} ({language.text('page.not_counted')})"
    rows = [[name, *_cells(line.total, line.memo, language)]]
    runs = [
        (one, [month.number for month, _ in run])
        for one, run in groupby(zip(year.months, line.months, strict=True), lambda item: item[1])
    ]
    if len(runs) > 1:
        rows += [
            [f"  {ranges.months(language, months)}", *_cells(one, line.memo, language)]
            for one, months in runs
        ]
    return rows


def _cells(one: Sum, memo: bool, language: Language) -> list[str]:
    if memo:
        return [_amount(one.cents, language), "", ""]
    return [
        _amount(one.cents, language),
        _amount(one.today, language),
        _amount(one.difference, language, signed=True),
    ]


def _amount(cents: int | None, language: Language, signed: bool = False) -> str:
    return language.amount(cents or 0, cents is not None, signed)


def year_months(year: Year) -> Columns:
    """One row a month: earnings, limit, what is left below it, what rests, money in hand beside
    today, decisions (line and what opened it) and duties (code and day). What is not known, or no
    more than a bound, is missing.
    """
    rows = [
        start(year.outcome)
        | {
            "person": year.person,
            "month": _written(month.number),
            "earned_cents": month.pay,
            "limit_cents": None if month.limit is None else month.limit.cents,
            "left_cents": None if month.limit is None else month.limit.left,
            "pension": month.rest.word,
            "cents": _exact(month.in_hand.now),
            "today_cents": _exact(month.in_hand.today),
            "difference_cents": _exact(month.in_hand.difference),
            "decisions": [f"{one.line}: {one.told.code}" for one in month.decisions],
            "reviews": [one.line for one in month.decisions if one.is_review],
            "duties": [f"{one.finding.code}: {one.day}" for one in month.duties],
        }
        for month in year.months
    ]
    return gather(
        rows,
        (
            "model",
            "reading",
            "person",
            "month",
            "earned_cents",
            "limit_cents",
            "left_cents",
            "pension",
            "cents",
            "today_cents",
            "difference_cents",
            "decisions",
            "reviews",
            "duties",
        ),
    )


def year_lines(year: Year) -> Columns:
    """One row per line and month: cents, today's cents, difference; `memo` is never added."""
    rows = [
        start(year.outcome)
        | {
            "person": year.person,
            "month": _written(month.number),
            "line": line.kind,
            "cents": one.cents,
            "today_cents": one.today,
            "difference_cents": one.difference,
            "memo": line.memo,
        }
        for line in year.lines
        for month, one in zip(year.months, line.months, strict=True)
    ]
    return gather(
        rows,
        (
            "model",
            "reading",
            "person",
            "month",
            "line",
            "cents",
            "today_cents",
            "difference_cents",
            "memo",
        ),
    )


def _written(number: int) -> str:
    return f"{first_day(number):%Y-%m}"


def _exact(bound: Bound) -> int | None:
    return bound.cents if bound.holds == EXACT else None
