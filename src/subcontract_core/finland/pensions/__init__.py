"""Pensions paid because of disability, the earnings beside them and the allowances that go with them."""

from .amounts import child_increase, guarantee_pension, national_pension
from .care import care_allowance, disability_allowance
from .earnings import earnings_limit, highest_disability_allowance_in_suspension, runs_so_far, suspended

__all__ = [
    "care_allowance",
    "child_increase",
    "disability_allowance",
    "earnings_limit",
    "guarantee_pension",
    "highest_disability_allowance_in_suspension",
    "national_pension",
    "runs_so_far",
    "suspended",
]
