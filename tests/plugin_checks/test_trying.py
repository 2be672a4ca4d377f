"""A model is tried in other orders, other cases and other moments."""

import numpy as np

from subcontract_core.model.catalogue import catalogue
from subcontract_core.plugin_checks.trying import Tried


def test_a_sound_model_has_one_answer_however_it_is_asked():
    tried = Tried("eksote-external", catalogue(), ("everyday-2026-05",))
    assert np.any(tried.plain)
    assert np.array_equal(tried.plain, tried.turned())
    assert np.array_equal(tried.plain, tried.as_cases(3))
    first, second = tried.asked_again()
    assert np.array_equal(first, second)
    assert tried.refused == {} and len(list(tried.outcomes)) == len(tried.plain)
