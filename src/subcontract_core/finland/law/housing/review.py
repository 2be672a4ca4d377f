"""When a change opens a review of a running decision on a housing allowance, from which month it
counts, and which law the decision takes.
"""

from typing import Any

from attrs import frozen
import numpy as np

from ....base.columns import Days
from ....base.dates import MONTHS_A_YEAR, number
from ....base.division import divided
from ....base.money import Exact
from ....base.provenance import Reason
from ....law import Law, Ruling

READING = "housing.pensioner.review_reading"
_EURO = 100


@frozen(eq=False)
class Review:
    """Whose income rose or fell enough to open a review (masks), and the limits that say so."""

    up: np.ndarray
    down: np.ndarray
    why: Reason


def follows_income(law: Law, day: Days) -> bool:
    """Whether the pensioners' allowance follows every change of income at once, by the reading that
    knows no review limits. Act 571/2007.
    """
    return law.choice(READING, day) == "always_reviewed"


def pensioner_review(law: Law, day: Days, *, decided: Any, estimated: Any) -> Review:
    """Whether yearly income differs enough from that of the running decision (tarkistaminen).

    Both in cents a year. A rise by at least the one limit or a fall by at least the other opens a
    review, and then the whole new income counts. Act 571/2007.
    """
    old, new = Exact.of(decided), Exact.of(estimated)
    rule = law.rule("housing.pensioner_review")
    rise, fall = (rule.amount(f"housing.pensioner.review_{word}", day) for word in ("rise", "fall"))
    return Review(
        new - old >= rise,
        old - new >= fall,
        rule.reason(),
    )


def general_review(law: Law, day: Days, *, decided: Any, estimated: Any) -> Review:
    """Whether the household's monthly income differs enough from that of the running decision.

    Both in cents a month after the deduction from earnings (section 13) of their own time. Compared
    exactly, or in whole euros by another reading. Act 938/2014, section 27.
    """
    old, new = Exact.of(decided), Exact.of(estimated)
    rule = law.rule("housing.general_review")
    if rule.choice("housing.general.limit_compared", day) == "whole_euros":
        old, new = old.rounded(_EURO), new.rounded(_EURO)
    rise, fall = (rule.amount(f"housing.general.review_{word}", day) for word in ("rise", "fall"))
    return Review(
        new - old >= rise,
        old - new >= fall,
        rule.reason(),
    )


def general_cost_review(law: Law, day: Days, *, decided: Any, paid: Any) -> np.ndarray:
    """Whether housing cost differs enough from that of the running decision; cents a month.

    Act 938/2014, section 27.
    """
    rule = law.rule("housing.general_review")
    limit = rule.amount("housing.general.review_cost", day)
    change = Exact.of(paid) - Exact.of(decided)
    return (change >= limit) | (-change >= limit)


def pensioner_cost_review(law: Law, day: Days, *, decided: Any, paid: Any) -> np.ndarray:
    """Whether housing cost differs enough from that of a pensioner's running decision; both in
    cents a month, the limit a year.

    Act 571/2007.
    """
    rule = law.rule("housing.pensioner_review")
    limit = rule.amount("housing.pensioner.review_cost", day)
    change = (Exact.of(paid) - Exact.of(decided)) * MONTHS_A_YEAR
    return (change >= limit) | (-change >= limit)


def review_period(law: Law, day: Days, *, general: bool) -> int:
    """Months from a decision or review to the next periodic one.

    Act 938/2014, section 27; act 571/2007 and Kela, 9 November 2025.
    """
    kind = "general" if general else "pensioner"
    rule = law.rule(f"housing.{kind}_review")
    return int(np.max(rule.count(f"housing.{kind}.review_period_months", day)))


def reform_reaches(law: Law, day: Days, *, general: bool) -> np.ndarray:
    """The months from which a reform reaches running decisions before their review (a mask of the
    first days `on`).

    The law of a decision stays until its next review. Of some reforms it is not known whether they
    waited for it: by the reading `at_once` they did not.
    """
    kind = "general" if general else "pensioner"
    months = np.asarray(day)
    rule = law.rule(f"housing.{kind}_review")

    def at_once(rows: Any) -> np.ndarray:
        reforms = rule.parameter(f"housing.{kind}.reform_in_doubt").values[1:]
        return np.isin(months[rows], [number(reform.valid_from) for reform in reforms])

    return rule.select(
        f"housing.{kind}.law_reaches",
        months,
        {"next_review": lambda rows: np.zeros(months[rows].shape, bool), "at_once": at_once},
    )


