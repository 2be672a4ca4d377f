"""Withholding by the tax card, bounded by what is left."""

from datetime import date
from fractions import Fraction

from attrs import evolve
import numpy as np
import pytest

from subcontract_core import load_scenario
from subcontract_core.base.dates import number
from subcontract_core.base.money import Exact
from subcontract_core.engine.comparison import compare
from subcontract_core.finland.law import law_of_finland, tax
from subcontract_core.model.catalogue import catalogue
from subcontract_core.report.text.language import Language
from support.golden import euros_of

AUGUST, SEPTEMBER = number(date(2024, 8, 31)), number(date(2024, 9, 1))


def test_withholding_is_the_share_on_each_persons_card():
    cards = Exact(np.array([0, 100, 255]), 1000)
    found = tax.withholding(
        law_of_finland(), SEPTEMBER, taxable=np.array([47500, 47500, 10000]), card=cards
    )
    assert found.amount.cents().tolist() == [0, 4750, 2550]


def test_the_2026_payout_without_health_contribution_leaves_427_50():
    taken = tax.withholding(
        law_of_finland(), number(date(2026, 3, 1)), taxable=47500, card=Exact(10, 100)
    )
    assert 475 - euros_of(taken) == Fraction("427.5")


DEDUCTED = (
    "withholding",
    "employee_pension",
    "employee_unemployment",
    "service_fee",
    "billing_health",
)


PAID = ("wage", "holiday_compensation", "assignment_fee", "billed_work")


def compared(card, models):
    scenario = load_scenario("one-group-five-systems")
    return compare(
        evolve(
            scenario,
            people=tuple(evolve(person, withholding=Fraction(card)) for person in scenario.people),
        ),
        models,
    )


@pytest.mark.parametrize(
    ("by_card", "left", "taken"),
    [(100, 200, 100), (200, 200, 200), (201, 200, 200), (100, 0, 0), (100, -5, 0), (0, 10, 0)],
)
def test_what_is_withheld_is_what_the_card_says_or_what_is_left(by_card, left, taken):
    assert tax.of_what_is_left(np.array([by_card]), np.array([left])).tolist() == [taken]


@pytest.mark.parametrize("card", ["0.6", "0.9", "0.92", "0.95", "1"])
def test_no_slip_of_any_model_is_ever_below_zero(card):
    for outcome in compared(card, None).outcomes:
        for sheet in outcome.payments.sheets:
            if sheet.name in ("payslips", "payouts"):
                left = sum(line.cents for line in sheet.lines if line.kind in PAID) - sum(
                    line.cents for line in sheet.lines if line.kind in DEDUCTED
                )
                assert np.all(left >= 0), outcome.model


def test_of_a_wage_of_240_euros_a_card_of_100_per_cent_leaves_nothing_after_the_contributions():
    outcome = compared("1", ["eksote-external"]).outcomes[0]
    [slips] = [sheet for sheet in outcome.payments.sheets if sheet.name == "payslips"]
    totals = {
        kind: sum(line.cents for line in slips.lines if line.kind == kind).tolist()
        for kind in ("wage", "employee_pension", "employee_unemployment", "withholding")
    }
    assert totals["wage"] == [240_00] * 5
    assert totals["employee_pension"] == [17_16] * 5  # 7.15 %
    assert totals["employee_unemployment"] == [3_36] * 5  # 1.40 %
    assert totals["withholding"] == [240_00 - 17_16 - 3_36] * 5


def test_the_line_says_why_less_is_withheld_than_the_card_says():
    outcome = compared("1", ["eksote-external"]).outcomes[0]
    reasons = [
        line.why.text
        for sheet in outcome.payments.sheets
        for line in sheet.lines
        if line.kind == "withholding" and np.any(line.cents)
    ]
    assert reasons == ["reason.withheld_what_is_left"]
    assert all(Language(code, strict=True).text(reasons[0]) for code in ("en", "fi", "sv"))


def test_where_the_card_leaves_enough_nothing_changes():
    outcome = compared("0.2", ["eksote-external"]).outcomes[0]
    lines = [
        line
        for sheet in outcome.payments.sheets
        for line in sheet.lines
        if line.kind == "withholding"
    ]
    assert [line.cents.tolist() for line in lines] == [[48_00] * 5]


def test_every_installed_model_was_tried():
    assert {outcome.model for outcome in compared("1", None).outcomes} == set(catalogue().ids) - {
        "today"
    }
