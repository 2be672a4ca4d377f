"""A model is tried in other orders, other cases and other moments."""

import numpy as np

from subcontract_core.engine.comparison import compare
from subcontract_core.model.catalogue import catalogue
from subcontract_core.plugin_checks.trying import Tried, over_the_price


def test_a_sound_model_has_one_answer_however_it_is_asked():
    tried = Tried("eksote-external", catalogue(), ("everyday-2026-05",))
    assert np.any(tried.plain)
    assert np.array_equal(tried.plain, tried.turned())
    assert np.array_equal(tried.plain, tried.renamed())
    assert np.array_equal(tried.plain, tried.parted())
    assert np.array_equal(tried.plain, tried.as_cases(3))
    first, second = tried.asked_again()
    assert np.array_equal(first, second)
    assert tried.refused == {} and len(list(tried.outcomes)) == len(tried.plain)


def test_what_reaches_the_workers_is_set_beside_the_whole_price():
    # A price under the wage: 10.00 for 14.00 of pay an hour.
    tried = Tried("eksote-external", catalogue(), ("everyday-2026-05",))
    dear, cheap = (
        compare(
            tried.group.with_terms("eksote-external", wage_per_hour="14.00", price_per_hour=price),
            ["eksote-external"],
        ).outcomes
        for price in ("100.00", "10.00")
    )
    assert all(over_the_price(one).max() == 0 for one in dear)
    assert all(over_the_price(one).max() > 0 for one in cheap)
    assert tried.heard == ""
