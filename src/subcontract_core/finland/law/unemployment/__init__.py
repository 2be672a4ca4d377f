"""The basic unemployment benefit: its full amount, its daily amount, its adjustment with
earnings, and own business beside it.
"""

from .adjustment import adjusted, benefit_kind, daily_benefit
from .basic import full_benefit
from .edges import adjusted_to_nothing, disregard, pay_that_adds
from .self_employment import (
    Spells,
    business_income,
    counts_as_own_business,
    extent_test,
    near_full_time,
    spells,
    waits,
)

__all__ = [
    "Spells",
    "adjusted",
    "adjusted_to_nothing",
    "benefit_kind",
    "business_income",
    "counts_as_own_business",
    "daily_benefit",
    "disregard",
    "extent_test",
    "full_benefit",
    "near_full_time",
    "pay_that_adds",
    "spells",
    "waits",
]
