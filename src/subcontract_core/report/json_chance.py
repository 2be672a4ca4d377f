"""Drawn years as plain values for JSON: `json-format.md` describes each."""

from collections.abc import Sequence
from typing import Any

from ..analysis.counted import Count, MonthCounts, PersonChance
from ..scenario.units import month_text


def chance_json(ways: Sequence[Sequence[PersonChance]]) -> dict[str, Any]:
    """What was drawn, and for each way to take unknown chances and each reading what is counted."""
    first = ways[0][0]
    return {
        "format": "subcontract-chance/1",
        "scenario": first.drawn.scenario.id,
        "seed": first.drawn.seed,
        "draws": first.drawn.draws,
        "person": first.person,
        "model": first.outcome.model,
        "counted": [_reading(one) for way in ways for one in way],
    }


def _reading(chance: PersonChance) -> dict[str, Any]:
    return {
        "unknown_chances": chance.drawn.counting or None,
        "reading": dict(chance.outcome.reading),
        "once_over": _count(chance.once_over) if chance.is_limited else None,
        "three_in_a_row": _count(chance.in_a_row) if chance.is_limited else None,
        "more": _count(chance.more),
        "less": _count(chance.less),
        "months": [_month(one) for one in chance.months],
        "years": [
            {"draw": draw, "in_hand_cents": cents, "months_cents": list(months)}
            for draw, cents, months in chance.years
        ],
        "today_cents": list(chance.today),
    }


def _count(count: Count) -> dict[str, int]:
    return {
        "of_20": count.of_twenty,
        "unknown_of_20": count.unknown_of_twenty,
        "draws": count.hits,
        "unknown_draws": count.unknown,
    }


def _month(month: MonthCounts) -> dict[str, Any]:
    return {
        "month": month_text(month.number),
        "over": _count(month.over) if month.is_limited else None,
        "more": _count(month.more),
        "less": _count(month.less),
        "twenty": [
            {
                "draw": one.draw,
                "minutes": one.minutes,
                "in_hand_cents": one.in_hand if one.is_known else None,
                "known_cents": one.in_hand,
                "difference_cents": one.change if one.is_known else None,
                "over": None if one.is_unsure else one.is_over,
            }
            for one in month.little
        ],
    }
