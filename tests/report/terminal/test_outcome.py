"""One outcome on the page: people, buyers, what stays with whom."""

from attrs import evolve

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.report.terminal.comparison import page
from subcontract_core.report.text.language import Language
from subcontract_core.scenario.types import Buyer
from support.invented import country
from support.invented_models import compared

FI, EN = Language("fi", strict=True), Language("en", strict=True)


def text(comparison, language=EN):
    return page(Analysis(comparison), language)


def line(comparison, start, language=EN):
    return next(
        " ".join(row.split())
        for row in text(comparison, language).splitlines()
        if row.strip().startswith(start)
    )


def test_people_with_equal_rows_are_one_group_with_today_and_now():
    assert line(compared(), "P1, P2, each") == "P1, P2, each +€36.00 €100.00 €136.00"
    assert (
        line(compared(), "Fee for the assignment") == "Fee for the assignment +€36.00 €0.00 €36.00"
    )


def test_people_with_different_rows_are_shown_one_by_one():
    scenario = country.scenario()
    first = evolve(scenario.gigs[0], crew=("P1",))
    comparison = compared(evolve(scenario, gigs=(first,)))
    assert line(comparison, "P1 ").startswith("P1 +€36.00")
    assert line(comparison, "P2 ").startswith("P2 €0.00")
    assert "No change." in text(comparison)


def test_the_buyer_sees_the_price_with_and_without_vat_and_the_cost_in_the_end():
    assert (
        line(compared(), "B1, company") == "B1, company, deducts VAT €120.00 €12.00 €132.00 €120.00"
    )


def test_many_buyers_are_added_up_and_not_listed():
    scenario = country.scenario()
    buyers = tuple(Buyer(f"B{number}", "company") for number in range(1, 10))
    comparison = compared(evolve(scenario, buyers=buyers))
    assert line(comparison, "All buyers") == "All buyers €120.00 €12.00 €132.00 €132.00"
    assert "B9" not in text(comparison)


def test_what_stays_with_whom_is_named_by_role_and_kind():
    assert line(compared(), "Platform or") == "Platform or invoicing service: margin €48.00"
    assert line(compared(), "Välittäjä", FI) == "Välittäjä tai laskutuspalvelu: kate 48,00 €"


def test_months_that_differ_are_shown_apart_from_the_total():
    shown = " ".join(text(compared(country.scenario(months=4, minutes=90))).split())
    assert "Sums of January–April 2030" in shown
    # 72.00 of pay takes 22.00 off the grant from March (slope), all of it before (cliff at 50.00).
    assert "By month: January–February 2030 −€28.00; March–April 2030 +€50.00" in shown
