"""What may still be earned up to a threshold."""

import numpy as np

from subcontract_core.base.provenance import Reason
from subcontract_core.model.thresholds import THRESHOLDS, Threshold


def test_what_may_still_be_earned_is_nothing_at_the_threshold_and_less_than_nothing_above_it():
    cents, counted = np.array([100_000] * 3), np.array([99_999, 100_000, 100_001])
    why = Reason("threshold.earnings_limit")
    limit = Threshold("earnings_limit", THRESHOLDS[0], cents, counted, np.ones(3, bool), why)
    assert limit.left.tolist() == [1, 0, -1]
