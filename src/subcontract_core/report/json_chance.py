"""Drawn years as plain values for JSON: `json-format.md` describes each."""

from collections.abc import Sequence
from typing import Any

from ..analysis.counted import Count, MonthCounts, PersonChance
from ..analysis.counted_money import MoneyChance, Three
from ..scenario.units import month_text


def chance_json(
    ways: Sequence[Sequence[PersonChance]], money: Sequence[MoneyChance] = ()
) -> dict[str, Any]:
    """What was drawn, and for each way to take unknown chances and each reading what is counted."""
    first, every = ways[0][0], [one for way in ways for one in way]
    beside = [_money(one) for one in money] or [{} for _ in every]
    return {
        "format": "subcontract-chance/1",
        "scenario": first.drawn.scenario.id,
        "seed": first.drawn.seed,
        "draws": first.drawn.draws,
        "person": first.person,
        "model": first.outcome.model,
        "counted": [reading_json(one) | told for one, told in zip(every, beside, strict=True)],
    }


def reading_json(chance: PersonChance) -> dict[str, Any]:
    """What is counted under one reading and one way to take unknown chances."""
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


def _money(money: MoneyChance) -> dict[str, Any]:
    """What may be asked back, what becomes of missed visits, and the organiser's money."""
    organiser = money.organiser
    return {
        "asked_back": _count(money.asked_back) | {"about_cents": money.about},
        "missed_visits": {
            "called_off_paid_wholly": money.off_wholly,
            "called_off_paid_in_part": money.off_in_part,
            "called_off_paid_as_agreed": money.off_agreed,
            "called_off_not_told": money.off_untold,
            "illness_paid": money.ill_paid,
            "illness_not_paid": money.ill_unpaid,
        },
        "organiser": {
            "seller": organiser.seller or None,
            "margin_cents": _three(organiser.margin),
            "buyers_cost_cents": _three(organiser.cost),
            "pay_cents": _three(organiser.pay),
            "loses_money": _count(organiser.loses),
            "called_off_not_invoiced": organiser.fee_untold,
        },
    }


def _three(found: Three | None) -> dict[str, int] | None:
    if found is None:
        return None
    return {"least": found.least, "typical": found.typical, "most": found.most}


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
