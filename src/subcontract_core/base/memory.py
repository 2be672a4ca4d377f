"""Memory that columns come from."""

import ctypes
from functools import cache

import numpy as np

_BLOCK = 2**25 - 2**13  # as large as the C library's own limit can become, less its bookkeeping
_KEPT = 2**27  # what a portion of the engine frees at its end
# The GNU C library's names for its two limits (malloc.h).
_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3

# From here on a table's columns are worth keeping the memory of.
MANY_PERSON_MONTHS = 1_000


@cache
def keep_freed_memory() -> None:
    """Let the C library keep the memory of freed columns instead of handing it back and fetching
    it again, page by page, for the next column.

    The GNU library is told so; another one that knows no such limits may learn it from a block of
    this size that was freed. For whoever computes many person-months: half of the time of one
    model's run of 40,000 were pages fetched again.
    """
    try:
        library = ctypes.CDLL(None)
        library.mallopt(_MMAP_THRESHOLD, _BLOCK)
        library.mallopt(_TRIM_THRESHOLD, _KEPT)
    except (AttributeError, OSError, TypeError):  # not the GNU library, or not a library to ask
        np.empty(_BLOCK, np.int8)


def give_back_freed_memory() -> None:
    """Hand back to the machine what was freed and is kept: for whoever rests after much work, such
    as the page of a visitor. It is fetched again when it is needed.
    """
    try:
        ctypes.CDLL(None).malloc_trim(0)
    except (AttributeError, OSError, TypeError):  # not the GNU library, which keeps less
        return
