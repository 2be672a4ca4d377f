"""The worked scenarios of the source material, to the cent, each figure by the line that carries
it.

The figures are arithmetic on assumptions that stand in the scenario files (side costs as one share,
no holiday compensation, 2021's earnings limit). They come from that material, not from this
program.
"""

import pytest

from subcontract_core.accounts import ledger
from support.figures import edge, person
from support.source_figures import buyer_cents, kept_cents, one_group_outcome


@pytest.mark.parametrize(
    ("unit", "price", "margin"), [("crew_hour", 84000, -62400), ("worker_hour", 420000, 273600)]
)
def test_one_group_eksote(unit, price, margin):
    _, found = one_group_outcome("eksote-external")
    outcome = next(o for o in found if o.reading["price_unit"] == unit)
    assert buyer_cents(outcome) == [price]
    assert edge(outcome, "wage") == 120000
    assert edge(outcome, "wage") + edge(outcome, "employer_side_costs") == 146400
    assert kept_cents(outcome, "organiser", "margin") == margin


def test_one_group_light_entrepreneur():
    _, [outcome] = one_group_outcome("siunsote-light-entrepreneur")
    assert buyer_cents(outcome) == [120000]
    assert sum(person(outcome, "billed_work")) + sum(person(outcome, "service_fee")) == 114000
    assert kept_cents(outcome, "platform", "service_fee") == 6000


def test_one_group_jobcenter():
    _, [outcome] = one_group_outcome("jobcenter-app")
    assert buyer_cents(outcome) == [174000]
    assert sum(person(outcome, "assignment_fee")) == 120000
    assert kept_cents(outcome, "platform", "platform_share") == 54000


def test_one_group_direct_employment():
    _, [outcome] = one_group_outcome("paijathame-direct")
    assert ledger.buyer_cost(outcome).cents.tolist() == [[146400]]
    assert edge(outcome, "wage") == 120000
    assert ledger.keeps(outcome) == {}


def test_one_group_baseline_pays_240_and_its_price_is_unknown():
    _, [outcome] = one_group_outcome("work-activity")
    assert sum(person(outcome, "activity_allowance")) == 24000
    assert not ledger.buyer_cost(outcome).is_known(0, 0)


@pytest.mark.parametrize("model", ["siunsote-light-entrepreneur", "jobcenter-app"])
def test_one_group_loses_its_240_of_allowance_under_separate_and_same_day_rules(model):
    comparison, [outcome] = one_group_outcome(model)
    assert int(comparison.difference(outcome)["activity_allowance"].cents.sum()) == -24000
