"""The work: a visit has a day, somebody who goes, and ends on its day."""

from datetime import date

from attrs import evolve
import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.scenario.types import Dates, Gig

DAY = Dates((date(2026, 5, 4),))
GIG = Gig("G1", "B1", "raking", DAY, 60, ("P1",))


def told(**changes):
    with pytest.raises(InputError) as caught:
        evolve(GIG, **changes)
    [fault] = caught.value.faults
    return fault


def test_a_visit_that_ends_at_midnight_is_one_and_a_minute_later_it_is_two():
    assert evolve(GIG, start=23 * 60, minutes=60).minutes == 60
    fault = told(start=23 * 60, minutes=61)
    assert fault.path == "start" and "61 minutes from 23:00" in str(fault.found)


def test_how_a_visit_over_midnight_is_written_as_two_is_said_with_its_minutes():
    # from 22:00 two hours are left of the day, and of four hours two are after it
    to_do = str(told(start=22 * 60, minutes=240).to_do)
    assert 'start "22:00" and minutes 120' in to_do and '"00:00" and minutes 120' in to_do


def test_a_visit_without_a_day_or_without_anybody_is_none():
    assert "at least one day" in str(told(when=Dates()).allowed)
    assert "at least one person" in str(told(crew=()).allowed)


def test_all_that_is_usual_is_known_without_being_said():
    assert (GIG.sector, GIG.start, GIG.in_activity_premises) == ("other", 9 * 60, False)
