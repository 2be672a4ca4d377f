"""How far a county's own figures and named costs move the answer, worked by hand."""

from attrs import evolve
import pytest

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.analysis.sensitivity import sensitivities
from subcontract_core.analysis.weights import COST, RUNNING
from subcontract_core.engine.comparison import compare
from subcontract_core.report.html.report_grounds import assumptions
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.costs import RunningCost
from support.running_figures import compared


@pytest.fixture(scope="module")
def imatra():
    compared_with_staff = compared("imatra-2021-07", "eksote-external", before=30)
    return {one.name: one.move for one in sensitivities(compared_with_staff)}


@pytest.mark.parametrize(
    ("name", "cents"),
    [
        ("price_unit", 728_000),  # 13 visits × 4 h × 35.00 × 4 more workers
        ("wage_per_hour", 31_720),  # a tenth of 3,172.00
        ("instructor_hour", 19_050),  # a tenth of 63 h 30 min at 30.00
        ("presence", 15_600),  # a tenth of 52 h at 30.00; no more than all of it can be tried
        ("coach_monthly", 1_500),  # a tenth of 5 h at 30.00
    ],
)
def test_imatra_s_assumptions_move_what_the_county_has_left_with_the_work_of_staff(
    imatra, name, cents
):
    # The county sells and bears the staff, so its purse moves with what is left to it.
    assert (abs(imatra[name].result), abs(imatra[name].county)) == (cents, cents)


def test_the_people_s_rents_and_tax_cards_leave_the_county_as_it_is(imatra):
    assert imatra["rent"].county == imatra["tax_card"].county == 0


def test_staff_whose_hour_has_no_price_cannot_be_weighed():
    unpriced = compared("imatra-2021-07", "eksote-external", instructor_hour=None, coach_hour=None)
    moved = {one.name: one.move for one in sensitivities(unpriced) if one.kind == RUNNING}
    assert moved["presence"] is None and moved["coach_monthly"] is None


def test_another_bearer_keeps_the_seller_s_result_while_the_county_pays():
    borne = compared(
        "one-group-five-systems", "paanetoja-outline", borne_by="activity_centre", before=30
    )
    weight = next(one for one in sensitivities(borne) if one.name == "presence")
    # a tenth of 24 h at 30.00
    assert (weight.move.result, weight.move.county) == (0, 7_200)


COSTS = (
    RunningCost("tools", "group", "Saws", 48_000, spread=24, borne_by="organiser"),
    RunningCost("transport", "visit", amount=2_000, borne_by="organiser", model="eksote-external"),
    RunningCost("meals", "person_visit", amount=550, borne_by="activity_centre"),
    RunningCost("insurance", "month", "Liability", borne_by="organiser"),
    RunningCost("deductible", "event", amount=50_000, borne_by="organiser"),
)


def test_costs_of_the_scenario_are_weighed_as_terms_are():
    scenario = evolve(load_scenario("imatra-2021-07"), costs=COSTS)
    comparison = compare(scenario, ["eksote-external", "vaalijala"])
    weights = {one.name: one for one in sensitivities(comparison) if one.kind == COST}
    told = {name: (one.move.result, one.move.county) for name, one in weights.items() if one.move}
    # a tenth of 480.00 / 24, of 13 visits × 20.00 and of 13 × 5 × 5.50; Imatra's county sells and
    # keeps the places, so that its purse moves with its result
    assert {name: (abs(one), abs(other)) for name, (one, other) in told.items()} == {
        "Saws": (200, 200),
        "transport": (2_600, 2_600),
        "meals": (0, 3_575),
    }
    assert weights["transport"].models == ("eksote-external",)
    assert weights["Liability"].move is None and "deductible" not in weights
    page = assumptions(Analysis(comparison), Language("fi"))
    assert "Saws" in page and "26,00" in page


def test_costs_are_weighed_where_nobody_knows_the_hours_too():
    unpriced = compared("imatra-2021-07", "eksote-external", instructor_hour=None)
    asked = evolve(unpriced.scenario, costs=COSTS[:1])
    [weight] = [one for one in sensitivities(compare(asked, ["eksote-external"])) if one.cost]
    assert abs(weight.move.county) == 200
