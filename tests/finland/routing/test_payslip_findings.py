"""What the law makes of payslips is told: who must insure, and what is left out."""

from datetime import date
from fractions import Fraction

import pytest

from subcontract_core.accounts import ledger
from support.figures import edge
from support.months import cents_by_month, codes_of
from support.small_employers import month, payroll, run


@pytest.mark.parametrize(("wage", "over"), [("22.95", False), ("22.96", True)])
def test_wages_of_six_months_at_the_limit_of_2022_need_a_contract(wage, over):
    # Six months of 60 h with 9 % on top: 9 006.00 is passed between 22.95 and 22.96 an hour.
    _, outcome, codes = run(month(wage=wage, continues=6, employer_kind="temporary"))
    base = edge(outcome, "wage") + edge(outcome, "holiday_compensation")
    assert (6 * base >= 900600) is over
    assert ("contract_employer" in codes) is over
    rate = Fraction("0.174") if over else Fraction("0.187")
    assert edge(outcome, "employer_pension") == round(base * rate)


@pytest.mark.parametrize(("wage", "pension"), [("62.87", None), ("62.88", [-450])])
def test_a_month_under_62_88_is_not_insured_and_62_88_is(wage, pension):
    outcome = payroll((date(2022, 3, 1),), 60, wage)
    assert (
        ledger.person_lines(outcome).get("employee_pension") is None
        if pension is None
        else cents_by_month(outcome, "employee_pension") == pension
    )
    assert ("pension_threshold" in codes_of(outcome)) is (pension is None)


def test_a_public_employer_insures_without_a_threshold():
    outcome = payroll((date(2022, 3, 1),), 60, "20.00", kind="wellbeing_county")
    assert cents_by_month(outcome, "employee_pension") == [-143]


@pytest.mark.parametrize(("kind", "told"), [("wellbeing_county", True), ("company", False)])
def test_a_public_employers_cost_says_that_the_equalisation_charge_is_left_out(kind, told):
    days = tuple(date(2022, 3, day) for day in (1, 2, 3))
    assert ("equalisation_left_out" in codes_of(payroll(days, 240, "12.00", kind=kind))) is told
