"""How a person lives: what goes together in a home and what does not."""

import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.scenario.home import Housing, housing_of_pensioner, pensioner, rents
from subcontract_core.scenario.person import Person


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


@pytest.mark.parametrize(
    ("lives_on", "home", "is_pensioner", "is_asked"),
    [
        ("disability_pension", Housing("rent", 500_00), True, True),
        ("disability_pension", Housing(), True, False),
        ("old_age_pension", Housing("rent", 500_00), True, True),
        ("labour_market_subsidy", Housing("rent", 500_00), False, False),
    ],
)
def test_whom_the_housing_allowance_of_pensioners_concerns(lives_on, home, is_pensioner, is_asked):
    person = Person("P1", 1990, lives_on, housing=home)
    assert (pensioner(person), housing_of_pensioner(person)) == (is_pensioner, is_asked)
    assert rents(person) is (home.kind == "rent")


def test_a_home_of_ones_own_has_no_rent():
    assert Housing("owned").rent is None
    assert told(Housing, "owned", 620_00) == [("rent", "a rent beside kind owned")]


def test_other_adults_have_an_income_that_is_said_even_if_it_is_nothing():
    assert Housing("rent", 620_00, other_adults=1, other_adults_income=0).other_adults
    assert "no 'other_adults_income'" in told(Housing, "rent", 620_00, other_adults=1)[0][1]
    assert told(Housing, other_adults_income=1)[0][0] == "other_adults_income"


def test_a_spouse_of_the_group_has_no_income_beside_their_own():
    assert Housing("rent", 620_00, spouse_in_group="P2").spouse_in_group == "P2"
    found = told(Housing, "rent", 620_00, spouse_in_group="P2", spouse_income=0)
    assert found == [("spouse_income", "an income of a spouse who is one of the group")]
