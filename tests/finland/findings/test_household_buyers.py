"""What private buyers may deduct for a model's work: told, never paid."""

from datetime import date
from fractions import Fraction

from attrs import evolve

from subcontract_core.base.dates import number
from subcontract_core.engine.comparison import compare
from subcontract_core.finland.law import household, law_of_finland
from subcontract_core.scenario import load_scenario

SELLER = "household.public_seller"


def test_the_reading_is_named_only_where_a_public_body_sells():
    assert (
        SELLER
        in household.deduction(
            law_of_finland(), number(date(2022, 6, 1)), work=70000, public_seller=True
        ).why.parameters
    )
    assert (
        SELLER
        not in household.deduction(
            law_of_finland(), number(date(2022, 6, 1)), work=70000
        ).why.parameters
    )


def imatra(**readings):
    scenario = (
        load_scenario("imatra-2021-07")
        .with_terms("eksote-external", price_unit="worker_hour", vat_rule="exempt")
        .with_reading(readings)
    )
    outcome = compare(scenario, ["eksote-external"]).outcomes[0]
    return next(finding for finding in outcome.findings if finding.code == "household_deduction")


def test_imatras_two_private_persons_get_180_of_700_and_pay_520_in_the_end():
    found = imatra()
    assert found.buyer.tolist() == [3, 4]
    assert {name: number.values.tolist() for name, number in found.numbers.items()} == {
        "bill": [70000] * 2,
        "deduction": [18000] * 2,
        "after": [52000] * 2,
    }
    assert SELLER in found.why.parameters


def test_in_the_other_reading_of_a_public_seller_they_get_nothing():
    assert imatra(**{SELLER: "excluded"}).numbers["deduction"].values.tolist() == [0, 0]


def test_a_private_person_who_employs_gets_the_credit_of_wages():
    scenario = load_scenario("imatra-2021-07")
    buyer = evolve(scenario.buyers[3])
    assert buyer.kind == "private_person"
    scenario = scenario.with_terms("paijathame-direct", wage_per_hour="10.00", side_rate="20 %")
    outcome = compare(scenario, ["paijathame-direct"]).outcomes[0]
    [found] = [
        finding for finding in outcome.findings if finding.code == "household_deduction_wages"
    ]
    assert found.buyer.tolist() == [3, 4]
    sheet = next(sheet for sheet in outcome.payments.sheets if sheet.name == "payslips")
    mine = sheet.buyer == 3
    wages = sum(
        int(sheet.line(kind).cents[mine].sum())
        for kind in ("wage", "holiday_compensation")
        if sheet.line(kind)
    )
    side = int(sheet.line("employer_side_costs").cents[mine].sum())
    # 15 % of wages and all of the contributions in 2021, less 100 €.
    assert int(found.numbers["deduction"].values[0]) == max(
        0, round(Fraction(15, 100) * wages + side - 10000)
    )
    assert int(found.numbers["after"].values[0]) == wages + side - int(
        found.numbers["deduction"].values[0]
    )
