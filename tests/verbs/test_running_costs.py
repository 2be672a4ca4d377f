"""What named costs come to, worked by hand: imatra-2021-07 has 13 visits of 4 h and 5 people."""

from attrs import evolve
import numpy as np
import pytest

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.analysis.break_even import Asked
from subcontract_core.engine.comparison import compare
from subcontract_core.model.catalogue import Catalogue, catalogue
from subcontract_core.report.tables import purse_rows
from subcontract_core.report.text.assumed import assumed_fields
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.costs import RunningCost
from subcontract_core.scenario.mark import Mark
from support.cooperative import cooperative
from support.running_figures import staffed

SELLER, IMATRA = "eksote-external", "imatra-2021-07"
JULY = 2021 * 12 + 6


def with_costs(*costs, name=IMATRA, **said):
    return evolve(load_scenario(name), costs=costs, running=staffed(**said) if said else None)


def found(*costs, model=SELLER, name=IMATRA):
    comparison = compare(with_costs(*costs, name=name), [model])
    return Analysis(comparison), comparison.outcomes[0]


@pytest.mark.parametrize(
    ("per", "cents"),
    [
        ("group", 1_000),
        ("person", 5 * 1_000),
        ("visit", 13 * 1_000),
        ("person_visit", 13 * 5 * 1_000),
        ("month", 1_000),
        ("person_month", 5 * 1_000),
    ],
)
def test_10_00_comes_once_or_with_each_person_visit_or_month(per, cents):
    _, outcome = found(RunningCost("other", per, amount=1_000, borne_by="buyer"))
    [line] = outcome.resources.lines
    assert line.cents.sum() == cents and line.known


def test_480_00_over_24_months_is_20_00_a_month_and_without_a_spread_whole():
    spread = RunningCost("tools", "group", "A", 48_000, JULY - 20, spread=24, borne_by="organiser")
    whole = RunningCost("tools", "group", "B", 48_000, borne_by="organiser")
    analysis, outcome = found(spread, whole)
    assert [line.cents.tolist() for line in outcome.resources.lines] == [[2_000], [48_000]]
    # today's margin −1,352.00 stays; 500.00 less is left
    result = analysis.organiser_result(outcome)
    assert result.margin.cents[0] == -135_200 and result.full_cost.cents[0] == -185_200


def test_the_price_that_breaks_even_carries_what_the_organiser_bears_and_nothing_else():
    tools = RunningCost("tools", "group", amount=48_000, spread=24, borne_by="organiser")
    cards = RunningCost("cards", "person", amount=2_550, borne_by="participant")
    scenario = with_costs(tools, cards)
    comparison = compare(scenario, [SELLER])
    reading, models = comparison.outcomes[0].reading, catalogue()
    asked = Asked(scenario, models.get(SELLER), comparison.law, reading, models)
    price = asked.price_term()
    # (3,172.00 wage cost + 20.00) / 52 crew hours = 61.384…
    assert asked.price(price, True).value == 6_139
    assert asked.price(price, False).value == 6_100


def test_what_may_happen_is_in_no_sum():
    event = RunningCost("deductible", "event", amount=15_000, borne_by="organiser")
    analysis, outcome = found(event)
    assert outcome.resources.lines == () and len(outcome.resources.possible) == 1
    assert analysis.organiser_result(outcome).full_cost.cents[0] == -135_200


@pytest.mark.parametrize(("borne_by", "is_known"), [("unknown", False), ("nobody", True)])
def test_a_bearer_whom_nobody_knows_leaves_the_result_open_and_nobody_is_told(borne_by, is_known):
    analysis, outcome = found(RunningCost("licence", "group", amount=9_000, borne_by=borne_by))
    assert analysis.organiser_result(outcome).full_cost.is_known(0) is is_known
    codes = {one.code for one in analysis.watches(outcome)}
    assert codes & {"borne_by_nobody", "bearer_not_known"} == {
        "borne_by_nobody" if is_known else "bearer_not_known"
    }
    purses = analysis.purses(outcome)
    assert purses.row("nobody_named").change.whole().cents == -9_000
    assert purses.public("treasury").whole().holds == "unknown"


