"""What buyers are asked for visits that are called off, where somebody sells the work: a verb that
a model's `price` calls.
"""

from collections.abc import Iterator

import numpy as np

from ...base.columns import Column, Known, Mask, each_once
from ...base.dates import MINUTES_AN_HOUR
from ...base.money import take
from ...base.provenance import Reason
from ...base.texts import Texts
from ...base.units import MINUTES
from ...law import Law
from ...model.quoted import Charge
from ...model.results import Admission, Finding
from ...model.term import Term, Value
from ...model.terms import Terms
from ...scenario.tables import Tables
from ...verbs.hourly import both_known
from ...verbs.missed import missed, sold_otherwise
from .missed_shifts import called_off, missed_rate

BUYERS_FEE = Term(
    "fee_when_cancelled",
    "share",
    Texts.of(
        "routing.called_off_sales.fee_when_cancelled",
        "What the buyer pays for a called-off visit, share of the price",
    ),
    optional=True,
)
WHY = "reason.fee_when_cancelled"


def called_off_sales(
    tables: Tables,
    terms: Terms,
    law: Law,
    admission: Admission,
    *,
    term: str,
    per_worker: bool,
    count: str = "",
) -> Iterator[Charge]:
    """The share of the price (the term `fee_when_cancelled`) that each called-off visit costs its
    buyer, unknown while nobody tells it: of the crew's hours or of each worker's, or of a number of
    items (the term `count`). Nothing where no visit is called off.

    By the `law` a day on which the buyer is known to be closed is none of them.
    """
    absent = tables.absent
    if not len(absent):
        return
    off = called_off(law, missed(tables)) & sold_otherwise(tables, admission)
    rows = np.flatnonzero(off)
    if not rows.size:
        return
    gig = absent.gig[rows] if per_worker else each_once(absent.gig[rows])
    if per_worker:
        found, minutes = missed_rate(tables, terms, term), absent.minutes[rows]
        price = Value(take(found.exact, rows), take(found.known, rows))
    else:
        found, minutes = terms.gigs(term), tables.gigs.minutes[gig]
        price = Value(take(found.exact, gig), take(found.known, gig))
    full, known = price.exact * minutes / MINUTES_AN_HOUR, price.known
    if count:
        items = terms.gigs(count)
        full = price.exact * take(items.exact, gig)
        known = both_known(known, take(items.known, gig))
    share = terms.at(BUYERS_FEE.name, case=tables.gigs.case[gig])
    cents = np.broadcast_to((full * share.exact).cents(), gig.shape)
    yield Charge.visits(
        tables,
        gig,
        np.where(share.known, cents, 0),
        Reason(WHY, terms=(BUYERS_FEE.name, term)),
        known=_known(share, known, gig),
        quantity=MINUTES(minutes),
        person=absent.person[rows] if per_worker else None,
    )


def _known(share: Value, price: Known, gig: Column) -> Known:
    """A share of nothing is nothing of whatever price; else both must be known."""
    is_none = np.asarray(share.known) & (share.exact.num == 0)
    known: Mask = np.broadcast_to(is_none | both_known(share.known, price), gig.shape)
    return True if bool(known.all()) else known


def is_called_off_sale(charge: Charge) -> bool:
    """Whether a charge is for visits that are called off."""
    return charge.why.text == WHY


def not_told(tables: Tables, charges: tuple[Charge, ...]) -> Iterator[Finding]:
    """The called-off visits of which nobody tells what the buyer pays."""
    for charge in charges:
        if not is_called_off_sale(charge) or charge.known is True:
            continue
        visits = each_once(charge.gig[~np.broadcast_to(charge.known, len(charge))])
        yield Finding(
            "gig_cancelled_not_invoiced",
            "warning",
            Reason("finding.gig_cancelled_not_invoiced", terms=charge.why.terms),
            gig=visits,
            buyer=tables.gigs.buyer[visits],
            day=tables.gigs.day[visits],
            fix="fix.gig_cancelled_not_invoiced",
        )
