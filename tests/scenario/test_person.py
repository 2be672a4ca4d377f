"""One participant: activity with its hours and days, and what a person may hold."""

from datetime import date

import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.scenario.activity import Activity, active
from subcontract_core.scenario.person import Person
from subcontract_core.scenario.types import Dates

DAYS = Dates((date(2026, 5, 4),))


def told(type_, *values, **named):
    with pytest.raises(InputError) as caught:
        type_(*values, **named)
    return [(fault.path, str(fault.found)) for fault in caught.value.faults]


def test_an_activity_day_ends_after_it_begins():
    assert Activity("disability", DAYS, start=9 * 60, end=9 * 60 + 1)
    assert told(Activity, "disability", DAYS, 9 * 60, 9 * 60) == [("end", "an end at 09:00")]


def test_activity_days_have_a_kind():
    assert told(Activity, "none", DAYS)[0][1] == "activity days of kind none"


@pytest.mark.parametrize(
    ("activity", "known"),
    [
        (Activity(), True),
        (Activity("disability"), False),
        (Activity("disability", no_days=True), True),
        (Activity("disability", DAYS), True),
    ],
    ids=["no activity", "nobody said", "said that there are none", "said which"],
)
def test_days_that_nobody_gave_are_not_known_and_no_days_are(activity, known):
    assert activity.days_known is known


def test_who_takes_part_in_activity_is_active():
    assert active(Person("P1", 1990, activity=Activity("disability", DAYS)))
    assert not active(Person("P1", 1990))


@pytest.mark.parametrize(
    ("year", "right"), [(1899, False), (1900, True), (2085, True), (2086, False)]
)
def test_a_birth_year_is_one_of_somebody_who_can_work_in_the_years_of_a_scenario(year, right):
    if right:
        assert Person("P1", year).birth_year == year
    else:
        assert told(Person, "P1", year)[0][0] == "birth_year"


def test_a_tax_card_that_nobody_has_seen_is_no_card_of_nothing():
    assert Person("P1", 1990).withholding is None
