"""Enforcement of debts (ulosotto): the protected portion, what is taken of a month's income,
and the months left free.
"""

from .income import income_base
from .relief import band, free_months, postponement
from .withholding import protected, withheld

__all__ = ["band", "free_months", "income_base", "postponement", "protected", "withheld"]
