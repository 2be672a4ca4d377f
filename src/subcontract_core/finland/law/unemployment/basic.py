"""The basic benefit of an unemployed jobseeker: labour market subsidy, from May 2026 general
support.
"""

from typing import Any

from attrs import asdict, frozen
import numpy as np

from ....base.columns import Days
from ....base.money import Exact, pick, take
from ....law import Law, Rule, Ruling

BENEFIT = "unemployment.basic_benefit"
_ID = "unemployment."


@frozen(eq=False)
class _Situation:
    """What the amount depends on; every field a column or one value for all rows."""

    day: Days
    children: Any
    has_spouse: Any
    other_income: Any
    in_services: Any
    lives_with_parents: Any
    parents_income: Any
    parents_care_fee: Any
    parents_dependants: Any

    def of_rows(self, rows: Any) -> "_Situation":
        return _Situation(
            **{name: take(value, rows) for name, value in asdict(self, recurse=False).items()}
        )


def full_benefit(
    law: Law,
    day: Days,
    *,
    children: Any = 0,
    has_spouse: Any = False,
    other_income: Any = 0,
    in_services: Any = False,
    lives_with_parents: Any = False,
    parents_income: Any = 0,
    parents_care_fee: Any = 0,
    parents_dependants: Any = 0,
) -> Ruling:
    """Labour market subsidy (työmarkkinatuki) or general support (yleistuki) of a month, in cents.

    Before the adjustment with earnings. `children` are own children under 18, `other_income` own
    income that is not from work, in cents a month; a person `in_services` (employment promoting
    services) has no means test. `lives_with_parents` says that the person lives with parents and
    has not met the work condition; then the parents' income and informal care fees (cents a month)
    and their other dependants count. Unemployment Security Act 1290/2002, chapter 6 section 2 and
    chapter 7 sections 7–9; General Support Act 48/2026.
    """
    case = _Situation(
        day,
        np.asarray(children),
        np.asarray(has_spouse, dtype=bool),
        Exact.of(other_income),
        np.asarray(in_services, dtype=bool),
        np.asarray(lives_with_parents, dtype=bool),
        Exact.of(parents_income),
        Exact.of(parents_care_fee),
        np.asarray(parents_dependants),
    )
    rule = law.rule("unemployment.full")
    variants = {
        "labour_market_subsidy": lambda rows: _labour_market_subsidy(rule, case.of_rows(rows)),
        "general_support": lambda rows: _general_support(rule, case.of_rows(rows)),
    }
    return Ruling(rule.select(BENEFIT, day, variants), rule.reason())


def _labour_market_subsidy(rule: Rule, case: _Situation) -> Exact:
    """Until April 2026: child increases, and a higher means test limit for families."""
    day = case.day
    increases = [
        Exact.of(0),
        *(rule.amount(f"{_ID}child_increase_{number}", day) for number in (1, 2, 3)),
    ]
    daily = rule.amount(_ID + "daily_amount", day) + pick(
        np.minimum(case.children, len(increases) - 1), increases
    )
    full = rule.step("full", daily * rule.rate(_ID + "days_in_month", day))
    family_limit = (
        rule.amount(_ID + "means_limit_family", day)
        + rule.amount(_ID + "means_limit_child", day) * case.children
    )
    family = _means_test(case, full, family_limit, rule.rate(_ID + "means_share_family", day))
    single = _single_means_test(rule, case, full)
    return _partial(rule, case, family.where(case.has_spouse | (case.children > 0), single))


def _general_support(rule: Rule, case: _Situation) -> Exact:
    """From May 2026: no child increases and one means test limit for everybody."""
    full = rule.step(
        "full",
        rule.amount(_ID + "daily_amount", case.day) * rule.rate(_ID + "days_in_month", case.day),
    )
    return _partial(rule, case, _single_means_test(rule, case, full))


def _single_means_test(rule: Rule, case: _Situation, full: Exact) -> Exact:
    limit, share = (
        rule.amount(_ID + "means_limit_single", case.day),
        rule.rate(_ID + "means_share_single", case.day),
    )
    return _means_test(case, full, limit, share)


def _means_test(case: _Situation, full: Exact, limit: Exact, share: Exact) -> Exact:
    left = (full - share * (case.other_income - limit).at_least(0)).at_least(0)
    return full.where(case.in_services, left)


def _partial(rule: Rule, case: _Situation, benefit: Exact) -> Exact:
    """Less for a person who lives with parents whose income is above a limit, but never under
    the floor.
    """
    day = case.day
    benefit = rule.step("after_means_test", benefit)
    fee = case.parents_care_fee * rule.rate(_ID + "partial_care_fee_left_out", day)
    limit = (
        rule.amount(_ID + "partial_limit", day)
        + rule.amount(_ID + "partial_limit_dependant", day) * case.parents_dependants
    )
    above = ((case.parents_income - fee).at_least(0) - limit).at_least(0)
    partial = (benefit - rule.rate(_ID + "partial_share", day) * above).at_least(
        rule.rate(_ID + "partial_floor", day) * benefit
    )
    return partial.where(case.lives_with_parents, benefit)
