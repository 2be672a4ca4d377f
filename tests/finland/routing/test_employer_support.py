"""Wage subsidy before and after July 2023, its conditions, and support for arranging working
conditions.
"""

from datetime import date

from attrs import evolve
import numpy as np
import pytest

from subcontract_core.accounts import ledger
from subcontract_core.base.dates import number
from subcontract_core.engine.comparison import compare
from subcontract_core.finland.law import law_of_finland, subsidies
from subcontract_core.scenario.types import Person, TermValue
from support.figures import edge
from support.golden import euros_of
from support.weeks import weekly_worker


def subsidy(day, level, wage, side=0):
    return euros_of(
        subsidies.wage_subsidy(
            law_of_finland(),
            day,
            level=np.int64(level),
            wage=np.int64(wage),
            side_costs=np.int64(side),
        )
    )


def run(scenario, model="paijathame-direct", **terms):
    outcome = compare(scenario.with_terms(model, **terms), [model]).outcomes[0]
    return outcome, {finding.code: finding for finding in outcome.findings}


OCTOBER = (date(2023, 10, 2), date(2023, 10, 31))


def test_the_subsidy_is_a_share_of_the_wage_and_lowers_what_the_buyer_pays():
    without, _ = run(weekly_worker(*OCTOBER))
    with_it, codes = run(weekly_worker(*OCTOBER), wage_subsidy="70")
    wage = edge(with_it, "wage")
    assert edge(with_it, "wage_subsidy") * 10 == wage * 7 > 0 == edge(without, "wage_subsidy")
    assert ledger.buyer_cost(without).cents[0, 0] - ledger.buyer_cost(with_it).cents[0, 0] == edge(
        with_it, "wage_subsidy"
    )
    assert not {
        "subsidy_needs_jobseeker",
        "subsidy_no_guaranteed_hours",
        "subsidy_one_employer",
    } & set(codes)
    assert codes["subsidy_decision_first"].numbers["start_day"].values.tolist() == [
        number(OCTOBER[0])
    ]


def test_in_june_2023_half_of_wage_and_side_costs_is_paid_and_70_per_cent_is_not_granted():
    june = weekly_worker(date(2023, 6, 5), date(2023, 6, 30))
    outcome, codes = run(june, wage_subsidy="50")
    assert edge(outcome, "wage_subsidy") * 2 == edge(outcome, "wage") + edge(
        outcome, "employer_side_costs"
    )
    assert "subsidy_level_not_in_force" not in codes
    outcome, codes = run(june, wage_subsidy="70")
    assert edge(outcome, "wage_subsidy") == 0
    assert "subsidy_level_not_in_force" in codes


def test_a_disability_pensioner_and_a_month_with_a_free_week_are_told_what_the_subsidy_asks():
    gap = tuple(date(2023, 10, day) for day in (9, 10, 11, 12))
    _, codes = run(
        weekly_worker(*OCTOBER, lives_on="disability_pension", without=gap), wage_subsidy="70"
    )
    assert codes["subsidy_needs_jobseeker"].person.tolist() == [0]
    assert codes["subsidy_no_guaranteed_hours"].numbers["gaps_count"].values.tolist() == [1]


def test_a_second_employer_at_the_same_time_gets_nothing():
    one, _ = run(weekly_worker(*OCTOBER), wage_subsidy="70")
    two, codes = run(weekly_worker(*OCTOBER, buyers=2), wage_subsidy="70")
    assert edge(two, "wage") == 2 * edge(one, "wage")
    assert edge(two, "wage_subsidy") == edge(one, "wage_subsidy")
    assert "subsidy_one_employer" in codes


def test_the_full_subsidy_is_for_an_association_and_for_short_hours():
    company, codes = run(weekly_worker(*OCTOBER), wage_subsidy="100")
    assert edge(company, "wage_subsidy") == 0 and "subsidy_only_associations" in codes
    association, codes = run(weekly_worker(*OCTOBER, kind="association"), wage_subsidy="100")
    assert edge(association, "wage_subsidy") == edge(association, "wage")
    assert "subsidy_only_associations" not in codes and "subsidy_hours_over" not in codes
    long, codes = run(weekly_worker(*OCTOBER, hours=30), "jobcenter-partner", wage_subsidy="100")
    assert codes["subsidy_hours_over"].numbers["month_minutes"].values.tolist() == [18 * 450]
    assert edge(long, "wage_subsidy") == edge(long, "wage")


def test_the_subsidy_can_be_set_for_one_person():
    scenario = weekly_worker(*OCTOBER)
    scenario = evolve(
        scenario,
        people=(*scenario.people, Person("P2", 1980, "labour_market_subsidy")),
        gigs=tuple(evolve(gig, crew=("P1", "P2")) for gig in scenario.gigs),
    )
    scenario = evolve(
        scenario,
        terms=(*scenario.terms, TermValue("jobcenter-partner", "wage_subsidy", "70", person="P2")),
    )
    outcome, codes = run(scenario, "jobcenter-partner")
    assert codes["subsidy_decision_first"].person.tolist() == [1]
    assert edge(outcome, "wage_subsidy") * 20 == edge(outcome, "wage") * 7


@pytest.mark.parametrize("model", ["eksote-external", "eksote-internal", "jobcenter-partner"])
def test_an_organisers_margin_grows_by_the_subsidy(model):
    scenario = weekly_worker(*OCTOBER, kind="wellbeing_county").with_terms(
        model, wage_per_hour="10.00", side_rate="20 %"
    )
    if model == "eksote-external":
        scenario = scenario.with_terms(model, price_unit="crew_hour", vat_rule="exempt")
    before, after = (run(scenario, model, wage_subsidy=level)[0] for level in ("none", "70"))
    kept = [ledger.keeps(outcome)["organiser", "margin"].cents[0] for outcome in (before, after)]
    assert kept[1] - kept[0] == edge(after, "wage_subsidy") > 0


def test_a_stated_share_of_the_whole_cost_is_not_counted_a_second_time():
    scenario = weekly_worker(*OCTOBER).with_terms(
        "eksote-external",
        wage_per_hour="10.00",
        price_unit="crew_hour",
        vat_rule="exempt",
        subsidy_rate="50 %",
    )
    outcome, _ = run(scenario, "eksote-external", wage_subsidy="70")
    assert edge(outcome, "subsidy") > 0 == edge(outcome, "wage_subsidy")


def test_the_support_for_arranging_work_is_told_and_not_counted():
    outcome, codes = run(weekly_worker(*OCTOBER))
    assert {
        name: number.values.tolist()
        for name, number in codes["arrangement_support"].numbers.items()
    } == {"help": [40000], "hours_count": [20], "months_count": [18], "tools": [400000]}
    assert {payer for payer, _, _ in ledger.edges(outcome)} <= {
        "buyer",
        "person",
        "kela",
        "activity_centre",
    }
