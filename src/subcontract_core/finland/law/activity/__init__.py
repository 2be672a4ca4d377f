"""Allowances of activity days."""

from .rehabilitative import lost_at_zero_benefit, rehabilitative_allowance

__all__ = ["lost_at_zero_benefit", "rehabilitative_allowance"]
