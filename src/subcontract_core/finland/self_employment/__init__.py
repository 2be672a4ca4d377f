"""Invoicing services and self-employed pension insurance."""

from .billing import health_contribution, taxable

__all__ = ["health_contribution", "taxable"]
