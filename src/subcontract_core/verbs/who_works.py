"""How many go to each visit, and how many visits each person has, of those that are sold."""

import numpy as np

from ..base.columns import Column
from ..model.documents import sums
from ..model.results import Admission
from ..scenario.tables import Tables


def crews(tables: Tables, admission: Admission) -> Column:
    """How many people of the crew are sold on each visit."""
    return _counted(tables.shifts.gig[admission.shift], len(tables.gigs))


def visits_of_people(tables: Tables, admission: Admission) -> Column:
    """How many visits each person has."""
    return _counted(tables.shifts.person[admission.shift], len(tables.people))


def _counted(rows: Column, many: int) -> Column:
    return sums(rows, np.ones(rows.size, np.int64), many)
