"""Value added tax and withholding by tax card."""

from .small_business import is_small, relieved
from .vat import vat
from .vat_refund import vat_refund
from .withholding import of_what_is_left, withholding

__all__ = ["is_small", "of_what_is_left", "relieved", "vat", "vat_refund", "withholding"]
