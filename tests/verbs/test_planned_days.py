"""How shifts lie to the activity as it is planned."""

from attrs import evolve
import numpy as np
import pytest

from subcontract_core.scenario import load_scenario, tabulate
from subcontract_core.scenario.table_rows import ActivityDays
from subcontract_core.verbs import calendars, planned_days


@pytest.mark.parametrize("name", ["everyday-2026-05", "over-new-year-2025-10"])
def test_activity_as_it_is_planned_meets_the_shifts_as_activity_on_any_days_does(name):
    # Days that are another column of the same days take the way of days that were moved.
    tables = tabulate(load_scenario(name))
    shift = np.arange(len(tables.shifts)) % 3 > 0
    active = (np.arange(len(tables.people)) % 2 == 0)[tables.activity.person]
    planned = tables.activity.day
    met = calendars._overlap(tables, shift, planned, active)
    moved = calendars._overlap(tables, shift, np.array(planned), active)
    for one, other in zip(met, moved, strict=True):
        assert np.array_equal(one, other)


def test_two_rows_of_one_day_have_the_first_of_them_in_common():
    tables = tabulate(load_scenario("everyday-2026-05"))
    days = tables.activity
    rows = np.repeat(np.arange(len(days)), 2)
    columns = (days.person, days.day, days.start, days.end, days.asked)
    halves = ActivityDays(*(column[rows] for column in columns))
    found = planned_days.PlannedDays.of(evolve(tables, activity=halves))
    assert found.first.tolist() == (rows * 2).tolist()
