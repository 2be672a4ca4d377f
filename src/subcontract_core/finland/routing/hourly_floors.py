"""The least pay an hour of each shift: a verb that a model's `price` calls."""

import numpy as np

from ...base.provenance import Reason
from ...law import Law
from ...model.quoted import Charge, Promise
from ...model.results import Admission
from ...model.term import Value
from ...model.terms import Terms
from ...scenario.tables import Tables
from ...verbs.hourly import in_cents, price_leaving
from ..law.wage_floors import trainee_floor
from .missed_shifts import cancelled_fees, cancelled_sales, missed_rate


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


def called_off_at_floor(
    tables: Tables, terms: Terms, law: Law, admission: Admission, *, term: str, fee: str = ""
) -> tuple[Charge | Promise, ...]:
    """What is billed for visits that are called off, and paid to who would have gone, where work is
    billed at the floor (the term `term`, as in `hourly_floor`): the share of the price that was
    agreed. Of the price the floor is left after a `fee` (a term), or it is the floor itself.
    """
    floor, _ = hourly_floor(
        tables,
        terms,
        law,
        term=term,
        text="",
        missed=True,
    )
    case = tables.people.case[tables.absent.person]
    price = price_leaving(floor, terms.at(fee, case=case)) if fee else in_cents(floor)
    return tuple(
        row
        for asked_or_paid in (cancelled_sales, cancelled_fees)
        for row in asked_or_paid(
            tables,
            terms,
            admission,
            term=term,
            rate=price,
            law=law,
        )
    )
