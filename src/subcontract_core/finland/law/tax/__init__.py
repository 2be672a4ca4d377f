"""Value added tax and withholding by tax card."""

from .small_business import is_small, relieved
from .vat import vat
from .withholding import of_what_is_left, withholding

__all__ = ["is_small", "of_what_is_left", "relieved", "vat", "withholding"]
