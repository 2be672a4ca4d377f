"""Allowances of activity days."""

from datetime import date
from fractions import Fraction

import numpy as np

from subcontract_core.base.dates import number
from subcontract_core.finland.law import activity, law_of_finland
from support.golden import euros_of

TAX_FREE = "activity.allowance_tax_free"


def test_sixteen_days_of_rehabilitative_work_activity_bring_144_euros():
    assert (
        euros_of(
            activity.rehabilitative_allowance(law_of_finland(), number(date(2022, 3, 1)), days=16)
        )
        == 144
    )


def test_each_person_is_paid_for_the_days_that_were_realised():
    found = activity.rehabilitative_allowance(
        law_of_finland(), number(date(2026, 3, 1)), days=np.array([0, 1, 15])
    )
    assert found.amount.cents().tolist() == [0, 900, 13500]
    assert (found.why.rule, found.why.parameters) == (
        "activity.rehabilitative",
        ("activity.rehabilitative_day",),
    )


def test_the_tax_free_allowance_is_carried_forward_from_2025_and_says_so():
    parameter = law_of_finland().parameter(TAX_FREE)
    before, after = parameter.on(date(2024, 12, 31)), parameter.on(date(2025, 1, 1))
    assert Fraction(before.amount, 100) == Fraction(after.amount, 100) == 12
    assert (before.confidence, after.confidence) == ("verified", "secondary")
