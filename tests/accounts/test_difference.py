"""A model beside today: what changes, and what is unknown on both sides alike."""

from datetime import date

from attrs import evolve
import pytest

from subcontract_core.accounts.difference import beside_today
from subcontract_core.engine.comparison import compare
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.dates import Dates
from subcontract_core.scenario.missing import Cancelled


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


def test_who_may_be_paid_for_a_visit_that_was_called_off_does_not_go_on_as_today():
    # An app's fee: of a gig that is called off only the contract says what is paid, and nobody
    # has told it. The pay, and every benefit that rests on it, are then not known.
    scenario = load_scenario("everyday-2026-05")
    day = date(2026, 5, 5)
    gigs = tuple(
        evolve(gig, when=Dates(dates=(day,)), cancelled=(Cancelled(day, 12),))
        for gig in scenario.gigs
    )
    comparison = compare(evolve(scenario, gigs=gigs), ["jobcenter-app"])
    change = comparison.change(comparison.outcomes[0])
    assert not change.each_known[0, [0, 1, 3]].any()