def accepted_cost_is_compared(law: Law, day: Days) -> bool:
    """Whether the change of housing cost is measured on the accepted cost and not on the cost that
    is paid.

    Act 938/2014, section 27, names the cost paid; Kela's page the accepted cost.
    """
    rule = law.rule("housing.general_review")
    return rule.choice("housing.general.cost_compared", day) == "accepted_cost"


def review_reason(law: Law, day: Days, *, general: bool) -> Reason:
    """What decides when a running decision is reviewed, for the reason of a line.

    Act 938/2014, section 27; act 571/2007.
    """
    kind = "general" if general else "pensioner"
    rule = law.rule(f"housing.{kind}_review")
    rule.choice(f"housing.{kind}.review_from", day)
    for word in ("rise", "fall", "cost"):
        rule.amount(f"housing.{kind}.review_{word}", day)
    rule.count(f"housing.{kind}.review_period_months", day)
    return rule.reason()


def own_index_counts(law: Law, day: Days) -> bool:
    """Whether an index rise of one's own pension counts towards the review limit.

    Act 571/2007; no source says so, see the reading.
    """
    rule = law.rule("housing.pensioner_review")
    return rule.choice("housing.pensioner.own_index", day) == "counts_when_limit_met"


def review_rise(law: Law, day: Days) -> Ruling | None:
    """The rise of yearly income from which the decision is reviewed, cents a year; None where every
    change counts.

    Act 571/2007.
    """
    rule = law.rule("housing.pensioner_review")
    if rule.choice(READING, day) != "review_limits":
        return None
    return Ruling(rule.amount("housing.pensioner.review_rise", day), rule.reason())


def general_review_rise(law: Law, day: Days, *, months: Any) -> Ruling:
    """By how much income in a month of work may rise before the decision changes, in cents, for
    work of so many `months` more.

    Shorter work is spread over the coming twelve months, so that more of it fits. Act 938/2014,
    section 27.
    """
    rule = law.rule("housing.general_review")
    window, left = (
        int(np.max(rule.count("housing.general.average_months", day))),
        np.asarray(months),
    )
    rise = rule.amount("housing.general.review_rise", day)
    lasting = left >= rule.count("housing.general.continuous_months", day)
    spread = divided(
        rise * window,
        Exact(
            np.clip(
                left,
                1,
                window,
            )
        ),
    )
    return Ruling(rise.where(lasting, Exact(spread)), rule.reason())


def general_counted_income(
    law: Law, day: Days, *, steady: Any, monthly: Any, expected: Any, continuous: Any
) -> Ruling:
    """The household's income as the general allowance counts it (jatkuva tai keskimääräinen tulo),
    cents a month.

    `steady` is what stays; what work adds to it is `monthly` where it is `continuous` (a mask), and
    otherwise what is `expected` of it in twelve months, spread over them. Act 938/2014, section 27.
    """
    rule = law.rule("housing.general_review")
    window = int(np.max(rule.count("housing.general.average_months", day)))
    added = Exact.of(monthly).where(continuous, Exact.of(expected) / window)
    return Ruling(Exact.of(steady) + added, rule.reason())


def changes_with_work(law: Law, day: Days) -> bool:
    """Whether income changes on the first day of work and not on the first pay day.

    Kela's example of a three-month job counts from the start of work. Act 938/2014, section 27.
    """
    rule = law.rule("housing.general_review")
    return rule.choice("housing.change_day", day) == "first_work_day"


def continuous_months(law: Law, day: Days) -> int:
    """For how many months income has to stay the same to be continuous.

    Act 938/2014, section 27; Kela.
    """
    rule = law.rule("housing.general_review")
    return int(np.max(rule.count("housing.general.continuous_months", day)))


def gig_review(law: Law, day: Days) -> str:
    """What irregular gigs do to a running general allowance: the option of the reading.

    Act 938/2014, section 27, names continuous income only.
    """
    rule = law.rule("housing.general_review")
    return rule.choice("housing.general.gig_review", day)


def while_resting(law: Law, day: Days, *, rests: Any, paid_before: Any, ended: Any) -> np.ndarray:
    """Where the pensioners' allowance is paid: also while the pension rests, if it was paid just
    before, and never after the pension has ended.

    All are masks. Act 571/2007; act 738/2009: at the 25th month in a row the pension ends, and with
    it the right that rests on it.
    """
    rule = law.rule("housing.pensioner_review")
    keeps = rule.select(
        "housing.pensioner.in_suspension",
        day,
        {"if_paid_before": (lambda rows: ~np.asarray(rests)[rows] | np.asarray(paid_before)[rows])},
    )
    return np.broadcast_to(keeps, np.shape(rests)) & ~np.asarray(ended)
