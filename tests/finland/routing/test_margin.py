"""What an employing organiser gets in subsidy and what it keeps."""

import pytest

from subcontract_core.accounts import ledger
from subcontract_core.engine.comparison import compare
from subcontract_core.finland.routing.margin import wage_cost
from subcontract_core.scenario import load_scenario

IMATRA, EXTERNAL = "imatra-2021-07", "eksote-external"


def outcomes(**terms):
    return compare(load_scenario(IMATRA).with_terms(EXTERNAL, **terms), [EXTERNAL]).outcomes


def margin_of(outcome):
    return ledger.keeps(outcome)["organiser", "margin"]


def test_the_margin_is_the_price_and_the_subsidy_less_wages_and_side_costs():
    # Imatra, July 2021, 35 euros for the crew: wages 2 600 and side costs of 22 %, 572, are more
    # than the 1 820 that is charged; a subsidy of half the cost turns the loss into 234.
    plain, supported = (
        outcomes(price_unit="crew_hour", **terms)[0] for terms in ({}, {"subsidy_rate": "50 %"})
    )
    assert margin_of(plain).cents.tolist() == [182_000 - 260_000 - 57_200]
    assert margin_of(supported).cents.tolist() == [23_400]


def test_wages_and_every_cost_of_the_employer_are_in_the_cost_of_a_slip():
    [outcome] = outcomes(price_unit="crew_hour")
    slips = next(sheet for sheet in outcome.payments.sheets if sheet.name == "payslips")
    cents, known = wage_cost(slips)
    assert (int(cents.sum()), known) == (260_000 + 57_200, True)


def test_where_the_price_is_unknown_the_margin_is_too():
    # The partner's price is not in the sources (jobcenter-partner-2022-03).
    partner = compare(load_scenario("jobcenter-partner-2022-03"), ["jobcenter-partner"]).outcomes[0]
    assert not margin_of(partner).is_known(0)


@pytest.mark.parametrize(("rate", "cents"), [("0 %", 0), ("50 %", 158_600)])
def test_a_subsidy_is_its_share_of_the_whole_wage_cost(rate, cents):
    [outcome] = outcomes(price_unit="crew_hour", subsidy_rate=rate)
    paid = sum(
        int(amount.cents[0])
        for (payer, _, _), amount in ledger.edges(outcome).items()
        if payer == "subsidy_payer"
    )
    assert paid == cents
