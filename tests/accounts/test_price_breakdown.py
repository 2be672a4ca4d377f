"""Where the buyers' money goes: the shares of every price sum to it, to the cent."""

import pytest

from subcontract_core.accounts import price_breakdown
from subcontract_core.engine.comparison import compare
from subcontract_core.scenario import load_scenario

GROUP = load_scenario("one-group-five-systems")


def parts(model, scenario=GROUP):
    outcome = compare(scenario, [model]).outcomes[0]
    return {
        part: int(amount.cents[0])
        for part, amount in price_breakdown.by_part(price_breakdown.price_parts(outcome)).items()
    }


@pytest.mark.parametrize(
    "name",
    ["one-group-five-systems", "ilomantsi-2022-09", "imatra-2021-07", "jobcenter-partner-2022-03"],
)
def test_the_shares_of_every_known_price_sum_to_it(name):
    checked = 0
    for outcome in compare(load_scenario(name).on_dated_law()).outcomes:
        price, found = (
            price_breakdown.price(outcome),
            (
                price_breakdown.by_part(price_breakdown.price_parts(outcome))
                if price_breakdown.is_sold(outcome)
                else {}
            ),
        )
        if found and price.is_known(0) and all(amount.is_known(0) for amount in found.values()):
            assert sum(int(amount.cents[0]) for amount in found.values()) == int(price.cents[0]), (
                outcome.model
            )
            checked += 1
    assert checked


def test_jobcenter_pays_ten_euros_of_fourteen_fifty_and_the_vat():
    # 120 worker hours: 10.00 to the worker, 14.50 and 24 % VAT from the buyer (THL Työpaperi
    # 18/2023).
    assert parts("jobcenter-app") == {
        price_breakdown.IN_HAND: 120_000,
        price_breakdown.TAX: 0,
        price_breakdown.VAT: 41_760,
        price_breakdown.KEPT: 54_000,
    }


def test_what_an_organiser_pays_beyond_the_price_is_a_negative_share():
    # 24 crew hours at 35.00 and VAT against wages of 1,200.00 and side costs of 22 %.
    found = parts("eksote-external")
    assert found[price_breakdown.KEPT] == 24 * 3500 - 120_000 - 26_400
    assert sum(found.values()) == 24 * 3500 * 124 // 100


def test_a_wage_subsidy_is_money_from_elsewhere():
    outcome = compare(
        GROUP.with_terms("eksote-external", subsidy_rate="50 %"), ["eksote-external"]
    ).outcomes[0]
    found = {
        (share.role, share.kind): int(share.amount.cents[0])
        for share in price_breakdown.price_parts(outcome)
        if share.part == price_breakdown.KEPT
    }
    assert found["subsidy_payer", "subsidy"] < 0
    assert sum(
        int(amount.cents[0])
        for amount in price_breakdown.by_part(price_breakdown.price_parts(outcome)).values()
    ) == int(price_breakdown.price(outcome).cents[0])


def test_an_allowance_for_activity_is_no_share_of_the_price():
    [outcome] = compare(GROUP, ["work-activity"]).outcomes
    assert not any(
        share.kind == "activity_allowance" for share in price_breakdown.price_parts(outcome)
    )


def test_nothing_is_sold_in_a_model_that_is_not_for_these_people():
    [outcome] = compare(GROUP, ["rehabilitative-work-activity"]).outcomes
    assert not price_breakdown.is_sold(outcome)
