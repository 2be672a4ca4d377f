"""A line opened: the dated values of the law and the steps behind it, with the same cents."""

from subcontract_core.analysis.explanation import explain
from subcontract_core.base.units import TENTHOUSANDTHS
from subcontract_core.engine.comparison import compare
from support.invented import country

LAW = country.law()


def test_an_explanation_opens_to_parameters_with_their_dates_and_gives_the_same_cents():
    catalogue = country.catalogue(country.seller())
    comparison = compare(country.scenario(), law=LAW, catalogue=catalogue)
    outcome = comparison.outcomes[0]
    [grant] = explain(
        outcome.tables, outcome, "P2", "national_pension", law=comparison.law, catalogue=catalogue
    )
    assert grant.cents == 10000
    assert {p.name: p.text for p in grant.parameters} == {
        "grant.amount": "100.00",
        "grant.limit": "50.00",
        "grant.shape": "cliff",
    }
    assert [p.confidence for p in grant.parameters if p.name == "grant.limit"] == ["memory"]
    assert (grant.act, grant.section) == ("Grant Act", "1")
    # three hours at 12.00; money within a rule is told in ten-thousandths of a euro
    assert [(step.name, step.value, step.unit) for step in grant.steps] == [
        ("pay", 360_000, TENTHOUSANDTHS)
    ]
