"""Invoicing services and self-employed pension insurance."""

from .billing import health_contribution

__all__ = ["health_contribution"]
