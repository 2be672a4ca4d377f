"""What the baselines share: no shift is sold and every planned activity day is realised."""

import numpy as np

from ..reasons import Reason
from ..scenario.tables import Tables
from ..stages import Admission, Quote


def no_gigs(t: Tables, offered: np.ndarray) -> Admission:
    """Admission without gigs; people who are not offered the model go on as today."""
    nothing = np.zeros(len(t.people), np.int64)
    return Admission(offered, nothing, nothing, np.zeros(len(t.shifts), bool), np.ones(len(t.activity), bool), t.activity.day)


def nothing_asked(t: Tables, why: Reason) -> Quote:
    """A quote without charges and without pay."""
    none = np.zeros(0, np.int64)
    return Quote(none, none, none, True, none, why, np.zeros(len(t.shifts), np.int64), True, why)
