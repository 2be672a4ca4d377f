"""The income tax of one person's year, from gross income to what is left of it."""

from .income_tax import IncomeTax, income_tax

__all__ = ["IncomeTax", "income_tax"]
