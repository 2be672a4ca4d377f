"""When a public buyer has to put its purchases out to tender (hankintalain kynnysarvot)."""

from .thresholds import Thresholds, thresholds

__all__ = ["Thresholds", "thresholds"]
