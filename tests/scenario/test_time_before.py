"""The time before the gigs, filled in where nobody has told of it."""

from datetime import date

from attrs import evolve
import pytest

from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.time_before import TimeBefore, filled_in, untold
from subcontract_core.scenario.types import Activity, Dates


def imatra():
    return load_scenario("imatra-2021-07")


def test_people_whose_days_the_sources_do_not_tell_are_untold_and_others_are_not():
    assert [person.id for person in untold(imatra())] == ["P1", "P2", "P3", "P4", "P5"]
    assert untold(load_scenario("ilomantsi-2022-09")) == ()


def test_no_activity_is_assumed_and_marked_so_and_nothing_is_untold_any_more():
    found = filled_in(imatra(), TimeBefore.NO_ACTIVITY)
    assert {person.activity for person in found.people} == {Activity()}
    assert untold(found) == ()
    mark = found.marks["people.P1.activity.kind"]
    assert mark.kind == "assumed" and set(mark.texts) == {"en", "fi", "sv"}
    assert "people.P1.activity.dates" not in found.marks


def test_the_days_of_ones_own_gigs_become_days_of_activity():
    scenario = imatra()
    only = scenario.with_gig("harbour", crew=("P1",))
    found = {person.id: person.activity for person in filled_in(only, TimeBefore.GIG_DAYS).people}
    # K.1: five Thursdays at the harbour, four Tuesdays, four Wednesdays.
    assert len(found["P1"].when.days()) == 13
    assert len(found["P2"].when.days()) == 8
    assert found["P1"].allowance is None


@pytest.mark.parametrize(("given", "counted"), [(None, 800), (500, 500)])
def test_an_allowance_that_is_told_is_kept(given, counted):
    scenario = imatra()
    first = scenario.people[0]
    told = scenario.with_person("P1", activity=evolve(first.activity, allowance=given))
    found = filled_in(told, TimeBefore.GIG_DAYS, 800)
    assert found.people[0].activity.allowance == counted


def test_whose_days_are_told_keeps_them():
    scenario = imatra()
    day = Dates((date(2021, 7, 5),))
    told = scenario.with_person("P1", activity=Activity("disability", day, allowance=700))
    assert filled_in(told, TimeBefore.NO_ACTIVITY).people[0] == told.people[0]


def test_somebody_without_gigs_has_no_days_and_that_is_known():
    scenario = imatra()
    gigs = tuple(evolve(gig, crew=("P1",)) for gig in scenario.gigs)
    found = filled_in(evolve(scenario, gigs=gigs), TimeBefore.GIG_DAYS, 800)
    assert found.people[1].activity.days_known and not found.people[1].activity.when.days()
