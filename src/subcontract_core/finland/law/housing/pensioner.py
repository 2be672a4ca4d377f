"""The housing allowance for pensioners who live in a rented home without children."""

from typing import Any

import numpy as np

from ....base.money import Exact, pick
from ....law import Law, Rule, Ruling
from .groups import by_number, flag

MONTHS = 12
GROUPS = ("ceiling_1", "ceiling_2", "ceiling_3", "ceiling_4")
ZONES = ("heating_1", "heating_2", "heating_3")
_ID = "housing.pensioner."


def allowance(
    law: Law,
    on: Any,
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
    r = law.rule("housing.pensioner")
    couple = flag(has_spouse)
    cost = _cost(
        r,
        on,
        rent,
        municipality_group,
        couple,
        water_separate,
        heating_separate,
        heating_zone,
        floor_area,
    )
    deductible = r.step("deductible", _deductible(r, on, income, assets, couple, spouse_entitled))
    share = r.rate(_ID + "share", on) * (cost - deductible) / MONTHS
    return Ruling(share.where(share >= r.amount(_ID + "smallest", on)), r.reason())


def accepted_cost(
    law: Law,
    on: Any,
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
    r = law.rule("housing.pensioner")
    cost = _cost(
        r,
        on,
        rent,
        municipality_group,
        flag(has_spouse),
        water_separate,
        heating_separate,
        heating_zone,
        floor_area,
    )
    return Ruling(cost, r.reason())


def ceiling(law: Law, on: Any, *, municipality_group: Any) -> Ruling:
    """The largest accepted housing cost (enimmäisasumismenot) of a municipality group, cents a
    year.

    Act 571/2007 and the yearly government decree.
    """
    r = law.rule("housing.pensioner")
    return Ruling(_ceiling(r, on, municipality_group), r.reason())


def _ceiling(r: Rule, on: Any, group: Any) -> Exact:
    return by_number("municipality group", group, [r.amount(_ID + name, on) for name in GROUPS])


def _cost(
    r: Rule,
    on: Any,
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
        monthly = monthly + r.amount(_ID + "water", on) * (1 + couple) * flag(water)
    if np.any(heating):
        norm = by_number("heating zone", zone, [r.amount(_ID + name, on) for name in ZONES])
        heated = Exact.of(
            r.count(_ID + "heated_area_first", on) + r.count(_ID + "heated_area_more", on) * couple
        )
        monthly = monthly + norm * heated.at_most(area) * flag(heating)
    return r.step("accepted_cost", (monthly * MONTHS).at_most(_ceiling(r, on, group)))


def _deductible(
    r: Rule, on: Any, income: Any, assets: Any, couple: np.ndarray, entitled: Any
) -> Exact:
    asset_limit = pick(
        couple, [r.amount(_ID + "asset_limit_alone", on), r.amount(_ID + "asset_limit_couple", on)]
    )
    above = (Exact.of(assets) - asset_limit).at_least(0)
    counted = r.step("income", Exact.of(income) + r.rate(_ID + "asset_share", on) * above)
    limits = ("income_limit_alone", "income_limit_spouse_without", "income_limit_spouse_with")
    limit = pick(couple * (1 + flag(entitled)), [r.amount(_ID + name, on) for name in limits])
    additional = r.rate(_ID + "additional_deductible_share", on) * (counted - limit).at_least(0)
    return r.amount(_ID + "basic_deductible", on) + additional
