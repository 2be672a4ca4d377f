"""Files that real people have, and what has been right about them: it stays right."""

import pytest

from support.case_table import Case, check
from support.passing_table import PASSING


@pytest.mark.parametrize("case", PASSING, ids=lambda case: case.file)
def test_a_file_that_was_taken_rightly_is_taken_so_again(case: Case) -> None:
    check(case)
