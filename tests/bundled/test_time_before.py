"""The pilots' people came from work activity, with days and an allowance that no source tells.

What they lose of it is unknown; section K of the requirements counted no activity at all. Its
figures are those of the named assumption `no_activity`, and the same people with an activity day on
each day of a gig are `gig_days` (rules document, section 13).
"""

import pytest

from subcontract_core.accounts import ledger
from subcontract_core.engine.comparison import compare
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.time_before import TimeBefore, filled_in
from support.figures import person
from support.source_figures import MODELS

# Scenario: pay of each in K, and the days of gigs of each of those who are paid.
CASES = {
    "imatra": ([52_000] * 5, 13),  # K.1
    "internal": ([42_000] * 4, 21),  # K.2
    "paijathame": ([39_000] * 5 + [0] * 5, 13),  # K.7
    "vaalijala": ([52_000] * 3, 18),  # K.8: 2 removals, 4 of property care, 12 in the workshop
    "summer": ([79_200] * 4, 22),  # K.9, four hours a day
}


def difference(name, how=None, allowance=None):
    bundled, model = MODELS[name]
    scenario = load_scenario(bundled)
    if how is not None:
        scenario = filled_in(scenario, how, allowance)
    comparison = compare(scenario, [model])
    return comparison, comparison.outcomes[0]


@pytest.mark.parametrize("name", CASES)
def test_as_the_sources_stand_what_is_lost_is_unknown_and_not_zero(name):
    comparison, outcome = difference(name)
    change = comparison.difference(outcome)["activity_allowance"]
    assert not change.each_known.any()


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("how", list(TimeBefore))
def test_the_figures_of_section_k_hold_under_each_named_assumption(name, how):
    _, outcome = difference(name, how, 800)
    assert person(outcome, "wage") == CASES[name][0]


@pytest.mark.parametrize("name", CASES)
def test_without_activity_the_gain_is_known_and_with_it_is_less_by_eight_euros_a_day(name):
    totals = {}
    for how in TimeBefore:
        comparison, outcome = difference(name, how, 800)
        change = comparison.difference(outcome)
        assert all(amount.each_known.all() for amount in change.values())
        totals[how] = sum(amount.cents for amount in change.values())[0].tolist()
    lost = [
        none - days
        for none, days in zip(
            totals[TimeBefore.NO_ACTIVITY], totals[TimeBefore.GIG_DAYS], strict=True
        )
    ]
    pay, days = CASES[name]
    assert [one for one, paid in zip(lost, pay, strict=True) if paid] == [800 * days] * sum(
        map(bool, pay)
    )


def test_imatra_gains_292_99_without_activity_and_188_99_with_13_days_of_8_euros():
    gains = []
    for how in TimeBefore:
        comparison, outcome = difference("imatra", how, 800)
        change = comparison.difference(outcome)
        gains.append(int(sum(amount.cents for amount in change.values())[0, 0]))
    assert gains == [29_299, 18_899]


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("model", ["work-activity", "open-work-activity"])
def test_the_baseline_of_work_activity_runs_and_changes_nothing(name, model):
    scenario = load_scenario(MODELS[name][0])
    as_it_stands = compare(scenario, [model])
    [outcome] = as_it_stands.outcomes
    # What everybody has is unknown; that it is the same as today is not.
    assert not ledger.person_lines(outcome)["activity_allowance"].each_known.all()
    assert as_it_stands.difference(outcome) == {}
    known = compare(filled_in(scenario, TimeBefore.GIG_DAYS, 800), [model])
    assert known.difference(known.outcomes[0]) == {}
