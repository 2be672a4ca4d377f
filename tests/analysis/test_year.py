"""A person's months one by one: every figure is the comparison's, of any number of months."""

from attrs import evolve
import numpy as np
import pytest

from subcontract_core.accounts.bounds import EXACT
from subcontract_core.analysis.analysis import Analysis
from subcontract_core.base.dates import month_number
from subcontract_core.base.errors import InputError
from subcontract_core.engine.comparison import compare
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.dates import Dates

ASKED = [
    ("over-new-year-2025-10", "eksote-external"),
    ("one-group-five-systems-year", "eksote-external"),
    ("one-group-five-systems-irregular", "siunsote-light-entrepreneur"),
    ("rent-decisions-2024", "eksote-external"),
    ("debts-beside-the-app-2026-06", "jobcenter-app"),
    ("vaalijala-2022", "vaalijala"),
]


@pytest.fixture(scope="module", params=ASKED, ids=lambda asked: asked[0])
def analysis(request):
    scenario, model = request.param
    return Analysis(compare(load_scenario(scenario), [model]))


def years_of(analysis):
    people = analysis.comparison.scenario.people
    outcomes = (*analysis.comparison.outcomes, analysis.comparison.today)
    return [analysis.year(outcome, one.id) for outcome in outcomes for one in people]


def test_what_all_months_come_to_is_what_the_comparison_says(analysis):
    groups = {
        (outcome, person): group
        for outcome in analysis.comparison.outcomes
        for group in analysis.groups(outcome)
        for person in group.people
    }
    asked = [year for year in years_of(analysis) if (year.outcome, year.person) in groups]
    assert asked
    for year in asked:
        group = groups[year.outcome, year.person]
        held = year.in_hand
        assert (held.difference, held.now, held.today) == (group.change, group.now, group.today)


def test_the_months_add_up_to_the_year_and_the_lines_to_each_month(analysis):
    for year in years_of(analysis):
        held = [month.in_hand for month in year.months]
        if any(one.now.holds != EXACT for one in held):
            continue
        assert sum(one.now.cents for one in held) == year.in_hand.now.cents
        assert sum(one.today.cents for one in held) == year.in_hand.today.cents
        assert sum(one.difference.cents for one in held) == year.in_hand.difference.cents
        lines = [line for line in year.lines if not line.memo]
        for at, one in enumerate(held):
            assert sum(line.months[at].cents for line in lines) == one.now.cents
            assert sum(line.months[at].difference for line in lines) == one.difference.cents


def test_earnings_are_those_that_the_limit_counts(analysis):
    for year in years_of(analysis):
        for month in year.months:
            if month.limit is not None and month.pay is not None:
                assert month.limit.left == month.limit.cents - month.pay


@pytest.mark.parametrize("months", [1, 2, 12, 24])
def test_any_number_of_months_is_told(months):
    scenario = load_scenario("over-new-year-2025-10")
    last = scenario.first_month + months - 1
    [gig] = scenario.gigs
    days = tuple(day for day in gig.when.days() if month_number(day) <= last)
    kept = (evolve(gig, when=Dates(dates=days)),)
    asked = scenario.with_plans(last_month=last, gigs=kept)
    comparison = compare(asked, ["eksote-external"])
    outcome = comparison.outcomes[0]
    year = Analysis(comparison).year(outcome, "P1")
    assert len(year.months) == outcome.tables.size[0] >= months
    change = comparison.change(outcome)
    assert year.in_hand.difference.cents == int(np.sum(change.cents[:, 0]))


def test_a_person_whom_nobody_has_is_one_fault_that_names_the_others():
    analysis = Analysis(compare(load_scenario("over-new-year-2025-10"), ["eksote-external"]))
    with pytest.raises(InputError) as caught:
        analysis.years("eksote-external", "P9")
    [fault] = caught.value.faults
    assert (fault.found, fault.allowed) == ("'P9'", "P1, P2, P3")


def test_every_reading_of_a_model_has_a_year_of_its_own():
    comparison = compare(load_scenario("over-new-year-2025-10"), ["eksote-external"])
    years = Analysis(comparison).years("eksote-external", "P1")
    assert [year.outcome for year in years] == list(comparison.outcomes)
