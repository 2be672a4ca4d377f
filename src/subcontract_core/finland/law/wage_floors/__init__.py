"""Collective agreements' floors by sector, and the lowest pay of public employers."""

from .sectors import hourly, municipal_floor, trainee_floor, wage_floor

__all__ = ["hourly", "municipal_floor", "trainee_floor", "wage_floor"]
