"""Which days a rule gives, over ten years: every holiday on every weekday, every second week, exceptions."""

from datetime import date, timedelta

from attrs import evolve
import pytest

from subcontract_core.base.dates import (
    Weekday,
)
from subcontract_core.base.errors import InputError
from subcontract_core.scenario.types import Dates
from support.feasts import eves, feasts

YEARS = range(2021, 2031)


def days_of(year):
    return [
        date(year, 1, 1) + timedelta(days=n)
        for n in range((date(year + 1, 1, 1) - date(year, 1, 1)).days)
    ]


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("name", Weekday.words())
def test_a_weekly_rule_leaves_out_every_holiday_on_whatever_weekday(year, name):
    free = feasts(year) | eves(year)
    wanted = tuple(
        day for day in days_of(year) if Weekday(day.weekday()).word == name and day not in free
    )
    assert Dates(weekly=(name,), start=date(year, 1, 1), end=date(year, 12, 31)).days() == wanted


def test_a_holiday_that_is_listed_is_a_day_all_the_same():
    when = Dates((date(2022, 6, 25),), ("sat",), date(2022, 6, 1), date(2022, 6, 30))
    assert when.days() == tuple(date(2022, 6, day) for day in (4, 11, 18, 25))


def test_every_second_week_counts_from_the_week_of_the_first_day():
    # 1 April 2026 is a Wednesday: its week counts as the first, and its Monday lies before it.
    when = Dates(weekly=("mon", "fri"), start=date(2026, 4, 1), end=date(2026, 4, 30), every=2)
    # 3 April is Good Friday
    assert when.days() == (date(2026, 4, 13), date(2026, 4, 17), date(2026, 4, 27))


def test_every_second_week_goes_on_over_the_end_of_a_year_of_53_weeks():
    # 2026 has 53 weeks; by even and odd weeks two visits would be a week apart.
    when = Dates(weekly=("tue",), start=date(2026, 12, 15), end=date(2027, 1, 31), every=2)
    assert when.days() == (
        date(2026, 12, 15),
        date(2026, 12, 29),
        date(2027, 1, 12),
        date(2027, 1, 26),
    )


@pytest.mark.parametrize("every", [1, 2, 3, 4, 13])
@pytest.mark.parametrize("name", Weekday.words())
def test_days_of_one_weekday_are_whole_rounds_apart(every, name):
    found = Dates(
        weekly=(name,), start=date(2021, 1, 1), end=date(2030, 12, 31), every=every
    ).days()
    apart = {
        (later - day).days // (7 * every) for day, later in zip(found, found[1:], strict=False)
    }
    assert (
        all(
            (later - day).days % (7 * every) == 0
            for day, later in zip(found, found[1:], strict=False)
        )
        and min(apart) == 1
    )


TUESDAYS = Dates(weekly=("tue",), start=date(2026, 5, 1), end=date(2026, 5, 31))


@pytest.mark.parametrize(
    ("base", "changes"),
    [
        (TUESDAYS, {"without": (date(2026, 5, 6),)}),
        (TUESDAYS, {"without": (date(2026, 5, 5),), "every": 2, "start": date(2026, 4, 28)}),
        (Dates((date(2026, 5, 5), date(2026, 5, 7))), {"without": (date(2026, 5, 8),)}),
    ],
    ids=["another weekday", "a week between", "beside dates"],
)
def test_days_made_by_a_program_have_no_exception_that_hits_nothing_either(base, changes):
    with pytest.raises(InputError, match=rf"without\[0\]: found '{changes['without'][0]}'"):
        evolve(base, **changes)
