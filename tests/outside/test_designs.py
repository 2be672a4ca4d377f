"""Designs of regions that the first core could not say: each with its money by hand."""

from attrs import evolve
import numpy as np
import pytest

from outside import designs
from subcontract_core.accounts import ledger, price_breakdown
from subcontract_core.analysis.explanation import explain
from subcontract_core.base.dates import calendar_date
from subcontract_core.base.errors import ModelError
from subcontract_core.engine.comparison import compare
from subcontract_core.model.catalogue import Catalogue, catalogue, installed_law
from subcontract_core.report.terminal.explanation import explanation_text
from subcontract_core.report.text.language import Language

FI = Language("fi", strict=False)


def compared(plugin, scenario=None):
    """The model beside today."""
    installed = catalogue()
    found = Catalogue({"today": installed.points["today"]}, installed.checks)
    name = plugin.subcontract_describe().id
    found.register(plugin, name)
    return compare(scenario or designs.group(), [name], catalogue=found), found


def run(plugin, scenario=None):
    return compared(plugin, scenario)[0].outcomes[0]


def lines(outcome, sheet, kind):
    [one] = [document for document in outcome.payments.sheets if document.name == sheet]
    return [line.cents.tolist() for line in one.lines if line.kind == kind]


def told(plugin, kind, person="P1"):
    """What `explain` says of a person's lines of a kind."""
    comparison, found = compared(plugin)
    outcome = comparison.outcomes[0]
    opened = explain(outcome.tables, outcome, person, kind, law=installed_law(), catalogue=found)
    return explanation_text(opened, FI)


def test_a_monthly_fee_is_asked_of_every_buyer_and_the_hours_over_those_in_it_beside_it():
    # Two people × 4 visits × 4 h = 32 h with B1, of which 10 are in the fee: 22 h × 20.00. B2 has no
    # visit and pays its fee all the same.
    outcome = run(designs.retainer())
    assert lines(outcome, "invoices", "invoice_net") == [[50000, 50000], [44000, 0]]


def test_a_monthly_fee_needs_no_visit():
    outcome = run(designs.retainer(), designs.group(visits=False))
    assert lines(outcome, "invoices", "invoice_net")[0] == [50000, 50000]
    assert outcome.quote.promised(outcome.tables)[0].tolist() == [0]


@pytest.mark.parametrize("visits", [True, False])
def test_a_monthly_wage_is_paid_with_and_without_visits_and_contributions_follow_it(visits):
    outcome = run(designs.monthly_wage(), designs.group(visits))
    assert lines(outcome, "payslips", "wage") == [[120000, 120000]]
    # A month's wage over the threshold of TyEL is insured.
    assert all(cents > 0 for cents in lines(outcome, "payslips", "employer_pension")[0])
    assert "pension_threshold" not in {finding.code for finding in outcome.findings}


def test_two_wages_in_a_visit_and_the_way_are_three_lines_that_each_say_their_own_arithmetic():
    outcome = run(designs.two_wages())
    # 4 visits: 2 h × 11.00 = 88.00; 2 h × 15.00 = 120.00; half an hour × 11.00 = 22.00
    assert lines(outcome, "payslips", "wage") == [[8800] * 2, [12000] * 2, [2200] * 2]
    text = told(designs.two_wages(), "wage")
    assert "8 h × 11,00\xa0€ tunnilta = 88,00\xa0€" in text
    assert "8 h × 15,00\xa0€ tunnilta = 120,00\xa0€" in text
    assert "2 h × 11,00\xa0€ tunnilta = 22,00\xa0€" in text


def test_items_are_counted_as_items_and_a_share_is_divided_in_whole_cents_that_add_up():
    # 40 × 3.01 = 120.40 a visit; 60 % of it is 72.24, 36.12 each.
    outcome = run(designs.piece_rate())
    assert lines(outcome, "invoices", "invoice_net") == [[4 * 12040]]
    assert lines(outcome, "payslips", "wage") == [[4 * 3612] * 2]
    # 1 × 3.01: a third of it is 1.00 and a cent of two goes nowhere: 50 each; of 1.01, 51 and 50.
    odd = run(designs.piece_rate(items="1", share="33.6 %"))
    assert lines(odd, "payslips", "wage") == [[4 * 51, 4 * 50]]


def test_a_share_can_follow_the_hours():
    # Everybody stays the whole visit, so that hours and heads come to the same.
    outcome = run(designs.piece_rate(by_hours=True))
    assert lines(outcome, "payslips", "wage") == [[4 * 3612] * 2]


def test_an_item_price_is_explained_by_the_item():
    outcome = run(designs.piece_rate())
    [sheet] = [one for one in outcome.payments.sheets if one.name == "invoices"]
    assert sheet.lines[0].quantity.unit.name == "count"
    assert sheet.lines[0].quantity.values.tolist() == [160]


