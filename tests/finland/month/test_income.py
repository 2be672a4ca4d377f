"""A month's income adds up from what comes in and what is taken."""

from datetime import date
from fractions import Fraction

from hypothesis import given, settings
import numpy as np

from subcontract_core import compare
from subcontract_core.accounts import ledger
from subcontract_core.model.vocabulary import kind as kind_of
from subcontract_core.scenario.types import (
    Taxes,
)
from support.generated import scenarios
from support.months import benefit_cents, month_of_pay, outcome_of

APP, WAGE = "jobcenter-app", "eksote-internal"


NO_HOLIDAY = {
    "payroll.holiday_compensation_from_year": "0",
    "payroll.holiday_compensation_under_year": "0",
}


def test_what_is_withheld_from_benefits_is_its_own_line():
    found = outcome_of(
        month_of_pay(
            date(2026, 6, 1),
            "100.00",
            lives_on="disability_pension",
            taxes=Taxes(Fraction("0.07"), Fraction(0), Fraction("0.10")),
        )
    )
    assert benefit_cents(found, "benefit_withholding") == 9909


@settings(deadline=None, max_examples=12)
@given(scenarios())
def test_a_persons_month_adds_up_from_pay_allowances_benefits_and_what_is_taken(scenario):
    comparison = compare(scenario).comparison
    for found in (comparison.today, *comparison.outcomes):
        shape = found.tables.size
        pay = ledger.pay(found.payments, shape)
        lines = ledger.person_lines(found)
        other = sum(
            (
                amount.cents
                for kind, amount in lines.items()
                if kind_of(kind).benefit
                or kind_of(kind).activity
                or kind in ("benefit_withholding", "enforcement")
            ),
            np.zeros(shape, np.int64),
        )
        assert np.array_equal(
            comparison.in_hand(found).cents, pay.wage_left.cents + pay.gigs_left.cents + other
        )
        taken = lines.get("enforcement")
        if taken is not None:
            pension = lines["earnings_pension"].cents if "earnings_pension" in lines else 0
            assert np.all(-taken.cents <= pay.wage_left.cents + pay.gigs_left.cents + pension)
