"""The basic benefit of an unemployed jobseeker: labour market subsidy, from May 2026 general
support.
"""

from typing import Any

from attrs import asdict, frozen
import numpy as np

from ....base.money import Exact, pick, take
from ....law import Law, Rule, Ruling

BENEFIT = "unemployment.basic_benefit"
_ID = "unemployment."


@frozen(eq=False)
class _Situation:
    """What the amount depends on; every field a column or one value for all rows."""

    on: Any
    children: Any
    has_spouse: Any
    other_income: Any
    in_services: Any
    lives_with_parents: Any
    parents_income: Any
    parents_care_fee: Any
    parents_dependants: Any

    def rows(self, rows: Any) -> "_Situation":
        return _Situation(
            **{name: take(value, rows) for name, value in asdict(self, recurse=False).items()}
        )


def full_benefit(
    law: Law,
    on: Any,
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
        on,
        np.asarray(children),
        np.asarray(has_spouse, dtype=bool),
        Exact.of(other_income),
        np.asarray(in_services, dtype=bool),
        np.asarray(lives_with_parents, dtype=bool),
        Exact.of(parents_income),
        Exact.of(parents_care_fee),
        np.asarray(parents_dependants),
    )
    r = law.rule("unemployment.full")
    variants = {
        "labour_market_subsidy": lambda rows: _labour_market_subsidy(r, case.rows(rows)),
        "general_support": lambda rows: _general_support(r, case.rows(rows)),
    }
    return Ruling(r.select(BENEFIT, on, variants), r.reason())


def _labour_market_subsidy(r: Rule, case: _Situation) -> Exact:
    """Until April 2026: child increases, and a higher means test limit for families."""
    on = case.on
    increases = [
        Exact.of(0),
        *(r.amount(f"{_ID}child_increase_{number}", on) for number in (1, 2, 3)),
    ]
    daily = r.amount(_ID + "daily_amount", on) + pick(
        np.minimum(case.children, len(increases) - 1), increases
    )
    full = r.step("full", daily * r.rate(_ID + "days_in_month", on))
    family_limit = (
        r.amount(_ID + "means_limit_family", on)
        + r.amount(_ID + "means_limit_child", on) * case.children
    )
    family = _means_test(case, full, family_limit, r.rate(_ID + "means_share_family", on))
    single = _single_means_test(r, case, full)
    return _partial(r, case, family.where(case.has_spouse | (case.children > 0), single))


def _general_support(r: Rule, case: _Situation) -> Exact:
    """From May 2026: no child increases and one means test limit for everybody."""
    full = r.step(
        "full", r.amount(_ID + "daily_amount", case.on) * r.rate(_ID + "days_in_month", case.on)
    )
    return _partial(r, case, _single_means_test(r, case, full))


def _single_means_test(r: Rule, case: _Situation, full: Exact) -> Exact:
    limit, share = (
        r.amount(_ID + "means_limit_single", case.on),
        r.rate(_ID + "means_share_single", case.on),
    )
    return _means_test(case, full, limit, share)


def _means_test(case: _Situation, full: Exact, limit: Exact, share: Exact) -> Exact:
    left = (full - share * (case.other_income - limit).at_least(0)).at_least(0)
    return full.where(case.in_services, left)


def _partial(r: Rule, case: _Situation, benefit: Exact) -> Exact:
    """Less for a person who lives with parents whose income is above a limit, but never under
    the floor.
    """
    on = case.on
    benefit = r.step("after_means_test", benefit)
    fee = case.parents_care_fee * r.rate(_ID + "partial_care_fee_left_out", on)
    limit = (
        r.amount(_ID + "partial_limit", on)
        + r.amount(_ID + "partial_limit_dependant", on) * case.parents_dependants
    )
    above = ((case.parents_income - fee).at_least(0) - limit).at_least(0)
    partial = (benefit - r.rate(_ID + "partial_share", on) * above).at_least(
        r.rate(_ID + "partial_floor", on) * benefit
    )
    return partial.where(case.lives_with_parents, benefit)
