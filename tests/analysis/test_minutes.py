"""One person's month run for every minute that may be worked in it."""

from attrs import evolve
import pytest

from subcontract_core import compare
from subcontract_core.analysis import minutes
from subcontract_core.analysis.earnings_curve import curves_of, earnings_curve
from subcontract_core.base.errors import InputError
from subcontract_core.scenario import load_scenario
from support.invented import country

LAW, SELLER = country.law(), country.catalogue(country.seller())


def invented(scenario=None, **options):
    return earnings_curve(
        scenario or country.scenario(), "seller", "P1", law=LAW, catalogue=SELLER, **options
    )


def test_there_is_a_case_for_every_minute():
    assert invented().minutes.tolist() == list(range(0, 3 * 600 + 1))


def test_no_visit_goes_past_midnight():
    late = evolve(country.scenario(), gigs=(evolve(country.scenario().gigs[0], start=22 * 60),))
    assert int(invented(late).minutes[-1]) == 3 * 120


def test_visits_of_unequal_length_give_the_scenario_at_its_own_minutes():
    scenario = load_scenario("ilomantsi-2022-09")
    found = earnings_curve(scenario, "siunsote-light-entrepreneur", "P1")
    answer = compare(scenario, ["siunsote-light-entrepreneur"])
    [mine] = answer.comparison.outcomes
    assert int(found.in_hand[found.here]) == int(answer.comparison.in_hand(mine).cents[0, 0])


def test_only_the_chosen_month_is_made_longer():
    found = invented(country.scenario(months=2), month=1)
    assert (found.month % 12, found.minutes[found.here]) == (1, 240)


def test_a_person_without_visits_is_a_fault_that_says_what_to_do():
    nobody = evolve(country.scenario(), gigs=())
    with pytest.raises(InputError, match="Add a gig"):
        invented(nobody)


def test_models_that_meet_a_person_alike_are_checked_together_and_each_has_its_own_curve(
    monkeypatch,
):
    models = ["paijathame-direct", "siunsote-summer-job", "jobcenter-app"]
    scenario = load_scenario("one-group-five-systems")
    comparison = compare(scenario, models).comparison
    together: list[int] = []
    checked = minutes.outcomes_of
    monkeypatch.setattr(
        minutes, "outcomes_of", lambda one, **how: together.append(len(one)) or checked(one, **how)
    )
    curves = curves_of(comparison, [(outcome, "P1") for outcome in comparison.outcomes])
    assert sorted(together) == [1, 2]
    monkeypatch.undo()
    for found, model in zip(curves, models, strict=True):
        alone = earnings_curve(scenario, model, "P1")
        assert (found.model, found.jumps) == (model, alone.jumps)
        assert (found.in_hand == alone.in_hand).all()
