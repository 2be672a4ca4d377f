"""Value added tax by the day of the invoice."""

from datetime import date
from fractions import Fraction

import numpy as np
import pytest

from subcontract_core.base.dates import number
from subcontract_core.base.numbers import euros
from subcontract_core.finland.law import (
    law_of_finland,
    tax,
)
from support.golden import euros_of


@pytest.mark.parametrize(
    ("day", "price"), [(date(2024, 8, 31), "17.98"), (date(2024, 9, 1), "18.20")]
)
def test_14_50_without_tax_is_17_98_to_the_end_of_august_2024_and_18_20_after(day, price):
    assert (
        euros(1450 + int(tax.vat(law_of_finland(), number(day), net=np.array(1450)).amount.cents()))
        == price
    )


AUGUST, SEPTEMBER = number(date(2024, 8, 31)), number(date(2024, 9, 1))


@pytest.mark.parametrize(
    ("net", "at_24", "at_25_5"), [(1450, "17.98", "18.1975"), (3500, "43.40", "43.925")]
)
def test_the_general_rate_rises_on_the_first_of_september_2024(net, at_24, at_25_5):
    assert Fraction(net, 100) + euros_of(tax.vat(law_of_finland(), AUGUST, net=net)) == Fraction(
        at_24
    )
    assert Fraction(net, 100) + euros_of(tax.vat(law_of_finland(), SEPTEMBER, net=net)) == Fraction(
        at_25_5
    )


def test_each_invoice_has_the_rate_of_its_own_day():
    found = tax.vat(law_of_finland(), np.array([AUGUST, SEPTEMBER]), net=np.array([10000, 10000]))
    assert found.amount.cents().tolist() == [2400, 2550]
    assert found.why.parameters == ("tax.vat_rate",)
