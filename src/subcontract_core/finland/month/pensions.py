"""Disability pension beside work: the earnings limit, suspension, and the pensions themselves."""

from attrs import evolve, frozen
import numpy as np

from ...base.columns import Known, Mask
from ...base.dates import MONTHS_A_YEAR
from ...base.money import Exact
from ...base.provenance import Reason
from ...base.units import CENTS
from ...law import Law, Ruling
from ...model.documents import Line
from ...model.results import Finding
from ...scenario.types import LivesOn
from ..law import pensions
from .earnings_limit import OverLimit, over_limit, partly
from .flexible_pension import flexible_months, flexibly, left_of
from .overpayment import if_nobody_tells
from .person_months import PersonMonths, known_for


@frozen(eq=False)
class Pensions:
    """Pension lines, and what the housing allowance needs to know: a month's pensions in full and
    as due.

    `rests` marks months in which a pension rests; `limits` is the earnings limit that decides where
    a pension is `limited`, with the reason of the limit.
    """

    lines: list[Line]
    full: Exact
    due: Exact
    rests: np.ndarray
    limits: np.ndarray
    limited: np.ndarray
    why: Reason


def check(person_months: PersonMonths, law: Law) -> tuple[Pensions, tuple[Finding, ...]]:
    """Pensions per person-month, and findings on the earnings limit (ansaintaraja)."""
    people, day = person_months.tables.people, person_months.first_day
    mine = person_months.lives_on(LivesOn.DISABILITY_PENSION)
    other_pension = person_months.of(people.other_pension)
    tapers = mine & pensions.tapers(law, day)
    age = person_months.tables.age(day, person_months.person)
    national = pensions.national_pension(
        law,
        day,
        lives_with_spouse=person_months.of(people.spouse),
        other_pension=other_pension,
        age=age,
    )
    guarantee = pensions.guarantee_pension(
        law, day, other_pension=other_pension, national=national.amount, age=age
    )
    care = pensions.care_allowance(law, day, level=person_months.of(people.care))
    highest = pensions.highest_disability_allowance_in_suspension(law, day)
    if np.any(person_months.partial_pension):
        full_only = pensions.beside_partial(law, day, partial=person_months.partial_pension)
        national, guarantee = (
            evolve(national, amount=national.amount.where(full_only)),
            evolve(guarantee, amount=guarantee.amount.where(full_only)),
        )

    full = national.amount + guarantee.amount
    earnings_pension = Exact(other_pension) / MONTHS_A_YEAR
    flex = flexible_months(person_months, law, mine)
    at = over_limit(person_months, law, mine, tapers | flex, np.broadcast_to(full > 0, mine.shape))
    resting = at.rests | at.earnings_rests
    paid = mine & ~at.rests
    unknown = mine & ~person_months.pay.each_known
    changed: tuple[Finding, ...] = ()
    if np.any(tapers):
        national, guarantee, changed = _tapered(
            person_months, law, at.limits, tapers, national, guarantee
        )
    earnings_paid, why = partly(person_months, law, earnings_pension, at)
    if np.any(flex):
        national, guarantee, earnings_paid, changed = flexibly(
            person_months, law, at, national, guarantee, earnings_paid, flex
        )
        unknown = unknown | (
            flex & np.logical_or.accumulate(person_months.grid(unknown), axis=0).reshape(-1)
        )
    known = known_for(mine, at.known & ~((tapers | flex) & unknown))
    lost = earnings_pension - earnings_paid
    now = (national.amount + guarantee.amount).where(paid) - lost.where(mine)

    in_care = person_months.of(people.care) > 0
    # Unknown pay leaves open whether the pension rests, and with it the care allowance of those who
    # have one.
    care_known = known_for(in_care, known)
    # Beside a national pension the earnings-related one has no limit here, so that it is always
    # sure.
    own_known = known_for(mine & (person_months.of(people.pension) > 0), known)

    def line(
        kind: str,
        payer: str,
        amount: Exact,
        mask: Mask,
        why: Reason,
        known: Known = known,
        memo: bool = False,
    ) -> Line:
        return Line(
            kind, payer, "person", person_months.cents(amount.where(mask)), why, known, memo=memo
        )

    lines = [
        line(
            "earnings_pension",
            "pension_payer",
            earnings_paid,
            other_pension > 0,
            why or Reason("reason.earnings_pension"),
            own_known,
        ),
        line("national_pension", "kela", national.amount, paid, national.why),
        line("guarantee_pension", "kela", guarantee.amount, paid, guarantee.why),
        line("care_allowance", "kela", care.amount, in_care & ~resting, care.why, care_known),
    ]
    if np.any(resting):
        lines.append(
            line(
                "disability_allowance",
                "kela",
                highest.amount,
                in_care & resting,
                highest.why,
                care_known,
            )
        )
    if np.any(at.claimable | at.earnings_claimable):
        # Months of the run before anybody could know were paid and may be claimed back.
        back = full.where(at.claimable) + lost.where(at.earnings_claimable)
        lines.append(
            line(
                "pension_reclaim",
                "kela",
                back,
                mine,
                evolve(at.suspension, text="reason.pension_reclaim"),
                memo=True,
            )
        )
    whole = full.where(mine)
    findings = (
        *_findings(person_months, at, mine, tapers | flex),
        *changed,
        *if_nobody_tells(person_months, law, "pension_asked_back", whole, now, known),
    )
    # What the flexible model takes off single months is no change of the year's pension.
    return (
        Pensions(lines, whole, now.where(~flex, whole), resting, at.limits, at.limited, at.why),
        findings,
    )


