"""Children and parents of a person: what is asked, and what cannot be."""

import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.scenario.family import YOUNGEST_PARENT, Child, Parents
from subcontract_core.scenario.home import Housing
from subcontract_core.scenario.person import Person


def person(born, *children, **about):
    return Person("P1", born, children=tuple(Child(month) for month in children), **about)


def test_a_child_is_at_least_twelve_years_younger_than_the_parent():
    first = (1990 + YOUNGEST_PARENT) * 12 + 4
    assert person(1990, first, birth_month=5).children
    with pytest.raises(InputError) as told:
        person(1990, first - 1, birth_month=5)
    [fault] = told.value.faults
    assert (fault.path, str(fault.found)) == ("children[0].born", "2002-04")


def test_the_parents_income_may_be_unknown_and_is_then_not_nothing():
    assert Parents().income is None
    assert Parents(0).income == 0


def test_a_spouse_of_oneself_is_refused():
    with pytest.raises(InputError) as told:
        Person("P1", 1990, housing=Housing(spouse_in_group="P1"))
    assert told.value.faults[0].path == "housing.spouse_in_group"
