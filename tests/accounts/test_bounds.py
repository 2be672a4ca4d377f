"""What is sure about a sum: exact, at least, at most, or nothing."""

import pytest

from subcontract_core.accounts.bounds import (
    AT_LEAST,
    AT_MOST,
    EXACT,
    UNKNOWN,
    change_bound,
    level_bound,
)


@pytest.mark.parametrize(
    ("unknown", "change", "level"),
    [
        ([], EXACT, EXACT),
        (["wage", "withholding"], AT_LEAST, AT_LEAST),
        (["activity_allowance"], AT_MOST, AT_LEAST),
        (["national_pension"], AT_MOST, UNKNOWN),
        (["wage", "national_pension"], UNKNOWN, UNKNOWN),
    ],
)
def test_a_total_is_called_at_least_only_where_that_is_true(unknown, change, level):
    assert change_bound(100, unknown).holds == change
    assert level_bound(100, unknown).holds == level
