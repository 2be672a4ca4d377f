"""What must hold for every model on any scenario: conservation, order, independence of cases,
purity.
"""

from attrs import evolve
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
import numpy as np
import pytest

from subcontract_core.accounts import ledger
from subcontract_core.engine.comparison import compare, compare_tables
from subcontract_core.engine.pipeline import readings, run
from subcontract_core.engine.sweeps import sweep_minutes
from subcontract_core.model.catalogue import catalogue, installed_law
from subcontract_core.scenario import tabulate
from support.generated import scenarios

MODELS = [model for model in catalogue().ids if model != "today"]
# A dozen models see as many scenarios as one model with a hundred. Shrinking a failure of a whole
# scenario can take many minutes; add Phase.shrink when you hunt one.
few = settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)


def by_person(outcome, case=0):
    """Lines per person id and month, so that the order of rows plays no part."""
    tables = outcome.tables
    rows = np.flatnonzero(tables.people.case == case)
    ids = [tables.scenario.people[int(label)].id for label in tables.people.label[rows]]
    lines = ledger.person_lines(outcome) | {
        f"memo {k}": v for k, v in ledger.person_lines(outcome, memo=True).items()
    }
    return {
        (kind, person): (amount.cents[:, row].tolist(), amount.each_known[:, row].tolist())
        for kind, amount in lines.items()
        for person, row in zip(ids, rows, strict=True)
        if amount.cents[:, row].any() or not amount.each_known[:, row].all()
    }


@pytest.mark.parametrize("model", MODELS)
@few
@given(scenario=scenarios())
def test_money_is_conserved_and_forbidden_edges_are_empty(model, scenario):
    # `run` raises if invoices, pay, VAT or anybody's keep do not add up.
    for outcome in compare(scenario, [model]).outcomes:
        flows = ledger.edges(outcome)
        assert not {
            (payer, payee) for (payer, payee, _), amount in flows.items() if amount.cents.any()
        } & set(outcome.manifest.forbidden)
        assert outcome.manifest.forbidden


@pytest.mark.parametrize("model", MODELS)
@few
@given(scenario=scenarios())
def test_the_order_of_people_buyers_and_gigs_never_matters(model, scenario):
    turned = evolve(
        scenario,
        people=scenario.people[::-1],
        buyers=scenario.buyers[::-1],
        gigs=scenario.gigs[::-1],
    )
    for one, other in zip(
        compare(scenario, [model]).outcomes, compare(turned, [model]).outcomes, strict=True
    ):
        assert by_person(one) == by_person(other)
        assert (
            ledger.buyer_cost(one).cents[0].tolist()
            == ledger.buyer_cost(other).cents[0].tolist()[::-1]
        )


@pytest.mark.parametrize("model", MODELS)
@few
@given(scenario=scenarios(), minutes=st.lists(st.integers(1, 540), min_size=2, max_size=4))
def test_one_case_alone_equals_the_same_case_in_a_table(model, scenario, minutes):
    tables = sweep_minutes(scenario, minutes)
    together = compare_tables(tables, [model]).outcomes
    for case in range(len(minutes)):
        for one, many in zip(
            compare_tables(tables.take(case, case + 1), [model]).outcomes, together, strict=True
        ):
            assert by_person(one) == by_person(many, case)


@pytest.mark.parametrize("model", MODELS)
@few
@given(scenario=scenarios())
def test_the_same_question_gets_the_same_answer_and_is_left_untouched(model, scenario):
    tables = tabulate(scenario)
    before = (
        tables.people.rent.tobytes(),
        tables.shifts.minutes.tobytes(),
        tables.activity.day.tobytes(),
    )
    law = installed_law()
    found = catalogue().get(model)
    for chosen in readings(found, tables):
        assert by_person(run(found, tables, law, chosen)) == by_person(
            run(found, tables, law, chosen)
        )
    assert (
        tables.people.rent.tobytes(),
        tables.shifts.minutes.tobytes(),
        tables.activity.day.tobytes(),
    ) == before


@pytest.mark.parametrize("model", ["eksote-external", "jobcenter-app", "paijathame-direct"])
@few
@given(scenario=scenarios())
def test_a_longer_visit_never_pays_less(model, scenario):
    tables = sweep_minutes(scenario, [30, 31, 60])
    outcome = compare_tables(tables, [model]).outcomes[0]
    paid = [np.zeros(3, np.int64)]
    for kind in ("wage", "assignment_fee"):
        if kind in ledger.person_lines(outcome):
            cents = ledger.person_lines(outcome)[kind].cents.sum(axis=0)
            paid.append(
                np.array([cents[outcome.tables.people.case == case].sum() for case in range(3)])
            )
    # The rehabilitative rule may refuse a longer gig, so only people without it are compared.
    if not (tables.people.activity == 2).any():
        assert np.all(np.diff(sum(paid)) >= 0)
