"""Debts in enforcement: what is taken of a month's pay and earnings-related pension."""

import numpy as np

from ...base.units import CENTS
from ...law import Law, Ruling
from ...model.documents import Line
from ...model.kinds import Seizure
from ...model.results import Finding
from ..law import enforcement
from .income import Income, reason_with
from .person_months import PersonMonths, known_for, on_people


def check(
    person_months: PersonMonths, law: Law, income: Income
) -> tuple[list[Line], tuple[Finding, ...]]:
    """What enforcement takes per person-month (ulosotto), and how much of the pay of the month that
    is.

    Counts net pay, pensions and the unemployment benefit; takes from pay and the earnings-related
    pension only. A wage is regular pay; what the law makes of other gig pay is its reading
    `enforcement.gig_pay`.
    """
    people = person_months.tables.people
    mine = person_months.of(people.in_debt)
    if not np.any(mine):
        return [], ()
    taken_of, counted, by_reading = (
        income.net(lambda kind, made=made: kind.seizure is made)
        for made in (Seizure.TAKEN, Seizure.COUNTED, Seizure.COUNTED_BY_READING)
    )
    seizable = taken_of + income.paid_out
    base = enforcement.income_base(
        law,
        person_months.first_day,
        pay=income.paid_out,
        benefits=taken_of + counted,
        by_reading=by_reading,
    )
    dependants = person_months.of(people.dependants)

    def taken(free: np.ndarray) -> Ruling:
        return enforcement.withheld(
            law,
            person_months.first_day,
            base=base.amount,
            seizable=seizable,
            gig_pay=income.pay.gigs_left.cents,
            dependants=dependants,
            free=free,
        )

    nobody = np.zeros(len(person_months), dtype=bool)
    # Free months spare regular income only, and the income's band says how many of them there can
    # be.
    spared = (taken(nobody).amount - taken(~nobody).amount).where(mine)
    most = enforcement.free_months(
        law, person_months.first_day, base=base.amount, dependants=dependants, asked=True
    ).amount.num
    # They are used up by the first months in which something would be taken.
    used = np.cumsum(person_months.grid(spared > 0), axis=0).reshape(-1)
    free = mine & (spared > 0) & (used <= np.minimum(person_months.of(people.free_months), most))
    ruling = taken(free)
    line = Line(
        "enforcement",
        "person",
        "enforcement",
        ruling.amount.where(mine).cents(),
        reason_with(ruling.why, base.why, text=ruling.why.text),
        known_for(mine, income.net_known),
    )
    return [line], _findings(person_months, law, line, income, free, mine)


def _findings(
    person_months: PersonMonths,
    law: Law,
    line: Line,
    income: Income,
    free: np.ndarray,
    mine: np.ndarray,
) -> tuple[Finding, ...]:
    paid, cents = income.paid_out, line.cents
    findings = person_months.finding(
        "enforcement_takes",
        "warning",
        mine & (paid > 0) & (cents > 0) & line.known,
        line.why,
        taken=CENTS(cents),
        paid=CENTS(paid),
        left=CENTS(paid - cents),
    )
    findings += person_months.finding(
        "enforcement_free_month", "notice", free & line.known, line.why, fix=""
    )
    beside = person_months.people_in(
        mine & ((income.pay.gigs.cents > 0) | ~income.pay.gigs.each_known)
    )
    if beside.size:
        # How gig pay outside employment is treated is open; the other readings would take another
        # part.
        rule = law.rule("enforcement.withheld")
        rule.choice("enforcement.gig_pay", int(person_months.first_day[0]))
        findings += on_people("enforcement_reading", "watch", beside, rule.reason())
    return findings
