"""Allowances of activity days, and which days count."""

from .days import DayLimits, day_limits
from .rehabilitative import lost_at_zero_benefit, rehabilitative_allowance

__all__ = ["DayLimits", "day_limits", "lost_at_zero_benefit", "rehabilitative_allowance"]
