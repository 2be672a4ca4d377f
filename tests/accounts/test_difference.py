"""A model beside today: what changes, and what is unknown on both sides alike."""

from attrs import evolve
import pytest

from subcontract_core.accounts.difference import beside_today
from subcontract_core.engine.comparison import compare
from subcontract_core.scenario import load_scenario


def differences(model, *crew):
    """What changes of the allowance for the people of Imatra, of whom only the crew has visits."""
    scenario = load_scenario("imatra-2021-07")
    gigs = tuple(evolve(gig, crew=crew) for gig in scenario.gigs)
    comparison = compare(evolve(scenario, gigs=gigs), [model])
    return beside_today(comparison.outcomes[0], comparison.today)


def test_of_people_without_a_visit_an_unknown_allowance_is_the_same_as_today():
    change = differences("eksote-external", "P1", "P2")["activity_allowance"]
    assert change.each_known[0].tolist() == [False, False, True, True, True]
    assert not change.cents.any()


@pytest.mark.parametrize("model", ["work-activity", "open-work-activity"])
def test_a_baseline_without_visits_is_today(model):
    assert differences(model, "P1") == {}
