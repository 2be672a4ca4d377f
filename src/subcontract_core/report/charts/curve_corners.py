"""The points of a curve that its drawing needs: the ends of each piece between two jumps, and its
corners.
"""

import numpy as np

from ...analysis.earnings_curve import EarningsCurve


def pieces(curve: EarningsCurve, tolerance: int) -> list[list[int]]:
    """The rows between the jumps, without those that lie on the line between their neighbours
    (to a tenth of a per cent of the height).
    """
    starts = [0, *(jump.after for jump in curve.jumps)]
    ends = [*(jump.before for jump in curve.jumps), curve.minutes.size - 1]
    return [
        _corners(curve.in_hand, start, end, tolerance)
        for start, end in zip(starts, ends, strict=True)
        if end >= start
    ]


def _corners(values: np.ndarray, start: int, end: int, tolerance: int) -> list[int]:
    """The first and last row, and the row furthest from the line between them as long as it is
    further than the tolerance.
    """
    kept, open_ = {start, end}, [(start, end)]
    while open_:
        first, last = open_.pop()
        if last - first < 2:
            continue
        rows = np.arange(first + 1, last)
        away = np.abs(
            (values[rows] - values[first]) * (last - first)
            - (values[last] - values[first]) * (rows - first)
        )
        furthest = int(np.argmax(away))
        if int(away[furthest]) > tolerance * (last - first):
            kept.add(int(rows[furthest]))
            open_ += [(first, int(rows[furthest])), (int(rows[furthest]), last)]
    return sorted(kept)
