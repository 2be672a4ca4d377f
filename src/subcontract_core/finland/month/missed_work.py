"""People who miss a visit or an activity day, and visits that are called off: what that brings and
what it leaves uncounted.
"""

from attrs import evolve
import numpy as np

from ...base.columns import Mask, each_once
from ...base.provenance import Reason
from ...base.units import DAYS, PER_CENT, Quantity
from ...law import Law
from ...model.documents import sums
from ...model.results import Admission, Finding, Labour, Payments, Unemployment
from ...scenario.tables import Tables
from ...verbs.missed import Missed, missed, sold_otherwise
from ..routing.missed_shifts import FEE, called_off, cancelled_by_law, sick_share


def check(
    tables: Tables, law: Law, admission: Admission, payments: Payments
) -> tuple[Finding, ...]:
    """Findings on missed shifts, each for those who take part, and on missed activity days."""
    days = _from_activity(tables)
    if not len(tables.absent):
        return days
    found = missed(tables)
    who = tables.absent.person
    offered = sold_otherwise(tables, admission)
    employed = offered & (admission.labour[who] == Labour.EMPLOYED)
    own = offered & (admission.unemployment[who] == Unemployment.ENTREPRENEUR)
    off, agreed = called_off(law, found), _agreed(tables, payments)
    return (
        *_away(tables, admission, offered & ~found.ill & ~found.cancelled),
        *_unsaid(tables, law, employed & ~found.ill & ~found.cancelled),
        *_ill(tables, law, found, employed),
        *_on(tables, "no_sick_pay", "warning", own & found.ill),
        *_cancelled(tables, law, found, employed & off),
        *_on(tables, "gig_cancelled_fee", "warning", own & off & ~agreed),
        *_on(tables, "gig_cancelled_agreed", "notice", own & off & agreed),
        *_closed(tables, law, (employed | own) & found.cancelled & ~off),
        *days,
    )


def _on(
    tables: Tables,
    code: str,
    severity: str,
    some: Mask,
    why: Reason | None = None,
    **numbers: Quantity,
) -> tuple[Finding, ...]:
    """A finding on some missed shifts; `numbers` have a row for each missed shift."""
    rows = np.flatnonzero(some)
    if rows.size == 0:
        return ()
    gig = tables.absent.gig[rows]
    return (
        Finding(
            code,
            severity,
            evolve(why or Reason(""), text=f"finding.{code}"),
            person=tables.absent.person[rows],
            gig=gig,
            day=tables.gigs.day[gig],
            numbers={name: number.at(rows) for name, number in numbers.items()},
            fix=f"fix.{code}",
        ),
    )


def _away(tables: Tables, admission: Admission, some: Mask) -> tuple[Finding, ...]:
    """Who is away from a visit that the others do, or to which nobody comes."""
    come = sums(tables.shifts.gig, admission.shift.astype(np.int64), len(tables.gigs)) > 0
    comes = come[tables.absent.gig]
    return (
        *_on(tables, "absent", "notice", some & comes),
        *_on(tables, "nobody_comes", "warning", some & ~comes),
    )


def _unsaid(tables: Tables, law: Law, some: Mask) -> tuple[Finding, ...]:
    """An absence of which nobody says that it is illness has no sick pay."""
    rule = law.rule("payroll.sick_pay")
    count = rule.count("payroll.sick_pay_weekdays", tables.gigs.day[tables.absent.gig])
    days = DAYS(np.broadcast_to(count, some.shape))
    return _on(
        tables,
        "sick_pay_not_counted",
        "notice",
        some,
        rule.reason(),
        weekdays_count=days,
    )


def _ill(tables: Tables, law: Law, found: Missed, employed: Mask) -> tuple[Finding, ...]:
    """What is paid of the shifts of somebody ill, from when nothing is, and how long the employment
    is taken to have lasted.
    """
    ill = employed & found.ill
    if not np.any(ill):
        return ()
    ruling = sick_share(law, found)
    percent = np.broadcast_to((ruling.amount * 100).whole(), ill.shape)
    untold = each_once(tables.absent.person[ill & ~found.start_told])
    assumed = (
        Finding(
            "employment_start_assumed",
            "notice",
            evolve(ruling.why, text="finding.employment_start_assumed"),
            person=untold,
            fix="fix.employment_start_assumed",
        ),
    )
    return (
        *_on(
            tables,
            "sick_pay",
            "notice",
            ill & (percent > 0),
            ruling.why,
            percent_count=PER_CENT(percent),
        ),
        *_on(
            tables,
            "sick_pay_over",
            "warning",
            ill & (percent == 0),
            ruling.why,
        ),
        *(assumed if untold.size else ()),
    )


def _agreed(tables: Tables, payments: Payments) -> Mask:
    """Of which missed shifts it is known what the contract pays for them when they are called off:
    those of a person and month of work with such a line.
    """
    told = np.zeros((len(tables.people), tables.work_months), bool)
    for sheet in payments.sheets:
        line = sheet.line(FEE)
        if line is not None:
            known = np.broadcast_to(line.known, len(sheet))
            told[sheet.person[known], sheet.work_month[known]] = True
    return told[tables.absent.person, tables.gigs.month[tables.absent.gig]]


def _closed(tables: Tables, law: Law, some: Mask) -> tuple[Finding, ...]:
    """Visits on days on which the buyer is known to be closed, where no shift is taken to be agreed
    for them.
    """
    why = law.rule("payroll.cancelled_shift").reason() if np.any(some) else None
    return _on(tables, "buyer_closed", "notice", some, why)


def _cancelled(tables: Tables, law: Law, found: Missed, off: Mask) -> tuple[Finding, ...]:
    """What a cancelled shift brings in employment, under the reading that is counted."""
    if not np.any(off):
        return ()
    ruling, known = cancelled_by_law(law, found)
    percent = np.broadcast_to((ruling.amount * 100).whole(), off.shape)
    return (
        *_on(
            tables,
            "gig_cancelled",
            "notice",
            off & known,
            ruling.why,
            percent_count=PER_CENT(percent),
        ),
        *_on(
            tables,
            "gig_cancelled_when",
            "warning",
            off & ~known,
            ruling.why,
        ),
    )


def _from_activity(tables: Tables) -> tuple[Finding, ...]:
    """Activity days on which the person is away."""
    if not len(tables.absent_days):
        return ()
    return (
        Finding(
            "absent_from_activity",
            "notice",
            Reason("finding.absent_from_activity"),
            person=tables.absent_days.person,
            day=tables.absent_days.day,
            fix="fix.absent_from_activity",
        ),
    )
