"""What the way to work leaves of a gain (EC-21)."""

import pytest

from subcontract_core.analysis.own_trip import OwnTrip, own_trip
from subcontract_core.engine.comparison import compare
from support.trips_told import SELLER, with_trips


@pytest.mark.parametrize(
    ("right", "paid_by", "left"),
    [("lost", "person", 5122), ("kept", "county", 8722), ("unknown", "unknown", 5122)],
)
def test_six_trips_at_6_00_are_taken_off_87_22_unless_the_county_drives(right, paid_by, left):
    comparison = compare(with_trips("lost", right), [SELLER])
    outcome = comparison.outcomes[0]
    trip = own_trip(outcome, 1)
    assert trip == OwnTrip(6, 3_600, paid_by)
    # 240.00 − 20.52 − 84.26 − 48.00 = 87.22; less 36.00
    assert trip.after(int(comparison.change(outcome).cents[:, 1].sum())) == left


def test_who_goes_nowhere_or_has_not_said_has_no_trips():
    comparison = compare(with_trips("lost"), [SELLER])
    assert own_trip(comparison.outcomes[0], 1) is None
    assert own_trip(comparison.today, 0) is None


def test_the_money_in_hand_and_the_benefits_do_not_know_of_it():
    with_them, without = (compare(one, [SELLER]) for one in (with_trips("lost"), with_trips()))
    changes = [one.change(one.outcomes[0]).cents.tolist() for one in (with_them, without)]
    assert changes[0] == changes[1]
