"""Everybody's drawn years, a portion at a time: the same as all at once."""

import pytest

from subcontract_core.analysis.counted import of_person
from subcontract_core.analysis.group_chance import group_chances, portion
from subcontract_core.engine.comparison import compare
from support.chances import DRAWS, MODEL, SCENARIO, chance, drawn


@pytest.fixture(scope="module")
def group():
    comparison = compare(SCENARIO, [MODEL])
    half = DRAWS // 2
    ranges = (range(half), range(half, DRAWS))
    (found,) = group_chances([portion(comparison, [MODEL], one) for one in ranges], [MODEL])
    return found


def test_portions_together_are_what_all_draws_at_once_are(group):
    (kept,) = group.of({}, "P1")
    assert kept.months == chance().months and kept.years == chance().years
    assert (kept.once_over, kept.more, kept.drawn.draws) == (
        chance().once_over,
        chance().more,
        DRAWS,
    )


def test_what_is_kept_has_no_columns_of_draws_and_still_opens_each_as_a_scenario(group):
    (kept,) = group.of({}, "P2")
    assert kept.outcome.in_hand.size == kept.drawn.minutes.size == 0
    assert group.drawn[0].open(DRAWS - 1) == drawn().open(DRAWS - 1)


def test_a_limit_is_counted_only_for_whom_there_is_one(group):
    # P2 lives on the labour market subsidy, which has no earnings limit
    assert group.counts("over", "P2", 1) == ()
    assert group.counts("over", "P1", 1) == (chance().months[1].over,)
    second = of_person([drawn()], MODEL, "P2")[0][0]
    assert group.counts("more", "P2", 1) == (second.months[1].more,)
