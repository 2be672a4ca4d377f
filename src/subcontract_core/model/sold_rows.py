"""Whose the rows of charges and promises are: most models sell the same visits and shifts, so that
these columns are made for the first that does.
"""

import numpy as np

from ..base.columns import Column, Mask, in_short, locked
from ..scenario.tables import Tables


def visits_of(tables: Tables, gig: Column) -> tuple[Column, Column, Column]:
    """The cases, the buyers and the months of work of visits."""
    gigs, rows = tables.gigs, np.asarray(gig)

    def made() -> tuple[Column, Column, Column]:
        case, buyer, month = gigs.case[rows], gigs.buyer[rows], gigs.month[rows]
        return locked(case), locked(buyer), locked(month)

    return tables.once((visits_of, in_short(rows)), made)


def shifts_of(tables: Tables, which: Mask) -> tuple[Column, Column, Column, Column, Column]:
    """The shifts of a mask: their rows, visits, people, months of work and buyers."""

    def made() -> tuple[Column, Column, Column, Column, Column]:
        rows = np.flatnonzero(which)
        gig = tables.shifts.gig[rows]
        _, buyer, month = visits_of(tables, gig)
        person = tables.shifts.person[rows]
        return locked(rows), locked(gig), locked(person), month, buyer

    return tables.once((shifts_of, in_short(which)), made)
