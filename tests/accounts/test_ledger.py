"""Sums of lines that know whether they are known."""

import numpy as np
import pytest

from subcontract_core.accounts import ledger
from subcontract_core.accounts.ledger import Amount
from subcontract_core.engine.pipeline import run
from subcontract_core.scenario import tabulate
from support.invented import country

MONTHS = 2


@pytest.fixture(scope="module")
def outcome():
    """Two people, an hour every Tuesday of January and February 2030 at 12.00, sold at 20.00."""
    model = country.catalogue(country.seller()).get("seller")
    return run(model, tabulate(country.scenario(months=MONTHS)), country.law())


def test_a_sum_is_known_only_where_all_its_parts_are():
    sure, partly = Amount(np.array([1, 2])), Amount(np.array([10, 20]), np.array([True, False]))
    together = sure + partly
    assert together.cents.tolist() == [11, 22]
    assert together.each_known.tolist() == [True, False]
    assert (together.is_known(0), together.is_known(1)) == (True, False)
    assert (sure - sure).known is True
    assert not bool(partly.along(0).known)


def test_what_two_sets_of_lines_do_not_share_is_subtracted_from_or_taken_as_nothing():
    mine, other = {"wage": Amount(np.array([500]))}, {"allowance": Amount(np.array([80]))}
    found = ledger.subtract(mine, other, (1,))
    assert {kind: amount.cents.tolist() for kind, amount in found.items()} == {
        "wage": [500],
        "allowance": [-80],
    }


def test_a_person_gets_the_pay_of_each_month_and_nothing_of_anybody_elses(outcome):
    # Four Tuesdays in each month (New Year's Day is a holiday), an hour each at 12.00.
    assert ledger.earned(outcome.payments, outcome.tables.size).cents.tolist() == [
        [4800, 4800],
        [4800, 4800],
    ]
    assert ledger.person_lines(outcome)["assignment_fee"].cents.tolist() == [
        [4800, 4800],
        [4800, 4800],
    ]


def test_what_one_side_pays_the_other_side_gets(outcome):
    flows = ledger.edges(outcome)
    paid = sum(int(a.cents[0]) for (payer, _, _), a in flows.items() if payer == "buyer")
    assert paid == int(ledger.total(ledger.buyer_lines(outcome), (1, 1)).cents[0, 0])


def test_a_buyer_that_deducts_vat_bears_the_price_without_it(outcome):
    # 2 people × 8 hours × 20.00 = 320.00; the toll of the invented law comes back to the buyer.
    assert ledger.buyer_cost(outcome).cents.tolist() == [[32000]]
