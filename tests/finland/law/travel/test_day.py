"""What a day with a gig leaves."""

from datetime import date

import numpy as np
import pytest

from subcontract_core.base.dates import number
from subcontract_core.finland.law import law_of_finland, travel


@pytest.mark.parametrize(
    ("pay", "allowed", "trip", "left"),
    [(4000, 500, 600, 2900), (1000, 1200, 600, -800), (0, 1200, 0, 0)],
)
def test_a_gig_costs_the_days_allowance_and_the_trip(pay, allowed, trip, left):
    assert (
        travel.gain_of_a_day(
            law_of_finland(),
            number(date(2022, 6, 1)),
            pay=np.int64(pay),
            allowance=np.int64(allowed),
            travel=np.int64(trip),
        ).amount.cents()
        == left
    )
