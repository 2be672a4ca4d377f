"""What all share is after a plugin as it was before, and who changed it is named."""

import decimal
import gc
import os
import random
import signal
import sys
import warnings

import numpy as np
import pytest

from subcontract_core.model.surroundings import SURROUNDINGS, kept

CHANGES = {
    "the working folder": lambda: os.chdir("/"),
    "variables of the environment": lambda: os.environ.update(SUBCONTRACT_TRIED="1"),
    "np.seterr": lambda: np.seterr(all="raise"),
    "the filters of warnings": lambda: warnings.simplefilter("error"),
    "the state of random": lambda: random.seed(3),
    "the state of np.random": lambda: np.random.seed(3),
    "the context of decimal": lambda: setattr(decimal.getcontext(), "prec", 4),
    "the depth of recursion": lambda: sys.setrecursionlimit(sys.getrecursionlimit() + 7),
    "the handlers of signals": lambda: signal.signal(signal.SIGTERM, print),
    "the streams and hooks of sys": lambda: setattr(sys, "excepthook", print),
    "the collector of garbage": gc.disable,
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_is_named_and_taken_back(name):
    [one] = [each for each in SURROUNDINGS if each.name == name]
    before = one.read()
    with kept() as changed:
        CHANGES[name]()
    assert changed == [name]
    assert one.read() == before


def test_every_surrounding_is_tried_but_the_locale_of_the_machine():
    assert {each.name for each in SURROUNDINGS} - set(CHANGES) == {"the locale"}


def test_it_is_taken_back_where_an_exception_ends_it_too():
    before = os.getcwd()
    with pytest.raises(ValueError, match="x"), kept() as changed:
        os.chdir("/")
        raise ValueError("x")
    assert (os.getcwd(), changed) == (before, ["the working folder"])


def test_nothing_is_named_where_nothing_was_changed():
    with kept() as changed:
        pass
    assert changed == []
