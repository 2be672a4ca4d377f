"""Housing allowances: for pensioners (`allowance`, its income and its review) and the general
one (`general`).
"""

from . import general
from .gig_income import gig_income
from .groups import general_group
from .pensioner import accepted_cost, allowance
from .review import (
    general_counted_income,
    general_income_in_decision,
    general_review_rise,
    general_review_start,
    income_in_decision,
    review_rise,
    review_start,
    while_resting,
)

__all__ = [
    "accepted_cost",
    "allowance",
    "general",
    "general_counted_income",
    "general_group",
    "general_income_in_decision",
    "general_review_rise",
    "general_review_start",
    "gig_income",
    "income_in_decision",
    "review_rise",
    "review_start",
    "while_resting",
]
