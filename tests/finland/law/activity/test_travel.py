"""Travel to rehabilitative work activity: act 189/2001, section 18, as changed by 1025/2022."""

from datetime import date

import pytest

from subcontract_core.base.dates import number
from subcontract_core.finland.law import activity, law_of_finland


@pytest.mark.parametrize(
    ("day", "assisted", "paid"),
    [
        (date(2022, 12, 1), False, 0),
        (date(2022, 12, 1), True, 9_280),
        (date(2023, 1, 1), False, 9_280),
        (date(2026, 6, 1), True, 9_280),
    ],
)
def test_sixteen_days_of_two_bus_fares_are_paid_to_everybody_since_2023(day, assisted, paid):
    # 16 × 2 × 2.90
    ruling = activity.travel_compensation(
        law_of_finland(), number(day), days=16, cost=580, assisted=assisted
    )
    assert int(ruling.amount.cents()) == paid
