"""When a public buyer has to put its purchases out to tender (hankintalain kynnysarvot)."""

from .thresholds import SERVICES, SOCIAL_AND_HEALTH, SPECIAL, reached

__all__ = ["SERVICES", "SOCIAL_AND_HEALTH", "SPECIAL", "reached"]
