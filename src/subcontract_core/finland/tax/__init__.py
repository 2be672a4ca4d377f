"""Value added tax and withholding by tax card."""

from .small_business import is_small, relieved
from .vat import vat
from .withholding import withholding

__all__ = ["is_small", "relieved", "vat", "withholding"]
