"""Pay for shifts that are not done: during illness, and when a visit is called off. A verb that a
model's `price` calls.
"""

from attrs import evolve
import numpy as np

from ...base.columns import Known, Mask
from ...base.money import Exact
from ...base.provenance import Reason
from ...base.texts import Texts
from ...base.units import MINUTES
from ...law import Law, Ruling
from ...model.quoted import Promise
from ...model.results import Admission, Labour
from ...model.term import Term, Value
from ...model.terms import Terms
from ...scenario.tables import Tables
from ...verbs.missed import Missed, missed
from ..law import payroll

_HOUR = 60
_EARLY = 10_000  # hours: more than anybody tells
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
) -> tuple[Promise, ...]:
    """Sick pay and the pay for cancelled shifts of those who are employed, at the wage `term`.

    Nothing for people outside `paid`, and nothing without employment.
    """
    if not len(tables.absent):
        return ()
    who = tables.absent.person
    employed = admission.offered & (admission.labour == Labour.EMPLOYED)
    concerned = (employed if paid is None else employed & paid)[who]
    found, rate = missed(tables), _rate(tables, terms, term)
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
    if np.any(off := concerned & found.cancelled):
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
    tables: Tables, terms: Terms, admission: Admission, *, term: str
) -> tuple[Promise, ...]:
    """What the contract pays without employment for a visit that is called off: a share of the pay,
    unknown while nobody tells it.
    """
    who = tables.absent.person
    off = missed(tables).cancelled & admission.offered[who] & (admission.unemployment > 0)[who]
    if not np.any(off):
        return ()
    share = terms.at(CANCELLED_FEE.name, case=tables.people.case[who])
    why = Reason("reason.cancelled_fee", terms=(CANCELLED_FEE.name,))
    ruling = Ruling(share.exact, why)
    rate = _rate(tables, terms, term)
    return (
        _promise(
            tables,
            off,
            rate,
            ruling,
            share.known,
            "cancelled_fee",
            (term,),
        ),
    )


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


def _rate(tables: Tables, terms: Terms, term: str) -> Value:
    """The pay an hour of each missed shift."""
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
    amount: Exact = rate.exact * absent.minutes * ruling.amount / _HOUR
    cents = np.broadcast_to(amount.cents(), absent.minutes.shape)
    sure = np.broadcast_to(np.asarray(known) & np.asarray(rate.known), cents.shape)
    rows = np.flatnonzero(some & ((cents != 0) | ~sure))
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
