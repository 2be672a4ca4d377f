"""Value added tax and withholding by tax card."""

from .small_business import is_small, relieved
from .vat import vat
from .vat_refund import vat_refund
from .withholding import above_limit, of_what_is_left, withholding, without_card

__all__ = [
    "above_limit",
    "is_small",
    "of_what_is_left",
    "relieved",
    "vat",
    "vat_refund",
    "withholding",
    "without_card",
]
