"""Made once, when asked for; what it was made from is let go."""

from weakref import ref

import pytest

from subcontract_core.base.later import Later


class Thing:
    """Something that can be let go."""


def test_it_is_made_once_and_only_when_asked():
    made = []
    later = Later(lambda: made.append(1) or "made")
    assert made == []
    assert [later(), later()] == ["made", "made"]
    assert made == [1]


def test_what_it_was_made_from_is_let_go():
    thing = Thing()
    seen = ref(thing)
    later = Later(lambda thing=thing: len(str(thing)))
    del thing
    assert seen() is not None
    assert later() > 0
    assert seen() is None


def test_a_failure_is_no_result_and_is_tried_again():
    answers = [ZeroDivisionError("first"), "second"]

    def making():
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    later = Later(making)
    with pytest.raises(ZeroDivisionError, match="first"):
        later()
    assert later() == "second"
