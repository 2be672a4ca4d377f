"""How much enforcement takes of a month's income: by the bands, or as a share of pay from
single gigs.
"""

from typing import Any

import numpy as np

from ....base.columns import Days
from ....base.money import Exact, take
from ....law import Law, Rule, Ruling

READING = "enforcement.gig_pay"
_ID = "enforcement."


def protected(law: Law, day: Days, *, dependants: Any = 0) -> Ruling:
    """The protected portion of a calendar month (suojaosuus), in cents, never taken from regular
    income.

    `dependants` is how many people the debtor provides for. Enforcement Code 705/2007, chapter 4
    section 48; a decree gives the daily amounts each year.
    """
    rule = law.rule("enforcement.protected")
    return Ruling(portion_of_month(rule, day, dependants), rule.reason())


def portion_of_month(rule: Rule, day: Days, dependants: Any) -> Exact:
    """The protected portion, for a rule that is open."""
    daily = rule.amount(_ID + "protected_debtor", day) + rule.amount(
        _ID + "protected_dependant", day
    ) * np.asarray(dependants)
    return rule.step("protected", daily * rule.count(_ID + "days_in_month", day))


def withheld(
    law: Law,
    day: Days,
    *,
    base: Any,
    seizable: Any,
    dependants: Any = 0,
    gig_pay: Any = None,
    kind: str | None = None,
    free: Any = False,
) -> Ruling:
    """What is taken for debts in a month (ulosmittauksen määrä), in exact cents.

    `base` is the income that counts (`income_base`), `seizable` the part of it that can be taken:
    net pay and an earnings-related pension. `gig_pay` is the part of `seizable` that comes from
    gigs, all of it unless told otherwise; give 0 where the month's pay is an ordinary wage. `kind`
    says how gig pay is treated, by default as the law's reading has it: `regular` pay joins the
    other income; `irregular` pay is taken by one third and `business` income by one sixth, without
    a protected portion. In months that are `free` (a mask) nothing is taken of regular income.
    Enforcement Code 705/2007, chapter 4 sections 48–50, 52, 62 and 64.
    """
    whole, may_take = Exact.of(base), Exact.of(seizable)
    gigs = may_take if gig_pay is None else Exact.of(gig_pay)
    rule = law.rule("enforcement.withheld")

    def regular(rows: Any) -> Exact:
        return _of_regular(
            rule,
            take(day, rows),
            take(whole, rows),
            take(may_take, rows),
            take(dependants, rows),
            take(free, rows),
        )

    def apart(share: str, rows: Any) -> Exact:
        row_day, own = take(day, rows), take(gigs, rows)
        rest = _of_regular(
            rule,
            row_day,
            take(whole, rows) - own,
            take(may_take, rows) - own,
            take(dependants, rows),
            take(free, rows),
        )
        own = rule.step("gig_pay", own)
        return rest + rule.step("of_gig_pay", rule.rate(_ID + share, row_day) * own)

    variants = {
        "regular": regular,
        "irregular": lambda rows: apart("irregular_share", rows),
        "business": lambda rows: apart("business_share", rows),
    }
    amount = rule.select(READING, day, variants) if kind is None else variants[kind](slice(None))
    return Ruling(amount, rule.reason())


def _of_regular(
    rule: Rule, day: Days, base: Exact, seizable: Exact, dependants: Any, free: Any
) -> Exact:
    """By the bands: nothing up to the protected portion, then a growing part, never more than
    half or than can be taken.
    """
    own = portion_of_month(rule, day, dependants)
    first, second = (
        own * rule.count(_ID + "income_limit_multiple", day),
        own * rule.count(_ID + "one_third_multiple", day),
    )
    third = rule.rate(_ID + "one_third_share", day)
    rule.step("base", base)
    above = rule.step("above_protected", (base - own).at_least(0))
    by_limit = rule.rate(_ID + "income_limit_share", day) * above
    by_top = third * second + rule.rate(_ID + "top_share", day) * (base - second)
    banded = by_limit.where(base <= first, (third * base).where(base <= second, by_top))
    taken = (
        rule.step("by_bands", banded)
        .at_most(rule.rate(_ID + "most_share", day) * base)
        .at_most(rule.step("seizable", seizable))
    )
    return taken.at_least(0).where(~np.asarray(free, dtype=bool))
