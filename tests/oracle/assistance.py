"""Basic social assistance (1412/1997) as the last of all."""

from fractions import Fraction

from . import pay
from .law_values import value
from .lives import Life, euros

GROWN, OLDER, STEP, MOST_STEPS = 18, 10, Fraction(5, 100), 2


def need(life: Life, month: int, benefits: Fraction) -> Fraction:
    """What is missing from the norm, the housing cost and other expenses after all income, the
    benefits of the month among it.
    """
    housing, expenses, income = map(euros, life.assisted)
    earned = pay.net(life, month)
    counted = earned - min(earned, value("assistance_disregard", month))
    return max(
        Fraction(0),
        norm(life, month) + housing + expenses - counted - benefits - income,
    )


def norm(life: Life, month: int) -> Fraction:
    """The basic amount of the household: of a lone parent more, of each further child less."""
    alone = value("assistance_alone", month)
    ages = life.children_of(month, 0, GROWN)
    shares = [
        value("assistance_from_10" if age >= OLDER else "assistance_under_10", month)
        - min(place, MOST_STEPS) * STEP
        for place, age in enumerate(ages)
    ]
    lone = value("assistance_lone", month) if ages else Fraction(0)
    return alone * (1 + lone + sum(shares, Fraction(0)))
