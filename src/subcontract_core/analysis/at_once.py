"""How many instructors the visits of one moment need together."""

import numpy as np

from ..base.dates import MINUTES_A_DAY
from ..model.documents import sums
from ..model.results import Outcome


def instructors_at_once(outcome: Outcome) -> int:
    """The most instructors that are needed at the same time in the first case: one a visit to which
    somebody goes, or one for so many of its crew. A visit that begins when another ends does not
    overlap it.
    """
    tables, sold = outcome.tables, outcome.admission.shift
    gigs, going = tables.gigs, tables.shifts.gig[sold]
    crew = sums(going, np.ones(going.size, np.int64), len(gigs))
    rows = np.flatnonzero((crew > 0) & (gigs.case == 0))
    if rows.size == 0:
        return 0
    said = tables.scenario.running
    most = None if said is None else said.people_per_instructor
    needed = np.ones_like(crew[rows]) if most is None else -(-crew[rows] // most)
    begins = gigs.day[rows] * MINUTES_A_DAY + gigs.start[rows]
    moments = np.concatenate((begins + gigs.minutes[rows], begins))
    changes = np.concatenate((-needed, needed))
    order = np.lexsort((changes, moments))  # who ends goes before who begins
    return int(np.cumsum(changes[order]).max())
