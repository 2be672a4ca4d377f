"""Allowances of activity days."""

from .rehabilitative import rehabilitative_allowance

__all__ = ["rehabilitative_allowance"]
