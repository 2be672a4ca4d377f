"""Home, tax, assistance, debts and pension of a person: what goes together and what does not."""

from fractions import Fraction

import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.scenario.person import Person
from subcontract_core.scenario.situation import (
    MOST_CHURCH,
    MOST_MUNICIPAL,
    Debts,
    Housing,
    Pension,
    Taxes,
    housing_of_pensioner,
    pensioner,
    rents,
)


def told(type_, *values, **named):
    with pytest.raises(InputError) as caught:
        type_(*values, **named)
    return [(fault.path, str(fault.found)) for fault in caught.value.faults]


def test_a_rent_goes_with_renting_and_renting_with_a_rent():
    assert Housing("rent", 620_00).rent == 620_00
    assert "no 'rent'" in told(Housing, "rent")[0][1]
    assert told(Housing, "none", 620_00) == [("rent", "a rent beside kind none")]


def test_a_spouse_has_an_income_that_is_said_even_if_it_is_nothing():
    assert Housing("none", spouse=True, spouse_income=0).spouse
    assert told(Housing, spouse=True) == [("spouse", "a spouse without an income")]
    assert told(Housing, spouse_income=1)[0][1] == "a spouse's income without a spouse"


@pytest.mark.parametrize("group", [0, 5])
def test_the_groups_of_municipalities_are_one_to_four(group):
    # Act on General Housing Allowance 938/2014, section 10; Act 571/2007, section 5
    assert told(Housing, municipality_group=group)[0][0] == "municipality_group"


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


@pytest.mark.parametrize(
    ("lives_on", "home", "is_pensioner", "is_asked"),
    [
        ("disability_pension", Housing("rent", 500_00), True, True),
        ("disability_pension", Housing(), True, False),
        ("labour_market_subsidy", Housing("rent", 500_00), False, False),
    ],
)
def test_whom_the_housing_allowance_of_pensioners_concerns(lives_on, home, is_pensioner, is_asked):
    person = Person("P1", 1990, lives_on, housing=home)
    assert (pensioner(person), housing_of_pensioner(person)) == (is_pensioner, is_asked)
    assert rents(person) is (home.kind == "rent")
