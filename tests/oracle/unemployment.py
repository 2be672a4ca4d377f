"""The labour market subsidy, from May 2026 the general support, beside pay."""

from fractions import Fraction

from .law_values import value
from .lives import Life

GROWN, MOST_COUNTED = 18, 3


def adjusted(life: Life, pay: Fraction, month: int) -> Fraction:
    """The benefit of a month beside so much pay (1290/2002, chapter 4, section 5; 48/2026), with
    the increase for children while there was one (chapter 6, section 6).
    """
    children = min(len(life.children_of(month, 0, GROWN)), MOST_COUNTED)
    increase = value(f"child_day_{children}", month) if children else Fraction(0)
    full = value("benefit_days", month) * (value("daily_benefit", month) + increase)
    counted = max(Fraction(0), pay - value("disregard", month))
    return max(Fraction(0), full - value("adjusted_share", month) * counted)


def benefit(life: Life, month: int) -> Fraction:
    """The benefit of a jobseeker in a month."""
    return adjusted(life, life.pay(month), month) if life.lives_on == "subsidy" else Fraction(0)
