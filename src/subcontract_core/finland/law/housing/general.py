"""The general housing allowance of a household in a rented home."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from ....base.columns import Days
from ....base.dates import MONTHS_A_YEAR
from ....base.money import Exact, pick, take
from ....law import Law, Rule, Ruling
from .general_cost import cost_of

EURO = 100
_ID = "housing.general."


def allowance(
    law: Law,
    day: Days,
    *,
    rent: Any,
    income: Any,
    earnings: Sequence[Any],
    assets: Any,
    adults: Any,
    children: Any,
    municipality_group: Any,
    water_separate: Any = False,
    heating_separate: Any = False,
    heating_region: Any = 0,
) -> Ruling:
    """General housing allowance (yleinen asumistuki) of a month, in whole cents.

    The arguments are those of `accepted_cost` and `deductible`.
    Act 938/2014, sections 8 (share), 13 (assets) and 24 (smallest amount).
    """
    rule = law.rule("housing.general")
    size = np.asarray(adults) + children
    cost = cost_of(
        rule,
        day,
        rent,
        size,
        municipality_group,
        water_separate,
        heating_separate,
        heating_region,
    )
    own = _deductible(
        rule,
        day,
        income,
        earnings,
        assets,
        adults,
        children,
    )
    amount = (rule.rate(_ID + "share", day) * (cost - own)).rounded()
    paid = (amount >= rule.amount(_ID + "smallest", day)) & ~_too_rich(rule, day, assets)
    return Ruling(amount.where(paid), rule.reason())


def accepted_cost(
    law: Law,
    day: Days,
    *,
    rent: Any,
    household: Any,
    municipality_group: Any,
    water_separate: Any = False,
    heating_separate: Any = False,
    heating_region: Any = 0,
) -> Ruling:
    """Housing cost that is taken into account (hyväksyttävät asumismenot) of a month, in whole
    cents.

    `rent` is in cents a month, `household` the number of its members; `municipality_group` is 1–4
    until 2023 and 1–3 from 2024. Water and heating that are not in the rent are added by norm;
    `heating_region` is 0, or 1 and 2 where the norms are higher. Act 938/2014, sections 9 and 10.
    """
    rule = law.rule("housing.general")
    cost = cost_of(
        rule,
        day,
        rent,
        household,
        municipality_group,
        water_separate,
        heating_separate,
        heating_region,
    )
    return Ruling(cost, rule.reason())


def deductible(
    law: Law,
    day: Days,
    *,
    income: Any,
    earnings: Sequence[Any],
    assets: Any,
    adults: Any,
    children: Any,
) -> Ruling:
    """The basic deductible (perusomavastuu) of a month, in whole cents.

    `income` is the household's gross income in cents a month, `earnings` one amount (or column) for
    each adult, a part of it; `assets` are the household's, in cents. Act 938/2014, sections 13 and
    16.
    """
    rule = law.rule("housing.general")
    return Ruling(
        _deductible(
            rule,
            day,
            income,
            earnings,
            assets,
            adults,
            children,
        ),
        rule.reason(),
    )


def most_disregarded(law: Law, day: Days) -> np.ndarray:
    """The most that is taken off one earner's pay of a month, in cents. 938/2014, section 13."""
    most = law.rule("housing.general").amount(_ID + "earnings_disregard", day)
    return np.broadcast_to(most.cents(), np.shape(day))


def earnings_counted(law: Law, day: Days, *, earnings: Any) -> Ruling:
    """One earner's pay of a month after the deduction from earnings (ansiotulovähennys), in cents.

    300 € an earner until March 2024, then none. Act 938/2014, section 13.
    """
    rule = law.rule("housing.general")
    pay = Exact.of(earnings).rounded()
    free = pay.at_most(rule.amount(_ID + "earnings_disregard", day))
    return Ruling(pay - free, rule.reason())


def _deductible(
    rule: Rule,
    day: Days,
    income: Any,
    earnings: Sequence[Any],
    assets: Any,
    adults: Any,
    children: Any,
) -> Exact:
    counted = Exact.of(income) + _asset_income(rule, day, assets, adults)
    for earned in earnings:
        counted = counted - Exact.of(earned).rounded().at_most(
            rule.amount(_ID + "earnings_disregard", day)
        )
    free = (
        rule.amount(_ID + "income_base", day)
        + rule.amount(_ID + "income_adult", day) * adults
        + rule.amount(_ID + "income_child", day) * children
    )
    above = rule.step("income_of_month", counted.rounded(EURO)) - rule.step("free", free)
    own = (rule.rate(_ID + "deductible_share", day) * above).rounded()
    return rule.step("deductible", own.where(own >= rule.amount(_ID + "smallest_deductible", day)))


def _asset_income(rule: Rule, day: Days, assets: Any, adults: Any) -> Exact:
    owned = Exact.of(assets)

    def counted(rows: Any) -> Exact:
        row_day = take(day, rows)
        limits = [
            rule.amount(_ID + f"asset_limit_{word}", row_day)
            for word in ("one_adult", "more_adults")
        ]
        limit = pick((np.asarray(take(adults, rows)) > 1).astype(np.int64), limits)
        return (
            rule.rate(_ID + "asset_share", row_day)
            * (take(owned, rows) - limit).at_least(0)
            / MONTHS_A_YEAR
        )

    return rule.select(
        _ID + "asset_rule",
        day,
        {"assets_ignored": lambda rows: Exact.of(0), "assets_counted": counted},
    )


def _too_rich(rule: Rule, day: Days, assets: Any) -> np.ndarray:
    owned = Exact.of(assets)

    def counted(rows: Any) -> np.ndarray:
        return take(owned, rows) >= rule.amount(_ID + "asset_ceiling", take(day, rows))

    return rule.select(
        _ID + "asset_rule",
        day,
        {"assets_ignored": lambda rows: np.False_, "assets_counted": counted},
    )
