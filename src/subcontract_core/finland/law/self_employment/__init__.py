"""Invoicing services and self-employed pension insurance."""

from .billing import health_contribution, taxable
from .insurance import likely_insured, yel_premium

__all__ = ["health_contribution", "likely_insured", "taxable", "yel_premium"]
