"""A public buyer hears the thresholds of procurement where it has said what it buys in a year."""

from attrs import evolve
import pytest

from subcontract_core import compare, load_scenario

GROUP = "ilomantsi-2022-09"
SELLER, EMPLOYER = "eksote-external", "paijathame-direct"


def told(cents, *, kind="municipality", model=SELLER):
    scenario = load_scenario(GROUP)
    buyers = tuple(evolve(one, kind=kind, purchases_year=cents) for one in scenario.buyers)
    outcome = compare(evolve(scenario, buyers=buyers), [model]).comparison.outcomes[0]
    return {one.code: one for one in outcome.findings if one.code.startswith("procurement")}


@pytest.mark.parametrize(
    ("cents", "code"),
    [(60_000_00, "procurement"), (59_999_99, "procurement_below")],  # Act 1397/2016, s. 25
)
def test_the_threshold_of_goods_and_services_is_reached_at_60_000_euros(cents, code):
    found = told(cents)
    assert set(found) == {code}
    numbers = {name: int(one.values[0]) for name, one in found[code].numbers.items()}
    limits = {"services": 60_000_00, "social": 400_000_00, "special": 300_000_00}
    assert numbers == {"year": cents} | limits


def test_a_company_has_no_such_duty_and_who_says_nothing_hears_nothing():
    assert told(90_000_00, kind="company") == {}
    assert told(None) == {}


def test_a_buyer_that_is_charged_nothing_because_it_employs_buys_nothing():
    assert told(90_000_00, model=EMPLOYER) == {}


def test_the_thresholds_are_marked_as_not_read_in_the_act():
    why = told(60_000_00)["procurement"].why
    assert "procurement.services" in why.parameters
