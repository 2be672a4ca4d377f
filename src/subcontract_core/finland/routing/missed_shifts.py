"""Pay for shifts that are not done: during illness, and when a visit is called off. A verb that a
model's `price` calls.
"""

from attrs import evolve
import numpy as np

from ...base.columns import Known, Mask
from ...base.dates import MINUTES_AN_HOUR
from ...base.money import Exact
from ...base.provenance import Reason
from ...base.texts import Texts
from ...base.units import MINUTES
from ...law import Law, Ruling
from ...model.quoted import Charge, Promise
from ...model.results import Admission, Labour, Unemployment
from ...model.term import Term, Value
from ...model.terms import Terms
from ...scenario.tables import Tables
from ...verbs.missed import Missed, missed, sold_otherwise
from ..law import payroll

FEE = "cancelled_fee"
_EARLY = 10_000  # hours: more than anybody tells
NO_RATE = Value(Exact(0), False)  # of pay that is no rate an hour
CANCELLED_FEE = Term(
    "cancelled_share",
    "share",
    Texts.of("routing.missed_shifts.cancelled_share", "Fee for a cancelled gig, share of the pay"),
    optional=True,
)


def missed_wages(
    tables: Tables,
    terms: Terms,
    law: Law,
    admission: Admission,
    *,
    term: str,
    paid: Mask | None = None,
    rate: Value | None = None,
) -> tuple[Promise, ...]:
    """Sick pay and the pay for cancelled shifts of those who are employed, at the wage `term`, or
    at a `rate` an hour of each missed shift (`NO_RATE` where the pay has none).

    Nothing for people outside `paid`, and nothing without employment.
    """
    if not len(tables.absent):
        return ()
    employed = admission.labour == Labour.EMPLOYED
    who = employed if paid is None else employed & paid
    concerned = sold_otherwise(tables, admission) & who[tables.absent.person]
    found, rate = missed(tables), rate or missed_rate(tables, terms, term)
    promises = []
    if np.any(ill := concerned & found.ill):
        ruling = sick_share(law, found)
        promises.append(
            _promise(
                tables,
                ill,
                rate,
                ruling,
                True,
                "sick_pay",
                (term,),
            )
        )
    if np.any(off := concerned & called_off(law, found)):
        ruling, known = cancelled_by_law(law, found)
        promises.append(
            _promise(
                tables,
                off,
                rate,
                ruling,
                known,
                "cancelled_pay",
                (term,),
            )
        )
    return tuple(promises)


def cancelled_fees(
    tables: Tables,
    terms: Terms,
    admission: Admission,
    *,
    term: str,
    rate: Value | None = None,
    law: Law | None = None,
) -> tuple[Promise, ...]:
    """What the contract pays without employment for a visit that is called off: a share of the pay
    (the term, or a `rate` an hour of each missed shift), unknown while nobody tells it.

    By the `law` a day on which the buyer is known to be closed is none of them.
    """
    own = admission.unemployment == Unemployment.ENTREPRENEUR
    found = missed(tables)
    off = found.cancelled if law is None else called_off(law, found)
    off = off & own[tables.absent.person] & sold_otherwise(tables, admission)
    if not np.any(off):
        return ()
    share, ruling = _contract_share(tables, terms)
    return (
        _promise(
            tables,
            off,
            rate or missed_rate(tables, terms, term),
            ruling,
            share.known,
            FEE,
            (term,),
        ),
    )


def cancelled_sales(
    tables: Tables,
    terms: Terms,
    admission: Admission,
    *,
    term: str,
    rate: Value | None = None,
    law: Law | None = None,
    own_name: bool = False,
) -> tuple[Charge, ...]:
    """What the buyer is asked for a visit that is called off where the worker's own work is billed:
    a share of the price (the term, or a `rate` an hour of each missed shift), unknown while nobody
    tells it.
    """
    promised = cancelled_fees(
        tables,
        terms,
        admission,
        term=term,
        rate=rate,
        law=law,
    )
    return tuple(
        Charge.visits(
            tables,
            one.gig,
            one.cents,
            one.why,
            known=one.known,
            quantity=one.quantity,
            person=one.person,
            own_name=own_name,
        )
        for one in promised
        if len(one)
    )


def called_off(law: Law, found: Missed) -> Mask:
    """Which missed shifts were agreed and are called off: by the reading that is chosen, not those
    on days on which the buyer is known to be closed.
    """
    if not np.any(found.closed):
        return found.cancelled
    return found.cancelled & (~found.closed | payroll.binds_on_closed_day(law, found.day))


def _contract_share(tables: Tables, terms: Terms) -> tuple[Value, Ruling]:
    """The share that the contract pays of each missed shift."""
    case = tables.people.case[tables.absent.person]
    share = terms.at(CANCELLED_FEE.name, case=case)
    return share, Ruling(share.exact, Reason("reason.cancelled_fee", terms=(CANCELLED_FEE.name,)))


def cancelled_by_law(law: Law, found: Missed) -> tuple[Ruling, np.ndarray]:
    """The share that each cancelled shift brings in employment; unknown where nobody says how long
    before it was called off and that decides.
    """
    told = found.hours_before >= 0
    hours = np.where(told, found.hours_before, 0)
    ruling = payroll.cancelled_share(law, found.day, hours_before=hours)
    early = payroll.cancelled_share(law, found.day, hours_before=np.where(told, hours, _EARLY))
    return ruling, np.broadcast_to(ruling.amount.num == early.amount.num, told.shape)


def sick_share(law: Law, found: Missed) -> Ruling:
    """The share that each missed shift brings in employment to who is ill."""
    return payroll.sick_pay_share(
        law,
        found.day,
        fell_ill=np.where(found.ill, found.fell_ill, found.day),
        employed_since=found.employed_since,
        paid_before=found.days_before,
    )


def missed_rate(tables: Tables, terms: Terms, term: str) -> Value:
    """What an hour of each missed shift is paid with by a term."""
    absent, gigs = tables.absent, tables.gigs
    gig = absent.gig
    return terms.at(
        term,
        case=gigs.case[gig],
        person=absent.person,
        gig=gigs.label[gig],
        sector=gigs.sector[gig],
        day=gigs.day[gig],
    )


def _promise(
    tables: Tables,
    some: Mask,
    rate: Value,
    ruling: Ruling,
    known: Known,
    kind: str,
    terms: tuple[str, ...],
) -> Promise:
    """The rows of these missed shifts: their hours at the rate, times the share."""
    absent = tables.absent
    amount: Exact = rate.exact * absent.minutes * ruling.amount / MINUTES_AN_HOUR
    cents = np.broadcast_to(amount.cents(), absent.minutes.shape)
    is_none = ruling.amount.num == 0  # of whatever pay
    sure = np.broadcast_to(np.asarray(known) & (np.asarray(rate.known) | is_none), cents.shape)
    is_paid = (cents != 0) | ~sure | (kind == FEE)  # a contract that pays nothing says so
    rows = np.flatnonzero(some & is_paid)
    gig = absent.gig[rows]
    return Promise(
        absent.person[rows],
        tables.gigs.month[gig],
        cents[rows],
        evolve(ruling.why, terms=(*ruling.why.terms, *terms)),
        True if np.all(sure[rows]) else sure[rows],
        MINUTES(absent.minutes[rows]),
        gig,
        tables.gigs.buyer[gig],
        kind,
        beside=True,
    )
