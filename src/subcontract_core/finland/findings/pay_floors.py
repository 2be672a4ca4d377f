"""Pay an hour beside the lowest pay of the sector: a fault, trainee pay, or a comparison where
no agreement applies.
"""

from attrs import evolve
import numpy as np

from ...base.columns import DayNumbers, Known, Mask
from ...base.money import Exact
from ...base.provenance import Reason
from ...base.units import CENTS_PER_HOUR, Quantity
from ...law import Law
from ...model.results import Admission, Finding, Labour
from ...scenario.tables import Tables
from ..law.wage_floors import municipal_floor, trainee_floor, wage_floor
from .hourly_pay import HourlyPay


def beside_wage_floor(
    tables: Tables, law: Law, admission: Admission, pay: HourlyPay
) -> tuple[Finding, ...]:
    """Findings on the pay of an hour beside the floors of the day of the gig (C-15, C-16).

    In employment an agreement binds, of pay of nothing too; otherwise the floors are only a
    comparison for those who are paid. A public employer has an agreement of its own.
    """
    labour = admission.labour[tables.shifts.person] == Labour.EMPLOYED
    employed = pay.employed | labour
    known = pay.known & admission.shift & ~pay.own_class
    findings: tuple[Finding, ...] = ()
    for binds, paid in ((True, known & employed), (False, known & ~employed & (pay.pay > 0))):
        if np.any(paid):
            findings += _under_trainee_wage(
                tables,
                law,
                pay,
                paid,
                employed=binds,
            )
            findings += _beside_floors(
                tables,
                law,
                pay,
                paid,
                employed=binds,
            )
    return findings


def _beside_floors(
    tables: Tables, law: Law, pay: HourlyPay, paid: Mask, *, employed: bool
) -> tuple[Finding, ...]:
    """Pay that is at least trainee pay: whether it is the full floor too; a public employer's
    pay beside its own agreement.
    """
    gig = tables.shifts.gig
    day, sector = tables.gigs.day[gig], tables.gigs.sector[gig]
    wage = pay.pay + np.zeros(gig.shape, np.int64)
    low, low_known, _ = trainee_floor(law, day, sector=sector)
    full, known, why = wage_floor(law, day, sector=sector, terms=pay.terms)
    own = pay.public & employed
    between = paid & ~own & known & low_known & (wage >= low) & (wage < full)
    above = paid & ~own & known & (wage >= full)
    numbers = {
        "pay": CENTS_PER_HOUR(wage.cents()),
        "trainee": CENTS_PER_HOUR(low.cents()),
        "full": CENTS_PER_HOUR(full.cents()),
    }
    if not employed:
        return _said(
            tables,
            "fee_between_floors",
            "watch",
            why,
            between,
            full - wage,
            numbers,
        ) + _said(
            tables,
            "fee_at_floor",
            "watch",
            why,
            above,
            full - wage,
            numbers,
        )
    findings = _said(
        tables,
        "trainee_pay_only",
        "notice",
        why,
        between,
        full - wage,
        numbers,
        "fix.trainee_pay_only",
    ) + _said(
        tables,
        "wage_at_floor",
        "watch",
        why,
        above,
        full - wage,
        numbers,
    )
    if not np.any(paid & own):
        return findings
    return findings + _beside_public_minimum(
        tables, wage, paid & own, *municipal_floor(law, day, sector=sector, terms=pay.terms)
    )


def _beside_public_minimum(
    tables: Tables, wage: Exact, paid: DayNumbers, floor: Exact, known: Known, why: Reason
) -> tuple[Finding, ...]:
    """The wages that a public employer pays beside the minimum of its own agreement, where that
    is known.
    """
    numbers = {"pay": CENTS_PER_HOUR(wage.cents()), "full": CENTS_PER_HOUR(floor.cents())}
    under, over = paid & known & (wage < floor), paid & known & (wage >= floor)
    return _said(
        tables,
        "under_public_minimum",
        "notice",
        why,
        under,
        floor - wage,
        numbers,
        "fix.under_public_minimum",
    ) + _said(
        tables,
        "public_minimum_met",
        "watch",
        why,
        over,
        floor - wage,
        numbers,
    )


def _under_trainee_wage(
    tables: Tables, law: Law, pay: HourlyPay, paid: Mask, *, employed: bool
) -> tuple[Finding, ...]:
    """Pay an hour under the sector's trainee wage: a fault in employment, a remark where no
    agreement applies (C-15, C-16).
    """
    gig = tables.shifts.gig
    floor, known, why = trainee_floor(
        law,
        tables.gigs.day[gig],
        sector=tables.gigs.sector[gig],
        text="finding.under_trainee_wage" if employed else "finding.under_trainee_wage_fee",
        terms=pay.terms,
    )
    low = np.flatnonzero(paid & known & np.broadcast_to(pay.pay < floor, gig.shape))
    if low.size == 0:
        return ()
    numbers = {
        "pay": CENTS_PER_HOUR(np.broadcast_to(pay.pay.cents(), gig.shape)[low]),
        "floor": CENTS_PER_HOUR(np.broadcast_to(floor.cents(), gig.shape)[low]),
    }
    code = why.text.removeprefix("finding.")
    return (
        Finding(
            code,
            "warning" if employed else "notice",
            why,
            person=tables.shifts.person[low],
            gig=gig[low],
            day=tables.gigs.day[gig[low]],
            numbers=numbers,
            fix="fix.under_trainee_wage",
        ),
    )


def _said(
    tables: Tables,
    code: str,
    severity: str,
    why: Reason,
    mask: Mask,
    lacks: Exact,
    numbers: dict[str, Quantity],
    fix: str = "",
) -> tuple[Finding, ...]:
    """One row a person: the shift whose pay lacks most of the floor, or is nearest to it."""
    rows = np.flatnonzero(mask)
    if rows.size == 0:
        return ()
    order = rows[np.lexsort((rows, -lacks.num[rows], tables.shifts.person[rows]))]
    person = tables.shifts.person[order]
    first = order[np.append(True, person[1:] != person[:-1])]
    return (
        Finding(
            code,
            severity,
            evolve(why, text=f"finding.{code}"),
            person=tables.shifts.person[first],
            gig=tables.shifts.gig[first],
            day=tables.gigs.day[tables.shifts.gig[first]],
            numbers={
                name: number.unit(np.broadcast_to(number.values, mask.shape)[first])
                for name, number in numbers.items()
            },
            fix=fix,
        ),
    )
