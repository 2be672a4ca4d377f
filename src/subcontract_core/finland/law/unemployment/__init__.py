"""The basic unemployment benefit: its full amount, its daily amount, its adjustment with
earnings, and own business beside it.
"""

from .adjustment import adjusted, benefit_kind, daily_benefit, of_days
from .basic import full_benefit
from .edges import adjusted_to_nothing, disregard, pay_that_adds
from .sanctions import Sanctions, sanction_steps, sanctions
from .self_employment import (
    Spells,
    business_income,
    counts_as_own_business,
    extent_test,
    is_left_open,
    near_full_time,
    observed_wait,
    spells,
    waits,
)
from .wage_work import (
    Extent,
    extent,
    full_time_jobs,
    lasts_too_long,
    over_part_time,
    part_time_limit,
    wage_work_reason,
)

__all__ = [
    "Extent",
    "Sanctions",
    "Spells",
    "adjusted",
    "adjusted_to_nothing",
    "benefit_kind",
    "business_income",
    "counts_as_own_business",
    "daily_benefit",
    "disregard",
    "extent",
    "extent_test",
    "full_benefit",
    "full_time_jobs",
    "is_left_open",
    "lasts_too_long",
    "near_full_time",
    "observed_wait",
    "of_days",
    "over_part_time",
    "part_time_limit",
    "pay_that_adds",
    "sanction_steps",
    "sanctions",
    "spells",
    "wage_work_reason",
    "waits",
]
