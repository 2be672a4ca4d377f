"""Documents of the law: payslips, invoices, allowances, what an employer gets and keeps."""

from .activity_allowances import allowances
from .called_off_sales import called_off_sales
from .employer_support import levels, subsidised
from .employers import Employer
from .extra_pay import extra_wages
from .hourly_floors import called_off_at_floor, hourly_floor
from .invoices import invoices
from .margin import by_case, margin, subsidy, wage_cost
from .missed_shifts import cancelled_fees, cancelled_sales, missed_wages
from .own_invoices import own_invoices
from .payouts import assignment, billing
from .payslips import employment
from .purchased_places import purchased_places
from .shift_groups import group_shifts

__all__ = [
    "Employer",
    "allowances",
    "assignment",
    "billing",
    "by_case",
    "called_off_at_floor",
    "called_off_sales",
    "cancelled_fees",
    "cancelled_sales",
    "employment",
    "extra_wages",
    "group_shifts",
    "hourly_floor",
    "invoices",
    "levels",
    "margin",
    "missed_wages",
    "own_invoices",
    "purchased_places",
    "subsidised",
    "subsidy",
    "wage_cost",
]
