"""Which days of rehabilitative work activity count: act 189/2001, section 13, on both sides."""

from datetime import date

import numpy as np

from subcontract_core.base.dates import number
from subcontract_core.finland.law import activity, law_of_finland

MONDAY = number(date(2026, 3, 2))
AS_AGREED = {"activity.rehabilitative_week": "as_agreed"}


def limits(days, *, person=None, minutes=360, law=None):
    day = np.array(days)
    who = np.zeros(day.size, np.int64) if person is None else np.array(person)
    length = np.full(day.size, minutes)
    everyone = np.ones(day.size, bool)
    return activity.day_limits(
        law or law_of_finland(), day, person=who, minutes=length, held=everyone
    )


def test_the_fifth_day_from_monday_to_sunday_is_one_too_many():
    # 1–4 days a calendar week (act 142/2015)
    assert limits(range(MONDAY, MONDAY + 5)).many.tolist() == [False] * 4 + [True]


def test_four_days_at_the_end_of_a_week_and_four_at_the_start_of_the_next_are_not_five():
    assert not limits(range(MONDAY + 3, MONDAY + 11)).many.any()


def test_each_person_has_a_week_of_their_own_whatever_the_order_of_the_rows():
    days = [MONDAY + 4, *range(MONDAY, MONDAY + 4), *range(MONDAY, MONDAY + 4)]
    found = limits(days, person=[0, 0, 0, 0, 0, 1, 1, 1, 1])
    assert found.many.tolist() == [True] + [False] * 8


def test_a_day_of_four_hours_counts_and_one_of_a_minute_less_does_not():
    assert not limits([MONDAY], minutes=240).short.any()
    assert limits([MONDAY], minutes=239).short.all()


def test_a_day_that_is_too_short_takes_no_place_of_the_weeks_four():
    day = np.arange(MONDAY, MONDAY + 5)
    found = activity.day_limits(
        law_of_finland(),
        day,
        person=np.zeros(5, np.int64),
        minutes=np.array([200, 300, 300, 300, 300]),
        held=np.ones(5, bool),
    )
    assert found.short.tolist() == [True, False, False, False, False]
    assert not found.many.any()


def test_over_eight_hours_is_asked_about_and_eight_is_not():
    # no upper limit was seen in the act; Porvoo and Joroinen arrange 4–8 hours
    assert limits([MONDAY], minutes=481).long.all()
    assert not limits([MONDAY], minutes=480).long.any()


def test_by_the_reading_as_agreed_nothing_is_checked():
    law = law_of_finland().overriding(AS_AGREED)
    found = limits(range(MONDAY, MONDAY + 7), minutes=60, law=law)
    assert not (found.many | found.short | found.long).any()
