"""Whom to tell by when: the Incomes Register, Kela, the pension provider."""

from .benefits import application_days, housing_change_day, work_notice_day
from .incomes_register import late_fee, late_from, report_day

__all__ = [
    "application_days",
    "housing_change_day",
    "late_fee",
    "late_from",
    "report_day",
    "work_notice_day",
]
