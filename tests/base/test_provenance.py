"""Why a number is what it is: steps are kept only while an explanation is made."""

import numpy as np
import pytest

from subcontract_core.base.provenance import Reason, Step, is_recording, recording
from subcontract_core.finland.law import law_of_finland
from subcontract_core.finland.law.payroll.sunday import sunday_increase

NEW_YEAR = 20_454  # 1 January 2026, in days since 1970


def test_steps_are_recorded_inside_an_explanation_and_not_before_or_after():
    wage = np.array([4800])
    silent = sunday_increase(law_of_finland(), NEW_YEAR, wage=wage).why
    with recording():
        told = sunday_increase(law_of_finland(), NEW_YEAR, wage=wage).why
    after = sunday_increase(law_of_finland(), NEW_YEAR, wage=wage).why
    assert [step.name for step in told.steps] == ["rate", "pay"]
    assert silent.steps == after.steps == ()
    # What was read is the same, whoever looks on.
    assert silent.parameters == told.parameters == ("payroll.sunday_increase_rate",)


def test_an_explanation_that_fails_leaves_nothing_recording():
    with pytest.raises(ZeroDivisionError), recording():
        assert is_recording()
        raise ZeroDivisionError
    assert not is_recording()


def test_two_reasons_are_the_same_whether_or_not_their_steps_were_kept():
    assert Reason("reason.wage", steps=(Step("pay", np.array([1])),)) == Reason("reason.wage")
    assert Reason("reason.wage", rule="a") != Reason("reason.wage", rule="b")
