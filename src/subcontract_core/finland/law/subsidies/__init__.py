"""Support to employers: wage subsidy, and support for arranging working conditions."""

from .arrangement import help_support, tools_cap
from .wage_subsidy import hours_over_share, level_in_force, over_55, wage_subsidy

__all__ = [
    "help_support",
    "hours_over_share",
    "level_in_force",
    "over_55",
    "tools_cap",
    "wage_subsidy",
]
