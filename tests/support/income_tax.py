"""The income tax of one person's year."""

from datetime import date
from fractions import Fraction

from subcontract_core.finland.law import law_of_finland
from subcontract_core.finland.law.income_tax import income_tax


def year_of(day, readings=None, **person):
    asked = {"age": 40, "municipal_rate": Fraction("0.075")} | person
    return income_tax(
        law_of_finland().overriding(readings or {}),
        date(day, 1, 1) if isinstance(day, int) else day,
        **asked,
    )
