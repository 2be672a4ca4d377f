"""Rules of every column: an array, so long, of whole numbers, with rows that there are."""

import numpy as np
import pytest

from subcontract_core.base.errors import ModelError
from subcontract_core.engine import column_rules
from subcontract_core.model.authors import Author
from subcontract_core.model.loading import Call

CALL = Call(Author("own"), "route", lambda: None, ())


@pytest.mark.parametrize(
    ("column", "words"),
    [
        ([1, 2], "is list, not a NumPy array"),
        (np.array([1]), r"has shape \(1,\); it must have 2 rows"),
        (np.array([1.0, 2.0]), "has dtype float64; money and codes are whole numbers"),
    ],
)
def test_a_column_is_an_array_of_whole_numbers_of_its_length(column, words):
    column_rules.check_column(CALL, "cents", np.array([1, 2]), 2, "iu")
    with pytest.raises(ModelError, match=f"own: route: cents {words}"):
        column_rules.check_column(CALL, "cents", column, 2, "iu")


def test_known_is_one_answer_or_one_a_row():
    column_rules.check_known(CALL, "known", np.array([True, False]), 2)
    with pytest.raises(ModelError, match="must be True, False or 2 bools"):
        column_rules.check_known(CALL, "known", np.array([1, 0]), 2)


@pytest.mark.parametrize(("rows", "sound"), [([-1, 4], True), ([-2, 4], False), ([-1, 5], False)])
def test_rows_lie_among_those_there_are(rows, sound):
    ends = column_rules.check_column(CALL, "person", np.array(rows), 2, "iu")
    if sound:
        column_rules.check_range(CALL, "person", ends, -1, 4)
    else:
        with pytest.raises(ModelError, match="rows go from -1 to 4"):
            column_rules.check_range(CALL, "person", ends, -1, 4)
