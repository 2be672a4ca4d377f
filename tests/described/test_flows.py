"""Every sort of flow that a file can say becomes rows of charges or promises."""

from pathlib import Path

import pytest

from outside import designs
from outside.test_designs import lines, run
from subcontract_core.accounts import ledger
from subcontract_core.described.authoring import model
from subcontract_core.plugin_checks.trying import in_hand
from support.gig_months import month_file

HEAD = """\
format: subcontract-model/1
id: flowing
title: {{en: Flowing}}
summary: {{en: Flows}}
sources: [A document]
terms:
{terms}
flows:
{flows}
{more}
"""
TERM = '  {name}: {{unit: {unit}, title: {{en: {name}}}, value: "{value}", assumed: tried}}'


_FEE_SHARE, _WAGE_SHARE = (
    f"{paid}: part, per: share, with: price, from: organiser" for paid in ("fee", "employment")
)


def described(tmp_path: Path, terms, flows, more="", scenario=None):
    text = HEAD.format(
        terms="\n".join(TERM.format(name=n, unit=u, value=v) for n, u, v in terms),
        flows="\n".join(f"  - {{{flow}}}" for flow in flows),
        more=more,
    )
    path = tmp_path / "flowing.yaml"
    path.write_text(text, encoding="utf-8")
    return run(model(path), scenario)


# The group of the designs: two people, four visits of four hours in May 2026, buyers B1 and B2.
@pytest.mark.parametrize(
    ("terms", "flows", "sheet", "kind", "cents"),
    [
        (
            [("fee", "eur/month", "500.00"), ("wage", "eur/hour", "12.00")],
            ["sale: fee, per: month, to: organiser", "employment: wage, from: organiser"],
            "invoices",
            "invoice_net",
            [[50000, 50000]],
        ),
        (
            [("month_wage", "eur/month", "1200.00")],
            ["employment: month_wage, per: month, from: organiser"],
            "payslips",
            "wage",
            [[120000, 120000]],
        ),
        (
            [("items", "items", "40"), ("item", "eur/item", "3.01"), ("part", "share", "60 %")],
            [
                "sale: item, per: item, with: items, to: organiser",
                "employment: part, per: share, with: item, from: organiser",
            ],
            "payslips",
            "wage",
            [[4 * 3612] * 2],
        ),
        (
            [("pay", "eur/hour", "12.00"), ("price", "eur/hour", "15.00")],
            ["sale: price, to: platform", "fee: pay, from: platform"],
            "payouts",
            "assignment_fee",
            [[16 * 1200] * 2],
        ),
        (
            [("price", "eur/hour", "20.00")],
            ["own_name: price"],
            "own_invoices",
            "own_work_billed",
            [[32000] * 2],
        ),
        (
            [("price", "eur/hour", "30.00"), ("wage", "eur/hour", "12.00")],
            ["sale: price, per: crew hour, to: organiser", "employment: wage, from: organiser"],
            "invoices",
            "invoice_net",
            [[4 * 4 * 3000]],
        ),
    ],
)
def test_a_flow_of_a_file_is_the_money_that_it_says(tmp_path, terms, flows, sheet, kind, cents):
    assert lines(described(tmp_path, terms, flows), sheet, kind) == cents


def test_kilometres_of_a_file_are_a_cost_given_back_in_the_models_own_words(tmp_path):
    outcome = described(
        tmp_path,
        [("wage", "eur/hour", "12.00"), ("way", "km", "30"), ("per_km", "eur/km", "0.44")],
        [
            "employment: wage, from: organiser",
            "repaid: per_km, with: way, kind: flowing_km, from: organiser",
        ],
        "kinds:\n  flowing_km: {counts_as: repaid_cost, fi: Ajokilometrit}",
    )
    assert lines(outcome, "payslips", "flowing_km") == [[5280] * 2]


def test_a_buyer_that_employs_needs_no_keeper(tmp_path):
    outcome = described(
        tmp_path, [("wage", "eur/hour", "12.00")], ["employment: wage, from: buyer"]
    )
    assert outcome.manifest.keepers == ()
    assert lines(outcome, "payslips", "wage") == [[16 * 1200] * 2]


def test_pay_on_a_day_of_its_own_is_said_in_the_file(tmp_path):
    outcome = described(
        tmp_path,
        [("wage", "eur/hour", "12.00")],
        ["employment: wage, from: organiser"],
        "pay_day: {day: 15, month: next}",
    )
    assert outcome.tables.size == (2, 2) and designs.SOURCE


# -- a visit that is called off --------------------------------------------------------------------

PRICE, SELLS = ("price", "eur/hour", "20.00"), "sale: price, to: organiser"


@pytest.mark.parametrize(
    ("terms", "flows", "is_known"),
    [
        ([PRICE, ("pay", "eur/hour", "12.00")], [SELLS, "fee: pay, from: organiser"], False),
        ([PRICE, ("part", "share", "60 %")], [SELLS, _FEE_SHARE], False),
        ([PRICE], ["own_name: price"], False),
        ([PRICE, ("rate", "share", "5 %")], ["billing: rate, with: price, to: platform"], False),
        ([PRICE, ("part", "share", "60 %")], [SELLS, _WAGE_SHARE], False),
        # a monthly wage goes on, and an hourly one binds by the reading that is counted
        ([("pay", "eur/month", "900.00")], ["employment: pay, per: month, from: organiser"], True),
        ([PRICE, ("pay", "eur/hour", "12.00")], [SELLS, "employment: pay, from: organiser"], True),
    ],
)
def test_what_a_called_off_visit_brings_is_known_only_where_law_or_term_says_it(
    tmp_path, terms, flows, is_known
):
    days = "dates: [2026-05-05, 2026-05-12], cancelled: [2026-05-12]"
    asked = month_file(tmp_path, "2026-05", days)
    held = in_hand(described(tmp_path, terms, flows, scenario=asked))
    assert held.is_known(0, 0) is is_known
    said = asked.with_terms("flowing", cancelled_share="0 %")
    if not is_known and "employment" not in flows[-1]:
        assert in_hand(described(tmp_path, terms, flows, scenario=said)).is_known(0, 0)


def test_items_of_a_called_off_visit_are_a_share_of_their_price_too(tmp_path):
    # 3 items at 8.00 = 24.00 a visit; half of the one called off 12.00
    asked = month_file(
        tmp_path, "2026-05", "dates: [2026-05-05, 2026-05-12], cancelled: [2026-05-12]"
    )
    terms = [("piece", "eur/item", "8.00"), ("many", "items", "3")]
    flows = ["sale: piece, with: many, per: item, to: organiser"]
    half = asked.with_terms("flowing", fee_when_cancelled="50 %")
    for scenario, cents, known in ((asked, 24_00, False), (half, 36_00, True)):
        cost = ledger.buyer_cost(described(tmp_path, terms, flows, scenario=scenario))
        assert (int(cost.cents.sum()), bool(cost.each_known.all())) == (cents, known)
