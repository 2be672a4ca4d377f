"""Where the adjustment with earnings begins to take, and where nothing of the benefit is left.

Unemployment Security Act 1290/2002, chapter 4 section 5: half of what exceeds the protected part
(suojaosa), which was 300 € a month, 500 € from June 2020 to November 2021, and ended in April 2024.
"""

from datetime import date

import pytest

from subcontract_core.base.dates import number
from subcontract_core.finland.law import law_of_finland, unemployment
from subcontract_core.finland.law.unemployment import edges

FULL = 80_000  # 800.00 a month


@pytest.mark.parametrize(
    ("day", "cents"),
    [
        (date(2021, 11, 30), 50_000),
        (date(2021, 12, 1), 30_000),
        (date(2024, 3, 31), 30_000),
        (date(2024, 4, 1), 0),
    ],
)
def test_the_earnings_that_take_nothing_change_on_the_day(day, cents):
    found = edges.disregard(law_of_finland(), number(day)).amount
    assert int(found.cents()) == cents


@pytest.mark.parametrize(
    ("day", "cents"), [(date(2024, 3, 31), 190_000), (date(2024, 4, 1), 160_000)]
)
def test_half_of_every_euro_has_taken_800_euros_at_1600_above_the_protected_part(day, cents):
    end = int(edges.adjusted_to_nothing(law_of_finland(), number(day), full=FULL).amount.cents())
    assert end == cents
    left = [
        int(
            unemployment.adjusted(
                law_of_finland(), number(day), full=FULL, earnings=pay
            ).amount.cents()
        )
        for pay in (end - 2, end)
    ]
    assert left == [1, 0]


@pytest.mark.parametrize(
    ("day", "rise", "pay"),
    [
        (date(2024, 3, 1), 30_000, 30_000),  # all of it is protected
        (date(2024, 3, 1), 30_001, 30_002),  # a cent above costs half of it
        (date(2024, 4, 1), 30_000, 60_000),  # half of every euro
        (date(2024, 4, 1), 90_000, 170_000),  # nothing is left: 1 700 less 800 that are lost
    ],
)
def test_the_least_pay_that_lifts_pay_and_benefit_together(day, rise, pay):
    found = edges.pay_that_adds(law_of_finland(), number(day), full=FULL, rise=rise, adjusted=True)
    assert int(found.amount.cents()) == pay


def test_where_the_benefit_is_not_adjusted_pay_counts_as_it_is():
    found = edges.pay_that_adds(
        law_of_finland(), number(date(2024, 4, 1)), full=FULL, rise=30_000, adjusted=False
    )
    assert int(found.amount.cents()) == 30_000
