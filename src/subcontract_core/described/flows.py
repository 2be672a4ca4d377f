"""One flow of a description as a set of charges or promises."""

from collections.abc import Mapping

import numpy as np

from ..model.quoted import Charge, Promise
from ..model.results import Admission
from ..model.terms import Terms
from ..scenario.tables import Tables
from ..verbs import pricing
from .description import FlowLine, Sort


def charge_of(
    flow: FlowLine, tables: Tables, terms: Terms, admission: Admission, source: str
) -> Charge:
    """What a sale asks of the buyers."""
    if flow.sort is Sort.OWN_NAME:
        return pricing.worker_charges(
            tables,
            terms,
            admission,
            flow.term,
            source=source,
            own_name=True,
        )
    if flow.per == "crew hour":
        return pricing.crew_charges(
            tables,
            terms,
            admission,
            flow.term,
            source=source,
        )
    if flow.per == "item":
        return pricing.counted_charges(
            tables,
            terms,
            admission,
            flow.term,
            count=flow.with_term,
            source=source,
        )
    if flow.per == "month":
        return pricing.monthly_charges(tables, terms, flow.term, source=source)
    if flow.per == "hour over":
        return pricing.hours_over(
            tables,
            terms,
            admission,
            flow.term,
            included=flow.with_term,
            source=source,
        )
    return pricing.worker_charges(
        tables,
        terms,
        admission,
        flow.term,
        source=source,
    )


def promise_of(
    flow: FlowLine,
    tables: Tables,
    terms: Terms,
    admission: Admission,
    charges: Mapping[str, Charge],
    source: str,
) -> Promise:
    """What a flow promises to the workers; a share is of the charge that its second term names."""
    if flow.sort is Sort.REPAID:
        return pricing.kilometres(
            tables,
            terms,
            admission,
            rate=flow.term,
            distance=flow.with_term,
            kind=flow.kind,
            source=source,
        )
    if flow.per == "month":
        return pricing.monthly_wages(
            tables,
            terms,
            admission,
            term=flow.term,
            source=source,
        )
    if flow.per == "share":
        return pricing.shared_part(
            tables,
            terms,
            admission,
            charges[flow.with_term],
            term=flow.term,
            by_hours=flow.by_hours,
            source=source,
        )
    if flow.per == "way":
        minutes = np.broadcast_to(
            terms.shifts(flow.with_term).exact.whole(), tables.shifts.minutes.shape
        )
        return pricing.wages(
            tables,
            terms,
            admission,
            term=flow.term,
            source=source,
            minutes=np.where(admission.shift, minutes, 0),
            beside=True,
        )
    return pricing.wages(
        tables,
        terms,
        admission,
        term=flow.term,
        source=source,
    )
