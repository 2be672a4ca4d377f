"""Debts in enforcement: what is taken of a month's pay and earnings-related pension."""

from attrs import evolve, field, frozen
import numpy as np

from ...base.money import Exact, take
from ...base.provenance import Reason
from ...base.units import CENTS, MONTHS
from ...law import Law, Ruling
from ...model.documents import Line
from ...model.kinds import Seizure
from ...model.results import Finding
from ..law import enforcement
from .debt_months import DebtMonths, debts_of
from .income import Income, reason_with
from .person_months import PersonMonths, known_for, on_people

# Each reading of pay from gigs, with the finding that says it is the one that is counted.
READINGS = {
    "regular": "enforcement_amounts_regular",
    "irregular": "enforcement_amounts_irregular",
    "business": "enforcement_amounts_business",
}


@frozen(eq=False)
class Seized:
    """What enforcement sees per person-month, in cents: the income that counts (`base`), and the
    part of it that can be taken (`seizable`). `reading` is the place in READINGS of what the law
    makes of pay from gigs.
    """

    person_months: PersonMonths = field(repr=False)
    law: Law = field(repr=False)
    income: Income = field(repr=False)
    base: Exact = field(repr=False)
    seizable: Exact = field(repr=False)
    why: Reason = field(repr=False)
    reading: np.ndarray = field(repr=False)
    debts: DebtMonths = field(repr=False)

    @property
    def dependants(self) -> np.ndarray:
        """How many people the person provides for."""
        return self.debts.dependants

    def taken(
        self, *, free: np.ndarray | bool = False, put_off: np.ndarray | bool = False, kind: str = ""
    ) -> Ruling:
        """What is taken, in exact cents, with nothing of regular income in months that are
        `free`, and as if there were no regular pay in those in which it is `put_off`.

        `kind` says what pay from gigs is, the reading of the law unless given.
        """
        gigs = self.income.pay.gigs_left.cents
        regular = self.reading == 0 if not kind else np.full(gigs.size, kind == "regular")
        spared = np.where(put_off, self.income.pay.wage_left.cents + gigs * regular, 0)
        return enforcement.withheld(
            self.law,
            self.person_months.first_day,
            base=self.base - spared,
            seizable=self.seizable - spared,
            gig_pay=np.where(put_off & regular, 0, gigs),
            dependants=self.dependants,
            free=np.broadcast_to(free, gigs.shape),
            kind=kind or None,
        )


@frozen(eq=False)
class Relief:
    """The choices that leave more, per person-month: how many free months a year there can be,
    how many months the taking of pay can be put off, and which months are so. `bound` is what is
    taken without them, `by_free` and `by_wait` what either leaves, in exact cents.
    """

    bound: Exact = field(repr=False)
    by_free: Exact = field(repr=False)
    by_wait: Exact = field(repr=False)

    most_free: np.ndarray = field(repr=False)
    most_wait: np.ndarray = field(repr=False)
    free: np.ndarray = field(repr=False)
    put_off: np.ndarray = field(repr=False)
    why: Reason = field(repr=False)


def check(
    person_months: PersonMonths, law: Law, income: Income
) -> tuple[list[Line], tuple[Finding, ...]]:
    """What enforcement takes per person-month (ulosotto), and how much of the pay of the month that
    is.

    Counts net pay, pensions and the unemployment benefit; takes from pay and the earnings-related
    pension only. A wage is regular pay; what the law makes of other gig pay is its reading
    `enforcement.gig_pay`.
    """
    debts = debts_of(person_months)
    owes = debts.owes
    if not np.any(owes):
        return [], ()
    seized = _seized(person_months, law, income, debts)
    relief = _relief(seized, owes)
    ruling = seized.taken(free=relief.free, put_off=relief.put_off)
    amounts, open_reading = _each_reading(seized, relief)
    beside = (open_reading,) if np.any(owes & (income.pay.gigs.cents > 0)) else ()
    line = Line(
        "enforcement",
        "person",
        "enforcement",
        ruling.amount.where(owes).cents(),
        reason_with(ruling.why, seized.why, *beside, text=ruling.why.text),
        known_for(owes, income.net_known),
    )
    return [line], (
        *_what_is_taken(seized, relief, line, owes),
        *_choices(seized, relief, owes & line.known),
        *_readings(seized, owes, amounts, open_reading),
    )


def _seized(person_months: PersonMonths, law: Law, income: Income, debts: DebtMonths) -> Seized:
    """The income that counts and what can be taken of it. Enforcement Code 705/2007, chapter 4
    sections 2, 19 and 45.
    """
    taken_of, counted, by_reading = (
        income.net(lambda kind, made=made: kind.seizure is made)
        for made in (Seizure.TAKEN, Seizure.COUNTED, Seizure.COUNTED_BY_READING)
    )
    base = enforcement.income_base(
        law,
        person_months.first_day,
        pay=income.paid_out,
        benefits=taken_of + counted,
        by_reading=by_reading,
    )
    places = {
        name: (lambda rows, place=place: take(np.full(len(person_months), place), rows))
        for place, name in enumerate(READINGS)
    }
    reading = law.rule("enforcement.withheld").select(
        "enforcement.gig_pay", person_months.first_day, places
    )
    return Seized(
        person_months,
        law,
        income,
        base.amount,
        taken_of + income.paid_out,
        base.why,
        np.broadcast_to(reading, len(person_months)),
        debts,
    )


