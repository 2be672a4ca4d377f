"""Every sort of flow that a file can say becomes rows of charges or promises."""

from pathlib import Path

import pytest

from outside import designs
from outside.test_designs import lines, run
from subcontract_core.described.authoring import model

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


def described(tmp_path: Path, terms, flows, more=""):
    text = HEAD.format(
        terms="\n".join(TERM.format(name=n, unit=u, value=v) for n, u, v in terms),
        flows="\n".join(f"  - {{{flow}}}" for flow in flows),
        more=more,
    )
    path = tmp_path / "flowing.yaml"
    path.write_text(text, encoding="utf-8")
    return run(model(path))


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
