"""Value added tax and withholding by tax card."""

from .vat import vat
from .withholding import withholding

__all__ = ["vat", "withholding"]
