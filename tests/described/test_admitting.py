"""Who takes part in a described model, as what, and which activity days are left."""

from attrs import evolve
import numpy as np
import pytest

from described.test_flows import described
from subcontract_core.described.admitting import admitted
from subcontract_core.engine.comparison import compare
from subcontract_core.model.results import Labour, Unemployment
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.types import TermValue

WAGE = ("wage", "eur/hour", "12.00")


@pytest.mark.parametrize(
    ("flows", "labour", "unemployment"),
    [
        (["employment: wage, from: organiser"], Labour.EMPLOYED, Unemployment.EMPLOYED),
        (["fee: wage, from: platform"], Labour.NONE, Unemployment.ENTREPRENEUR),
        (["own_name: wage"], Labour.NONE, Unemployment.ENTREPRENEUR),
    ],
)
def test_status_in_two_branches_of_law_follows_from_how_the_work_is_paid(
    tmp_path, flows, labour, unemployment
):
    found = described(tmp_path, [WAGE], flows).admission
    assert set(found.labour.tolist()) == {labour}
    assert set(found.unemployment.tolist()) == {unemployment}
    assert admitted.__doc__


def test_a_trainee_is_unpaid_and_keeps_the_activity_day():
    # Päijät-Häme: a trainee's practice is a part of the activity (THL Työpaperi 18/2023)
    scenario = load_scenario("everyday-2026-05")
    one = scenario.people[0].id
    place = TermValue("paijathame-direct", "place", "trainee", person=one)
    asked = evolve(scenario, terms=(*scenario.terms, place))
    [before] = compare(scenario, ["paijathame-direct"]).outcomes
    [after] = compare(asked, ["paijathame-direct"]).outcomes
    assert after.admission.labour[0] == Labour.TRAINEE
    assert after.admission.unemployment[0] == Unemployment.NONE
    mine = after.tables.activity.person == 0
    assert after.admission.day[mine].all()
    paid = after.quote.promises[0]
    assert 0 not in paid.person[paid.cents > 0]
    assert np.array_equal(before.admission.day[~mine], after.admission.day[~mine])
