"""Allowances of activity days, and which days count."""

from .allowance import TaxedAllowance, taxed_allowance
from .beside_work import BesideWork, beside_work, period_limits
from .days import DayLimits, day_limits
from .organisers import organisers_compensation
from .rehabilitative import lost_at_zero_benefit, rehabilitative_allowance
from .travel import travel_compensation

__all__ = [
    "BesideWork",
    "DayLimits",
    "TaxedAllowance",
    "beside_work",
    "day_limits",
    "lost_at_zero_benefit",
    "organisers_compensation",
    "period_limits",
    "rehabilitative_allowance",
    "taxed_allowance",
    "travel_compensation",
]
