"""Small cells of a table of counts withheld, and as many more as keep anybody from working them
out again from the totals.
"""

from collections.abc import Callable

import numpy as np

LEAST = 5  # people: fewer in a cell could be known to somebody


def withheld(counts: np.ndarray, least: int = LEAST, *, is_each_in_one: bool = True) -> np.ndarray:
    """Which cells of a table are not shown: [rows, columns], whose sums by row and by column
    somebody may know.

    A cell of one to `least` − 1 people is withheld. Where a row or a column has only one withheld
    cell it would be its total less the others; then the smallest other cell goes too (one of
    nobody only where there is no other), until no line has just one and what is withheld in a line
    comes to `least` people. Where somebody may be in more than one cell of a row
    (`is_each_in_one` is not so), the largest of a row's withheld cells has to come to that.
    """
    gone = (counts > 0) & (counts < least)
    changed = bool(gone.any())
    while changed:
        changed = False
        for axis in (0, 1):
            for line in range(counts.shape[axis]):
                cells = (line, slice(None)) if axis == 0 else (slice(None), line)
                people = np.sum if is_each_in_one or axis == 1 else np.max
                more = _one_more(counts[cells], gone[cells], least, people)
                if more is not None:
                    gone[(line, more) if axis == 0 else (more, line)] = True
                    changed = True
    return gone


def _one_more(
    counts: np.ndarray, gone: np.ndarray, least: int, people: Callable[[np.ndarray], np.integer]
) -> int | None:
    """The cell of a line that has to be withheld too, if one has to and there is one; `people` says
    how many at least stand in some cells.
    """
    if not gone.any() or (gone.sum() > 1 and int(people(counts[gone])) >= least):
        return None
    left = np.flatnonzero(~gone)
    if left.size == 0:
        return None
    some = left[counts[left] > 0]
    among = some if some.size else left
    return int(among[counts[among].argmin()])
