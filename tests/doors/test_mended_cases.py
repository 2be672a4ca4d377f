"""Files that went wrong once, each standing for a kind of fault: what is right for them, and
why.
"""

import pytest

from support.case_table import HERE, check, refusal
from support.mended_table import MENDED
from support.passing_table import PASSING


@pytest.mark.parametrize("case", MENDED, ids=lambda case: case.file)
def test_a_file_that_went_wrong_once_is_taken_rightly(case):
    check(case)


def test_no_refusal_repeats_what_is_personal():
    said = "\n".join(line for case in MENDED if "identity" in case.file for line in refusal(case))
    assert said
    assert "131052" not in said
    assert "somebody@" not in said


def test_every_file_has_a_row_and_every_row_its_reason():
    rows = (*PASSING, *MENDED)
    assert {case.file for case in rows} == {path.name for path in HERE.iterdir()}
    assert all(case.why for case in rows)
