"""What the day of a visit brings with it: Sundays and holidays, the nights on which the clock
is moved, and people who are away.
"""

import numpy as np

from ...base.dates import calendar_date, clock_moved
from ...base.provenance import Reason
from ...base.units import DAY, PER_CENT, Quantity
from ...law import Law
from ...model.results import Admission, Finding, Payments
from ...scenario.tables import Tables
from ...verbs.calendars import on_sunday
from . import missed_work

_THREE, _FOUR = 3 * 60, 4 * 60  # the clock goes from one to the other


def check(
    tables: Tables, law: Law, admission: Admission, payments: Payments
) -> tuple[Finding, ...]:
    """Findings on the visits that are sold and on those that somebody misses; they count no
    money.
    """
    return (
        *_sundays(tables, law, admission, payments),
        *_clock(tables, admission),
        *missed_work.check(tables, law, admission, payments),
        *_paid_before(tables, law, payments),
    )


def _sundays(
    tables: Tables, law: Law, admission: Admission, payments: Payments
) -> tuple[Finding, ...]:
    """Paid hours in employment on a Sunday or a holiday: the pay is raised (Working Hours Act
    872/2019, section 20).
    """
    employed = np.zeros(len(tables.people), bool)
    for sheet in payments.sheets:
        if sheet.of_employment:
            employed[sheet.person] = True
    rows = np.flatnonzero(admission.shift & employed[tables.shifts.person] & on_sunday(tables))
    if rows.size == 0:
        return ()
    gig = tables.shifts.gig[rows]
    rule = law.rule("payroll.sunday_increase")
    rate = np.broadcast_to(
        (rule.rate("payroll.sunday_increase_rate", tables.gigs.day[gig]) * 100).cents(), gig.shape
    )
    why = rule.reason()
    findings = []
    for code, some in (("sunday_work", rate > 0), ("sunday_not_raised", rate <= 0)):
        if np.any(some):
            numbers = {"percent_count": PER_CENT(rate[some])} if code == "sunday_work" else {}
            findings.append(
                _on_visits(
                    tables,
                    code,
                    "notice",
                    rows[some],
                    Reason(
                        f"finding.{code}",
                        why.rule,
                        why.act,
                        why.section,
                        why.parameters,
                    ),
                    **numbers,
                )
            )
    return tuple(findings)


def _on_visits(
    tables: Tables, code: str, severity: str, rows: np.ndarray, why: Reason, **numbers: Quantity
) -> Finding:
    """A finding on some shifts."""
    gig = tables.shifts.gig[rows]
    return Finding(
        code,
        severity,
        why,
        person=tables.shifts.person[rows],
        gig=gig,
        day=tables.gigs.day[gig],
        numbers=numbers,
        fix=f"fix.{code}",
    )


def _clock(tables: Tables, admission: Admission) -> tuple[Finding, ...]:
    """Visits over the hour at which the clock is moved: their hours are those of the clock, not
    those that pass.
    """
    gig = tables.shifts.gig
    day, start = tables.gigs.day[gig], tables.gigs.start[gig]
    over = admission.shift & (start < _FOUR) & (start + tables.shifts.minutes > _THREE)
    findings = []
    for code, minutes in (("clock_forward", 60), ("clock_back", -60)):
        rows = np.array(
            [
                row
                for row in np.flatnonzero(over)
                if clock_moved(calendar_date(day[row])) == minutes
            ],
            np.int64,
        )
        if rows.size:
            findings.append(
                _on_visits(
                    tables,
                    code,
                    "notice",
                    rows,
                    Reason(f"finding.{code}", act="Directive 2000/84/EC"),
                )
            )
    return tuple(findings)


def _paid_before(tables: Tables, law: Law, payments: Payments) -> tuple[Finding, ...]:
    """Pay whose day moved into the month before: that month's limits, benefits and tax year see
    it.
    """
    named = tables.lead + np.arange(tables.work_months) + (tables.scenario.pay.month == "next")
    sheets = [
        sheet
        for sheet in payments.sheets
        if len(sheet) and any(line.declared.earned for line in sheet.lines)
    ]
    person, month, day = (
        np.concatenate(
            [
                np.zeros(0, np.int64),
                *(getattr(sheet, name)[sheet.month < named[sheet.work_month]] for sheet in sheets),
            ]
        )
        for name in ("person", "month", "paid")
    )
    _, first = np.unique(day * len(tables.people) + person, return_index=True)
    if first.size == 0:
        return ()
    rule = law.rule("payroll.pay_day")
    why = rule.reason("finding.paid_month_before")
    return (
        Finding(
            "paid_month_before",
            "watch",
            why,
            person=person[first],
            month=month[first],
            numbers={"paid_day": DAY(day[first])},
            fix="fix.paid_month_before",
        ),
    )
