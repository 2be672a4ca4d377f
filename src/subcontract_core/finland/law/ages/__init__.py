"""Ages: which count, and between which a benefit is for somebody."""

from .ages import (
    YEAR_ONLY,
    age_at_start,
    care_allowance_from,
    contribution_age,
    disability_pension_from,
    earnings_old_age,
    months_of,
    national_old_age,
    unemployment_ages,
)

__all__ = [
    "YEAR_ONLY",
    "age_at_start",
    "care_allowance_from",
    "contribution_age",
    "disability_pension_from",
    "earnings_old_age",
    "months_of",
    "national_old_age",
    "unemployment_ages",
]
