"""Debts in enforcement: what is taken of a month's pay and earnings-related pension."""

from attrs import evolve
import numpy as np

from ...documents import Line
from ...law import Law, Ruling
from ...scenario.tables import Tables
from ...stages import Finding
from .. import enforcement
from .income import Income, flat, known_flat, reason_with


def check(t: Tables, law: Law, got: Income, person: np.ndarray, month: np.ndarray, on: np.ndarray) -> tuple[list[Line], tuple[Finding, ...]]:
    """What enforcement takes per person-month (ulosotto), and how much of the pay of the month that is.

    Counts net pay, pensions and the unemployment benefit; takes from pay and the earnings-related pension
    only. A wage is regular pay; what the law makes of other gig pay is its reading `enforcement.gig_pay`.
    """
    people = t.people
    mine = people.in_debt[person]
    if not np.any(mine):
        return [], ()
    net = {kind: got.net((kind,)) for kind in ("earnings_pension", "national_pension", "guarantee_pension", "unemployment_benefit")}
    base = enforcement.income_base(law, on, pay=got.paid_out, **net)
    seizable = net["earnings_pension"] + got.paid_out
    gigs = flat(got.pay.gigs_left)

    def taken(free: np.ndarray) -> Ruling:
        return enforcement.withheld(law, on, base=base.amount, seizable=seizable, gig_pay=gigs, dependants=people.dependants[person], free=free)

    nobody = np.zeros(mine.size, dtype=bool)
    # Free months spare regular income only, and the income's band says how many of them there can be.
    spared = (taken(nobody).amount - taken(~nobody).amount).where(mine)
    most = enforcement.free_months(law, on, base=base.amount, dependants=people.dependants[person], asked=True).amount.num
    # They are used up by the first months in which something would be taken.
    used = np.cumsum((spared > 0).reshape(t.size), axis=0).reshape(-1)
    free = mine & (spared > 0) & (used <= np.minimum(people.free_months[person], most))
    ruling = taken(free)
    cents = ruling.amount.where(mine).cents()
    sure = got.known
    known = True if sure is True else ~mine | sure
    line = Line("enforcement", "person", "enforcement", cents, reason_with(ruling.why, base.why, text=ruling.why.text), known)
    return [line], _findings(t, law, line, got, cents, free & known, mine, person, month)


def _findings(
    t: Tables, law: Law, line: Line, got: Income, cents: np.ndarray, free: np.ndarray, mine: np.ndarray, person: np.ndarray, month: np.ndarray
) -> tuple[Finding, ...]:  # fmt: skip
    found = []
    paid = got.paid_out
    rows = np.flatnonzero(mine & (paid > 0) & (cents > 0) & line.known)
    if rows.size:
        numbers = {"taken": cents[rows], "paid": paid[rows], "left": paid[rows] - cents[rows]}
        found.append(Finding("enforcement_takes", "warning", evolve(line.why, text="finding.enforcement_takes"), person=person[rows], month=month[rows], numbers=numbers, fix="fix.enforcement_takes"))
    rows = np.flatnonzero(free)
    if rows.size:
        found.append(Finding("enforcement_free_month", "notice", evolve(line.why, text="finding.enforcement_free_month"), person=person[rows], month=month[rows]))
    gigs = flat(got.pay.gigs)
    sure = known_flat(got.pay.gigs)
    rows = np.flatnonzero(mine & ((gigs > 0) | (False if sure is True else ~sure)))
    if rows.size:
        # How gig pay outside employment is treated is open; the other readings would take another part.
        with law.rule("enforcement.withheld") as r:
            r.choice("enforcement.gig_pay", int(t.month_day[0]))
            why = r.reason("finding.enforcement_reading")
        found.append(Finding("enforcement_reading", "watch", why, person=np.unique(person[rows]), fix="fix.enforcement_reading"))
    return tuple(found)
