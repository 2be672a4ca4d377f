"""Pensions paid because of disability, the earnings beside them and the allowances that go with
them.
"""

from .amounts import beside_partial, child_increase, guarantee_pension, national_pension
from .care import care_allowance, disability_allowance
from .earnings import earnings_limit, earnings_related_limit, partial_amount, suspension_line
from .flexible import Flexible, flexible, flexible_months
from .over_limit import reduced, taper, tapers
from .paid_once import bonus_of_month, limit_pay
from .suspension import (
    Suspension,
    claim,
    highest_disability_allowance_in_suspension,
    runs_so_far,
    suspended,
    suspension,
)

__all__ = [
    "Flexible",
    "Suspension",
    "beside_partial",
    "bonus_of_month",
    "care_allowance",
    "child_increase",
    "claim",
    "disability_allowance",
    "earnings_limit",
    "earnings_related_limit",
    "flexible",
    "flexible_months",
    "guarantee_pension",
    "highest_disability_allowance_in_suspension",
    "limit_pay",
    "national_pension",
    "partial_amount",
    "reduced",
    "runs_so_far",
    "suspended",
    "suspension",
    "suspension_line",
    "taper",
    "tapers",
]
