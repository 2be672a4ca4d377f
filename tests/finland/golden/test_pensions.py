"""Where the official model reads the law of disability pensions differently."""

from datetime import date

import numpy as np

from subcontract_core.base import numbers
from subcontract_core.base.dates import number
from subcontract_core.finland.law import law_of_finland, pensions
from support.golden import euros_of, golden_columns


def test_the_earnings_limit_is_the_one_that_the_model_tabulates():
    table = golden_columns("disability_pension_earnings_limit")
    for month, limit in zip(
        table["valid_from"], table["earnings_limit_eur_per_month"], strict=True
    ):
        if month >= "2021":
            assert euros_of(
                pensions.earnings_limit(law_of_finland(), date.fromisoformat(f"{month}-01"))
            ) == numbers.decimal(limit)


def test_the_model_suspends_any_month_over_but_practice_waits_for_three_in_a_row():
    # The model looks at one month at a time, so its cases need that reading; Keva and Kela tolerate
    # two months.
    months = np.array([number(date(2026, 3, 1))])
    over, before = np.array([[True]]), np.array([0])
    assert not pensions.suspended(law_of_finland(), months, over, before)[0].any()
    model = law_of_finland().overriding({"pension.suspension_reading": "strict_any_month"})
    assert pensions.suspended(model, months, over, before)[0].all()
