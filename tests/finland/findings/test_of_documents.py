"""What follows from a payslip, a payout or an invoice follows for every model, whoever wrote it."""

from attrs import evolve
import pytest

from outside import designs
from outside.test_designs import compared, plain_wage, run
from subcontract_core.scenario.types import Buyer


def codes(outcome):
    return {finding.code: finding.severity for finding in outcome.findings}


def employing(wage, price=plain_wage):
    """A model whose author calls no check, with one wage an hour."""
    term = evolve(designs.WAGE, value=wage)
    return run(designs.employing("design-floor", (term,), price))


# Property services, May 2026: the trainee wage is 11.04 an hour, the full one 12.27 (sectoral
# agreement of the real-estate services, wage_floor.property_services in the law's data).
@pytest.mark.parametrize(
    ("wage", "found"),
    [
        ("3.00", {"under_trainee_wage": "warning"}),
        ("11.03", {"under_trainee_wage": "warning"}),
        ("11.04", {"trainee_pay_only": "notice"}),
        ("12.26", {"trainee_pay_only": "notice"}),
        ("12.27", {"wage_at_floor": "watch"}),
        ("0.00", {"under_trainee_wage": "warning"}),
    ],
)
def test_the_floor_is_told_of_every_models_wage(wage, found):
    floors = {"under_trainee_wage", "trainee_pay_only", "wage_at_floor"}
    told = codes(employing(wage))
    assert {code: severity for code, severity in told.items() if code in floors} == found


def test_a_wage_that_nobody_knows_is_beside_no_floor():
    outcome = run(
        designs.employing(
            "design-floor", (evolve(designs.WAGE, value=None, mark="unknown"),), plain_wage
        )
    )
    assert not {"under_trainee_wage", "wage_at_floor"} & set(codes(outcome))


def test_items_shares_and_monthly_wages_have_an_hour_too():
    # 40 items × 3.01 × 60 % for two: 36.12 for four hours, 9.03 an hour; a third of it is less.
    assert "under_trainee_wage" in codes(run(designs.piece_rate()))
    assert "wage_at_floor" in codes(run(designs.piece_rate(items="80")))
    # 1,200.00 a month for 16 hours.
    assert "wage_at_floor" in codes(run(designs.monthly_wage()))


def test_the_way_is_no_pay_for_the_work():
    # 88.00 + 120.00 for 16 hours are 13.00 an hour, without the 22.00 for the way.
    [found] = [f for f in run(designs.two_wages()).findings if f.code == "wage_at_floor"]
    assert set(found.numbers["pay"].values.tolist()) == {1300}


def test_an_employer_is_told_of_insurance_and_support_without_asking():
    told = codes(employing("11.04"))
    # 16 h × 11.04 = 176.64 is over the month's threshold of TyEL; under it nobody is insured.
    assert {"arrangement_support", "agency_boundary"} & set(told) == {"arrangement_support"}
    assert "pension_threshold" in codes(employing("3.00"))
    assert "pension_threshold" not in told


def test_work_that_is_sold_by_who_pays_for_it_may_be_agency_work():
    assert "agency_boundary" in codes(run(designs.retainer()))
    assert "agency_boundary" not in codes(run(designs.own_business()))


def test_who_bills_in_their_own_name_is_watched_for_yel_and_tells_kela_but_no_buyer_reports_it():
    told = codes(run(designs.own_business()))
    assert {"tell_kela_work"} <= set(told) and "tell_incomes_register" not in told
    assert {"yel_watch", "yel_likely"} & set(told)
    assert "fee_at_floor" in told and "wage_at_floor" not in told
    assert "tell_incomes_register" in codes(run(designs.retainer()))


def test_a_private_buyer_of_any_model_is_told_of_the_household_deduction():
    scenario = designs.group()
    private = evolve(scenario, buyers=(Buyer("B1", "private_person", False), scenario.buyers[1]))
    assert "household_deduction" in codes(run(designs.piece_rate(), private))
    assert "household_deduction" not in codes(run(designs.piece_rate(), scenario))


def test_no_model_here_calls_a_check_of_the_law_itself():
    from pathlib import Path

    from subcontract_core.base.packages import packages

    homes = Path(__file__).parents[3] / "plugins"
    assert packages()
    verbs = (
        "beside_wage_floor",
        "uninsured",
        "arrangement(",
        "equalisation_left_out",
        "contract_employer",
        "coach_load",
        "yel_watch",
        "of_bills",
        "of_wages",
        "agency_boundary",
    )
    for module in homes.glob("*/src/**/*.py"):
        text = module.read_text(encoding="utf-8")
        assert not [verb for verb in verbs if verb in text], module


def test_more_people_than_a_coach_can_have_are_told_in_every_model():
    scenario = designs.group()
    one = scenario.people[0]
    people = tuple(evolve(one, id=f"P{number}") for number in range(1, 40))
    gig = evolve(scenario.gigs[0], crew=tuple(person.id for person in people))
    many = evolve(scenario, people=people, gigs=(gig,))
    assert compared(designs.own_business(), many)[0].outcomes[0]
    assert "coach_load" in codes(run(designs.own_business(), many))
