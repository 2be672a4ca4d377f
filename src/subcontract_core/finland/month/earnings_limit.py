"""Who earns over which limit beside a disability pension, and what rests because of it."""

from attrs import evolve, frozen
import numpy as np

from ...base.columns import Cents
from ...base.dates import calendar_date
from ...base.money import Exact
from ...base.provenance import Reason
from ...base.units import CENTS
from ...law import Law, Rule
from ...law.ends import carried
from ...model.results import Finding
from ..law import pensions
from .ages import Ages
from .person_months import PersonMonths


@frozen(eq=False)
class OverLimit:
    """Per person-month: the limit that decides, who is over it, and what rests.

    `limited` marks pensions that have a limit, `unknown_limit` months whose limit is the last known
    one, carried forward. `rests` is the national and the guarantee pension,
    `earnings_rests` and `halved` the earnings-related one; `ended` where the longest suspension is
    over; `claimable` and `earnings_claimable` what was paid before anybody could know.
    """

    limits: np.ndarray
    limited: np.ndarray
    over: np.ndarray
    rests: np.ndarray
    earnings_rests: np.ndarray
    halved: np.ndarray
    ended: np.ndarray
    claimable: np.ndarray
    earnings_claimable: np.ndarray
    known: np.ndarray
    unknown_limit: np.ndarray
    why: Reason
    own_why: Reason
    suspension: Reason


def over_limit(
    person_months: PersonMonths,
    law: Law,
    pensioner: np.ndarray,
    flat: np.ndarray,
    has_national: np.ndarray,
    age: Ages,
) -> OverLimit:
    """Each pension against its own limit.

    An old-age pension has none, and none is told where no such pension is paid at the person's
    `age`. `flat` marks months in which earnings over the limit never make a pension rest;
    `has_national` who gets a national or guarantee pension, so that its limit decides also beside
    an earnings-related one.
    """
    people, day = person_months.tables.people, person_months.first_day
    earnings = person_months.counted
    kind, average = person_months.of(people.pension), person_months.of(people.average_earnings)
    related = pensioner & (kind > 0) & ~age.earnings_old_age & ~age.pension_outside
    base = pensions.earnings_limit(law, day)
    floor = person_months.cents(base.amount)
    own, top, why, own_why = floor, floor, base.why, base.why
    if np.any(related):
        ruling = pensions.earnings_related_limit(law, day, kind=kind, average=average)
        own = person_months.cents(ruling.amount)
        line = pensions.suspension_line(law, day, kind=kind, average=average)
        top, own_why = person_months.cents(line.amount), ruling.why
        why = _reading_both(base.why, ruling.why)
    by_floor = pensioner & ~age.old_age & ~age.pension_outside & ~_exempt(person_months, law)
    by_floor &= (kind == 0) | (has_national & ~person_months.partial_pension)
    limits = np.where(by_floor, floor, own)
    limited = by_floor | related
    unknown = pensioner & ~person_months.pay.each_known
    rule = law.rule("pension.suspension")
    low, low_known, low_claim = _resting(person_months, rule, by_floor & ~flat, floor, unknown)
    first, own_known, own_claim = (low, low_known, low_claim)
    if np.any(related):
        first, own_known, own_claim = _resting(person_months, rule, related & ~flat, own, unknown)
    rest = related & first.unpaid.reshape(-1)
    halved = rest & (earnings <= top) & ~first.ended.reshape(-1)
    return OverLimit(
        limits=limits,
        limited=limited,
        over=(limited & (earnings > limits)) & ~flat,
        rests=by_floor & low.unpaid.reshape(-1),
        earnings_rests=rest & ~halved,
        halved=halved,
        ended=(by_floor & low.ended.reshape(-1)) | (related & first.ended.reshape(-1)),
        claimable=by_floor & low_claim,
        earnings_claimable=related & own_claim,
        known=low_known & (own_known | ~related),
        unknown_limit=_after_its_end(person_months, law) & (limits == floor),
        why=why,
        own_why=own_why,
        suspension=rule.reason(),
    )


def _after_its_end(person_months: PersonMonths, law: Law) -> np.ndarray:
    """The months whose limit nobody knows yet: the last known one stands in."""
    limit = law.parameter("pension.earnings_limit")
    days = person_months.tables.month_day
    ended = np.array([carried(limit, calendar_date(int(day))) is not None for day in days], bool)
    return ended[person_months.month]


def _exempt(person_months: PersonMonths, law: Law) -> np.ndarray:
    """Pensions that the act leaves without a limit."""
    no_limit, day = person_months.of(person_months.tables.people.no_limit), person_months.first_day
    if not np.any(no_limit):
        return no_limit
    return no_limit & law.select(
        "pension.without_limit", day, {"no_limit": lambda rows: np.ones(day[rows].shape, bool)}
    )


def _reading_both(first: Reason, second: Reason) -> Reason:
    """The first reason, as one that read what the second read too."""
    return evolve(first, parameters=tuple(dict.fromkeys((*first.parameters, *second.parameters))))


