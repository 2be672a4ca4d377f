"""The compensation for rehabilitative work activity (kuntouttavan työtoiminnan korvaus)."""

from typing import Any

import numpy as np

from ...law import Law, Ruling


def rehabilitative_allowance(law: Law, on: Any, *, days: np.ndarray) -> Ruling:
    """Cents for a number of realised days. Act on Rehabilitative Work Activity 189/2001, section 18."""
    with law.rule("activity.rehabilitative") as r:
        return Ruling(r.amount("activity.rehabilitative_day", on) * days, r.reason())
