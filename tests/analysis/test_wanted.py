"""What is asked backward."""

import pytest

from subcontract_core.analysis.wanted import Wanted
from subcontract_core.base.errors import InputError


def test_amounts_in_euros_are_cents():
    wanted = Wanted.between("9", "20.50", "40", question="net", person="P1")
    assert (wanted.low, wanted.high, wanted.goal) == (900, 2050, 4000)


def test_every_fault_is_told_at_once():
    with pytest.raises(InputError) as caught:
        Wanted.between("x", "-1", "much", question="net")
    assert [fault.path for fault in caught.value.faults] == ["from", "to", "goal"]


def test_nothing_to_try_is_told_where_it_was_written():
    for low, high, place, found in (("0", "0", "to", "'0'"), ("7", "5", "from", "7 to 5")):
        with pytest.raises(InputError) as caught:
            Wanted.between(low, high, "0", question="net")
        [fault] = caught.value.faults
        assert (fault.path, str(fault.found)) == (place, found)


def test_what_does_not_belong_to_the_question_is_refused():
    with pytest.raises(InputError, match="goal"):
        Wanted.between("0", "300", "5", question="price")
