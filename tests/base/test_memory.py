"""Memory of freed columns: kept for the next column instead of being fetched again page by page."""

import subprocess
import sys

import pytest

COLUMNS = """
import resource
import sys
import numpy as np
from subcontract_core.base.memory import keep_freed_memory

at_once = int(sys.argv[1])
if "keep" in sys.argv:
    keep_freed_memory()
for _ in range(10):
    [np.ones(200_000, np.int64) for _ in range(at_once)]
before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
for _ in range(100 // at_once):
    [np.ones(200_000, np.int64) for _ in range(at_once)]
print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)
"""


def pages_fetched(at_once, *how):
    done = subprocess.run(
        [sys.executable, "-c", COLUMNS, str(at_once), *how],
        check=True,
        capture_output=True,
        text=True,
    )
    return int(done.stdout)


@pytest.mark.parametrize("at_once", [1, 50])  # 50: the 80 MB that a run frees at its end
def test_a_hundred_columns_one_after_another_fetch_no_page_twice(at_once):
    # a column of 1.6 MB has 390 pages of 4 KiB
    kept, plain = pages_fetched(at_once, "keep"), pages_fetched(at_once)
    assert kept <= plain
    assert kept < 390
