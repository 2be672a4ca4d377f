"""What of a couple's housing allowance is each spouse's, or is shown to each."""

from typing import Any

import numpy as np

from ....base.columns import Days
from ....base.money import Exact
from ....law import Law, Ruling

_CENT = "housing.couple_cent"


def own_share(
    law: Law, day: Days, *, couple: Any, both_entitled: Any, is_applicant: Any = False
) -> Ruling:
    """What is paid to one spouse of a `couple`'s allowance (cents a month): half where both have
    the right (a mask), otherwise all of it.

    Act 571/2007; Kela, "Muut tuet eläkkeensaajalle".
    """
    return _share(
        law,
        "housing.pensioner",
        day,
        couple,
        both_entitled,
        is_applicant,
    )


def shown_share(
    law: Law, day: Days, *, couple: Any, both_entitled: Any, is_applicant: Any = False
) -> Ruling:
    """What is shown of a household's allowance (`couple`, cents a month) to one of two spouses
    (`both_entitled`, a mask): half of it.

    The allowance is the household's and is paid to the one who applied for it. Act 938/2014,
    section 4.
    """
    return _share(
        law,
        "housing.general_shown",
        day,
        couple,
        both_entitled,
        is_applicant,
    )


def _share(
    law: Law, name: str, day: Days, couple: Any, both_entitled: Any, is_applicant: Any
) -> Ruling:
    """Half of the sum, which is not rounded before; by the other reading the sum is whole cents,
    of which the odd one is the applicant's (a mask).
    """
    rule = law.rule(name)
    whole, both = Exact.of(couple), np.asarray(both_entitled, dtype=bool)
    if not np.any(both):
        return Ruling(whole, rule.reason())
    kind = "general" if name == "housing.general_shown" else "pensioner"
    half = whole * rule.rate(f"housing.{kind}.couple_share", day)
    if rule.choice(_CENT, day) == "applicant_gets_cent":
        cents = whole.cents()
        half = Exact(cents // 2 + (cents % 2) * np.asarray(is_applicant, dtype=bool))
    return Ruling(half.where(both, whole), rule.reason())
