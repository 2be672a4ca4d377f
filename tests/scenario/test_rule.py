"""A broken rule, told from where it stands."""

import pytest

from subcontract_core.scenario.rule import Broken, Unit, near_or, of_type, typed


def test_a_rule_seen_from_an_object_above_has_its_keys_before_its_own_everywhere():
    told = Broken(("end",), "f", "a", "t", (("end",), ("start",)), blames=("start",))
    above = told.below("people", 2)
    assert above.at == ("people", 2, "end")
    assert above.rests_on == (("people", 2, "end"), ("people", 2, "start"))
    assert above.blames == ("people", 2, "start")


def test_without_another_value_to_blame_there_is_none_above_either():
    assert Broken((), "f", "a", "t").below("gigs", 0).blames is None


def test_what_a_rule_rests_on_can_be_said_anew():
    told = Broken(("birth_year",), "f", "a", "t", (("x",),))
    assert told.resting_on(("a",), ("b",)).rests_on == (("a",), ("b",))


def test_a_value_that_is_wrong_by_itself_is_quoted_and_a_long_one_is_shortened():
    assert typed("31", "a", "t").found == "'31'" and typed("31", "a", "t").is_typed
    assert len(typed("x" * 5_000, "a", "t").found) < 200


@pytest.mark.parametrize(
    ("word", "said"),
    [("disabilty", "Did you mean 'disability'?"), ("zebra", "Choose one.")],
)
def test_a_near_word_is_offered_and_otherwise_it_is_said_what_to_do(word, said):
    assert str(near_or(word, ("disability", "rehabilitative"), "Choose one.")) == said


def test_another_type_is_told_with_what_was_given_and_what_is_wanted():
    told = of_type("12", int)
    assert "str" in str(told.found) and "int" in str(told.allowed)


def test_a_unit_says_what_it_holds_as_it_is_unless_it_says_otherwise():
    class Anything(Unit):
        def wrong(self, value):
            yield from ()

    assert (Anything().plain("x"), Anything().number("7")) == ("x", 7)
    with pytest.raises(TypeError):
        Unit()
