"""Times of day in the words of people, and from one to another."""

import pytest

from subcontract_core.scenario.spoken_times import clock, minutes_of, span


@pytest.mark.parametrize(
    ("written", "time"),
    [
        ("9", "9:00"),
        ("klo 9", "9:00"),
        ("kl. 9.30", "9:30"),
        ("0930", "9:30"),
        ("9 am", "9:00"),
        ("2 p.m.", "14:00"),
        ("12 am", "0:00"),
        ("12.15 pm", "12:15"),
    ],
)
def test_a_time_is_read_in_the_ways_that_people_write_it(written, time):
    assert clock(written) == time


@pytest.mark.parametrize("written", ["aamulla", "14 pm", "0 am", "9,30", "930", "9–12", ""])
def test_what_is_no_single_time_is_left_alone(written):
    assert clock(written) is None


@pytest.mark.parametrize("written", ["9.30–12", "9:30 - 12:00", "klo 9.30-12.00"])
def test_from_one_time_to_another_is_two_times(written):
    first, last = span(written)
    assert (minutes_of(first), minutes_of(last)) == (9 * 60 + 30, 12 * 60)


@pytest.mark.parametrize("written", ["22–2", "9–9", "9", "9–10–11", "n. 9–12"])
def test_hours_over_midnight_or_in_other_words_are_no_span(written):
    assert span(written) is None
