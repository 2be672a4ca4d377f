"""Choosing by a number from 1 up: municipality groups and heating zones."""

from typing import Any

import numpy as np

from ...errors import LawError
from ...money import Exact, pick


def by_number(what: str, number: Any, options: list[Exact]) -> Exact:
    """Option 1, 2, … of each row; a number that the law does not have on that day is an error."""
    numbers = np.asarray(number)
    if numbers.size and (numbers.min() < 1 or numbers.max() > len(options)):
        raise LawError(f"the {what} is {numbers.min()} to {numbers.max()}, but the law has 1 to {len(options)} here")
    return pick(numbers - 1, options)
