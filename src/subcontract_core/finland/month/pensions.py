"""Disability pension beside work: the earnings limit, suspension, and the pensions themselves."""

from attrs import evolve, frozen
import numpy as np

from ...base.columns import Known
from ...base.dates import MONTHS_A_YEAR
from ...base.money import Exact
from ...base.provenance import Reason
from ...law import Law, Ruling
from ...model.documents import Line
from ...model.results import Finding
from ...scenario.tables import Tables
from ...scenario.types import LivesOn, PensionKind
from ..law import ages, pensions
from .ages import Ages
from .child_increases import child_increases
from .concerned import Concerned
from .contradictions import cared_without_pension
from .earnings_limit import OverLimit, findings_of, over_limit, partly
from .flexible_pension import flexible_months, flexibly, tapered
from .overpayment import if_nobody_tells
from .person_months import PersonMonths, known_for


@frozen(eq=False)
class Pensions:
    """Pension lines, and what the housing allowance needs to know: a month's pensions in full and
    as due.

    `rests` marks months in which a pension rests and `ended` those after it has ended; `limits` is
    the earnings limit that decides where a pension is `limited`, with the reason of the limit;
    `outside` where no such pension is paid at the person's age.
    """

    lines: list[Line]
    full: Exact
    due: Exact
    rests: np.ndarray
    ended: np.ndarray
    limits: np.ndarray
    limited: np.ndarray
    outside: np.ndarray
    why: Reason


@frozen(eq=False)
class _Paid:
    """What is paid of each pension in a month, and what the checks on the way said."""

    national: Ruling
    guarantee: Ruling
    earnings_related: Exact
    why: Reason | None
    known: Known
    findings: tuple[Finding, ...]


def in_full(
    tables: Tables, law: Law, day: np.ndarray, person: np.ndarray, age: np.ndarray
) -> tuple[Ruling, Ruling]:
    """National and guarantee pension of the people `person` on the days `day`, at an `age`, before
    earnings; nothing for whoever lives on something else.
    """
    people = tables.people
    lives_on = people.lives_on[person]
    on_pension = Concerned.of(
        (lives_on == LivesOn.DISABILITY_PENSION) | (lives_on == LivesOn.OLD_AGE_PENSION)
    )
    day, person, age = (column[on_pension.rows] for column in (day, person, age))
    other = people.other_pension[person]
    national = pensions.national_pension(
        law,
        day,
        lives_with_spouse=tables.home_at("spouse", ages.months_of(day), person),
        other_pension=other,
        age=age,
    )
    guarantee = pensions.guarantee_pension(
        law, day, other_pension=other, national=national.amount, age=age
    )
    partial = people.pension[person] == PensionKind.EARNINGS_RELATED_PARTIAL
    if np.any(partial):
        full_only = pensions.beside_partial(law, day, partial=partial)
        national, guarantee = (
            evolve(ruling, amount=ruling.amount.where(full_only))
            for ruling in (national, guarantee)
        )
    return on_pension.whole(national), on_pension.whole(guarantee)


def check(person_months: PersonMonths, law: Law, age: Ages) -> tuple[Pensions, tuple[Finding, ...]]:
    """Pensions per person-month, and findings on the earnings limit (ansaintaraja).

    What is paid at no such age is not known.
    """
    pensioner = person_months.pensioner
    tables, months = person_months.tables, person_months.first_day
    national, guarantee = tables.once(
        (in_full, law), lambda: in_full(tables, law, months, person_months.person, age.age)
    )
    full = national.amount + guarantee.amount
    flat = pensioner & pensions.tapers(law, person_months.first_day)
    flex = flexible_months(person_months, law, pensioner)
    limit = over_limit(
        person_months, law, pensioner, flat | flex, np.broadcast_to(full > 0, pensioner.shape), age
    )
    paid = _paid(person_months, law, limit, national, guarantee, flat, flex)
    paid = evolve(paid, known=known_for(pensioner, paid.known & ~age.pension_outside))
    own = Exact(person_months.of(person_months.tables.people.other_pension)) / MONTHS_A_YEAR
    lost = own - paid.earnings_related
    now = (paid.national.amount + paid.guarantee.amount).where(
        pensioner & ~limit.rests
    ) - lost.where(pensioner)
    whole = full.where(pensioner)
    resting = limit.rests | limit.earnings_rests
    lines = [
        *_lines(person_months, limit, pensioner, paid),
        *_allowances(
            person_months,
            law,
            limit,
            paid.known
            & ~age.care_outside
            & ~person_months.of(cared_without_pension(person_months.tables)),
        ),
    ]
    lines += child_increases(person_months, law, pensioner & ~resting & ~limit.ended, paid.known)
    if np.any(limit.claimable | limit.earnings_claimable):
        lines.append(_reclaim(person_months, limit, pensioner, full, lost, paid.known))
    findings = (
        *findings_of(person_months, limit, pensioner & ~age.earnings_old_age, flat | flex),
        *paid.findings,
        *if_nobody_tells(person_months, law, "pension_asked_back", whole, now, paid.known),
    )
    # What the flexible model takes off single months is no change of the year's pension.
    due = now.where(~flex, whole)
    found = Pensions(
        lines,
        whole,
        due,
        resting,
        limit.ended,
        limit.limits,
        limit.limited,
        age.pension_outside,
        limit.why,
    )
    return found, findings


