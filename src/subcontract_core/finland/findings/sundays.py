"""Work on Sundays and holidays: which shifts are such work, and the line of a payslip that
raises their pay.
"""

from typing import Any

import numpy as np

from ...base.dates import calendar_date, is_sunday_or_feast
from ...base.provenance import Reason
from ...model.documents import Line
from ...scenario.tables import Tables


def on_sunday(tables: Tables) -> np.ndarray:
    """Which shifts are on a Sunday, a church holiday, Independence Day or May Day (a visit ends
    by midnight).
    """
    day = tables.gigs.day[tables.shifts.gig]
    dates = np.unique(day)
    raised = np.array([is_sunday_or_feast(calendar_date(one)) for one in dates], bool)
    return np.isin(day, dates[raised])


def sunday_line(
    employer: str, cents: np.ndarray, why: Reason, known: Any, minutes: Any
) -> list[Line]:
    """The increase per payslip; no line where no slip has such minutes. `known` says whose pay
    is known.
    """
    hours = np.broadcast_to(minutes, cents.shape)
    if not np.any(hours):
        return []
    return [
        Line(
            "sunday_increase",
            employer,
            "person",
            cents,
            why,
            True if known is True else known | (hours == 0),
            hours,
            "minutes",
        )
    ]
