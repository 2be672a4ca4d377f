"""The VAT that public buyers get back, from the documents of a model (Value Added Tax Act
1501/1993, section 130).
"""

from attrs import evolve
import pytest

from subcontract_core.accounts import ledger
from subcontract_core.engine.comparison import compare
from subcontract_core.scenario import load_scenario
from support.source_figures import comparison_of

IMATRA, SELLER = "imatra-2021-07", "eksote-external"


def costs(scenario, model=SELLER):
    outcome = compare(scenario, [model]).outcomes[0]
    return ledger.buyer_cost(outcome).cents[0].tolist()


def with_second_buyer(**changes):
    scenario = load_scenario(IMATRA)
    first, second, *rest = scenario.buyers
    return evolve(scenario, buyers=(first, evolve(second, **changes), *rest))


@pytest.mark.parametrize(
    ("kind", "cost"),
    [
        ("municipality", 56000),  # 16 hours at 35.00, and 134.40 of VAT comes back
        ("wellbeing_county", 56000),
        ("joint_authority", 56000),  # as a municipality does
        ("foundation", 69440),
        ("company", 69440),
        ("private_person", 69440),
        ("association", 69440),
        ("parish", 69440),
        ("housing_company", 69440),
        ("state", 69440),
    ],
)
def test_a_buyer_of_560_bears_the_vat_unless_it_is_a_municipality_or_a_county(kind, cost):
    assert costs(with_second_buyer(kind=kind))[1] == cost


@pytest.mark.parametrize("kind", ["company", "association", "municipality"])
def test_what_a_buyer_deducts_is_not_paid_back_too(kind):
    assert costs(with_second_buyer(kind=kind, deducts_vat=True))[1] == 56000


def test_the_municipality_of_ilomantsi_pays_40_for_its_gig_and_not_49_60():
    comparison = comparison_of("ilomantsi")
    buyers = comparison.scenario.buyers
    cost = ledger.buyer_cost(comparison.outcomes[0]).cents[0].tolist()
    assert [c for b, c in zip(buyers, cost, strict=True) if b.kind == "municipality"] == [4000]


def test_the_refund_comes_from_the_tax_administration_and_only_to_those_who_have_it():
    outcome = comparison_of("imatra").outcomes[0]
    sheet = next(sheet for sheet in outcome.effects.sheets if sheet.name == "vat_refunds")
    line = sheet.line("vat_refund")
    assert (line.payer, line.payee, line.cents.tolist()) == ("tax", "buyer", [13440])
    assert sheet.buyer.tolist() == [1]
    assert line.why.parameters == ("tax.vat_refund_municipality", "tax.vat_refund_wellbeing_county")


def test_an_unknown_price_leaves_the_refund_unknown_and_not_nothing():
    outcome = comparison_of("partner").outcomes[0]
    amounts = [
        line
        for sheet in outcome.effects.sheets
        if sheet.name == "vat_refunds"
        for line in sheet.lines
    ]
    known = ledger.buyer_cost(outcome).known
    assert known is not True and not known.any()
    assert all(not line.known.any() for line in amounts)
