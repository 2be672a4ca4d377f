"""Housing allowances: for pensioners (`allowance`, its income and its review) and the general
one (`general`).
"""

from . import general
from .couples import own_share, shown_share
from .gig_income import READING as GIG_INCOME
from .gig_income import gig_income
from .groups import general_group
from .owned import owners_may_have_it
from .pensioner import accepted_cost, allowance
from .review import (
    Review,
    accepted_cost_is_compared,
    changes_with_work,
    continuous_months,
    follows_income,
    general_cost_review,
    general_counted_income,
    general_review,
    general_review_rise,
    gig_review,
    own_index_counts,
    pensioner_cost_review,
    pensioner_review,
    reform_reaches,
    review_period,
    review_reason,
    review_rise,
    while_resting,
)
from .review_months import (
    counts_in_same_month,
    general_review_start,
    review_start,
    unplanned_pay_counts,
)

__all__ = [
    "GIG_INCOME",
    "Review",
    "accepted_cost",
    "accepted_cost_is_compared",
    "allowance",
    "changes_with_work",
    "continuous_months",
    "counts_in_same_month",
    "follows_income",
    "general",
    "general_cost_review",
    "general_counted_income",
    "general_group",
    "owners_may_have_it",
    "shown_share",
    "general_review",
    "general_review_rise",
    "general_review_start",
    "gig_income",
    "gig_review",
    "own_index_counts",
    "own_share",
    "pensioner_cost_review",
    "pensioner_review",
    "reform_reaches",
    "review_period",
    "review_reason",
    "review_rise",
    "review_start",
    "unplanned_pay_counts",
    "while_resting",
]
