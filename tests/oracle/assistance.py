"""Basic social assistance (1412/1997) as the last of all."""

from fractions import Fraction

from . import pay
from .law_values import value
from .lives import Life, euros


def need(life: Life, month: int, benefits: Fraction) -> Fraction:
    """What is missing from the norm, the housing cost and other expenses after all income, the
    benefits of the month among it.
    """
    housing, expenses, income = map(euros, life.assisted)
    earned = pay.net(life, month)
    counted = earned - min(earned, value("assistance_disregard", month))
    return max(
        Fraction(0),
        value("assistance_alone", month) + housing + expenses - counted - benefits - income,
    )
