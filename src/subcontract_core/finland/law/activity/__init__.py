"""Allowances of activity days, and which days count."""

from .allowance import TaxedAllowance, taxed_allowance
from .days import DayLimits, day_limits
from .rehabilitative import lost_at_zero_benefit, rehabilitative_allowance

__all__ = [
    "DayLimits",
    "TaxedAllowance",
    "day_limits",
    "lost_at_zero_benefit",
    "rehabilitative_allowance",
    "taxed_allowance",
]
