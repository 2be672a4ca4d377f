"""What is kept of one model in many draws."""

import attrs
import numpy as np
import pytest

from subcontract_core.analysis import drawn_outcome
from support.chances import DRAWS, drawn


@pytest.fixture
def outcome():
    return drawn().outcomes[1]


def some(outcome, here):
    """The same outcome in some of the draws."""
    cut = {name: getattr(outcome, name)[here] for name in drawn_outcome.COLUMNS}
    return attrs.evolve(outcome, **cut)


def test_every_column_of_an_outcome_is_filled_in_and_joined():
    kept = {one.name for one in attrs.fields(drawn_outcome.DrawnOutcome)}
    assert kept == {"model", "reading", "outcome", *drawn_outcome.COLUMNS}


def test_draws_that_come_in_portions_stand_where_they_belong(outcome):
    room = {"it": drawn_outcome.room_for(some(outcome, slice(1)), DRAWS)}
    for here in (slice(50, DRAWS), slice(0, 50)):
        assert not drawn_outcome.fill(room, here, {"it": some(outcome, here)})
    parts = drawn_outcome.joined([some(outcome, slice(50)), some(outcome, slice(50, DRAWS))])
    for name in drawn_outcome.COLUMNS:
        assert np.array_equal(getattr(room["it"], name), getattr(outcome, name))
        assert np.array_equal(getattr(parts, name), getattr(outcome, name))


def test_a_model_that_some_draws_do_not_have_is_named(outcome):
    room = {"it": drawn_outcome.room_for(outcome, 3), "gone": drawn_outcome.room_for(outcome, 3)}
    assert drawn_outcome.fill(room, slice(3), {"it": some(outcome, slice(3))}) == {"gone"}