def _resting(
    person_months: PersonMonths,
    rule: Rule,
    subject: np.ndarray,
    limits: np.ndarray,
    unknown: np.ndarray,
) -> tuple[pensions.Suspension, np.ndarray, np.ndarray]:
    """What rests against one limit; whether that is known where pay is not known; and what may
    be claimed back.
    """
    tables, earnings, before = (
        person_months.tables,
        person_months.counted,
        person_months.tables.people.months_over_before,
    )
    # A month before the first one, there only for pay that moved into it, is the last of the months
    # over before.
    over = subject & (
        (earnings > limits) | ((person_months.month < tables.lead) & person_months.of(before > 0))
    )
    before = np.maximum(0, before - tables.lead)

    def suspension_of(who: np.ndarray, pay: Cents) -> pensions.Suspension:
        return pensions.suspension(
            rule,
            tables.month_day,
            person_months.grid(who),
            before,
            person_months.grid(pay),
            person_months.grid(limits),
        )

    now = suspension_of(over, earnings)
    claim = pensions.claim(rule, tables.month_day, now, person_months.grid(over), before).reshape(
        -1
    )
    if not np.any(unknown):
        return now, np.ones(len(person_months), bool), claim
    # Unknown pay may be over the limit: where that would change which months rest, nobody knows.
    possible = suspension_of(
        over | (subject & unknown), np.where(unknown, earnings + 13 * limits, earnings)
    )
    return now, (possible.unpaid == now.unpaid).reshape(-1), claim


def partly(
    person_months: PersonMonths, law: Law, pension: Exact, over_limit: OverLimit
) -> tuple[Exact, Reason | None]:
    """An earnings-related pension as paid: whole, at the partial amount, or nothing; and the
    reason if anything changed.
    """
    if not np.any(over_limit.halved | over_limit.earnings_rests):
        return pension, None
    half = pensions.partial_amount(law, person_months.first_day, pension=pension)
    parameters = tuple(dict.fromkeys((*over_limit.own_why.parameters, *half.why.parameters)))
    why = evolve(
        half.why,
        text="reason.earnings_pension_limited",
        parameters=parameters,
        steps=(*over_limit.own_why.steps, *half.why.steps),
    )
    return half.amount.where(over_limit.halved, pension.where(~over_limit.earnings_rests)), why


def findings_of(
    person_months: PersonMonths, limit: OverLimit, pensioner: np.ndarray, flat: np.ndarray
) -> tuple[Finding, ...]:
    """What a person should know of the limit: what is over, what rests, and what is left to earn;
    `pensioner` are the people with a disability pension, `flat` those whose pension only falls.
    """
    earnings, limits = person_months.counted, limit.limits
    over = earnings - limits
    with_bonus = earnings + person_months.spread
    stopped = limit.rests | limit.earnings_rests
    near = (
        limit.limited
        & ~limit.over
        & ~stopped
        & ~(flat & (over > 0))
        & (earnings > 0)
        & (with_bonus <= limits)
        & person_months.pay.each_known
    )
    room = {"earned": CENTS(with_bonus), "limit": CENTS(limits)}
    numbers = {"earned": CENTS(earnings), "limit": CENTS(limits)}
    return (
        *person_months.finding(
            "pension_suspended",
            "stop",
            stopped & ~limit.ended,
            limit.suspension,
            **numbers,
            over=CENTS(np.maximum(0, over)),
        ),
        *person_months.finding("pension_ended", "stop", limit.ended, limit.suspension, **numbers),
        *person_months.finding("pension_partial", "warning", limit.halved, limit.why, **numbers),
        *person_months.finding(
            "over_earnings_limit",
            "warning",
            limit.over & ~stopped & ~limit.halved,
            limit.why,
            **numbers,
            over=CENTS(over),
        ),
        *person_months.finding(
            "near_earnings_limit",
            "notice",
            near,
            limit.why,
            **room,
            headroom=CENTS(limits - with_bonus),
        ),
        *_limit_not_known(person_months, limit),
        *person_months.finding(
            "no_earnings_limit",
            "notice",
            pensioner & ~limit.limited & (earnings > 0),
            limit.why,
            earned=CENTS(earnings),
        ),
    )


def _limit_not_known(person_months: PersonMonths, limit: OverLimit) -> tuple[Finding, ...]:
    """Pay over a limit that is carried forward, by no more than a tenth: the limit of the month,
    which nobody knows, may be above it (the largest rise in a year was 5.9 %, in 2024).
    """
    earnings, limits = person_months.counted, limit.limits
    over = earnings - limits
    return person_months.finding(
        "earnings_limit_not_known",
        "watch",
        limit.limited & limit.unknown_limit & (over > 0) & (over * 10 <= limits),
        limit.why,
        earned=CENTS(earnings),
        limit=CENTS(limits),
    )
