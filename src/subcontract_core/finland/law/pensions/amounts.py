"""The national pension paid because of disability, the guarantee pension and the child increase."""

from typing import Any

import numpy as np

from ....base.columns import Days
from ....base.dates import MONTHS_A_YEAR
from ....base.money import Exact, pick, take
from ....law import Law, Rule, Ruling


def national_pension(
    law: Law, day: Days, *, lives_with_spouse: Any, other_pension: Any, residence: Any = 1, age: Any
) -> Ruling:
    """National pension (kansaneläke) of a month, in cents, before any suspension.

    `lives_with_spouse` is a flag (spouse or partner), `other_pension` other pensions in cents a
    year, `residence` the share earned by time of residence (an exact share, 1 by default), `age` in
    years. The share multiplies the full amount and not the deduction. National Pensions Act
    568/2007, sections 19, 20 and 25.
    """
    rule = law.rule("pension.national")
    full = pick(
        np.asarray(lives_with_spouse, dtype=bool).astype(np.int64),
        [rule.amount("pension.full_alone", day), rule.amount("pension.full_with_spouse", day)],
    )
    above = (Exact.of(other_pension) - rule.amount("pension.other_pension_limit", day)).at_least(0)
    deducted = rule.rate("pension.other_pension_share", day) * above / MONTHS_A_YEAR
    pension = rule.step("full", full) * Exact.of(residence) - rule.step("deducted", deducted)
    return Ruling(_payable(rule, day, pension, age), rule.reason())


def beside_partial(law: Law, day: Days, *, partial: Any) -> np.ndarray:
    """Who may have a national and a guarantee pension: not beside a partial earnings-related
    pension (`partial`, a mask).

    National Pensions Act 568/2007, section 12.
    """
    rule = law.rule("pension.national")
    whole = ~np.asarray(partial, dtype=bool)
    return rule.select(
        "pension.national_beside_partial", day, {"not_paid": lambda rows: take(whole, rows)}
    )


def guarantee_pension(
    law: Law, day: Days, *, other_pension: Any, national: Any, age: Any
) -> Ruling:
    """Guarantee pension (takuueläke) of a month, in cents, before any suspension.

    `other_pension` is in cents a year, `national` the national pension in cents a month, `age` in
    years. Wages do not reduce it. Guarantee Pension Act 703/2010, sections 7 and 8.
    """
    rule = law.rule("pension.guarantee")
    pensions = rule.step("pensions", Exact.of(other_pension) / MONTHS_A_YEAR + Exact.of(national))
    return Ruling(
        _payable(rule, day, rule.amount("pension.guarantee_full", day) - pensions, age),
        rule.reason(),
    )


def _payable(rule: Rule, day: Days, amount: Exact, age: Any) -> Exact:
    """Nothing below the smallest payable amount, and nothing to the too young."""
    paid = (amount >= rule.amount("pension.smallest", day)) & (
        np.asarray(age) >= rule.count("pension.lowest_age", day)
    )
    return amount.where(paid)


def child_increase(law: Law, day: Days, *, children: Any) -> Ruling:
    """Child increase (lapsikorotus) of a month, in cents, for that many children under 16.

    National Pensions Act 568/2007, section 52.
    """
    rule = law.rule("pension.child_increase")
    return Ruling(rule.amount("pension.child_increase", day) * children, rule.reason())
