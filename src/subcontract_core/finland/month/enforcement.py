"""Debts in enforcement: what is taken of a month's pay and earnings-related pension."""

import numpy as np

from ...law import Law, Ruling
from ...model.documents import Line
from ...model.kinds import Seizure
from ...model.results import Finding
from ..law import enforcement
from .income import Income, reason_with
from .person_months import PersonMonths, known_for, on_people


def check(rows: PersonMonths, law: Law, got: Income) -> tuple[list[Line], tuple[Finding, ...]]:
    """What enforcement takes per person-month (ulosotto), and how much of the pay of the month that
    is.

    Counts net pay, pensions and the unemployment benefit; takes from pay and the earnings-related
    pension only. A wage is regular pay; what the law makes of other gig pay is its reading
    `enforcement.gig_pay`.
    """
    people = rows.t.people
    mine = rows.of(people.in_debt)
    if not np.any(mine):
        return [], ()
    taken_of, counted, by_reading = (
        got.net(lambda kind, made=made: kind.seizure is made)
        for made in (Seizure.TAKEN, Seizure.COUNTED, Seizure.COUNTED_BY_READING)
    )
    seizable = taken_of + got.paid_out
    base = enforcement.income_base(
        law, rows.on, pay=got.paid_out, benefits=taken_of + counted, by_reading=by_reading
    )
    dependants = rows.of(people.dependants)

    def taken(free: np.ndarray) -> Ruling:
        return enforcement.withheld(
            law,
            rows.on,
            base=base.amount,
            seizable=seizable,
            gig_pay=got.pay.gigs_left.cents,
            dependants=dependants,
            free=free,
        )

    nobody = np.zeros(len(rows), dtype=bool)
    # Free months spare regular income only, and the income's band says how many of them there can
    # be.
    spared = (taken(nobody).amount - taken(~nobody).amount).where(mine)
    most = enforcement.free_months(
        law, rows.on, base=base.amount, dependants=dependants, asked=True
    ).amount.num
    # They are used up by the first months in which something would be taken.
    used = np.cumsum(rows.grid(spared > 0), axis=0).reshape(-1)
    free = mine & (spared > 0) & (used <= np.minimum(rows.of(people.free_months), most))
    ruling = taken(free)
    line = Line(
        "enforcement",
        "person",
        "enforcement",
        ruling.amount.where(mine).cents(),
        reason_with(ruling.why, base.why, text=ruling.why.text),
        known_for(mine, got.net_known),
    )
    return [line], _findings(rows, law, line, got, free, mine)


def _findings(
    rows: PersonMonths, law: Law, line: Line, got: Income, free: np.ndarray, mine: np.ndarray
) -> tuple[Finding, ...]:
    paid, cents = got.paid_out, line.cents
    found = rows.finding(
        "enforcement_takes",
        "warning",
        mine & (paid > 0) & (cents > 0) & line.known,
        line.why,
        taken=cents,
        paid=paid,
        left=paid - cents,
    )
    found += rows.finding("enforcement_free_month", "notice", free & line.known, line.why, fix="")
    beside = rows.people_in(mine & ((got.pay.gigs.cents > 0) | ~got.pay.gigs.mask))
    if beside.size:
        # How gig pay outside employment is treated is open; the other readings would take another
        # part.
        r = law.rule("enforcement.withheld")
        r.choice("enforcement.gig_pay", int(rows.on[0]))
        found += on_people("enforcement_reading", "watch", beside, r.reason())
    return found
