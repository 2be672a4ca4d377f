"""Admission put together from its parts: who is offered the model, papers, calendar rule,
clashes.
"""

from collections.abc import Callable
from pathlib import Path

import numpy as np

from ..base.columns import Column, Mask
from ..base.provenance import Reason
from ..base.units import COUNT
from ..model.documents import sums
from ..model.onboarding_file import read_steps
from ..model.results import Admission, Finding
from ..scenario.tables import Tables
from .calendars import Calendar, double_booked
from .contracts import after_contract, contract_over, missed_after_contract
from .onboarding import held_back, papers_missing, steps


def admit(
    tables: Tables,
    *,
    offered: Mask,
    labour: Column,
    unemployment: Column,
    rule: Callable[[np.ndarray, np.ndarray], Calendar],
    papers: Path | None,
    source: str,
    months: Column | None = None,
) -> Admission:
    """The admission of a model with one calendar rule for those who take part.

    `rule` gets the shifts that are asked for and the people who may start (bool columns). People
    who are not offered the model, or whose papers hold them back, go on as today. `papers` is the
    model's onboarding file, `source` the document that limits whom it is for. `months` is the
    length of each person's contract, after which no shift is sold; None without an end.
    """
    onboarding = read_steps(papers) if papers else ()
    may = offered & ~held_back(onboarding, tables, offered, labour)
    asked = may[tables.shifts.person]
    late = np.zeros(len(tables.shifts), bool)
    if months is not None:
        late = after_contract(tables, asked, months)
        asked &= ~late
    calendar = rule(asked, may)
    missed = calendar.missed
    if months is not None and len(tables.absent):
        ended = missed_after_contract(tables, asked, months)
        missed = ~ended if missed is None else missed & ~ended

    def told() -> tuple[Finding, ...]:
        return (
            *papers_missing(onboarding, tables, offered, labour),
            *contract_over(tables, late, source),
            *not_offered(offered, source),
            *calendar.findings,
            *double_booked(tables, calendar.shift),
            *_short_crews(tables, calendar.shift),
        )

    day = calendar.day | ~may[tables.activity.person]
    return Admission(
        offered,
        np.where(may, labour, 0),
        np.where(may, unemployment, 0),
        calendar.shift,
        day,
        calendar.day_on,
        lambda: steps(onboarding, tables, offered, labour),
        told,
        missed=missed,
    )


def not_offered(offered: Mask, source: str) -> tuple[Finding, ...]:
    """People for whom the model is not."""
    people = np.flatnonzero(~offered)
    if people.size == 0:
        return ()
    why = Reason("finding.not_offered", source=source)
    return (
        Finding(
            "not_offered",
            "notice",
            why,
            person=people,
            fix="fix.not_offered",
        ),
    )


def _short_crews(tables: Tables, shift: Mask) -> tuple[Finding, ...]:
    """Visits that lose a part of their crew; nobody is planned anew."""
    asked = sums(tables.shifts.gig, np.ones(len(tables.shifts), np.int64), len(tables.gigs))
    sold = sums(tables.shifts.gig[shift], np.ones(int(shift.sum()), np.int64), len(tables.gigs))
    short = np.flatnonzero((sold > 0) & (sold < asked))
    if short.size == 0:
        return ()
    numbers = {"asked_count": COUNT(asked[short]), "sold_count": COUNT(sold[short])}
    return (
        Finding(
            "short_crew",
            "notice",
            Reason("finding.short_crew"),
            gig=short,
            day=tables.gigs.day[short],
            numbers=numbers,
            fix="fix.short_crew",
        ),
    )