def test_an_amount_that_nobody_knows_is_not_nothing():
    analysis, outcome = found(RunningCost("licence", "group", borne_by="organiser"))
    assert not analysis.organiser_result(outcome).full_cost.is_known(0)
    county = analysis.purses(outcome).row("wellbeing_county").change.whole()
    assert county.holds in ("at_most", "unknown")


@pytest.mark.parametrize(
    ("model", "party"),
    [("eksote-external", "organiser"), ("jobcenter-app", "activity_centre")],
)
def test_the_organiser_is_who_bears_the_work_where_a_model_has_none(model, party):
    _, outcome = found(
        RunningCost("tools", "group", amount=100, borne_by="organiser"),
        model=model,
        name="one-group-five-systems",
    )
    assert [line.bearer for line in outcome.resources.lines] == [party]


def test_what_buyers_bear_is_of_their_kind():
    meals = RunningCost("meals", "visit", amount=500, borne_by="buyer")
    comparison = compare(with_costs(meals, name="one-group-five-systems"), [SELLER])
    row = Analysis(comparison).purses(comparison.outcomes[0]).row("company")
    parts = {kind: one.whole().cents for (_, kind), one in row.parts.items()}
    assert parts["running_cost"] == -6 * 500  # 6 visits


def test_months_from_and_to_bound_what_comes_again():
    name = "one-group-five-systems-year"
    first = load_scenario(name).first_month
    some = RunningCost("premises", "month", "", 100, first + 1, first + 3, borne_by="buyer")
    _, outcome = found(some, name=name)
    [line] = outcome.resources.lines
    assert (line.month - outcome.tables.lead).tolist() == [1, 2, 3]


COSTS = (
    RunningCost("cards", "person", "Card", 2_550, borne_by="participant"),
    RunningCost("tools", "group", amount=48_000, spread=7, borne_by="organiser"),
    RunningCost("clothes", "person", amount=9_999, spread=3, borne_by="activity_centre"),
    RunningCost("meals", "person_visit", amount=333, borne_by="buyer"),
    RunningCost("premises", "month", amount=12_345, borne_by="nobody"),
    RunningCost("insurance", "person_month", amount=1_001),
    RunningCost("licence", "group", borne_by="organiser"),
    RunningCost("transport", "visit", amount=777, borne_by="organiser"),
)


def test_the_purses_of_every_model_change_by_nothing_whoever_bears_what():
    models = [model for model in catalogue().ids if model != "today"]
    comparison = compare(with_costs(*COSTS, name="one-group-five-systems", before=15), models)
    for outcome in comparison.outcomes:
        balance = Analysis(comparison).purses(outcome)
        assert not np.any(sum((row.change.cents for row in balance.rows), np.zeros(balance.shape)))
        if not outcome.admission.shift.any():
            assert not any(line.said for line in outcome.resources.lines)


def test_with_an_outside_authors_model_the_purses_change_by_nothing_too():
    models = Catalogue(catalogue().points, catalogue().checks)
    models.register(cooperative(), "coop")
    scenario = with_costs(*COSTS, name="one-group-five-systems", before=15)
    comparison = compare(scenario, ["coop"], catalogue=models)
    outcome = comparison.outcomes[0]
    balance = Analysis(comparison, models).purses(outcome)
    assert not np.any(sum((row.change.cents for row in balance.rows), np.zeros(balance.shape)))
    assert [line.what for line in outcome.resources.lines if line.said] == [c.what for c in COSTS]


def test_an_assumed_amount_stands_among_what_is_assumed():
    tools = RunningCost("tools", "group", amount=48_000, mark=Mark("assumed", "our guess"))
    comparison = compare(with_costs(tools), [SELLER])
    assert "Tools: €480.00 (assumed: our guess)" in assumed_fields(comparison, Language("en"))


def test_what_two_parties_of_one_purse_use_up_is_one_part_of_its_change():
    costs = (
        RunningCost("tools", "group", amount=1_000, borne_by="organiser"),
        RunningCost("clothes", "group", amount=500, borne_by="activity_centre"),
    )
    _, outcome = found(*costs)
    comparison = compare(with_costs(*costs), [SELLER])
    row = Analysis(comparison).purses(comparison.outcomes[0]).row("wellbeing_county")
    told = purse_rows.parts(row, outcome, Language("en"))
    assert told.count("running the group") == 1 and "−€15.00" in told
