"""What is taken of regular pay for debts (Enforcement Code 705/2007, chapter 4)."""

from fractions import Fraction

from . import pay
from .law_values import value
from .lives import Life

DAYS = 30


def taken(life: Life, month: int, counted: Fraction, earnings_pension: Fraction) -> Fraction:
    """The amount of a month, from the pay and an earnings-related pension: `counted` are all
    pensions and benefits that the base takes in, net like the pension.
    """
    people = life.dependants * value("dependant_day", month)
    protected = DAYS * (value("debtor_day", month) + people)
    base = pay.net(life, month) + counted
    if base <= protected:
        asked = Fraction(0)
    elif base <= 2 * protected:
        asked = (base - protected) * 2 / 3
    elif base <= 4 * protected:
        asked = base / 3
    else:
        asked = protected * 4 / 3 + (base - 4 * protected) * 4 / 5
    return min(asked, base / 2, pay.net(life, month) + earnings_pension)
