"""Drawn years as rows: each month of twenty, the twenty months that stand for all, the years."""

from collections.abc import Iterator, Sequence
from typing import Any

from ...analysis.counted import LittleMonth, MonthCounts, PersonChance
from ...scenario.units import month_text
from ..text.chance_told import cell_text, in_hand
from ..text.language import Language
from .columns import Columns, gather, start


def month_head(chance: PersonChance, language: Language) -> list[str]:
    """What stands above the months."""
    keys = ["chart.month_word", "chance.column.minutes", "chance.column.usual"]
    keys += ["chance.column.over_of"] if chance.is_limited else []
    return [language.text(key) for key in (*keys, "chance.column.more_of", "chance.column.less_of")]


def month_rows(chance: PersonChance, language: Language) -> list[list[str]]:
    """A row a month: what the usual one has, and how often the limit is passed and more or less is
    left than today.
    """
    return [_month(chance, month, language) for month in chance.months]


def _month(chance: PersonChance, month: MonthCounts, language: Language) -> list[str]:
    over = [cell_text(month.over, language) if month.is_limited else ""]
    return [
        language.month(month.number),
        language.hours(month.usual.minutes),
        in_hand(month.usual, language),
        *(over if chance.is_limited else []),
        cell_text(month.more, language),
        cell_text(month.less, language),
    ]


def little_head(language: Language) -> list[str]:
    """What stands above the twenty months."""
    keys = ("draw", "minutes", "left", "change", "over")
    return [language.text(f"chance.column.{key}") for key in keys]


def little_rows(month: MonthCounts, language: Language) -> list[list[str]]:
    """The twenty real months, fewest minutes first."""
    return [
        [
            str(one.draw),
            language.hours(one.minutes),
            in_hand(one, language),
            language.amount(one.change, one.is_known, signed=True),
            language.text(_is_over(one)),
        ]
        for one in month.little
    ]


def _is_over(one: LittleMonth) -> str:
    if one.is_over:
        return "chance.is_over"
    return "chance.unsure" if one.is_unsure else "chance.no"


def year_head(language: Language) -> list[str]:
    """What stands above the twenty years."""
    return [language.text(f"chance.column.{key}") for key in ("draw", "year")]


def year_rows(chance: PersonChance, language: Language) -> list[list[str]]:
    """The twenty real years, least in hand first."""
    return [[str(draw), language.money(cents)] for draw, cents, _ in chance.years]


def tidy_months(ways: Sequence[Sequence[PersonChance]]) -> Columns:
    """One row a way to take unknown chances, reading and month, as counts of the draws."""
    rows = [
        start(one.outcome.outcome)
        | {
            "unknown_chances": one.drawn.counting or None,
            "person": one.person,
            "month": month_text(month.number),
            "draws": one.drawn.draws,
            "over": month.over.hits if month.is_limited else None,
            "over_of_20": month.over.of_twenty if month.is_limited else None,
            "over_unknown": month.over.unknown if month.is_limited else None,
            "more": month.more.hits,
            "less": month.less.hits,
            "unknown": month.more.unknown,
        }
        for way in ways
        for one in way
        for month in one.months
    ]
    return gather(rows, tuple(rows[0]) if rows else ())


def tidy_little(ways: Sequence[Sequence[PersonChance]]) -> Columns:
    """One row for each of the twenty real months of each month and reading; whole cents, None where
    not all is known.
    """
    every = [(one, month) for way in ways for one in way for month in one.months]
    return _tidy([row for one, month in every for row in _little(one, month)])


def tidy_little_of(chance: PersonChance, month: MonthCounts) -> Columns:
    """The twenty real months of one month as `tidy_little` has them."""
    return _tidy([*_little(chance, month)])


def _tidy(rows: list[dict[str, Any]]) -> Columns:
    return gather(rows, tuple(rows[0]) if rows else ())


def _little(chance: PersonChance, month: MonthCounts) -> Iterator[dict[str, Any]]:
    for one in month.little:
        yield (
            start(chance.outcome.outcome)
            | {
                "unknown_chances": chance.drawn.counting or None,
                "person": chance.person,
                "month": month_text(month.number),
                "draw": one.draw,
                "minutes": one.minutes,
                "in_hand_cents": one.in_hand if one.is_known else None,
                "difference_cents": one.change if one.is_known else None,
                "over": None if one.is_unsure else one.is_over,
            }
        )
