"""What can be said of a line in one sentence of arithmetic."""

from enum import Enum

from attrs import frozen

from ..base.units import TENTHOUSANDTHS, Unit


class Told(Enum):
    """What a sentence can say of a line."""

    SAME = "same"  # as today: the work changes nothing of it
    COUNTED = "counted"  # so many hours, days or kilometres times a rate
    CHANGE = "change"  # more or less of something than today, times shares
    AMOUNT = "amount"  # a step times shares
    ONLY = "only"  # what it was and what it is, and which step moved


@frozen
class Factor:
    """What is multiplied by: a value of the law (`name`, `unit`, `text`), or a share or rate."""

    text: str
    unit: str
    name: str = ""


@frozen
class Worked:
    """One line as arithmetic: `amount` of `step` times `factors`, by `over`, gives `cents`.

    `amount` and `then` are whole numbers of `unit` (money in ten-thousandths of a euro); `amount`
    of a change is how much more there is than today. `cents` is the line, or its change. `before`
    is the line today, None where there is none. `exact` is what the arithmetic gives in
    ten-thousandths of a euro before it is rounded.
    """

    told: Told
    cents: int
    before: int | None = None
    step: str = ""
    amount: int = 0
    then: int = 0
    unit: Unit = TENTHOUSANDTHS
    factors: tuple[Factor, ...] = ()
    over: int = 1
    exact: int = 0
