"""The flows of a description as sets of charges and promises."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

import numpy as np

from ..base.columns import Mask
from ..finland.routing.called_off_sales import called_off_sales, not_told
from ..finland.routing.extra_pay import extra_wages
from ..finland.routing.missed_shifts import (
    NO_RATE,
    cancelled_fees,
    cancelled_sales,
    missed_wages,
)
from ..law import Law
from ..model.quoted import Charge, Promise
from ..model.results import Admission, Labour, Quote
from ..model.terms import Terms
from ..scenario.tables import Tables
from ..verbs import pricing
from .description import Description
from .flow_lines import FlowLine, Sort


def quoted(
    said: Description, tables: Tables, terms: Terms, law: Law, admission: Admission
) -> Quote:
    """What the flows ask of the buyers and promise to the workers."""
    charges = {
        flow.term: charge_of(
            flow,
            tables,
            terms,
            admission,
            said.source_of(flow),
        )
        for flow in said.of(Sort.SALE, Sort.OWN_NAME, Sort.BILLING)
        if flow.sort is not Sort.BILLING or flow.with_term
    }
    paid = admission.labour != Labour.TRAINEE if said.trainees else None
    promises = [
        promise_of(
            flow,
            tables,
            terms,
            admission,
            charges,
            said.source_of(flow),
            paid,
        )
        for flow in said.of(Sort.EMPLOYMENT, Sort.FEE, Sort.REPAID, Sort.BILLING)
        if flow.sort is not Sort.BILLING or flow.with_term
    ]
    called_off = tuple(
        _called_off(
            said,
            tables,
            terms,
            law,
            admission,
        )
    )
    return Quote(
        (*charges.values(), *called_off),
        (
            *promises,
            *_missed(
                said,
                tables,
                terms,
                law,
                admission,
                paid,
            ),
        ),
        tuple(not_told(tables, called_off)),
    )


def _called_off(
    said: Description, tables: Tables, terms: Terms, law: Law, admission: Admission
) -> Iterator[Charge]:
    """What buyers are asked for visits that are called off: where workers bill their own work, the
    share of their pay; where somebody sells it, what was agreed with the buyer.
    """
    for flow in said.of(Sort.OWN_NAME, Sort.BILLING):
        if flow.sort is Sort.OWN_NAME or flow.with_term:
            yield from cancelled_sales(
                tables,
                terms,
                admission,
                term=flow.with_term or flow.term,
                law=law,
                own_name=flow.sort is Sort.OWN_NAME,
            )
    for flow in said.of(Sort.SALE):
        if flow.per in ("crew hour", "worker hour", "item"):
            yield from called_off_sales(
                tables,
                terms,
                law,
                admission,
                term=flow.term,
                per_worker=flow.per == "worker hour",
                count=flow.with_term if flow.per == "item" else "",
            )


def _missed(
    said: Description,
    tables: Tables,
    terms: Terms,
    law: Law,
    admission: Admission,
    paid: Mask | None,
) -> Iterator[Promise]:
    """Pay for shifts that are not done, and an employer's pay beside the pay for visits. Pay by the
    month goes on, pay for the way is for a way that nobody went; of a share of the price nobody
    knows what it would have been.
    """
    for flow in said.of(Sort.EMPLOYMENT, Sort.FEE, Sort.BILLING):
        rate = NO_RATE if flow.per == "share" else None
        if flow.per in ("month", "way") or (flow.sort is Sort.BILLING and not flow.with_term):
            continue
        if flow.sort is Sort.EMPLOYMENT:
            yield from missed_wages(
                tables,
                terms,
                law,
                admission,
                term=flow.term,
                paid=paid,
                rate=rate,
            )
        else:
            named = flow.with_term if flow.sort is Sort.BILLING else flow.term
            yield from cancelled_fees(
                tables,
                terms,
                admission,
                term=named,
                rate=rate,
                law=law,
            )
    if any(said.of(Sort.EMPLOYMENT)):
        yield from extra_wages(tables, admission, paid)


def charge_of(
    flow: FlowLine, tables: Tables, terms: Terms, admission: Admission, source: str
) -> Charge:
    """What a sale asks of the buyers; the choice on which it depends says how it is meant."""
    meant = (flow.when.term,) if flow.when else ()
    if flow.per == "month":
        return pricing.monthly_charges(tables, terms, flow.term, source=source)
    made: Mapping[str, Callable[..., Charge]] = {
        "crew hour": partial(pricing.crew_charges, with_terms=meant),
        "item": partial(pricing.counted_charges, count=flow.with_term),
        "hour over": partial(pricing.hours_over, included=flow.with_term),
        "worker hour": partial(
            pricing.worker_charges, with_terms=meant, own_name=flow.sort is Sort.OWN_NAME
        ),
    }
    term = flow.with_term if flow.sort is Sort.BILLING else flow.term
    return made[flow.per](
        tables,
        terms,
        admission,
        term,
        source=source,
    )


def promise_of(
    flow: FlowLine,
    tables: Tables,
    terms: Terms,
    admission: Admission,
    charges: Mapping[str, Charge],
    source: str,
    paid: Mask | None = None,
) -> Promise:
    """What a flow promises to the workers (`paid`: to these alone); a share is of the charge that
    its second term names.
    """
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
    made: Callable[..., Promise] = pricing.wages
    if flow.per == "month":
        made = pricing.monthly_wages
    if flow.per == "way":
        minutes = np.broadcast_to(
            terms.shifts(flow.with_term).exact.whole(), tables.shifts.minutes.shape
        )
        way = np.where(admission.shift, minutes, 0)
        made = partial(pricing.wages, minutes=way, beside=True)
    term = flow.with_term if flow.sort is Sort.BILLING else flow.term
    return made(
        tables,
        terms,
        admission,
        term=term,
        source=source,
        paid=paid,
    )
