"""The amounts of an outcome in words, the same on every page."""

from attrs import evolve

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.report.tables.amounts import (
    all_buyers,
    buyer_columns,
    buyer_rows,
    buyers_cost,
    cost_rows,
    keep_rows,
    people_span,
    stays,
)
from subcontract_core.report.text.language import Language
from support.invented import country
from support.invented_models import compared, unpaid

EN = Language("en", strict=True)


def test_equal_differences_are_one_amount_and_unequal_ones_a_span():
    assert people_span(Analysis(compared()), compared().outcomes[0], EN) == "+€36.00"
    scenario = country.scenario()
    alone = evolve(scenario, gigs=(evolve(scenario.gigs[0], crew=("P1",)),))
    comparison = compared(alone)
    assert people_span(Analysis(comparison), comparison.outcomes[0], EN) == "€0.00 … +€36.00"


def test_the_price_with_and_without_vat_and_what_it_costs_who_deducts_it():
    # six worker hours at 20.00 and a toll of a tenth, which the buyer deducts
    outcome = compared().outcomes[0]
    columns = buyer_columns(outcome)
    assert list(columns) == ["net", "vat", "gross", "cost"]
    [row] = buyer_rows(outcome, columns.values(), EN)
    assert row[1:] == ["€120.00", "€12.00", "€132.00", "€120.00"]
    assert (buyers_cost(outcome, EN), all_buyers(outcome, columns.values(), EN)) == ("€120.00", [])


def test_what_is_kept_is_the_price_less_the_pay():
    # 120.00 less 72.00
    outcome = compared().outcomes[0]
    assert stays(outcome, EN) == "€48.00" and keep_rows(outcome, EN)[0][1] == "€48.00"


def test_an_amount_that_hangs_on_an_unknown_wage_is_words():
    outcome = unpaid("A public report").outcomes[0]
    assert "€" not in stays(outcome, EN)


def test_where_nobody_is_sold_or_employed_there_is_a_dash_and_no_row():
    today = compared().today
    assert buyers_cost(today, EN) == stays(today, EN) == EN.text("page.nothing")
    assert cost_rows(today, EN)[0] == []
