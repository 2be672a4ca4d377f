"""Basic social assistance of a household in a month."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from ....base.columns import Days
from ....base.money import Exact, pick
from ....law import Law, Rule, Ruling

_ID = "social_assistance."


def basic_assistance(
    law: Law,
    day: Days,
    *,
    adults: Any = 1,
    adult_children: Any = 0,
    with_parents: Any = False,
    children_17: Any = 0,
    children_10_to_16: Any = 0,
    children_under_10: Any = 0,
    earnings: Sequence[Any] = (),
    minor_earnings: Sequence[Any] = (),
    other_income: Any = 0,
    child_benefit: Any = 0,
    housing_cost: Any = 0,
    other_expenses: Any = 0,
) -> Ruling:
    """Basic social assistance (perustoimeentulotuki) of a household in a month, in cents.

    `adults` is 1 or 2, `with_parents` an adult child who lives with parents, whose household is the
    adult child alone; the children are counted by age. `earnings` and `minor_earnings` hold one
    amount (or column) for each person aged 18 or over and for each minor with earnings, after tax
    and contributions; all amounts are in cents a month. `housing_cost` is the accepted cost,
    already limited. Social Assistance Act 1412/1997, sections 7a (housing), 9 (basic amounts) and
    11 (earnings not counted).
    """
    rule = law.rule("social_assistance.basic")
    needed = rule.step(
        "basic_amounts",
        _basic_amounts(
            rule,
            day,
            np.asarray(adults),
            adult_children,
            np.asarray(with_parents, dtype=bool),
            children_17,
            children_10_to_16,
            children_under_10,
        ),
    )
    income = Exact.of(other_income) + Exact.of(child_benefit)
    for everybody, disregard in (
        (earnings, "disregard_adult"),
        (minor_earnings, "disregard_minor"),
    ):
        for earned in everybody:
            income = income + (Exact.of(earned) - rule.amount(_ID + disregard, day)).at_least(0)
    needed = (
        needed
        + rule.step("accepted_cost", Exact.of(housing_cost))
        + rule.step("other_expenses", Exact.of(other_expenses))
    )
    lacking = needed - rule.step("counted", income)
    return Ruling(lacking.at_least(0), rule.reason())


def _basic_amounts(
    rule: Rule,
    day: Days,
    adults: np.ndarray,
    adult_children: Any,
    with_parents: np.ndarray,
    aged_17: Any,
    aged_10_to_16: Any,
    under_10: Any,
) -> Exact:
    """Basic amounts (perusosat) as shares of the amount of a person who lives alone."""
    alone, minors = (
        rule.amount(_ID + "basic_alone", day),
        np.asarray(aged_17) + aged_10_to_16 + under_10,
    )
    own = Exact.of(1)
    if np.any(with_parents):
        own = rule.rate(_ID + "share_adult_child", day).where(with_parents, own)
    single = own + rule.rate(_ID + "single_parent_increase", day) * (minors > 0).astype(np.int64)
    grown = pick(
        (adults > 1).astype(np.int64), [single, rule.rate(_ID + "share_adult", day) * adults]
    )
    grown = grown + rule.rate(_ID + "share_adult_child", day) * adult_children
    young = rule.rate(_ID + "share_child_17", day) * aged_17
    young = young + rule.rate(_ID + "share_child_10_to_16", day) * aged_10_to_16
    young = young + rule.rate(_ID + "share_child_under_10", day) * under_10
    return (grown + young - _reductions(rule, day, minors)) * alone


def _reductions(rule: Rule, day: Days, minors: np.ndarray) -> Exact:
    """What the second and each further child take off."""
    total, after = Exact.of(0), np.maximum(minors - 1, 0)
    for which in ("2", "3", "4"):
        total = total + rule.rate(f"{_ID}reduction_child_{which}", day) * np.minimum(after, 1)
        after = np.maximum(after - 1, 0)
    return total + rule.rate(_ID + "reduction_child_more", day) * after
