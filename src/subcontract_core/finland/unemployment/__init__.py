"""The basic unemployment benefit: its full amount, its daily amount and its adjustment with earnings."""

from .adjustment import adjusted, benefit_kind, daily_benefit
from .basic import full_benefit
from .edges import adjusted_to_nothing, disregard

__all__ = ["adjusted", "adjusted_to_nothing", "benefit_kind", "daily_benefit", "disregard", "full_benefit"]