def _relief(seized: Seized, owes: np.ndarray) -> Relief:
    """Which months are put off, and which are free.

    Pay is put off from the first month that is paid, for the months that the scenario says and at
    most those of the law. Free months are used up by the first months in which there can be one
    and something would be taken. Enforcement Code 705/2007, chapter 4 sections 51 a, 52 and 53.
    """
    person_months, law = seized.person_months, seized.law
    people, day = person_months.tables.people, person_months.first_day
    income = {"base": seized.base, "dependants": seized.dependants}
    since = seized.debts.since
    usual, asked = (
        enforcement.free_months(
            law,
            day,
            **income,
            asked=asked,
            seized_since=since,
        )
        for asked in (False, True)
    )
    wait = enforcement.postponement(
        law, day, **income, unemployed_months=person_months.of(people.unemployed_months)
    )
    bound = seized.taken().amount
    by_free, by_wait = (
        bound - seized.taken(free=True).amount,
        bound - seized.taken(put_off=True).amount,
    )
    nth = _count(person_months, _count(person_months, seized.income.paid_out > 0) > 0)
    longest = np.minimum(person_months.of(people.postponed_months), wait.amount.num)
    put_off = owes & (by_wait > 0) & (nth > 0) & (nth <= longest)

    possible = owes & ~put_off & (by_free > 0) & (asked.amount.num > 0)
    most = np.minimum(person_months.of(people.free_months), asked.amount.num)
    free = possible & (_count(person_months, possible) <= most)
    why = reason_with(usual.why, wait.why, text="")
    return Relief(
        bound,
        by_free,
        by_wait,
        usual.amount.num,
        wait.amount.num,
        free,
        put_off,
        why,
    )


def _count(person_months: PersonMonths, where: np.ndarray) -> np.ndarray:
    """How many such months a person has had until each month."""
    return np.cumsum(person_months.grid(where), axis=0).reshape(-1)


def _what_is_taken(
    seized: Seized, relief: Relief, line: Line, owes: np.ndarray
) -> tuple[Finding, ...]:
    person_months, paid, cents = seized.person_months, seized.income.paid_out, line.cents
    return (
        *person_months.finding(
            "enforcement_takes",
            "warning",
            owes & (paid > 0) & (cents > 0) & line.known,
            line.why,
            taken=CENTS(cents),
            paid=CENTS(paid),
            left=CENTS(paid - cents),
        ),
        *person_months.finding(
            "enforcement_free_month",
            "notice",
            relief.free & line.known,
            line.why,
            fix="",
        ),
        *person_months.finding(
            "enforcement_postponed",
            "notice",
            relief.put_off & line.known,
            relief.why,
            fix="",
            kept=CENTS(relief.by_wait.cents()),
        ),
    )


def _choices(seized: Seized, relief: Relief, known: np.ndarray) -> tuple[Finding, ...]:
    """What free months and a postponement would leave, by the first month in which pay is
    taken.
    """
    person_months, by_free, by_wait = seized.person_months, relief.by_free, relief.by_wait
    taken = known & (seized.income.paid_out > 0) & (relief.bound > 0)
    taken &= ((by_free > 0) & (relief.most_free > 0)) | ((by_wait > 0) & (relief.most_wait > 0))
    return person_months.finding(
        "enforcement_relief",
        "notice",
        taken & (_count(person_months, taken) == 1),
        relief.why,
        kept=CENTS(by_free.cents()),
        free_count=MONTHS(relief.most_free),
        free_kept=CENTS((by_free * relief.most_free).cents()),
        wait_count=MONTHS(relief.most_wait),
        wait_kept=CENTS((by_wait * relief.most_wait).cents()),
    )


def _each_reading(seized: Seized, relief: Relief) -> tuple[dict[str, Exact], Reason]:
    """What is taken under each reading of pay from gigs, in exact cents, and why it is open."""
    amounts = {
        kind: seized.taken(free=relief.free, put_off=relief.put_off, kind=kind).amount
        for kind in READINGS
    }
    rule = seized.law.rule("enforcement.withheld")
    rule.parameter("enforcement.gig_pay")
    rule.step("as_regular", amounts["regular"])
    rule.step("as_irregular", amounts["irregular"])
    rule.step("as_business", amounts["business"])
    return amounts, evolve(rule.reason(), source="KKO:2025:78")


def _readings(
    seized: Seized, owes: np.ndarray, amounts: dict[str, Exact], why: Reason
) -> tuple[Finding, ...]:
    """What would be taken under each reading of pay from gigs, and which of them is counted;
    where the pay is not known, that the reading is open.
    """
    person_months, gigs = seized.person_months, seized.income.pay.gigs
    shown = owes & (gigs.cents > 0) & seized.income.net_known
    findings: tuple[Finding, ...] = ()
    for place, code in enumerate(READINGS.values()):
        findings += person_months.finding(
            code,
            "watch",
            shown & (seized.reading == place),
            why,
            fix="fix.enforcement_reading",
            **{name: CENTS(amount.cents()) for name, amount in amounts.items()},
        )
    unclear = person_months.people_in(
        owes & ((gigs.cents > 0) | ~gigs.each_known) & ~np.broadcast_to(shown, owes.shape)
    )
    return findings + on_people("enforcement_reading", "watch", unclear, why)
