"""A person's months as plain values for JSON: `json-format.md` describes each."""

from collections.abc import Sequence
from typing import Any

from ..analysis.year import Year
from .tables import year_rows
from .tables.columns import Columns


def year_json(years: Sequence[Year]) -> dict[str, Any]:
    """The months and lines of a person, under each reading."""
    first = years[0]
    return {
        "format": "subcontract-year/1",
        "scenario": first.outcome.tables.scenario.id,
        "person": first.person,
        "model": first.outcome.model,
        "readings": [_reading(one) for one in years],
    }


def _reading(year: Year) -> dict[str, Any]:
    return {
        "reading": dict(year.outcome.reading),
        "pay_cents": year.pay,
        "asked_back_cents": sum(one.cents for one in year.asked_back),
        "months": _records(year_rows.year_months(year)),
        "lines": _records(year_rows.year_lines(year)),
    }


def _records(columns: Columns) -> list[dict[str, Any]]:
    """Tidy columns as one object a row, without what all rows of a reading share."""
    names = [name for name in columns if name not in ("model", "reading", "person")]
    rows = zip(*(columns[name] for name in names), strict=True)
    return [dict(zip(names, row, strict=True)) for row in rows]
