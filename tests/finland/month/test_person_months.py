"""The person-months of a group: one row for each month of each person."""

import numpy as np
import pytest

from subcontract_core.accounts.ledger import Amount
from subcontract_core.base.dates import calendar_date
from subcontract_core.base.provenance import Reason
from subcontract_core.base.units import CENTS
from subcontract_core.finland.month.person_months import PersonMonths, flat, on_people
from subcontract_core.scenario import tabulate
from support.invented import country


@pytest.fixture(scope="module")
def months():
    """Three people in January and February 2030; pay of a cent, ten cents, a hundred …"""
    tables = tabulate(country.scenario(months=2, people=3))
    return PersonMonths(tables, Amount(10 ** np.arange(6).reshape(2, 3)))


def test_rows_go_month_by_month_and_in_each_person_by_person(months):
    assert len(months) == 6
    assert months.person.tolist() == [0, 1, 2, 0, 1, 2]
    assert months.month.tolist() == [0, 0, 0, 1, 1, 1]
    assert months.pay.cents.tolist() == [1, 10, 100, 1000, 10_000, 100_000]
    assert [calendar_date(int(day)).isoformat() for day in months.first_day[[0, 3]]] == [
        "2030-01-01",
        "2030-02-01",
    ]


def test_what_work_brings_in_all_and_in_the_mean_stands_in_each_month(months):
    assert months.pay_of_all_months.tolist() == [1001, 10_010, 100_100] * 2
    assert months.mean_pay.cents().tolist() == [501, 5005, 50_050] * 2  # 500.5 away from zero


def test_a_column_goes_to_a_grid_and_back(months):
    assert months.grid(months.pay.cents).tolist() == months.work.cents.tolist()
    assert flat(months.work).cents.tolist() == months.pay.cents.tolist()


def test_pay_that_is_unknown_in_one_month_is_unknown_in_the_sum():
    tables = tabulate(country.scenario(months=2, people=2))
    known = np.array([[True, True], [True, False]])
    months = PersonMonths(tables, Amount(np.zeros((2, 2), np.int64), known))
    assert months.all_pay_known.tolist() == [True, False] * 2


def test_a_finding_takes_its_rows_and_their_numbers_and_where_there_is_none_nothing_is_told(months):
    where = months.pay.cents > 1000
    [told] = months.finding("x", "notice", where, Reason(""), pay=CENTS(months.pay.cents))
    assert (told.person.tolist(), told.month.tolist()) == ([1, 2], [1, 1])
    assert told.numbers["pay"].values.tolist() == [10_000, 100_000]
    assert (told.why.text, told.fix) == ("finding.x", "fix.x")
    assert months.finding("x", "notice", where & False, Reason("")) == ()
    assert on_people("x", "notice", np.array([], np.int64), Reason("")) == ()
