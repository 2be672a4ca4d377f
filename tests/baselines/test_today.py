"""Today: everybody's own activity and allowances, no gigs, no price."""

from attrs import evolve
import pytest

from subcontract_core.accounts import ledger
from subcontract_core.engine.comparison import compare
from subcontract_core.scenario import load_scenario

GROUP = "one-group-five-systems"  # five people, six activity days each at 8.00


@pytest.fixture(scope="module")
def today():
    return compare(load_scenario(GROUP), ["work-activity"]).today


def test_each_person_gets_the_allowance_of_every_planned_day():
    # 6 × 8.00; the days of the scenario are those of its source, the sum is arithmetic
    found = compare(load_scenario(GROUP), ["work-activity"]).today
    assert ledger.person_lines(found)["activity_allowance"].cents.sum(axis=0).tolist() == [4800] * 5


def test_nobody_works_a_visit_no_buyer_pays_and_nobody_keeps_anything(today):
    assert not today.admission.shift.any()
    assert ledger.buyer_lines(today) == {} and ledger.keeps(today) == {}
    assert ledger.earned(today.payments, today.tables.size).cents.sum() == 0


def test_the_nine_euros_of_rehabilitative_activity_are_kelas_and_not_the_centres():
    # Act 189/2001 on rehabilitative work activity, section 18; 9 € a day, paid by Kela
    scenario = load_scenario("jobcenter-rehabilitative-2022-03")
    found = compare(scenario, ["rehabilitative-work-activity"]).today
    days = sum(len(person.activity.when.days()) for person in scenario.people)
    paid = {
        payer: int(amount.cents.sum())
        for (payer, payee, kind), amount in ledger.edges(found).items()
        if payee == "person" and "allowance" in kind and amount.cents.any()
    }
    assert paid == {"kela": 900 * days}


def test_a_day_that_a_gig_would_take_is_held_all_the_same(today):
    assert today.admission.day.all()


def test_today_is_the_same_whatever_is_sold():
    scenario = load_scenario(GROUP)
    without = compare(evolve(scenario, gigs=()), ["work-activity"]).today
    with_gigs = compare(scenario, ["work-activity"]).today
    assert {
        kind: amount.cents.tolist() for kind, amount in ledger.person_lines(without).items()
    } == {kind: amount.cents.tolist() for kind, amount in ledger.person_lines(with_gigs).items()}