def test_kilometres_are_given_back_and_are_no_pay():
    comparison, _ = compared(designs.kilometres())
    outcome = comparison.outcomes[0]
    # 4 visits × 30 km × 0.44 = 52.80, beside 16 h × 11.00 = 176.00
    assert lines(outcome, "payslips", designs.TRAVEL.name) == [[5280] * 2]
    assert ledger.earned(outcome.payments, outcome.tables.size).cents.tolist()[0][0] < 5280 + 20000
    without = run(designs.employing("design-plain", (designs.WAGE,), plain_wage))
    for kind in ("employer_accident", "employee_unemployment", "withholding"):
        assert lines(outcome, "payslips", kind) == lines(without, "payslips", kind)
    assert "120 km × 0,44\xa0€ kilometriltä = 52,80\xa0€" in told(
        designs.kilometres(), designs.TRAVEL.name
    )


def plain_wage(tables, terms, admission):
    from subcontract_core.model.results import Quote
    from subcontract_core.verbs import pricing

    return Quote(promises=(pricing.wages(tables, terms, admission, term="wage"),))


def test_what_the_employer_gives_back_leaves_its_margin():
    with_km, without = (
        run(designs.kilometres()),
        run(designs.employing("design-plain", (designs.WAGE,), plain_wage)),
    )
    [kept], [more] = with_km.payments.keeps, without.payments.keeps
    assert (more.cents - kept.cents).tolist() == [2 * 5280]


def test_a_model_pays_on_its_own_day_and_the_month_of_it_is_looked_at():
    comparison, _ = compared(designs.later_pay())
    outcome = comparison.outcomes[0]
    [slips] = [one for one in outcome.payments.sheets if one.name == "payslips"]
    assert {str(calendar_date(int(day))) for day in slips.paid} == {"2026-06-15"}
    assert comparison.today.tables.size == outcome.tables.size == (2, 2)
    assert comparison.change(outcome).cents[0].tolist() == [0, 0]
    assert all(cents > 0 for cents in comparison.change(outcome).cents[1])


def test_who_bills_in_their_own_name_gets_the_price_once():
    outcome = run(designs.own_business())
    # 16 h × 20.00 = 320.00 each; the buyer pays that and nothing more.
    assert lines(outcome, "own_invoices", "own_work_billed") == [[32000] * 2]
    assert ledger.buyer_cost(outcome).cents.tolist() == [[64000, 0]]
    assert price_breakdown.price(outcome).cents.tolist() == [64000]
    shares = price_breakdown.by_part(price_breakdown.price_parts(outcome))
    assert sum(int(share.cents[0]) for share in shares.values()) == 64000


def test_the_same_work_is_not_billed_and_paid_at_once():
    with pytest.raises(ModelError, match=r"design-own-business: price: promises pay P1 on G1 for"):
        run(designs.own_business(promised=True))


def test_the_same_hours_are_not_paid_twice_but_what_comes_on_top_is():
    with pytest.raises(ModelError, match=r"480 minutes of a visit of 240, .*beside=True"):
        run(designs.paid_twice())
    assert lines(run(designs.paid_twice(beside=True)), "payslips", "wage") == [
        [17600] * 2,
        [17600] * 2,
    ]


@pytest.mark.parametrize(
    ("price", "vat"),
    [
        # 16 h: 20,000.00 of turnover in 2026 bears no VAT (VAT Act 1501/1993, section 3), 20,000.16
        # bears 25.5 %.
        ("1250.00", None),
        ("1250.01", 510004),
    ],
)
def test_who_sells_for_more_than_a_small_business_adds_vat_and_pays_it_on(price, vat):
    outcome = run(designs.own_business(price=price))
    found = lines(outcome, "own_invoices", "own_vat")
    assert found == ([[vat] * 2] if vat else [])
    assert lines(outcome, "own_invoices", "own_vat_remitted") == found


def test_who_is_in_the_prepayment_register_pays_the_tax_and_otherwise_the_buyer_withholds_it():
    scenario = designs.group()
    card = evolve(
        scenario, people=tuple(evolve(p, withholding=p.withholding) for p in scenario.people)
    )
    for registered, text in ((True, "reason.own_prepayment"), (False, "reason.own_withheld")):
        outcome = run(designs.own_business(registered=registered), card)
        [sheet] = [one for one in outcome.payments.sheets if one.name == "own_invoices"]
        assert sheet.line("withholding").why.text == text


def test_no_share_of_a_price_is_more_than_all_of_it():
    for plugin in (designs.own_business(), designs.piece_rate(), designs.retainer()):
        outcome = run(plugin)
        price = int(price_breakdown.price(outcome).cents[0])
        hand = price_breakdown.by_part(price_breakdown.price_parts(outcome))["in_hand"]
        assert 0 < int(hand.cents[0]) <= price


def test_the_parts_of_a_shared_sum_are_whole_cents_that_add_up_to_it():
    outcome = run(designs.piece_rate(items="7", share="33 %"))
    # 7 × 3.01 = 21.07; 33 % is 6.9531, 6.95 in whole cents.
    [promise] = outcome.quote.promises
    each_visit = np.bincount(promise.gig, promise.cents)
    assert each_visit.tolist() == [695] * 4
