"""Free months of a year, and the wait when work starts."""

from datetime import date

import numpy as np
import pytest

from subcontract_core.base.dates import number
from subcontract_core.finland.law import enforcement, law_of_finland

DAY = date(2026, 5, 1)


SO = 99_090


def test_in_a_free_month_nothing_is_taken_of_regular_pay_and_irregular_pay_goes_on():
    free = np.array([True, False])
    base = np.array([120_000, 120_000])
    regular = enforcement.withheld(
        law_of_finland(), DAY, base=base, seizable=base, free=free
    ).amount
    assert regular.cents().tolist() == [0, 13_940]
    irregular = enforcement.withheld(
        law_of_finland(), DAY, base=base, seizable=base, free=free, kind="irregular"
    ).amount
    assert irregular.cents().tolist() == [40_000, 40_000]


@pytest.mark.parametrize(
    ("base", "day", "asked", "months"),
    [
        (100_000, date(2023, 4, 30), False, 2),
        (100_000, date(2023, 4, 30), True, 2),
        (100_000, date(2023, 5, 1), False, 3),
        (100_000, date(2023, 5, 1), True, 4),
        (184_500, date(2023, 5, 1), False, 3),
        (184_501, date(2023, 5, 1), True, 1),
        (184_501, date(2023, 4, 30), False, 0),
        (369_001, date(2023, 5, 1), False, 0),
        (92_250, date(2023, 5, 1), False, 0),
    ],
)
def test_free_months_follow_the_band_and_rose_in_spring_2023(base, day, asked, months):
    # The protected portion is 922.50 in 2023, and 1 845.00 is twice that.
    found = enforcement.free_months(law_of_finland(), day, base=base, asked=asked)
    assert int(found.amount.num) == months


@pytest.mark.parametrize(
    ("since", "day", "months"),
    [
        (date(2025, 6, 1), date(2026, 6, 1), 3),
        (date(2025, 6, 2), date(2026, 6, 1), 0),
        (date(2025, 6, 2), date(2026, 7, 1), 3),
        (date(2026, 5, 31), date(2026, 5, 1), 0),  # seizure that begins later
        (date(2024, 2, 29), date(2025, 2, 28), 0),
        (date(2024, 2, 29), date(2025, 3, 1), 3),
    ],
)
def test_the_first_free_month_comes_when_seizure_has_gone_on_for_a_year(since, day, months):
    # Enforcement Code 705/2007, chapter 4 sections 52–53: after about a year.
    law, base = law_of_finland(), 127_090
    assert (
        int(enforcement.free_months(law, day, base=base, seized_since=since).amount.num) == months
    )
    column = enforcement.free_months(
        law, np.array([number(day)]), base=base, seized_since=np.array([number(since)])
    )
    assert column.amount.num.tolist() == [months]


@pytest.mark.parametrize(
    ("unemployed", "base", "months"),
    [(12, 2 * SO, 6), (11, 2 * SO, 4), (12, 2 * SO + 1, 4), (12, SO, 0)],
)
def test_taking_pay_may_wait_six_months_after_a_year_of_unemployment_and_four_otherwise(
    unemployed, base, months
):
    assert (
        int(
            enforcement.postponement(
                law_of_finland(), DAY, base=base, unemployed_months=unemployed
            ).amount.num
        )
        == months
    )
