"""The housing cost that the general housing allowance accepts."""

from typing import Any

import numpy as np

from ....base.money import Exact, pick, take
from ....law import Rule
from .groups import by_number, flag

EURO = 100
SIZES = ("1", "2", "3", "4")
_ID = "housing.general."


def cost_of(
    r: Rule, on: Any, rent: Any, size: Any, group: Any, water: Any, heating: Any, region: Any
) -> Exact:
    """Rent with the norms for water and heating, at most the ceiling; whole cents a month.

    The arguments are those of `general.accepted_cost`. Act 938/2014, sections 9 and 10.
    """
    added_water = r.amount(_ID + "water", on) * size * flag(water)
    cost = (Exact.of(rent) + added_water + _heating(r, on, size, region) * flag(heating)).rounded()
    return r.step("accepted_cost", cost.at_most(r.step("ceiling", _ceiling(r, on, size, group))))


def _heating(r: Rule, on: Any, size: Any, region: Any) -> Exact:
    surcharges = [r.rate(_ID + f"heating_surcharge_{number}", on) for number in (1, 2)]
    factor = 1 + pick(region, [Exact.of(0), *surcharges])
    first, more = (
        (r.amount(_ID + name, on) * factor).rounded(EURO)
        for name in ("heating_first", "heating_more")
    )
    return first + more * (np.asarray(size) - 1)


def _ceiling(r: Rule, on: Any, size: Any, group: Any) -> Exact:
    def among(groups: int) -> Any:
        def ceiling(rows: Any) -> Exact:
            day, people = take(on, rows), np.asarray(take(np.asarray(size), rows))
            options = [_ceiling_of_group(r, day, number, people) for number in range(1, groups + 1)]
            return by_number("municipality group", take(np.asarray(group), rows), options)

        return ceiling

    return r.select(
        _ID + "municipality_groups", on, {"four_groups": among(4), "three_groups": among(3)}
    )


def _ceiling_of_group(r: Rule, day: Any, group: int, people: np.ndarray) -> Exact:
    by_size = [r.amount(f"{_ID}ceiling_{group}_{size}", day) for size in SIZES]
    listed = np.minimum(people, len(SIZES))
    return pick(listed - 1, by_size) + r.amount(f"{_ID}ceiling_{group}_more", day) * (
        people - listed
    )
