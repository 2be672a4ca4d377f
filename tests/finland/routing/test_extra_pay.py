"""What an employer pays beside the wage for visits: holiday bonus and pay that comes once."""

from datetime import date

import pytest

from subcontract_core.accounts import ledger
from subcontract_core.base.dates import month_number
from subcontract_core.engine.comparison import compare
from subcontract_core.scenario.types import ExtraPay
from support.months import month_of_pay

MAY = date(2026, 5, 1)
BONUS = (ExtraPay("holiday_bonus", month_number(MAY), 10_000),)
EMPLOYING = (
    "eksote-external",
    "eksote-internal",
    "vaalijala",
    "jobcenter-partner",
    "paijathame-direct",
    "siunsote-summer-job",
)


def outcomes(model, **person):
    question = month_of_pay(MAY, "200.00", "eksote-internal", **person)
    question = question.with_terms("all", wage_per_hour="200.00")
    return compare(question, [model]).outcomes


@pytest.mark.parametrize("model", EMPLOYING)
def test_every_model_that_employs_pays_it_and_its_own_cost_rises(model):
    for outcome in outcomes(model, extra_pay=BONUS):
        assert ledger.person_lines(outcome)["holiday_bonus"].cents.sum() == 10_000
        assert ledger.employer_costs(outcome)["holiday_bonus"].cents.sum() == 10_000


def test_contributions_are_taken_of_it_and_no_holiday_compensation_is_counted_on_it():
    [outcome] = outcomes("eksote-internal", extra_pay=BONUS)
    lines = ledger.person_lines(outcome)
    # no holiday compensation here; employee's pension contribution 7.30 % of 300.00 (2026)
    assert int(lines["employee_pension"].cents.sum()) == -2_190
    question = month_of_pay(MAY, "200.00", "eksote-internal", extra_pay=BONUS).with_law(
        {"payroll.holiday_compensation_from_year": "10 %"}
    )
    [raised] = compare(question, ["eksote-internal"]).outcomes
    assert int(ledger.person_lines(raised)["holiday_compensation"].cents.sum()) == 2_000


def test_pay_that_comes_once_is_a_line_of_its_own():
    once = (ExtraPay("one_off", month_number(MAY), 6_000),)
    [outcome] = outcomes("eksote-internal", extra_pay=(*BONUS, *once))
    lines = ledger.person_lines(outcome)
    assert int(lines["holiday_bonus"].cents.sum()) == 10_000
    assert int(lines["one_off_pay"].cents.sum()) == 6_000
