"""The share of the week that those who guide had for it: a background beside the hours."""

from datetime import date

import pytest

from subcontract_core.base.dates import number
from subcontract_core.finland.law import law_of_finland
from subcontract_core.programme.guiding_time import ANSWERS, enough_for

POST = 9_945  # 165 h 45 min


def test_the_hours_are_shares_of_the_month_that_the_law_has():
    day = number(date(2026, 1, 1))
    assert law_of_finland().count("activity.coach_month_minutes", day) == POST
    # 33.15 / 66.30 / 99.45 / 132.60 / 165.75 h
    assert [one.minutes(POST) for one in ANSWERS] == [1_989, 3_978, 5_967, 7_956, 9_945]


@pytest.mark.parametrize(
    ("minutes", "share"),
    [(1_989, 20), (1_990, 40), (63 * 60 + 30, 40), (9_945, 100), (9_946, None)],
)
def test_63_h_30_min_do_not_fit_a_fifth_of_a_week_and_fit_two_fifths(minutes, share):
    found = enough_for(minutes, POST)
    assert (None if found is None else found.week * 100) == share
