"""Who pays the trips to gigs, and what falls away with activity days (EC-21 to EC-23)."""

from attrs import evolve
import numpy as np
import pytest

from subcontract_core.accounts.bounds import AT_LEAST, AT_MOST, EXACT
from subcontract_core.analysis.purses import balance
from subcontract_core.engine.comparison import compare
from subcontract_core.scenario.running import Running
from support.trips_told import GROUP, SELLER, with_trips


def lines(scenario):
    outcome = compare(scenario, [SELLER]).outcomes[0]
    return {line.code: line for line in outcome.resources.lines}


@pytest.mark.parametrize(
    ("right", "code", "bearer"),
    [("lost", "own_trip", "person"), ("kept", "county_trip", "activity_centre")],
)
def test_who_keeps_free_transport_is_driven_at_the_county_s_cost_who_loses_it_pays(
    right, code, bearer
):
    found = lines(with_trips(*[right] * 5))
    # 6 visits of each of 5 people at 6.00 there and back (THL Työpaperi 18/2023, transport)
    assert (found[code].cents.sum(), found[code].bearer, len(found)) == (18_000, bearer, 1)


def test_where_nobody_knows_neither_sum_is_final():
    found = lines(with_trips("unknown"))
    for code in ("own_trip", "county_trip"):
        assert found[code].cents.sum() == 0 and not np.any(found[code].known)
    comparison = compare(with_trips(*["unknown"] * 5), [SELLER])
    purses = balance(comparison, comparison.outcomes[0])
    assert purses.row("participants").change.whole().holds == AT_MOST
    assert purses.row("wellbeing_county").change.whole().holds == AT_MOST
    assert purses.row("suppliers").change.whole().holds == AT_LEAST


def test_without_work_activity_there_is_no_such_right_and_the_trip_is_one_s_own():
    scenario = with_trips("unknown")
    first = evolve(scenario.people[0], activity=type(scenario.people[0].activity)())
    found = lines(evolve(scenario, people=(first, *scenario.people[1:])))
    assert found["own_trip"].cents.sum() == 3_600 and "county_trip" not in found


def test_a_day_of_activity_that_is_not_held_saves_its_trip_and_its_meal():
    scenario = evolve(
        with_trips(*["lost"] * 5, to_activity=800), running=Running(activity_meal=500)
    )
    found = lines(scenario)
    # 30 days of 5 people are not held
    assert found["activity_trip"].cents.sum() == -24_000
    assert found["activity_meal"].cents.sum() == -15_000


def test_who_has_not_said_what_a_trip_costs_is_not_asked():
    assert lines(with_trips(to_gig=None)) == {}
    assert lines(with_trips("lost", to_gig=None)) == {}


def test_the_trip_stands_in_the_purses_and_the_sum_stays_nothing():
    comparison = compare(with_trips("lost", "kept"), [SELLER])
    plain = compare(GROUP_AS_IT_IS, [SELLER])
    with_them, without = (balance(one, one.outcomes[0]) for one in (comparison, plain))
    assert not np.any(sum(row.change.cents for row in with_them.rows))
    for purse, cents in (("participants", -3_600), ("wellbeing_county", -3_600)):
        moved = [int(one.row(purse).change.cents.sum()) for one in (with_them, without)]
        assert moved[0] - moved[1] == cents
    assert with_them.row("suppliers").change.whole().holds == EXACT


GROUP_AS_IT_IS = with_trips(name=GROUP)
