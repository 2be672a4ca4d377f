"""What the numbers rest on and leave out."""

from datetime import date

from attrs import evolve

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.base.dates import month_number
from subcontract_core.engine.comparison import compare
from subcontract_core.report.terminal.comparison import page
from subcontract_core.report.text.caveats import outside
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.types import LawValue, Mark, Person, Scenario, TermValue
from support.invented import country
from support.invented_models import compared, with_findings

FI, EN = Language("fi", strict=True), Language("en", strict=True)


def text(comparison, language=EN):
    return page(Analysis(comparison), language)


def test_a_law_value_that_stands_in_for_the_law_is_marked():
    scenario = evolve(
        country.scenario(),
        law=(
            LawValue("toll.rate", "5 %", Mark("assumed", "a guess")),
            LawValue("grant.shape", "slope", instead_of_law=False),
        ),
    )
    shown = text(compared(scenario))
    assert "* Set by the scenario in place of the law:" in shown
    assert "Toll on sales = 5\u00a0% (a guess)" in shown
    assert "Readings of the law chosen by the scenario:" in shown
    assert "1. Seller (seller) *" in shown
    assert "*" not in text(compared())


def test_a_term_that_stands_in_for_the_law_is_marked():
    scenario = evolve(
        country.scenario(), terms=(TermValue("seller", "wage", "12.00", instead_of_law=True),)
    )
    assert "Wage = €12.00 an hour – Seller" in text(compared(scenario))


def test_unverified_law_values_are_listed_and_verified_ones_not():
    shown = text(compared())
    assert "Earnings limit: €50.00 a month (from memory, to be checked)" in shown
    assert "Monthly grant:" not in shown


def test_a_broken_model_and_what_is_not_computed_are_named():
    comparison = evolve(with_findings(compared()), broken=(("other", "it fell over"),))
    shown = text(comparison)
    assert "- other: it fell over" in shown
    assert "Not counted at all: the year's final tax." in shown


def test_what_is_counted_for_some_people_is_said_to_be_left_out_for_the_others_only():
    everyday = compare(load_scenario("everyday-2026-05"), ["jobcenter-app"])
    assert outside(everyday, EN)[1:] == [
        "social assistance (P1, P3, P4)",
        "debts in enforcement (P2–P4)",
    ]
    nobody = compare(load_scenario("one-group-five-systems"), ["jobcenter-app"])
    assert {"social assistance", "debts in enforcement"} <= set(outside(nobody, EN))


def _page_of(scenario, models, code="en"):
    return page(Analysis(compare(scenario, models)), Language(code))


def test_months_after_the_last_check_of_the_law_are_remarked_on():
    def on(year):
        month = month_number(date(year, 3, 1))
        return _page_of(
            Scenario("later", {"en": "Later"}, month, month, (Person("P1", 1990),)),
            ["work-activity"],
        )

    assert "last checked" in on(2028)
    assert "last checked" not in on(2024)
    assert "has no gigs" in on(2024)
