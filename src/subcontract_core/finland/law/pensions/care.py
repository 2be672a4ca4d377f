"""Care allowance for pensioners and disability allowance: flat amounts in three levels."""

from typing import Any

from ....base.columns import Days
from ....base.money import Exact, pick
from ....law import Law, Rule, Ruling
from ....scenario.types import CareLevel


def care_allowance(law: Law, day: Days, *, level: Any) -> Ruling:
    """Care allowance for pensioners (eläkettä saavan hoitotuki) of a month, in cents.

    `level` holds codes of `CareLevel`. Disability Benefits Act 570/2007, section 9.
    """
    rule = law.rule("pension.care_allowance")
    return Ruling(_by_level(rule, day, level), rule.reason())


def disability_allowance(law: Law, day: Days, *, level: Any) -> Ruling:
    """Disability allowance of a person aged 16 or over without a pension (vammaistuki), cents a
    month.

    `level` holds codes of `CareLevel`. Disability Benefits Act 570/2007, chapter 2.
    """
    rule = law.rule("pension.disability_allowance")
    return Ruling(_by_level(rule, day, level), rule.reason())


def _by_level(rule: Rule, day: Days, level: Any) -> Exact:
    """The rule's own parameters, one a level."""
    paid = [one.word for one in CareLevel if one is not CareLevel.NONE]
    return pick(
        level, [Exact.of(0), *(rule.amount(f"{rule.info.name}_{word}", day) for word in paid)]
    )
