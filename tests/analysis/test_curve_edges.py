"""What stands out on a curve: jumps, stretches in which more work leaves less, thresholds."""

import numpy as np

from subcontract_core.analysis.curve_edges import edges_of, jumps_of, poverty_traps_of
from subcontract_core.analysis.minutes import Cases, Limit


def cases(earned, **lines):
    """A curve of these lines, a row a minute, in cents."""
    columns = {kind: np.array(cents) for kind, cents in lines.items()}
    in_hand = sum(columns.values())
    return Cases(columns, in_hand, np.ones(in_hand.size, bool), np.array(earned), ())


def test_a_benefit_that_falls_is_a_jump_and_pay_that_grows_is_none():
    found = cases([0, 200, 400, 600], wage=[0, 200, 400, 600], grant=[50_000, 50_000, 0, 0])
    (jump,) = jumps_of(found)
    assert (jump.before, jump.after, jump.change) == (1, 2, 200 - 50_000)
    assert jump.lines == {"grant": -50_000}


def test_minute_after_minute_the_same_lines_are_one_jump():
    found = cases(
        [0, 200, 400, 600, 800],
        wage=[0, 200, 400, 600, 800],
        grant=[50_000, 40_000, 30_000, 30_000, 30_000],
    )
    (jump,) = jumps_of(found)
    assert (jump.before, jump.after, jump.lines) == (0, 2, {"grant": -20_000})


def test_more_work_that_leaves_a_euro_less_is_a_stretch_and_99_cents_are_none():
    (trap,) = poverty_traps_of(np.array([0, 500, 400, 450, 600]))
    assert (trap.first, trap.last, trap.loss, trap.ends) == (2, 3, 100, True)
    assert poverty_traps_of(np.array([0, 500, 401, 600])) == ()
    (open_end,) = poverty_traps_of(np.array([0, 500, 400]))
    assert not open_end.ends


def test_a_threshold_says_from_which_row_it_is_passed_and_what_is_left():
    limit = Limit("earnings_limit", "pension", np.array([True] * 4), np.array([450] * 4))
    (edge,) = edges_of((limit,), np.array([0, 200, 450, 600]), here=1)
    assert (edge.cents, edge.row, edge.left) == (450, 3, 250)  # on the limit is not past it
    nowhere = Limit("earnings_limit", "pension", np.array([False] * 4), np.array([450] * 4))
    assert edges_of((nowhere,), np.array([0, 200, 450, 600]), here=1) == ()
