"""What is asked for by name: a month as people write it, a reading of a model."""

import pytest

from subcontract_core.analysis.asked import asked_month, outcome_of
from subcontract_core.base.errors import InputError, ModelError
from subcontract_core.engine.comparison import compare
from support.outlooks import SCENARIO


@pytest.mark.parametrize(
    "asked", ["2026-2", "2026-13", "2026-00", "May", "", None, "2026_05", "２０２６-05"]
)
def test_what_is_no_month_is_told(asked):
    with pytest.raises(InputError):
        asked_month(asked, SCENARIO)
    assert asked_month("2026-05", SCENARIO) == 2026 * 12 + 4


def test_the_first_reading_is_meant_where_none_is_named():
    comparison = compare(SCENARIO, ["eksote-external"])
    first, *others = comparison.outcomes
    assert outcome_of(comparison, "eksote-external") is first and others
    assert all(outcome_of(comparison, one.model, one.reading) is one for one in others)
    with pytest.raises(InputError):
        outcome_of(comparison, "eksote-external", {"price": "nothing"})
    with pytest.raises(ModelError):
        outcome_of(comparison, "nobody")
