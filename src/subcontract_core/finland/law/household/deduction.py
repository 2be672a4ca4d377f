"""Tax credit for household expenses (kotitalousvähennys): one person, one year."""

from typing import Any

import numpy as np

from ....base.columns import DayNumbers, Days
from ....base.money import Exact, take
from ....law import Law, Ruling
from ....law.law import Rule

SELLER = "household.public_seller"


def deduction(
    law: Law,
    day: Days,
    *,
    work: Any = 0,
    wages: Any = 0,
    side_costs: Any = 0,
    repair: Any = False,
    public_seller: Any = False,
) -> Ruling:
    """The credit in cents for what one person paid in the year of the day.

    `work` is the labour part of bills with VAT, `wages` what the person paid as an employer and
    `side_costs` the compulsory contributions on top, which count in full (all cents of the year).
    `repair` says that the work is repair of the home, otherwise it is household, care or nursing
    work. The own part comes off before the cap, once for each person and year. Whether a public
    body's bill counts is a disputed reading (`public_seller`). The credit is taken from tax, so a
    person with little tax cannot use all of it. Income Tax Act 1535/1992, sections 127 a–127 f.
    """
    work, wages, side_costs, repair, public_seller, day = np.broadcast_arrays(
        work, wages, side_costs, repair, public_seller, day
    )
    rule = law.rule("household.deduction")
    counted = Exact(work)
    if np.any(public_seller):
        counted = rule.select(
            SELLER,
            day,
            {
                "qualifies": lambda rows: Exact(take(work, rows)),
                "excluded": lambda rows: Exact(take(np.where(public_seller, 0, work), rows)),
            },
        )
    base = (
        _rate(rule, day, "service_share", repair, work) * counted
        + _rate(rule, day, "wage_share", repair, wages) * wages
        + side_costs
    )
    cap = (
        rule.amount("household.cap", day).where(~repair, rule.amount("household.cap_repair", day))
        if np.any(repair)
        else rule.amount("household.cap", day)
    )
    return Ruling(
        (base - rule.amount("household.own_part", day)).at_least(0).at_most(cap), rule.reason()
    )


def _rate(rule: Rule, day: Days, name: str, repair: np.ndarray, paid: DayNumbers) -> Exact:
    """The share for household or for repair work; read only where there is something to take it
    of.
    """
    if not np.any(paid):
        return Exact(0)
    if not np.any(repair):
        return rule.rate(f"household.{name}", day)
    return rule.rate(f"household.{name}_repair", day).where(
        repair, rule.rate(f"household.{name}", day)
    )
