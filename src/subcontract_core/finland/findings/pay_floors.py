"""Pay an hour beside the lowest pay of the sector: a fault, trainee pay, or a comparison where
no agreement applies.
"""

from typing import Any

from attrs import evolve
import numpy as np

from ...base.money import Exact
from ...base.provenance import Reason
from ...law import Law
from ...model.results import Admission, Finding
from ...model.terms import Terms
from ...scenario.tables import Tables
from ..law.wage_floors import municipal_floor, trainee_floor, wage_floor


def beside_wage_floor(
    t: Tables,
    terms: Terms,
    law: Law,
    admission: Admission,
    *,
    term: str,
    employed: bool,
    who: np.ndarray | None = None,
    public: Any = False,
) -> tuple[Finding, ...]:
    """Findings on the pay of the `term` (an hour) beside the floors of the day of the gig (C-15,
    C-16).

    `employed` says whether an agreement binds; otherwise the floors are only a comparison. `who`
    marks the people who are paid, `public` the shifts whose employer is a public body, which has
    its own agreement.
    """
    return _under_trainee_wage(
        t, terms, law, admission, term=term, employed=employed, who=who
    ) + _beside_floors(
        t, terms, law, admission, term=term, employed=employed, who=who, public=public
    )


def _beside_floors(
    t: Tables,
    terms: Terms,
    law: Law,
    admission: Admission,
    *,
    term: str,
    employed: bool,
    who: np.ndarray | None,
    public: Any,
) -> tuple[Finding, ...]:
    """Pay that is at least trainee pay: whether it is the full floor too; a public employer's
    pay beside its own agreement.
    """
    gig = t.shifts.gig
    if gig.size == 0:
        return ()
    on, sector = t.gigs.day[gig], t.gigs.sector[gig]
    pay = terms.shifts(term)
    wage = pay.exact + np.zeros(gig.shape, np.int64)
    paid = (
        admission.shift if who is None else admission.shift & who[t.shifts.person]
    ) & np.broadcast_to(pay.known, gig.shape)
    low, low_known, _ = trainee_floor(law, on, sector=sector)
    full, known, why = wage_floor(law, on, sector=sector, terms=(term,))
    own = np.broadcast_to(public, gig.shape)
    between = paid & ~own & known & low_known & (wage >= low) & (wage < full)
    above = paid & ~own & known & (wage >= full)
    numbers = {"pay": wage.cents(), "trainee": low.cents(), "full": full.cents()}
    if not employed:
        return _said(t, "fee_between_floors", "watch", why, between, full - wage, numbers) + _said(
            t, "fee_at_floor", "watch", why, above, full - wage, numbers
        )
    found = _said(
        t, "trainee_pay_only", "notice", why, between, full - wage, numbers, "fix.trainee_pay_only"
    ) + _said(t, "wage_at_floor", "watch", why, above, full - wage, numbers)
    if not np.any(paid & own):
        return found
    floor, sure, why = municipal_floor(law, on, sector=sector, terms=(term,))
    numbers = {"pay": wage.cents(), "full": floor.cents()}
    under, over = paid & own & sure & (wage < floor), paid & own & sure & (wage >= floor)
    return (
        found
        + _said(
            t,
            "under_public_minimum",
            "notice",
            why,
            under,
            floor - wage,
            numbers,
            "fix.under_public_minimum",
        )
        + _said(t, "public_minimum_met", "watch", why, over, floor - wage, numbers)
    )


def _under_trainee_wage(
    t: Tables,
    terms: Terms,
    law: Law,
    admission: Admission,
    *,
    term: str,
    employed: bool,
    who: np.ndarray | None,
) -> tuple[Finding, ...]:
    """Pay an hour under the sector's trainee wage: a fault in employment, a remark where no
    agreement applies (C-15, C-16).
    """
    gig = t.shifts.gig
    floor, known, why = trainee_floor(
        law,
        t.gigs.day[gig],
        sector=t.gigs.sector[gig],
        text="finding.under_trainee_wage" if employed else "finding.under_trainee_wage_fee",
        terms=(term,),
    )
    pay = terms.shifts(term)
    paid = admission.shift if who is None else admission.shift & who[t.shifts.person]
    low = np.flatnonzero(
        paid
        & known
        & np.broadcast_to(pay.known, len(t.shifts))
        & np.broadcast_to(pay.exact < floor, len(t.shifts))
    )
    if low.size == 0:
        return ()
    numbers = {
        "pay": np.broadcast_to(pay.exact.cents(), len(t.shifts))[low],
        "floor": np.broadcast_to(floor.cents(), len(t.shifts))[low],
    }
    code = why.text.removeprefix("finding.")
    return (
        Finding(
            code,
            "warning" if employed else "notice",
            why,
            person=t.shifts.person[low],
            gig=gig[low],
            day=t.gigs.day[gig[low]],
            numbers=numbers,
            fix="fix.under_trainee_wage",
        ),
    )


def _said(
    t: Tables,
    code: str,
    severity: str,
    why: Reason,
    mask: np.ndarray,
    lacks: Exact,
    numbers: dict[str, np.ndarray],
    fix: str = "",
) -> tuple[Finding, ...]:
    """One row a person: the shift whose pay lacks most of the floor, or is nearest to it."""
    rows = np.flatnonzero(mask)
    if rows.size == 0:
        return ()
    order = rows[np.lexsort((rows, -lacks.num[rows], t.shifts.person[rows]))]
    person = t.shifts.person[order]
    first = order[np.append(True, person[1:] != person[:-1])]
    return (
        Finding(
            code,
            severity,
            evolve(why, text=f"finding.{code}"),
            person=t.shifts.person[first],
            gig=t.shifts.gig[first],
            day=t.gigs.day[t.shifts.gig[first]],
            numbers={
                name: np.broadcast_to(column, mask.shape)[first] for name, column in numbers.items()
            },
            fix=fix,
        ),
    )
