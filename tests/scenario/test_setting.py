"""What the user sets: for whom a term holds, and where a value is from unless it says."""

import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.scenario.setting import LawValue, TermValue


def paths(type_, *values, **named):
    with pytest.raises(InputError) as caught:
        type_(*values, **named)
    return [fault.path for fault in caught.value.faults]


def test_a_term_is_for_everybody_or_for_one_person_gig_or_sector():
    for whom in ({}, {"person": "P1"}, {"gig": "G1"}, {"sector": "care"}):
        assert TermValue("m", "wage", "12.00", **whom)
    for both in ({"person": "P1", "gig": "G1"}, {"gig": "G1", "sector": "care"}):
        assert paths(TermValue, "m", "wage", "12.00", **both)


def test_a_value_is_assumed_until_somebody_says_where_it_is_from():
    assert TermValue("m", "wage", "12.00").mark.kind == "assumed"
    assert LawValue("vat.rate", "24 %").mark.kind == "assumed"


def test_a_value_of_the_law_stands_in_for_it_unless_it_is_a_reading():
    assert LawValue("vat.rate", "24 %").instead_of_law
    assert not LawValue("a.reading", "one", instead_of_law=False).instead_of_law


def test_where_a_value_was_written_makes_no_difference_to_what_it_is():
    assert TermValue("m", "w", "1", place="a:1") == TermValue("m", "w", "1", place="b:2")
