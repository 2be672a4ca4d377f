"""Findings that several models share: the end of a contract, work inside activity premises, the cost of an hour."""

import numpy as np

from ..documents import Sheet, sums
from ..reasons import Reason
from ..scenario.tables import Tables
from ..stages import Admission, Finding
from ..terms import Terms
from .margins import wage_cost

_PAPER = "THL Työpaperi 18/2023"


def contract_ends(t: Tables, terms: Terms, admission: Admission) -> tuple[Finding, ...]:
    """A contract of fixed length, after which each person needs a place (C-44)."""
    people = np.flatnonzero(admission.offered)
    if not terms.is_set("contract_months") or people.size == 0:
        return ()
    months = np.broadcast_to(terms.at("contract_months", case=t.people.case[people]).exact.num, people.shape)
    return (Finding("contract_ends", "notice", Reason("finding.contract_ends", terms=("contract_months",), source=_PAPER), person=people, numbers={"months_count": months}, fix="fix.contract_ends"),)


def inside_premises(t: Tables, admission: Admission) -> tuple[Finding, ...]:
    """Paid work inside the activity's own premises: who is liable in an accident is an open question."""
    gig = t.shifts.gig
    rows = np.flatnonzero(admission.shift & t.gigs.in_premises[gig])
    if rows.size == 0:
        return ()
    minutes = sums(t.shifts.person[rows], t.shifts.minutes[rows], len(t.people))
    people = np.flatnonzero(minutes)
    return (Finding("work_in_premises", "notice", Reason("finding.work_in_premises", source=_PAPER), person=people, numbers={"inside_minutes": minutes[people]}, fix="fix.work_in_premises"),)


def cost_of_an_hour(t: Tables, slips: Sheet) -> tuple[Finding, ...]:
    """What an hour of one worker costs the employer: the price at which it breaks even, before anything else."""
    cost, known = wage_cost(slips)
    line = slips.line("wage")
    if known is not True or line is None or line.quantity is None or len(slips) == 0:
        return ()
    minutes = sums(slips.case, line.quantity, t.cases)
    cents = sums(slips.case, cost, t.cases)
    hour = (2 * cents * 60 + minutes) // np.maximum(1, 2 * minutes)
    people = np.unique(slips.person)
    return (Finding("break_even", "notice", Reason("finding.break_even"), person=people, numbers={"hour": hour[t.people.case[people]]}, fix="fix.break_even"),)
