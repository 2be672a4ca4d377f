"""Faults of one input: all at once, none twice, nothing personal repeated."""

import pytest

from subcontract_core.base.errors import Fault, InputError, ModelError
from subcontract_core.base.faults import Faults, first_of


def test_all_faults_are_raised_at_once_in_reading_order():
    faults = Faults()
    faults.raise_if_any()
    for line in (1, 2):
        faults.add(f"a.yaml:{line}", "a", f"x{line}", "y", "Mend it.")
    with pytest.raises(InputError) as error:
        faults.raise_if_any()
    assert [fault.place for fault in error.value.faults] == ["a.yaml:1", "a.yaml:2"]
    with pytest.raises(ModelError):
        faults.refuse_model()


def test_where_something_personal_stands_nothing_else_is_said():
    faults = Faults()
    faults.add_personal("a.yaml:1", "a", "a name")
    faults.add("a.yaml:1", "a", "x", "y")
    faults.add("a.yaml:1", "b", "x", "y")
    assert [(fault.path, fault.found) for fault in faults.found] == [("a", "a name"), ("b", "x")]


def test_after_five_hundred_faults_only_their_number_is_told():
    faults = Faults()
    for line in range(502):
        faults.add(f"a.yaml:{line}", "a", "x", "y")
    assert len(faults.found) == 500
    assert str(faults.all()[-1].found) == "2 more faults"
    assert (
        faults.all(lambda fault: -int(fault.place[7:]))[-1].place == "a.yaml"
    )  # last, of the file


def test_of_faults_that_were_collected_elsewhere_the_first_are_told_and_how_many_more_there_are():
    some = [Fault(f"a.yaml:{line}", "a", f"x{line}", "y", "Mend it.") for line in range(503)]
    told = first_of([*some, *some])  # each once
    assert told[:500] == some[:500] and str(told[500].found) == "3 more faults"
    assert told[500].place == "a.yaml" and first_of(some[:3]) == some[:3]
