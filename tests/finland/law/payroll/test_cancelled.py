"""Pay for a cancelled shift: Working Hours Act, section 30 a, from August 2022."""

from datetime import date
from fractions import Fraction

import numpy as np
import pytest

from subcontract_core.base.dates import number
from subcontract_core.finland.law import law_of_finland, payroll


@pytest.mark.parametrize(
    ("terms", "day", "hours", "share"),
    [
        ("shift_binds_full_pay", date(2026, 5, 12), 12, 1),
        ("shift_binds_full_pay", date(2022, 7, 12), 12, 1),
        ("reasonable_half", date(2026, 5, 12), 12, Fraction(1, 2)),
        # 48 hours before is not later than 48 hours
        ("reasonable_half", date(2026, 5, 12), 47, Fraction(1, 2)),
        ("reasonable_half", date(2026, 5, 12), 48, 0),
        # act 746/2022 is in force from 1 August 2022
        ("reasonable_half", date(2022, 7, 31), 12, 0),
        ("reasonable_half", date(2022, 8, 1), 12, Fraction(1, 2)),
        ("nothing", date(2026, 5, 12), 0, 0),
    ],
)
def test_what_a_cancelled_shift_brings(terms, day, hours, share):
    law = law_of_finland().overriding({"payroll.cancelled_terms": terms})
    found = payroll.cancelled_share(
        law, np.array([number(day)]), hours_before=np.array([hours])
    ).amount
    assert Fraction(int(found.num[0]), found.den) == share
