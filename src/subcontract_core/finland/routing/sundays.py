"""Work on Sundays and holidays: the line of a payslip that raises its pay."""

from typing import Any

import numpy as np

from ...base.columns import Cents, Known, spread
from ...base.provenance import Reason
from ...base.units import MINUTES
from ...model.documents import Line


def sunday_line(employer: str, cents: Cents, why: Reason, known: Known, minutes: Any) -> list[Line]:
    """The increase per payslip; no line where no slip has such minutes or pay. `known` says whose
    pay is known.
    """
    hours = spread(minutes, cents.shape)
    if not np.any(hours) and not np.any(cents):
        return []
    return [
        Line(
            "sunday_increase",
            employer,
            "person",
            cents,
            why,
            True if known is True else known | (hours == 0),
            MINUTES(hours),
        )
    ]
