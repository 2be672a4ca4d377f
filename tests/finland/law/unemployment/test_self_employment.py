"""Self-employment beside the benefit: waits, spells, and the test of its extent."""

from datetime import date, timedelta

import numpy as np
import pytest

from subcontract_core.base.dates import calendar_date, number
from subcontract_core.finland.law import law_of_finland, unemployment

READING = "unemployment.entrepreneur_statement"


START = date(2022, 1, 10)


def reads(reading):
    return law_of_finland().overriding({READING: reading})


def first_tested(days, reading="law_as_written"):
    """The day from which the extent is tested, None for never."""
    found = unemployment.extent_test(
        reads(reading),
        person=np.zeros(len(days), np.int64),
        day=np.array([number(day) for day in days]),
        people=1,
    )
    return calendar_date(int(found.tested[0])) if found.tested[0] >= 0 else None


def weekly(first, last, step=7):
    return [first + timedelta(days=n) for n in range(0, (last - first).days + 1, step)]


def waits(days, reading):
    found, _ = unemployment.waits(
        reads(reading),
        person=np.zeros(len(days), np.int64),
        day=np.array([number(day) for day in days]),
    )
    return [
        (calendar_date(int(a)), calendar_date(int(b)))
        for a, b in zip(found.first, found.last, strict=True)
    ]


def test_two_weeks_in_a_row_are_not_tested_and_a_day_more_starts_the_four_months():
    def starts(days):
        found = unemployment.extent_test(
            law_of_finland(),
            person=np.zeros(2, np.int64),
            day=np.array([number(START), number(START) + days]),
            people=1,
        )
        return int(found.starts[0])

    assert starts(13) == -1
    assert starts(14) == number(START)


def test_a_pause_of_more_than_14_days_starts_a_new_spell_and_14_days_do_not():
    def longest(apart):
        return unemployment.spells(np.zeros(2, np.int64), np.array([0, apart]), 14).days.tolist()

    assert longest(15) == [16]
    assert longest(16) == [1, 1]


def test_the_extent_is_tested_from_the_day_after_four_months_and_not_the_day_before():
    before = weekly(START, date(2022, 5, 2))
    assert first_tested([*before, date(2022, 5, 9)]) is None
    assert first_tested([*before, date(2022, 5, 10)]) == date(2022, 5, 10)


def test_four_months_from_the_end_of_october_end_with_february():
    assert first_tested(weekly(date(2022, 10, 31), date(2023, 3, 27))) == date(2023, 2, 28)


def test_the_protection_is_given_once():
    first = weekly(START, date(2022, 2, 7))
    later = weekly(date(2022, 9, 5), date(2022, 10, 3))
    assert first_tested([*first, *later]) == date(2022, 5, 10)


def test_single_gigs_far_apart_are_never_tested_unless_they_are_read_as_one_activity():
    monthly = weekly(START, date(2022, 7, 1), step=28)
    assert first_tested(monthly) is None
    assert first_tested(monthly, "serial_gigs_one_activity") == date(2022, 5, 10)
    assert first_tested(weekly(START, date(2022, 7, 1)), "employment") is None


def test_as_the_law_is_written_nothing_waits_and_in_the_pilots_30_days_did_once():
    gigs = [date(2022, 3, 1), date(2022, 5, 2)]
    assert waits(gigs, "law_as_written") == []
    assert waits(gigs, "pilot_observed") == [(date(2022, 3, 1), date(2022, 3, 30))]


def test_when_each_gig_asks_for_a_statement_a_pause_of_over_a_month_waits_again():
    assert len(waits([date(2022, 3, 1), date(2022, 4, 2)], "every_gig_asks_statement")) == 1
    assert waits([date(2022, 3, 1), date(2022, 4, 3)], "every_gig_asks_statement") == [
        (date(2022, 3, 1), date(2022, 3, 30)),
        (date(2022, 4, 3), date(2022, 5, 2)),
    ]


def test_people_are_tested_one_by_one():
    days = np.array([number(day) for day in [*weekly(START, date(2022, 6, 6)), START]])
    person = np.array([0] * (len(days) - 1) + [1])
    found = unemployment.extent_test(law_of_finland(), person=person, day=days, people=3)
    assert found.tested.tolist() == [number(date(2022, 5, 10)), -1, -1]


@pytest.mark.parametrize(("minutes", "near"), [(32 * 60 * 17, True), (32 * 60 * 17 - 1, False)])
def test_32_hours_a_week_are_taken_as_near_full_time(minutes, near):
    assert (
        bool(unemployment.near_full_time(law_of_finland(), START, minutes=minutes, days=17 * 7))
        is near
    )


def test_the_statement_on_self_employment_is_read_as_the_law_is_written_unless_chosen():
    statement = law_of_finland().parameter("unemployment.entrepreneur_statement")
    assert law_of_finland().choice(statement.name, date(2022, 3, 1)) == "law_as_written"
    assert statement.options == (
        "law_as_written",
        "pilot_observed",
        "disputed",
        "every_gig_asks_statement",
        "serial_gigs_one_activity",
        "employment",
    )
    assert statement.disputed
    assert int(law_of_finland().count("unemployment.clarification_days", date(2022, 3, 1))) == 30
    assert (
        int(law_of_finland().count("unemployment.start_protection_months", date(2022, 3, 1))) == 4
    )
    assert int(law_of_finland().count("unemployment.short_activity_days", date(2022, 3, 1))) == 14
