"""Work activity as a scenario says it: its days, its allowance, and days that move."""

from datetime import date

import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.scenario.types import Activity, Dates, Move

TUESDAY = Dates((date(2026, 5, 5),))


def test_days_are_known_where_somebody_said_them_or_that_there_are_none():
    assert Activity().days_known
    assert not Activity("disability").days_known
    assert Activity("disability", TUESDAY).days_known
    assert Activity("disability", no_days=True).days_known


@pytest.mark.parametrize("kind", ["none", "rehabilitative"])
def test_only_the_activity_of_people_with_disabilities_has_an_allowance_of_its_own(kind):
    assert Activity("disability", TUESDAY, allowance=8_00).allowance == 8_00
    with pytest.raises(InputError, match="only with kind disability"):
        Activity(kind, allowance=8_00)


def test_a_day_moves_to_another_day():
    with pytest.raises(InputError, match="another day than that of the activity"):
        Move(date(2026, 5, 5), date(2026, 5, 5))


def test_travel_is_told_of_rehabilitative_work_activity_alone():
    assert Activity("rehabilitative", travel=5_80).travel == 5_80
    with pytest.raises(InputError, match="travel only with kind rehabilitative"):
        Activity("disability", travel=5_80)
