"""Work activity with an allowance: what it pays, whom it is for, what the buyer is asked."""

from subcontract_core.accounts import ledger
from subcontract_core.engine.comparison import compare
from subcontract_core.scenario import load_scenario


def test_an_absence_from_an_activity_day_costs_its_allowance_today_and_in_every_model():
    base = load_scenario("one-group-five-systems")
    day = base.people[0].activity.when.days()[0]
    before, after = (
        compare(base, ["work-activity"]),
        compare(base.with_person("P1", absences=(day,)), ["work-activity"]),
    )
    for here, there in ((before.today, after.today), (before.outcomes[0], after.outcomes[0])):
        old, new = (
            next(s for s in o.payments.sheets if s.name == "allowances")
            .line("activity_allowance")
            .cents.sum()
            for o in (here, there)
        )
        assert old - new == base.people[0].activity.allowance
    assert "absent_from_activity" in {finding.code for finding in after.today.findings}


def test_the_cost_invoice_has_no_amount_in_the_sources_and_is_not_nothing():
    [outcome] = compare(load_scenario("one-group-five-systems"), ["work-activity"]).outcomes
    cost = ledger.buyer_cost(outcome)
    assert not any(cost.is_known(0, buyer) for buyer in range(cost.cents.shape[1]))


def test_nobody_gains_or_loses_beside_today_as_it_is_what_they_do_today():
    comparison = compare(load_scenario("one-group-five-systems"), ["work-activity"])
    assert comparison.change(comparison.outcomes[0]).cents.tolist() == [[0] * 5]


def test_a_client_of_rehabilitative_activity_is_not_taken_and_goes_on_as_today():
    comparison = compare(load_scenario("jobcenter-rehabilitative-2022-03"), ["work-activity"])
    [outcome] = comparison.outcomes
    assert not outcome.admission.offered.any() and outcome.admission.day.all()
    assert "not_offered" in {finding.code for finding in outcome.findings}
    assert not comparison.change(outcome).cents.any()
