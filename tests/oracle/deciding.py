"""How a housing decision runs: one state, month after month, until something opens a review."""

from collections.abc import Callable
from fractions import Fraction

from attrs import frozen


@frozen
class Decision:
    """What a decision was made on: the month whose law holds, the income a year or a month as the
    benefit counts it, and the rent.
    """

    month: int
    income: Fraction
    rent: Fraction


@frozen
class Rules:
    """What one of the two allowances says: the income that it expects as of a month, its amount
    for a decision, after how many months it is looked at again, and which changes open it.
    """

    income: Callable[[int], Fraction]
    amount: Callable[[Decision], Fraction]
    lasts: int
    opens: Callable[[int, Decision], bool]


def decisions(months: range, start: Decision, rents: Callable[[int], Fraction], rules: Rules):
    """The decision in force in each month."""
    now, due = start, start.month + rules.lasts
    for month in months:
        if month > start.month and (month == due or rules.opens(month, now)):
            now = Decision(month, rules.income(month), rents(month))
            due = month + rules.lasts
        yield now
