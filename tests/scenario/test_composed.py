"""Fields that hold several values, an object, or a list of objects."""

from datetime import date

import pytest

from subcontract_core.scenario.composed import Many, Part, Records, days
from subcontract_core.scenario.types import Gig, Housing, Person
from subcontract_core.scenario.units import Choice

PAPERS = Many(Choice(("consent", "tax_card", "induction")))


def told(unit, value):
    return [(one.at, str(one.found)) for one in unit.wrong(value)]


def test_each_value_of_several_is_judged_at_its_place():
    assert told(PAPERS, ("consent", "tax_card")) == []
    assert [at for at, _ in told(PAPERS, ("nothing", "consent", "such"))] == [(0,), (2,)]


def test_the_same_value_a_second_time_is_told_at_the_second_place():
    assert told(PAPERS, ("consent", "consent")) == [((1,), "'consent' a second time")]
    twice = (date(2026, 5, 12), date(2026, 5, 12))
    assert told(days(), twice) == [((1,), "2026-05-12 a second time")]


def test_a_wrong_value_is_told_as_wrong_and_not_as_said_twice():
    assert len(told(PAPERS, ("x", "x"))) == 2
    assert not any("a second time" in found for _, found in told(PAPERS, ("x", "x")))


def test_a_list_in_place_of_a_tuple_is_another_type():
    assert told(PAPERS, ["consent"]) == [((), "a value of the type list")]


def test_papers_are_bits_of_one_number_whatever_their_order():
    # 1 for the first, 2 for the second, 4 for the third
    assert PAPERS.number(("induction", "consent")) == PAPERS.number(("consent", "induction")) == 5
    assert PAPERS.number(()) == PAPERS.number(None) == 0


def test_a_part_is_an_object_of_its_type():
    assert told(Part(Housing), Housing()) == []
    assert told(Part(Housing), {"kind": "rent"}) == [((), "a value of the type dict")]
    assert (Part(Housing).number(None), Part(Housing).number(Housing())) == (0, 1)


@pytest.mark.parametrize("wrong", [Gig, "P2"], ids=str)
def test_a_list_of_people_holds_people_only(wrong):
    people = (Person("P1", 1990), wrong)
    assert [at for at, _ in told(Records(Person), people)] == [(1,)]
