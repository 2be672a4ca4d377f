"""What the drawn years of `chances` bring beside what is in hand, computed once."""

from functools import cache

from subcontract_core.analysis.drawn_money import DrawnMoney, drawn_money

from .chances import MODEL, drawn


@cache
def money() -> DrawnMoney:
    """What the draws bring in the one model."""
    (found,) = drawn_money(drawn(), MODEL)
    return found
