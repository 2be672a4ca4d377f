"""The way to work: what may be paid for it free of tax, and what a day with a gig leaves."""

from .day import gain_of_a_day
from .kilometres import kilometre_allowance

__all__ = ["gain_of_a_day", "kilometre_allowance"]
