"""Public holidays are those of the library of calendars and of the acts, year by year."""

from datetime import date

from holidays.countries.finland import Finland
import pytest

from subcontract_core.base.feasts import easter, feast_days, midsummer, public_holidays
from support import feasts


@pytest.mark.parametrize("decade", range(2000, 2100, 10))
def test_holidays_of_a_century_are_those_of_the_library_and_of_the_acts(decade):
    for year in range(decade, decade + 10):
        assert public_holidays(year) == set(Finland(years=year)), year
        assert feast_days(year) == feasts.feasts(year), year


@pytest.mark.parametrize(
    ("year", "sunday"),
    [
        (2008, date(2008, 3, 23)),
        (2011, date(2011, 4, 24)),
        (2021, date(2021, 4, 4)),
        (2026, date(2026, 4, 5)),
        (2038, date(2038, 4, 25)),  # the latest day that there is
        (2076, date(2076, 4, 19)),  # where the moon's age is put back by a day
    ],
)
def test_easter_is_the_sunday_of_the_church_calendar(year, sunday):
    assert easter(year) == sunday


@pytest.mark.parametrize(("year", "day"), [(2026, 20), (2027, 26), (2021, 26), (2020, 20)])
def test_midsummer_day_is_the_saturday_from_the_20th(year, day):
    assert midsummer(year) == date(year, 6, day)