def _tapered(
    person_months: PersonMonths,
    law: Law,
    limits: np.ndarray,
    tapers: np.ndarray,
    national: Ruling,
    guarantee: Ruling,
) -> tuple[Ruling, Ruling, tuple[Finding, ...]]:
    """Both pensions after the reduction for earnings over the limit, where the law is that they
    fall and never rest.
    """
    earnings = person_months.pay.cents
    taken = pensions.taper(law, person_months.first_day, earnings=earnings)
    left_national, left_guarantee = pensions.reduced(
        national.amount, guarantee.amount, taken.amount.where(tapers)
    )
    less = person_months.cents(national.amount + guarantee.amount - left_national - left_guarantee)
    findings = person_months.finding(
        "pension_tapers",
        "warning",
        tapers & (earnings > limits),
        taken.why,
        earned=CENTS(earnings),
        limit=CENTS(limits),
        less=CENTS(less),
    )
    return (
        left_of(national, left_national, taken.why),
        left_of(guarantee, left_guarantee, taken.why),
        findings,
    )


def _findings(
    person_months: PersonMonths, over_limit: OverLimit, mine: np.ndarray, flat: np.ndarray
) -> tuple[Finding, ...]:
    earnings, limits = person_months.pay.cents, over_limit.limits
    over = earnings - limits
    stopped = over_limit.rests | over_limit.earnings_rests
    near = (
        over_limit.limited
        & ~over_limit.over
        & ~stopped
        & ~(flat & (over > 0))
        & (earnings > 0)
        & person_months.pay.each_known
    )
    numbers = {"earned": CENTS(earnings), "limit": CENTS(limits)}
    return (
        *person_months.finding(
            "pension_suspended",
            "stop",
            stopped & ~over_limit.ended,
            over_limit.suspension,
            **numbers,
            over=CENTS(np.maximum(0, over)),
        ),
        *person_months.finding(
            "pension_ended", "stop", over_limit.ended, over_limit.suspension, **numbers
        ),
        *person_months.finding(
            "pension_partial", "warning", over_limit.halved, over_limit.why, **numbers
        ),
        *person_months.finding(
            "over_earnings_limit",
            "warning",
            over_limit.over & ~stopped & ~over_limit.halved,
            over_limit.why,
            **numbers,
            over=CENTS(over),
        ),
        *person_months.finding(
            "near_earnings_limit", "notice", near, over_limit.why, **numbers, headroom=CENTS(-over)
        ),
        *person_months.finding(
            "no_earnings_limit",
            "notice",
            mine & ~over_limit.limited & (earnings > 0),
            over_limit.why,
            earned=CENTS(earnings),
        ),
    )
