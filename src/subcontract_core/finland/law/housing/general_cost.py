"""The housing cost that the general housing allowance accepts."""

from typing import Any

import numpy as np

from ....base.columns import Days
from ....base.money import Exact, pick, take
from ....law import Rule
from .groups import by_number, flag

EURO = 100
SIZES = ("1", "2", "3", "4")
_ID = "housing.general."


def cost_of(
    rule: Rule, day: Days, rent: Any, size: Any, group: Any, water: Any, heating: Any, region: Any
) -> Exact:
    """Rent with the norms for water and heating, at most the ceiling; whole cents a month.

    The arguments are those of `general.accepted_cost`. Act 938/2014, sections 9 and 10.
    """
    added_water = rule.amount(_ID + "water", day) * size * flag(water)
    cost = (
        Exact.of(rent) + added_water + _heating(rule, day, size, region) * flag(heating)
    ).rounded()
    return rule.step(
        "accepted_cost", cost.at_most(rule.step("ceiling", _ceiling(rule, day, size, group)))
    )


def _heating(rule: Rule, day: Days, size: Any, region: Any) -> Exact:
    surcharges = [rule.rate(_ID + f"heating_surcharge_{number}", day) for number in (1, 2)]
    factor = 1 + pick(region, [Exact.of(0), *surcharges])
    first, more = (
        (rule.amount(_ID + name, day) * factor).rounded(EURO)
        for name in ("heating_first", "heating_more")
    )
    return first + more * (np.asarray(size) - 1)


def _ceiling(rule: Rule, day: Days, size: Any, group: Any) -> Exact:
    def among(groups: int) -> Any:
        def ceiling(rows: Any) -> Exact:
            row_day, people = take(day, rows), np.asarray(take(np.asarray(size), rows))
            options = [
                _ceiling_of_group(rule, row_day, number, people) for number in range(1, groups + 1)
            ]
            return by_number("municipality group", take(np.asarray(group), rows), options)

        return ceiling

    return rule.select(
        _ID + "municipality_groups", day, {"four_groups": among(4), "three_groups": among(3)}
    )


def _ceiling_of_group(rule: Rule, day: Days, group: int, people: np.ndarray) -> Exact:
    by_size = [rule.amount(f"{_ID}ceiling_{group}_{size}", day) for size in SIZES]
    listed = np.minimum(people, len(SIZES))
    return pick(listed - 1, by_size) + rule.amount(f"{_ID}ceiling_{group}_more", day) * (
        people - listed
    )
