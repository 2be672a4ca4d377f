"""Choosing by a number from 1 up (municipality groups, heating zones), and yes or no as a
number.
"""

from typing import Any

import numpy as np

from ....base.columns import Days
from ....base.errors import LawError, Text
from ....base.money import Exact, pick, take
from ....law import Law


def by_number(what: str, number: Any, options: list[Exact]) -> Exact:
    """Option 1, 2, … of each row; a number that the law does not have on that day is an error."""
    numbers = np.asarray(number)
    if numbers.size and (numbers.min() < 1 or numbers.max() > len(options)):
        raise LawError(
            Text(
                "the {what} is {low} to {high}, but the law has 1 to {most} here",
                what=what,
                low=numbers.min(),
                high=numbers.max(),
                most=len(options),
            )
        )
    return pick(numbers - 1, options)


def general_group(law: Law, day: Days, group: Any) -> np.ndarray:
    """The municipality group of the general allowance, from the four groups of the pensioners'
    allowance.

    Four groups until 2023; from 2024 the capital region's two are one and the numbers move up by
    one. Act 938/2014, section 10.
    """
    numbers = np.asarray(group)
    merged = np.maximum(1, numbers - 1)
    return law.select(
        "housing.general.municipality_groups",
        day,
        {
            "four_groups": lambda rows: take(numbers, rows),
            "three_groups": lambda rows: take(merged, rows),
        },
    )


def flag(value: Any) -> np.ndarray:
    """Yes or no as a number to multiply with."""
    return np.asarray(value, dtype=bool).astype(np.int64)
