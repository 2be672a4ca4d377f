"""Withholding by tax card (ennakonpidätys)."""

import numpy as np

from ....base.columns import Days
from ....base.money import Exact
from ....base.units import SHARE
from ....law import Law, Ruling


def withholding(law: Law, day: Days, *, taxable: np.ndarray, card: Exact) -> Ruling:
    """Tax withheld in cents from taxable pay (cents) at the share on the card, one share a row.

    The card's rate is the person's own, so no dated value is read. Prepayment Act 1118/1996. It may
    be more than is left of the pay: see `of_what_is_left`.
    """
    del day  # the same question as every rule, though the card decides
    rule = law.rule("tax.withholding")
    return Ruling(
        rule.step("rate", card, SHARE) * rule.step("pay", Exact.of(taxable)), rule.reason()
    )


def of_what_is_left(withheld: np.ndarray, left: np.ndarray) -> np.ndarray:
    """The tax in cents that can be withheld: no more than what is `left` of the money after the
    worker's own contributions.

    A payer pays out of money only, and nothing can be withheld that is not there: Tax
    Administration, Ennakonpidätyksen toimittaminen (to withhold is to take a part of the payment
    when it is paid, Prepayment Act 1118/1996, section 11).
    """
    return np.minimum(withheld, np.maximum(left, 0))
