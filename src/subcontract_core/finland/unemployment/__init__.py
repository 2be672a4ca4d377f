"""The basic unemployment benefit: its full amount, its daily amount and its adjustment with earnings."""

from .adjustment import adjusted, benefit_kind, daily_benefit
from .basic import full_benefit

__all__ = ["adjusted", "benefit_kind", "daily_benefit", "full_benefit"]
