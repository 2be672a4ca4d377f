"""Memory that columns come from."""

import numpy as np

_BLOCK = 2**25 - 2**13  # as large as the C library's own limit can become, less its bookkeeping


def keep_freed_memory() -> None:
    """Let the C library keep the memory of freed columns instead of handing it back and fetching
    it again, page by page, for the next column: it does so once a block of this size was freed.

    For whoever computes many portions. `benchmarks/run.py` would miss it: its populations take
    1.4 times as long without.
    """
    np.empty(_BLOCK, np.int8)
