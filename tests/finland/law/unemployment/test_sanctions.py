"""The steps of missed duties by date. Kela release of January 2026."""

from datetime import date

import pytest

from subcontract_core.base.dates import number
from subcontract_core.finland.law import law_of_finland, unemployment


@pytest.mark.parametrize(
    ("day", "code", "first", "most"),
    [
        (date(2022, 5, 1), "not_seen", 0, 0),
        # a reminder, 7 days, 14 days, 12 weeks
        (date(2026, 2, 28), "reminder_first", 5, 60),
        # 7 days, then six weeks of work or services
        (date(2026, 3, 1), "two_steps", 5, 30),
    ],
)
def test_the_steps_change_on_1_march_2026(day, code, first, most):
    law = law_of_finland()
    found = unemployment.sanctions(law, number(day))
    assert (int(found.first), int(found.most)) == (first, most)
    assert unemployment.sanction_steps(law, number(day)) == code
