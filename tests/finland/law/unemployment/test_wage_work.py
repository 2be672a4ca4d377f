"""Wage work as a part of full time, and full-time jobs by their length.

Unemployment Security Act 1290/2002, chapter 4 sections 1 and 4; full-time hours of a month by the
agreements: facility services 161, commerce 160, municipal 163; others 40 a week.
"""

from datetime import date, timedelta
from fractions import Fraction

import numpy as np
import pytest

from subcontract_core.base.dates import calendar_date, number
from subcontract_core.finland.law import law_of_finland, unemployment
from subcontract_core.scenario.types import Sector

LAW = law_of_finland()
MARCH = number(date(2022, 3, 1))


def share(*hours):
    """How much of full time hours in some lines make together."""
    words, minutes = zip(*((word, int(60 * count)) for word, count in hours), strict=True)
    sector = np.array([Sector.of(word) for word in words])
    found = unemployment.extent(
        LAW, np.full(len(words), MARCH), sector=sector, minutes=np.array(minutes)
    )
    return Fraction(int(found.parts.sum()), found.full)


@pytest.mark.parametrize(
    ("sector", "hours"),
    [("property_services", 161), ("commerce", 160), ("care", 163), ("other", 172)],
)
def test_full_time_is_the_hours_of_the_line(sector, hours):
    assert share((sector, hours)) == 1


def test_work_in_two_lines_adds_up_as_parts_of_full_time():
    assert share(("property_services", 80.5), ("commerce", 48)) == Fraction(8, 10)


@pytest.mark.parametrize(
    ("sector", "most"),
    [("property_services", "128.8"), ("commerce", "128"), ("care", "130.4"), ("other", "137.6")],
)
def test_eighty_per_cent_is_allowed_and_a_minute_more_is_not(sector, most):
    def over(minutes):
        found = unemployment.extent(
            LAW,
            np.array([MARCH]),
            sector=np.array([Sector.of(sector)]),
            minutes=np.array([minutes]),
        )
        return bool(unemployment.over_part_time(LAW, MARCH, parts=found.parts, full=found.full)[0])

    minutes = int(Fraction(most) * 60)
    assert not over(minutes)
    assert over(minutes + 1)


def jobs(*days, hours=7.5):
    """The full-time jobs in facility services of one person with so many hours on each day."""
    each = hours if isinstance(hours, list) else [hours] * len(days)
    day = np.array([number(one) for one in days])
    found = unemployment.extent(
        LAW,
        day,
        sector=np.zeros(day.size, np.int64),
        minutes=np.array([int(60 * one) for one in each]),
    )
    spells = unemployment.full_time_jobs(
        LAW, person=np.zeros(day.size, np.int64), day=day, parts=found.parts, full=found.full
    )
    return [
        (calendar_date(int(first)), calendar_date(int(last)), bool(long))
        for first, last, long in zip(
            spells.first, spells.last, unemployment.lasts_too_long(LAW, spells), strict=True
        )
    ]


def weekdays(first, last):
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    return [day for day in days if day.weekday() < 5]


def test_two_full_weeks_are_not_too_long_and_the_monday_after_is():
    two = weekdays(date(2025, 6, 2), date(2025, 6, 13))
    assert jobs(*two) == [(date(2025, 6, 2), date(2025, 6, 13), False)]
    assert jobs(*two, date(2025, 6, 16)) == [(date(2025, 6, 2), date(2025, 6, 16), True)]


def test_fourteen_days_with_a_weekend_at_both_ends_are_two_weeks():
    # Saturday 31 May to Friday 13 June 2025 are 14 days, to Monday 16 June 17.
    days = [date(2025, 5, 31), *weekdays(date(2025, 6, 2), date(2025, 6, 13))]
    assert jobs(*days) == [(date(2025, 5, 31), date(2025, 6, 13), False)]


def test_a_day_without_work_on_a_working_day_parts_two_jobs():
    days = weekdays(date(2025, 6, 2), date(2025, 6, 18))
    days.remove(date(2025, 6, 10))
    assert [long for *_, long in jobs(*days)] == [False, False]


def test_a_holiday_parts_no_job_and_one_after_the_last_day_belongs_to_it():
    # Midsummer Eve, 20 June 2025, is a Friday; 1 May 2025 a Thursday.
    assert jobs(*weekdays(date(2025, 6, 2), date(2025, 6, 19))) == [
        (date(2025, 6, 2), date(2025, 6, 20), True)
    ]
    days = weekdays(date(2025, 4, 22), date(2025, 5, 9))
    days.remove(date(2025, 5, 1))
    assert jobs(*days) == [(date(2025, 4, 22), date(2025, 5, 9), True)]


def test_seven_hours_a_day_are_no_full_time_job_of_a_line_with_seven_and_a_half():
    # 161 / 21.5 is 7.488 hours a day.
    assert jobs(*weekdays(date(2025, 6, 2), date(2025, 6, 27)), hours=7) == []


def test_a_short_week_after_full_ones_ends_the_job_and_does_not_undo_it():
    days = weekdays(date(2025, 5, 5), date(2025, 5, 28))
    hours = [8 if day < date(2025, 5, 26) else 2 for day in days]
    assert jobs(*days, hours=hours) == [(date(2025, 5, 5), date(2025, 5, 23), True)]


def test_nobody_works_and_there_is_no_job():
    assert jobs() == []
