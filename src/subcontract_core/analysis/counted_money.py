"""What can be counted of the money of drawn years beside what is in hand: in how many something may
be asked back, and about how much; what is left to the organiser, and in how many it loses money.
"""

from collections.abc import Sequence

from attrs import field, frozen
import numpy as np

from ..accounts.ledger import Amount
from .counted import Count, PersonChance, stand_for
from .drawn_money import DrawnMoney


@frozen
class Three:
    """The least, the typical and the most of twenty years, in cents."""

    least: int
    typical: int
    most: int


@frozen(eq=False)
class OrganiserChance:
    """The money of a model in all draws: what is left to the `seller`, what buyers pay and what all
    are paid (None where it is not known in some draw), and in how many the seller loses money.
    `fee_untold` says that visits which buyers call off are counted as not invoiced.
    """

    seller: str
    margin: Three | None
    cost: Three | None
    pay: Three | None
    loses: Count
    fee_untold: bool = False


@frozen(eq=False)
class MoneyChance:
    """What is counted for one person in one model under one reading: in how many draws something
    may be asked back, the sum in the middle of those in which it is (cents), and the organiser's.
    """

    model: str
    reading: dict[str, str]
    asked_back: Count
    about: int
    organiser: OrganiserChance
    off_wholly: bool
    off_in_part: bool
    off_agreed: bool
    off_untold: bool
    ill_paid: bool
    ill_unpaid: bool
    drawn: DrawnMoney = field(repr=False)


def money_of(
    drawn: Sequence[DrawnMoney], chances: Sequence[PersonChance]
) -> tuple[MoneyChance, ...]:
    """What is counted of a person, one a reading, beside what is counted of what is in hand."""
    return tuple(_counted(one, chance) for one, chance in zip(drawn, chances, strict=True))


def _counted(drawn: DrawnMoney, chance: PersonChance) -> MoneyChance:
    row = chance.drawn.row_of(chance.person)
    known = np.asarray(chance.outcome.known[:, :, row].all(axis=1))
    back, missed = drawn.asked_back[:, row], drawn.missed
    some = np.sort(back[back > 0])
    return MoneyChance(
        drawn.model,
        drawn.reading,
        Count.of(back > 0, ~known),
        int(some[(some.size - 1) // 2]) if some.size else 0,
        _organiser(drawn),
        bool(missed.off_wholly[row]),
        bool(missed.off_in_part[row]),
        bool(missed.off_agreed[row]),
        bool(missed.off_untold[row]),
        bool(missed.ill_paid[row]),
        bool(missed.ill_unpaid[row]),
        drawn,
    )


def _organiser(drawn: DrawnMoney) -> OrganiserChance:
    margin, known = drawn.margin.cents, drawn.margin.each_known
    return OrganiserChance(
        drawn.seller,
        _three(drawn.margin),
        _three(drawn.cost),
        _three(drawn.pay),
        Count.of((margin < 0) & known, ~known),
        drawn.fee_untold,
    )


def _three(amount: Amount) -> Three | None:
    """Three real years of the twenty that stand for all."""
    if not np.all(amount.known):
        return None
    order = [int(amount.cents[draw]) for draw in stand_for(amount.cents)]
    return Three(order[0], order[(len(order) - 1) // 2], order[-1])
