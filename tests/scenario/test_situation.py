"""Tax, assistance, debts and pension of a person: what goes together and what does not."""

from fractions import Fraction

import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.scenario.situation import (
    MOST_CHURCH,
    MOST_MUNICIPAL,
    Debts,
    Pension,
    Taxes,
)


def told(type_, *values, **named):
    with pytest.raises(InputError) as caught:
        type_(*values, **named)
    return [(fault.path, str(fault.found)) for fault in caught.value.faults]


def test_shares_of_municipality_and_parish_are_those_that_exist():
    assert Taxes(MOST_MUNICIPAL, MOST_CHURCH)
    assert told(Taxes, MOST_MUNICIPAL + Fraction(1, 10_000))[0][0] == "municipality"
    assert told(Taxes, Fraction(7, 100), MOST_CHURCH + Fraction(1, 10_000))[0][0] == "church"


def test_an_earnings_related_pension_has_average_earnings_and_a_national_one_has_none():
    assert Pension("earnings_related", average=2_500_00) and Pension("earnings_related", average=0)
    assert "without 'average_earnings'" in told(Pension, "earnings_related")[0][1]
    assert told(Pension, "national", average=0)[0][0] == "average_earnings"


def test_only_a_national_pension_can_be_without_a_limit():
    # National Pensions Act 568/2007, section 12 (blindness, lasting inability to move)
    assert Pension("national", no_limit=True).no_limit
    assert told(Pension, "earnings_related", True, 0)[0][0] == "no_limit"


def test_dependants_and_free_months_are_counted_from_nothing_to_twelve():
    assert Debts(12, 12)
    assert [path for path, _ in told(Debts, 13, -1)] == ["dependants", "free_months"]
