"""A person's months as plain values for JSON: `json-format.md` describes each."""

from collections.abc import Sequence
from typing import Any

from ..analysis.person_years import PersonYears, Spread
from ..analysis.year import Year
from ..scenario.units import month_text
from .json_chance import reading_json
from .tables import year_rows
from .tables.columns import Columns


def year_json(years: Sequence[Year]) -> dict[str, Any]:
    """The months and lines of a person, under each reading of each model; `model` is None where
    there are several.
    """
    first = years[0]
    models = list(dict.fromkeys(one.outcome.model for one in years))
    return {
        "format": "subcontract-year/1",
        "scenario": first.outcome.tables.scenario.id,
        "person": first.person,
        "model": models[0] if len(models) == 1 else None,
        "readings": [_reading(one) for one in years],
    }


def person_json(found: PersonYears) -> dict[str, Any]:
    """The months and lines of a person in each model, what drawn years make of them, and the models
    that are not for the person.
    """
    told = year_json([one.year for one in found.models] or [found.today])
    for one, reading in zip(
        found.models,
        told["readings"],
        strict=False,
    ):
        if one.chances:
            reading["draws"] = one.chances[0].drawn.draws
            reading["seed"] = one.chances[0].drawn.seed
            reading["counted"] = [reading_json(chance) for chance in one.chances]
            reading["pay_of_20"] = [_spread(spread) for spread in one.spreads]
    told["not_offered"] = list(dict.fromkeys(one.model for one in found.left))
    if found.reforms:
        told["reforms"] = [
            {"law": one.comparison.today.law_name} | person_json(one) for one in found.reforms
        ]
    return told


def _spread(spread: Spread) -> dict[str, Any]:
    """What is earned in the second least and the second most of twenty months."""
    month = month_text(spread.number)
    return {"month": month, "second_cents": spread.low, "nineteenth_cents": spread.high}


def _reading(year: Year) -> dict[str, Any]:
    return {
        "model": year.outcome.model,
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
    return [
        dict(
            zip(
                names,
                row,
                strict=True,
            )
        )
        for row in rows
    ]
