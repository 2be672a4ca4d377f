"""How large a value of a scenario can be at most; more is a slip of the hand (a decimal mark lost,
a year for a month).

The same for files, workbooks and the explorer. In cents, or as a share.
"""

from collections.abc import Mapping
from fractions import Fraction

from ..base.numbers import MOST_CENTS

# By the last part of the path. A month: rent, housing, other, income, average_earnings. A year:
# other_pension, spouse_income.
_MOST: Mapping[str, int] = {
    "rent": 1_000_000,
    "housing": 1_000_000,
    "other": 1_000_000,
    "income": 5_000_000,
    "average_earnings": 10_000_000,
    "average": 10_000_000,
    "other_pension": 50_000_000,
    "spouse_income": 1_000_000_000,
    "allowance": 100_000,
}
# Municipal rates were 16.5–23.5 % until 2022 and 4.36–10.9 % from 2023, parishes' 1–2.25 % (Tax
# Administration, the lists of each year).
MOST_MUNICIPAL = Fraction(25, 100)
MOST_CHURCH = Fraction(3, 100)
_MOST_SHARE: Mapping[str, Fraction] = {"municipality": MOST_MUNICIPAL, "church": MOST_CHURCH}


def most_cents(name: str) -> int:
    """The most that a field of euros can hold."""
    return _MOST.get(name, MOST_CENTS)


def most_share(name: str) -> Fraction:
    """The most that a field of per cent can hold."""
    return _MOST_SHARE.get(name, Fraction(1))
