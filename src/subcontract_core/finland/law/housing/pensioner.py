"""The housing allowance for pensioners who live in a rented home without children."""

from typing import Any

import numpy as np

from ....base.columns import Days
from ....base.dates import MONTHS_A_YEAR
from ....base.money import Exact, pick
from ....law import Law, Rule, Ruling
from .groups import by_number, flag

GROUPS = ("ceiling_1", "ceiling_2", "ceiling_3", "ceiling_4")
ZONES = ("heating_1", "heating_2", "heating_3")
_ID = "housing.pensioner."


def allowance(
    law: Law,
    day: Days,
    *,
    rent: Any,
    income: Any,
    assets: Any,
    municipality_group: Any,
    has_spouse: Any = False,
    spouse_entitled: Any = False,
    water_separate: Any = False,
    heating_separate: Any = False,
    heating_zone: Any = 1,
    floor_area: Any = 0,
) -> Ruling:
    """Housing allowance for pensioners (eläkkeensaajan asumistuki) of a month, in cents.

    `income` is the countable income in cents a year and `assets` the countable assets in cents,
    both joint for a couple; `spouse_entitled` says whether the spouse has a right to the allowance
    too. The others are those of `accepted_cost`. A couple's allowance is the couple's together. Act
    571/2007, sections 11 (deductible), 12 (assets), 15 (share) and 19 (smallest amount).
    """
    rule = law.rule("housing.pensioner")
    couple = flag(has_spouse)
    cost = _cost(
        rule,
        day,
        rent,
        municipality_group,
        couple,
        water_separate,
        heating_separate,
        heating_zone,
        floor_area,
    )
    deductible = rule.step(
        "deductible",
        _deductible(
            rule,
            day,
            income,
            assets,
            couple,
            spouse_entitled,
        ),
    )
    share = rule.rate(_ID + "share", day) * (cost - deductible) / MONTHS_A_YEAR
    return Ruling(share.where(share >= rule.amount(_ID + "smallest", day)), rule.reason())


def accepted_cost(
    law: Law,
    day: Days,
    *,
    rent: Any,
    municipality_group: Any,
    has_spouse: Any = False,
    water_separate: Any = False,
    heating_separate: Any = False,
    heating_zone: Any = 1,
    floor_area: Any = 0,
) -> Ruling:
    """The housing cost that is taken into account (hyväksytyt asumismenot), in cents a year.

    `rent` is in cents a month; `municipality_group` is 1 Helsinki, 2 Espoo, Kauniainen and Vantaa,
    3 statutory group II, 4 statutory group III. Water and heating that are not in the rent are
    added by norm; `heating_zone` (1–3) and `floor_area` (m²) matter only for separate heating. Act
    571/2007.
    """
    rule = law.rule("housing.pensioner")
    cost = _cost(
        rule,
        day,
        rent,
        municipality_group,
        flag(has_spouse),
        water_separate,
        heating_separate,
        heating_zone,
        floor_area,
    )
    return Ruling(cost, rule.reason())


def ceiling(law: Law, day: Days, *, municipality_group: Any) -> Ruling:
    """The largest accepted housing cost (enimmäisasumismenot) of a municipality group, cents a
    year.

    Act 571/2007 and the yearly government decree.
    """
    rule = law.rule("housing.pensioner")
    return Ruling(_ceiling(rule, day, municipality_group), rule.reason())


def _ceiling(rule: Rule, day: Days, group: Any) -> Exact:
    return by_number("municipality group", group, [rule.amount(_ID + name, day) for name in GROUPS])


def _cost(
    rule: Rule,
    day: Days,
    rent: Any,
    group: Any,
    couple: np.ndarray,
    water: Any,
    heating: Any,
    zone: Any,
    area: Any,
) -> Exact:
    monthly = Exact.of(rent)
    # The norms are read, and so shown in an explanation, only where somebody pays for them beside
    # the rent.
    if np.any(water):
        monthly = monthly + rule.amount(_ID + "water", day) * (1 + couple) * flag(water)
    if np.any(heating):
        norm = by_number("heating zone", zone, [rule.amount(_ID + name, day) for name in ZONES])
        heated = Exact.of(
            rule.count(_ID + "heated_area_first", day)
            + rule.count(_ID + "heated_area_more", day) * couple
        )
        monthly = monthly + norm * heated.at_most(area) * flag(heating)
    return rule.step("accepted_cost", (monthly * MONTHS_A_YEAR).at_most(_ceiling(rule, day, group)))


def _deductible(
    rule: Rule, day: Days, income: Any, assets: Any, couple: np.ndarray, entitled: Any
) -> Exact:
    asset_limit = pick(
        couple,
        [rule.amount(_ID + "asset_limit_alone", day), rule.amount(_ID + "asset_limit_couple", day)],
    )
    owned = (Exact.of(assets) - asset_limit).at_least(0)
    counted = rule.step("income", Exact.of(income) + rule.rate(_ID + "asset_share", day) * owned)
    limits = ("income_limit_alone", "income_limit_spouse_without", "income_limit_spouse_with")
    limit = pick(couple * (1 + flag(entitled)), [rule.amount(_ID + name, day) for name in limits])
    above = rule.step("income_above", (counted - limit).at_least(0))
    additional = rule.rate(_ID + "additional_deductible_share", day) * above
    return rule.amount(_ID + "basic_deductible", day) + additional
