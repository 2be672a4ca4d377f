"""Memory of freed columns: kept for the next column instead of being fetched again page by page."""

import subprocess
import sys

COLUMNS = """
import resource
import sys
import numpy as np
from subcontract_core.base.memory import keep_freed_memory

if "keep" in sys.argv:
    keep_freed_memory()
for _ in range(10):
    np.ones(200_000, np.int64)
before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
for _ in range(100):
    np.ones(200_000, np.int64)
print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)
"""


def pages_fetched(*how):
    done = subprocess.run(
        [sys.executable, "-c", COLUMNS, *how], check=True, capture_output=True, text=True
    )
    return int(done.stdout)


def test_a_hundred_columns_one_after_another_fetch_no_page_twice():
    # a column of 1.6 MB has 390 pages of 4 KiB
    kept, plain = pages_fetched("keep"), pages_fetched()
    assert kept <= plain
    assert kept < 390
