"""More work that leaves less is told: over every step of a person's hours, and only there."""

from attrs import evolve
import numpy as np
import pytest

from subcontract_core import load_scenario
from subcontract_core.accounts import ledger
from subcontract_core.engine.comparison import compare, compare_tables
from subcontract_core.engine.sweeps import sweep_minutes
from subcontract_core.scenario.types import Debts

CODE = "less_work_leaves_more"
EURO = 100  # a fall of less is rounding


def told(scenario, model):
    """Who is told, with the cents that less work would leave."""
    outcome = compare(scenario, [model]).outcomes[0]
    return {
        scenario.people[int(row)].id: int(loss)
        for f in outcome.findings
        if f.code == CODE
        for row, loss in zip(f.person, f.numbers["loss"].values, strict=True)
    }


def with_minutes(scenario, minutes):
    return evolve(scenario, gigs=tuple(evolve(gig, minutes=minutes) for gig in scenario.gigs))


def falls(scenario, model, minutes):
    """Per step, by how much money in hand over all months falls for each person while gross pay
    rises (cents).
    """
    outcome = compare_tables(sweep_minutes(scenario, minutes), [model]).outcomes[0]
    shape = (len(minutes), len(scenario.people))
    in_hand = (
        ledger.total(ledger.person_lines(outcome), outcome.tables.size)
        .cents.sum(axis=0)
        .reshape(shape)
    )
    earned = ledger.earned(outcome.payments, outcome.tables.size).cents.sum(axis=0).reshape(shape)
    return np.where(np.diff(earned, axis=0) > 0, -np.diff(in_hand, axis=0), 0)


ASKED = [
    ("imatra-2021-07", "eksote-external"),
    ("one-group-five-systems", "siunsote-summer-job"),
    ("one-group-five-systems-irregular", "eksote-internal"),
    ("everyday-2026-05", "eksote-external"),
    ("jobcenter-2022-03", "jobcenter-app"),
]


@pytest.mark.parametrize("in_debt", [False, True], ids=["", "in debt"])
@pytest.mark.parametrize(("name", "model"), ASKED)
def test_every_fall_of_what_is_left_while_pay_rises_has_its_finding(name, model, in_debt):
    # An ordinary month, in which the housing decisions have followed the work.
    scenario = load_scenario(name).with_reading(
        {f"housing.{kind}.review_from": "same_month" for kind in ("pensioner", "general")}
    )
    if in_debt:  # beside a housing allowance, enforcement makes every further euro cost money
        scenario = evolve(
            scenario,
            people=tuple(
                evolve(p, debts=Debts(dependants=0, free_months=0)) for p in scenario.people
            ),
        )
    minutes = list(range(0, 481, 5))
    fallen = falls(scenario, model, minutes)
    steps = np.flatnonzero((fallen >= EURO).any(axis=1))
    assert steps.size
    for step in steps[:: max(1, len(steps) // 8)]:
        said = told(with_minutes(scenario, minutes[step + 1]), model)
        assert {
            scenario.people[int(row)].id for row in np.flatnonzero(fallen[step] >= EURO)
        } <= set(said), minutes[step + 1]


def test_one_cent_over_the_earnings_limit_is_told_and_at_the_limit_is_not():
    # National Pensions Act 568/2007: above 837.59 a month in 2021 the pension of the month is not
    # paid (665.29 and 172.30).
    scenario = load_scenario("imatra-2021-07")
    gig = scenario.gigs[0]
    when = evolve(gig.when, dates=gig.when.days()[:1], weekly=(), start=None, end=None, without=())
    one = evolve(
        scenario,
        people=tuple(
            evolve(p, housing=evolve(p.housing, kind="none", rent=0)) for p in scenario.people
        ),
        gigs=(evolve(gig, when=when, minutes=60),),
        terms=(),
        law=(),
    )
    one = one.with_law(
        {
            "payroll.holiday_compensation_from_year": "0",
            "payroll.holiday_compensation_under_year": "0",
        }
    ).with_reading({"pension.suspension_reading": "strict_any_month"})
    assert told(one.with_terms("eksote-internal", wage_per_hour="837.59"), "eksote-internal") == {}
    over = told(one.with_terms("eksote-internal", wage_per_hour="837.60"), "eksote-internal")
    assert set(over) == set(gig.crew)
    assert all(loss > 80000 for loss in over.values())


def test_where_every_euro_of_pay_adds_something_nothing_is_told():
    scenario = load_scenario("imatra-2021-07")
    without = evolve(
        scenario,
        people=tuple(
            evolve(p, lives_on="other", housing=evolve(p.housing, kind="none", rent=0))
            for p in scenario.people
        ),
    )
    assert told(without, "eksote-internal") == {}
