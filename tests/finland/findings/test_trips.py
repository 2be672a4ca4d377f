"""What of the trips in an own car may be paid back free of tax."""

from subcontract_core.engine.comparison import compare
from support.trips_told import SELLER, with_trips

READING = "travel.first_gig"


def found(code, scenario, model=SELLER):
    outcome = compare(scenario, [model]).outcomes[0]
    return [one for one in outcome.findings if one.code == code]


def test_nothing_is_said_of_kilometres_while_the_first_gig_is_the_way_to_work():
    assert found("kilometre_allowance", with_trips("lost", kilometres=30)) == []


def test_where_it_is_a_work_trip_the_first_trip_to_each_buyer_counts():
    scenario = with_trips("lost", kilometres=30).with_reading({READING: "work_trip"})
    [one] = found("kilometre_allowance", scenario)
    buyers = len({gig.buyer for gig in scenario.gigs if "P1" in gig.crew})
    # 30 km at 0.44 in 2021 (Tax Administration's decision), once for each buyer
    assert one.numbers["most"].values.tolist() == [buyers * 1_320]
    assert one.person.tolist() == [0]


def test_who_keeps_free_transport_is_not_told_that_the_trip_is_an_own_cost():
    scenario = with_trips("kept", "lost", name="jobcenter-2022-03")
    [one] = found("travel_own_cost", scenario, "jobcenter-app")
    assert 0 not in one.person.tolist() and 1 in one.person.tolist()
