"""Hours for which a collective agreement pays a supplement that nobody has told: evenings, nights,
Saturdays and eves.
"""

import numpy as np

from ...base.columns import Minutes, each_once
from ...base.dates import calendar_date, is_eve_or_saturday
from ...base.provenance import Reason
from ...base.units import MINUTES
from ...model.results import Admission, Finding, Labour
from ...scenario.tables import Tables
from ...scenario.types import Sector
from ...verbs.calendars import on_sunday

_DAY_BEGINS, _EVENING = 6 * 60, 18 * 60
# Whose agreement has such supplements: facility services, sections 9–10 (headings seen, amounts
# not); commerce, amounts of January 2022 only.
_AGREEMENTS = {
    Sector.PROPERTY_SERVICES: (
        "Facility services collective agreement (kiinteistöpalvelualan työehtosopimus)",
        "9–10",
    ),
    Sector.COMMERCE: ("Commerce collective agreement (kaupan alan työehtosopimus)", ""),
}


def check(tables: Tables, admission: Admission) -> tuple[Finding, ...]:
    """Whose paid hours in employment may bring a supplement that is not counted; per visit, with
    the hours. What is raised as Sunday work is told elsewhere.
    """
    shifts, gigs = tables.shifts, tables.gigs
    employed = (admission.labour == Labour.EMPLOYED)[shifts.person]
    minutes = np.where(on_sunday(tables), 0, supplemented(tables))
    sector = gigs.sector[shifts.gig]
    found = []
    for code, (act, section) in _AGREEMENTS.items():
        rows = np.flatnonzero(admission.shift & employed & (minutes > 0) & (sector == code))
        if rows.size:
            gig = shifts.gig[rows]
            found.append(
                Finding(
                    "supplement_unknown",
                    "notice",
                    Reason("finding.supplement_unknown", act=act, section=section),
                    person=shifts.person[rows],
                    gig=gig,
                    day=gigs.day[gig],
                    numbers={"minutes": MINUTES(minutes[rows])},
                    fix="fix.supplement_unknown",
                )
            )
    return tuple(found)


def supplemented(tables: Tables) -> Minutes:
    """The minutes of each shift before six, after eighteen, or on a Saturday or an eve."""
    gig, minutes = tables.shifts.gig, tables.shifts.minutes
    start = tables.gigs.start[gig]
    early = np.clip(_DAY_BEGINS - start, 0, minutes)
    late = np.clip(start + minutes - _EVENING, 0, minutes)
    days = each_once(tables.gigs.day)
    whole = days[np.array([is_eve_or_saturday(calendar_date(day)) for day in days], bool)]
    return np.where(np.isin(tables.gigs.day[gig], whole), minutes, early + late)
