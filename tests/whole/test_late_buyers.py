"""Pay days by model and by buyer: who waits for a late buyer has two months' pay in one."""

from datetime import date

from attrs import evolve
import numpy as np
import pytest

from subcontract_core.accounts import ledger
from subcontract_core.base.dates import calendar_date
from subcontract_core.base.errors import InputError
from subcontract_core.engine.comparison import compare
from subcontract_core.scenario.reading import read_scenario
from subcontract_core.scenario.types import ModelPay

LIGHT, HIRED = "siunsote-light-entrepreneur", "paijathame-direct"
FILE = """format: subcontract-scenario/1
id: late
title: {en: Late}
months: {from: 2026-01, to: 2026-04}
pay: {by_model: {siunsote-light-entrepreneur: {after: buyer_has_paid}}}
people:
  - {id: P1, birth_year: 1990, lives_on: disability_pension, activity: {kind: none}, housing: {kind: none}, care_allowance: none, other_pension: 0, tax_card: 0 %}
buyers: [{id: B1, kind: company, pays: {days: 14}, paid_late: [{month: 2026-01, days: 20}]}]
gigs: [{id: G1, buyer: B1, task: cleaning, sector: property_services, weekly: [tue, wed, thu], hours: 5, crew: all}]
terms:
  - {model: paijathame-direct, term: wage_per_hour, value: 12.00, assumed: test}
  - {model: siunsote-light-entrepreneur, term: fee_rate, value: 5 %, assumed: test}
"""
SCENARIO = read_scenario(FILE, "late.yaml")
IN_TIME = evolve(SCENARIO, buyers=(evolve(SCENARIO.buyers[0], paid_late=()),))


@pytest.fixture(scope="module")
def late():
    return compare(SCENARIO, [LIGHT, HIRED])


@pytest.fixture(scope="module")
def in_time():
    return compare(IN_TIME, [LIGHT, HIRED])


def paid(comparison, model, sheet):
    """The days on which the documents of a model are paid."""
    found = next(one for one in comparison.outcome(model).payments.sheets if one.name == sheet)
    return sorted(calendar_date(int(day)) for day in found.paid)


def by_month(comparison, model):
    outcome = comparison.outcome(model)
    income = ledger.earned(outcome.payments, outcome.tables.size).cents[:, 0]
    return dict(zip((int(month) % 12 + 1 for month in outcome.tables.months), income, strict=True))


def test_a_buyer_pays_so_many_days_after_the_month_and_the_late_month_later(late):
    # 31 January + 14 + 20 days, then 28 February, 31 March and 30 April + 14 days
    days = [date(2026, 3, 6), date(2026, 3, 14), date(2026, 4, 14), date(2026, 5, 14)]
    assert paid(late, LIGHT, "invoices") == days
    assert paid(late, LIGHT, "payouts") == days


def test_an_employer_pays_on_its_day_whatever_the_buyer_does(late, in_time):
    assert by_month(late, HIRED) == by_month(in_time, HIRED)


def test_two_pay_days_in_one_month_put_two_months_work_beside_one_limit(late, in_time):
    def counted(comparison):
        (limit,) = (
            one
            for one in comparison.outcome(LIGHT).effects.thresholds
            if one.code in ("earnings_limit", "limit_tapers")
        )
        months = comparison.outcome(LIGHT).tables.months % 12 + 1
        return dict(zip(months.tolist(), limit.counted.tolist(), strict=True)), limit.cents[0]

    (waiting, limit), (usual, _) = counted(late), counted(in_time)
    assert waiting[3] == usual[2] + usual[3] and waiting.get(2, 0) == 0
    # each month alone stays below the limit, both together pass it
    assert max(usual.values()) <= limit < waiting[3]


def test_a_model_may_have_a_pay_day_of_its_own():
    own = evolve(IN_TIME, pay_by_model=(ModelPay(HIRED, "15", "next"),))
    days = paid(compare(own, [HIRED]), HIRED, "payslips")
    # 15 February and 15 March 2026 are Sundays: the Friday before
    assert days == [date(2026, 2, 13), date(2026, 3, 13), date(2026, 4, 15), date(2026, 5, 15)]


def test_a_pay_day_of_a_model_that_nobody_knows_is_told():
    with pytest.raises(InputError) as caught:
        compare(evolve(SCENARIO, pay_by_model=(ModelPay("paijathame-direkt"),)))
    assert [fault.path for fault in caught.value.faults] == ["pay.by_model: paijathame-direkt"]


def test_vat_is_of_the_invoice_whenever_it_is_paid(late, in_time):
    def vat(comparison):
        outcome = comparison.outcome(LIGHT)
        sheet = next(one for one in outcome.payments.sheets if one.name == "invoices")
        return np.sort(next(line for line in sheet.lines if line.kind == "invoice_vat").cents)

    assert np.array_equal(vat(late), vat(in_time))
