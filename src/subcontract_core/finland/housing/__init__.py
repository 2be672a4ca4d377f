"""Housing allowances: for pensioners (`allowance` and its review) and the general one (`general`)."""

from . import general
from .pensioner import accepted_cost, allowance
from .review import income_in_decision, review_rise

__all__ = ["accepted_cost", "allowance", "general", "income_in_decision", "review_rise"]