def _paid(
    person_months: PersonMonths,
    law: Law,
    limit: OverLimit,
    national: Ruling,
    guarantee: Ruling,
    tapers: np.ndarray,
    flex: np.ndarray,
) -> _Paid:
    """The pensions as the law of the month has them beside earnings."""
    pensioner = person_months.pensioner
    unknown = pensioner & ~person_months.pay.each_known
    changed: tuple[Finding, ...] = ()
    if np.any(tapers):
        national, guarantee, changed = tapered(
            person_months, law, limit.limits, tapers, national, guarantee
        )
    own = Exact(person_months.of(person_months.tables.people.other_pension)) / MONTHS_A_YEAR
    earnings_paid, why = partly(person_months, law, own, limit)
    if np.any(flex):
        national, guarantee, earnings_paid, changed = flexibly(
            person_months, law, limit, national, guarantee, earnings_paid, flex
        )
        unknown = unknown | (
            flex & np.logical_or.accumulate(person_months.grid(unknown), axis=0).reshape(-1)
        )
    known = known_for(pensioner, limit.known & ~((tapers | flex) & unknown))
    return _Paid(national, guarantee, earnings_paid, why, known, changed)


def _line(
    person_months: PersonMonths,
    kind: str,
    payer: str,
    amount: Exact,
    why: Reason,
    known: Known,
    *,
    memo: bool = False,
    sparse: bool = False,
) -> Line:
    cents = person_months.cents(amount)
    if sparse:  # a row without it is as sure as if nobody in the table had it
        known = known_for(cents != 0, known)
    return Line(kind, payer, "person", cents, why, known, memo=memo, sparse=sparse)


def _lines(
    person_months: PersonMonths, limit: OverLimit, pensioner: np.ndarray, paid: _Paid
) -> list[Line]:
    """The pensions of each month."""
    people = person_months.tables.people
    due = pensioner & ~limit.rests
    # Beside a national pension the earnings-related one has no limit here, so that it is always
    # sure.
    own_known = known_for(pensioner & (person_months.of(people.pension) > 0), paid.known)
    return [
        _line(
            person_months,
            "earnings_pension",
            "pension_payer",
            paid.earnings_related.where(person_months.of(people.other_pension) > 0),
            paid.why or Reason("reason.earnings_pension"),
            own_known,
        ),
        _line(
            person_months,
            "national_pension",
            "kela",
            paid.national.amount.where(due),
            paid.national.why,
            paid.known,
        ),
        _line(
            person_months,
            "guarantee_pension",
            "kela",
            paid.guarantee.amount.where(due),
            paid.guarantee.why,
            paid.known,
        ),
    ]


def _allowances(
    person_months: PersonMonths, law: Law, limit: OverLimit, known: Known
) -> list[Line]:
    """The care allowance, and what takes its place for the time that the pension rests.

    Nothing is left of either once the pension has ended. Act 738/2009.
    """
    level = person_months.of(person_months.tables.people.care)
    in_care, resting = level > 0, limit.rests | limit.earnings_rests
    # Unknown pay leaves open whether the pension rests, and with it the care allowance of those who
    # have one.
    care_known = known_for(in_care, known)
    care = pensions.care_allowance(law, person_months.first_day, level=level)
    cared = care.amount.where(in_care & ~resting)
    found = [_line(person_months, "care_allowance", "kela", cared, care.why, care_known)]
    instead = in_care & resting & ~limit.ended
    if np.any(instead):
        highest = pensions.highest_disability_allowance_in_suspension(law, person_months.first_day)
        amount = highest.amount.where(instead)
        found.append(
            _line(
                person_months,
                "disability_allowance",
                "kela",
                amount,
                highest.why,
                care_known,
                sparse=True,
            )
        )
    return found


def _reclaim(
    person_months: PersonMonths,
    limit: OverLimit,
    pensioner: np.ndarray,
    full: Exact,
    lost: Exact,
    known: Known,
) -> Line:
    """Months of the run before anybody could know, which were paid and may be claimed back."""
    back = full.where(limit.claimable) + lost.where(limit.earnings_claimable)
    why = evolve(limit.suspension, text="reason.pension_reclaim")
    return _line(
        person_months,
        "pension_reclaim",
        "kela",
        back.where(pensioner),
        why,
        known,
        memo=True,
        sparse=True,
    )
