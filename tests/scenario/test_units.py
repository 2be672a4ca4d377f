"""What a field holds: the rule of one value, how a file writes it, and its number in a column."""

from datetime import date
from fractions import Fraction

import pytest

from subcontract_core.scenario.units import (
    Choice,
    Clock,
    Day,
    Length,
    Money,
    Month,
    No,
    PayDay,
    Share,
    Whole,
    Yes,
    clock,
    month_text,
)


@pytest.mark.parametrize(
    ("unit", "right", "wrong"),
    [
        (Money(1_000_00), 0, -1),
        (Money(1_000_00), 1_000_00, 1_000_01),
        (Money(1_000_00, -5), -5, -6),
        (Share(), Fraction(1), Fraction(100_01, 100_00)),
        (Share(Fraction(1, 4)), Fraction(1, 4), Fraction(26, 100)),
        (Share(), Fraction(0), Fraction(-1, 100)),
        (Whole(1, 4), 1, 0),
        (Whole(1, 4), 4, 5),
        (Choice(("a", "b")), "b", "c"),
        (Clock(), 24 * 60 - 1, 24 * 60),
        (Clock(is_end=True), 24 * 60, 24 * 60 + 1),
        (PayDay(), "28", "29"),
        (PayDay(), "last", "first"),
        (PayDay(), "1", "0"),
        (Month(), 1990 * 12, 1990 * 12 - 1),
        (Month(), 2100 * 12 + 11, 2101 * 12),
    ],
    ids=str,
)
def test_a_value_at_the_edge_is_right_and_the_next_one_is_wrong(unit, right, wrong):
    assert list(unit.wrong(right)) == []
    assert len(list(unit.wrong(wrong))) == 1


@pytest.mark.parametrize(
    ("unit", "value"),
    [
        (Money(), 12.5),
        (Money(), True),
        (Money(), "12"),
        (Share(), 0.5),
        (Whole(0, 9), 1.0),
        (Whole(0, 9), True),
        (Yes(), 1),
        (Yes(), "yes"),
        (Day(), "2026-05-01"),
        (Clock(), "09:00"),
    ],
    ids=str,
)
def test_a_value_of_another_type_is_wrong_and_is_told_its_type(unit, value):
    [told] = unit.wrong(value)
    assert type(value).__name__ in str(told.found)


def test_a_file_has_euros_per_cent_and_the_contrary_of_what_is_kept_as_no():
    assert Money().plain(62_050) == "620.50"
    assert Share().plain(Fraction(12, 100)) == "12 %"
    assert (Yes().plain(True), No().plain(True), No().plain(False)) == (True, False, True)


def test_a_column_has_millionths_of_a_share_and_the_place_of_a_word():
    assert Share().number(Fraction(71, 1000)) == 71_000
    assert Choice(("none", "rent")).number("rent") == 1
    assert Money().number(62_050) == 62_050


@pytest.mark.parametrize(
    ("minutes", "text"), [(0, "00:00"), (9 * 60, "09:00"), (615, "10:15"), (24 * 60, "24:00")]
)
def test_minutes_of_the_day_are_hours_and_minutes(minutes, text):
    assert clock(minutes) == text


@pytest.mark.parametrize(
    ("month", "text"), [(2026 * 12, "2026-01"), (2026 * 12 + 11, "2026-12"), (2027 * 12, "2027-01")]
)
def test_a_month_number_is_the_year_and_the_month(month, text):
    assert month_text(month) == text


def test_a_word_near_an_option_is_offered_it():
    [told] = Choice(("disability_pension", "other")).wrong("disability_pensio")
    assert "'disability_pension'" in str(told.to_do)


def test_a_visit_takes_a_minute_to_twelve_hours():
    found = [len(list(Length().wrong(minutes))) for minutes in (0, 1, 720, 721)]
    assert found == [1, 0, 0, 1]


def test_a_day_of_the_calendar_is_right():
    assert list(Day().wrong(date(2028, 2, 29))) == []
