"""Wage-based contributions: who is insured, what the employee gives up, what the employer pays."""

from .cancelled import binds_on_closed_day, cancelled_share
from .employee import employee_pension, employee_unemployment
from .employer import (
    employer_accident,
    employer_group_life,
    employer_health,
    employer_pension,
    employer_unemployment,
    temporary_employer,
)
from .holiday import holiday_compensation
from .insured import pension_insured
from .sick import sick_pay_share
from .sunday import sunday_increase

__all__ = [
    "binds_on_closed_day",
    "cancelled_share",
    "employee_pension",
    "employee_unemployment",
    "employer_accident",
    "employer_group_life",
    "employer_health",
    "employer_pension",
    "employer_unemployment",
    "holiday_compensation",
    "pension_insured",
    "sick_pay_share",
    "sunday_increase",
    "temporary_employer",
]
