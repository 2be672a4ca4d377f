"""Resources are columns that know whether they are known."""

import numpy as np

from subcontract_core.base.provenance import Reason
from subcontract_core.model.kinds import ENGINE, Flow
from subcontract_core.model.resources import (
    ACTIVITY_MEAL,
    ACTIVITY_TRIP,
    PLACE,
    RUNNING_COST,
    STAFF_TIME,
    TRIP,
    ResourceLine,
    Resources,
)


def test_every_kind_of_use_is_a_declared_kind_of_line():
    used = {kind.name for kind in ENGINE if kind.flow is Flow.USED}
    assert used == {STAFF_TIME, RUNNING_COST, PLACE, TRIP, ACTIVITY_TRIP, ACTIVITY_MEAL}


def test_a_line_has_as_many_rows_as_its_cases():
    rows = np.zeros(3, np.int64)
    line = ResourceLine("visits", "staff_time", rows, rows, rows, Reason("reason.visits"))
    assert len(line) == 3
    assert Resources().lines == ()
