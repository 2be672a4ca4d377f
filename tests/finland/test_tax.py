"""Value added tax and withholding."""

from datetime import date
from fractions import Fraction

import numpy as np
import pytest

from finland.compare import euros
from subcontract_core.base.dates import number
from subcontract_core.base.money import Exact
from subcontract_core.finland.law import law_of_finland, tax

AUGUST, SEPTEMBER = number(date(2024, 8, 31)), number(date(2024, 9, 1))


@pytest.mark.parametrize(
    ("net", "at_24", "at_25_5"), [(1450, "17.98", "18.1975"), (3500, "43.40", "43.925")]
)
def test_the_general_rate_rises_on_the_first_of_september_2024(net, at_24, at_25_5):
    assert Fraction(net, 100) + euros(tax.vat(law_of_finland(), AUGUST, net=net)) == Fraction(at_24)
    assert Fraction(net, 100) + euros(tax.vat(law_of_finland(), SEPTEMBER, net=net)) == Fraction(
        at_25_5
    )


def test_each_invoice_has_the_rate_of_its_own_day():
    found = tax.vat(law_of_finland(), np.array([AUGUST, SEPTEMBER]), net=np.array([10000, 10000]))
    assert found.amount.cents().tolist() == [2400, 2550]
    assert found.why.parameters == ("tax.vat_rate",)


def test_the_small_business_limit_is_15_000_until_2024_and_20_000_after():
    assert (
        law_of_finland().cents("tax.vat_small_business_limit", number(date(2024, 12, 31)))
        == 1500000
    )
    assert (
        law_of_finland().cents("tax.vat_small_business_limit", number(date(2025, 1, 1))) == 2000000
    )


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
    assert 475 - euros(taken) == Fraction("427.5")


# -- the small business limit
# ------------------------------------------------------------------------

LAST, FIRST = number(date(2024, 12, 31)), number(date(2025, 1, 1))


def small(day, turnover, before=0):
    return bool(
        tax.is_small(law_of_finland(), day, turnover=np.int64(turnover), before=np.int64(before))[0]
    )


@pytest.mark.parametrize(("on", "limit"), [(LAST, 1500000), (FIRST, 2000000)])
def test_a_turnover_at_the_small_business_limit_is_free_of_vat_and_one_cent_over_is_not(on, limit):
    assert small(on, limit)
    assert not small(on, limit + 1)


def test_from_2025_the_year_before_counts_too_and_until_2024_it_does_not():
    assert small(LAST, 1500000, before=9999999)
    assert small(FIRST, 100, before=2000000)
    assert not small(FIRST, 100, before=2000001)


@pytest.mark.parametrize(
    ("turnover", "left"),
    [(1500000, 0), (1500001, 0), (2250000, 270000), (3000000, 540000), (3000001, 540000)],
)
def test_until_2024_the_tax_falls_away_evenly_between_15_000_and_30_000(turnover, left):
    assert (
        tax.relieved(
            law_of_finland(), LAST, tax=np.int64(540000), turnover=np.int64(turnover)
        ).amount.cents()
        == left
    )


def test_from_2025_there_is_no_relief():
    assert (
        tax.relieved(
            law_of_finland(), FIRST, tax=np.int64(540000), turnover=np.int64(2250000)
        ).amount.cents()
        == 540000
    )
    days = np.array([LAST, FIRST])
    assert tax.relieved(
        law_of_finland(), days, tax=np.full(2, 540000), turnover=np.full(2, 2250000)
    ).amount.cents().tolist() == [270000, 540000]
