"""The least pay an hour of each shift: a verb that a model's `price` calls."""

import numpy as np

from ...base.provenance import Reason
from ...law import Law
from ...model.term import Value
from ...model.terms import Terms
from ...scenario.tables import Tables
from ..law.wage_floors import trainee_floor
from .missed_shifts import missed_rate


def hourly_floor(
    tables: Tables,
    terms: Terms,
    law: Law,
    *,
    term: str,
    text: str,
    with_terms: tuple[str, ...] = (),
    missed: bool = False,
) -> tuple[Value, Reason]:
    """The floor of each shift, or of each one that is `missed`: the scenario's own figure (the term
    `term`), else the sector's trainee floor on the day of the gig.

    `text` is the key of the reason's words, `with_terms` what else decides what is made of it.
    """
    stated = missed_rate(tables, terms, term) if missed else terms.shifts(term)
    if stated.known is True:
        return stated, Reason(text, terms=(term, *with_terms))
    gig = tables.absent.gig if missed else tables.shifts.gig
    exact, known, why = trainee_floor(
        law,
        tables.gigs.day[gig],
        sector=tables.gigs.sector[gig],
        text=text,
        terms=with_terms,
    )
    if stated.known is not False:
        exact, known = stated.exact.where(stated.known, exact), known | stated.known
    return Value(exact, True if bool(np.all(known)) else known), why
