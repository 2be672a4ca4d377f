"""What moves the result most when it changes by a tenth."""

from datetime import date

from attrs import evolve

from subcontract_core.analysis.asking import asked
from subcontract_core.analysis.levers import levers
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.costs import RunningCost
from subcontract_core.scenario.types import TermValue
from support.running_figures import with_running


def test_imatra_by_the_hour_of_the_crew():
    one = asked(with_running("imatra-2021-07", before=30), "eksote-external")[0]
    found = {lever.name: lever.cents for lever in levers(one)}
    # a tenth of 3,172.00, 1,905.00, 1,820.00, of 52 h and of 5 h at 30.00
    assert found["wage_per_hour"] == 31720
    assert found["instructor_hour"] == 19050
    assert found["price_per_hour"] == 18200
    assert found["presence"] == 15600
    assert found["coach_monthly"] == 1500


def test_the_heaviest_comes_first():
    one = asked(with_running("imatra-2021-07", before=30), "eksote-external")[1]
    moves = [lever.cents for lever in levers(one)]
    assert moves == sorted(moves, reverse=True)
    assert levers(one)[0].name == "price_per_hour"


def test_a_result_that_is_not_known_has_no_levers():
    one = asked(load_scenario("jobcenter-partner-2022-03"), "jobcenter-partner")[0]
    assert levers(one) == ()


def test_a_price_that_some_visits_have_of_their_own_moves_with_the_rest():
    scenario = with_running("imatra-2021-07", before=30)
    gig = scenario.gigs[0].id
    own = TermValue("eksote-external", "price_per_hour", "35.00", gig=gig)
    for more in (own, evolve(own, gig="", start=date(2021, 7, 1))):
        one = asked(evolve(scenario, terms=(*scenario.terms, more)), "eksote-external")[0]
        found = {lever.name: lever.cents for lever in levers(one)}
        assert found["price_per_hour"] == 18200  # a tenth of all 1,820.00, whoever's price it is


def test_a_tenth_of_a_cost_that_the_seller_bears_moves_it_and_that_of_others_does_not():
    costs = (
        RunningCost("tools", "group", "Saws", 48_000, spread=24, borne_by="organiser"),
        RunningCost("cards", "person", amount=2_550, borne_by="participant"),
    )
    scenario = evolve(with_running("imatra-2021-07", before=30), costs=costs)
    moved = levers(asked(scenario, "eksote-external")[0])
    found = {(one.kind, one.name): one.cents for one in moved}
    assert found["cost", "Saws"] == 200  # a tenth of 480.00 / 24
    assert ("cost", "cards") not in found


def test_every_number_of_the_county_that_costs_money_is_tried():
    # Imatra: 13 visits to five buyers in one month and 5 people; a tenth of 5 × 30 minutes of
    # onboarding and 5 × 60 minutes with the buyers at 30.00, and of 5 × 20.00 of training
    scenario = with_running("imatra-2021-07", onboarding=30, buyer_contact=60, training=2_000)
    moved = levers(asked(scenario, "eksote-external")[0])
    found = {one.name: one.cents for one in moved if one.kind == "field"}
    assert found["onboarding"] == 750
    assert found["buyer_contact"] == 1_500
    assert found["training"] == 1_000
