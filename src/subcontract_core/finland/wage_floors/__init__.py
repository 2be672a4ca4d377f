"""Collective agreements' floors by sector."""

from .trainee import trainee_floor

__all__ = ["trainee_floor"]
