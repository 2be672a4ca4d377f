"""Withholding by tax card (ennakonpidätys)."""

from typing import Any

import numpy as np

from ...law import Law, Ruling
from ...money import Exact


def withholding(law: Law, on: Any, *, taxable: np.ndarray, card: Exact) -> Ruling:
    """Tax withheld in cents from taxable pay (cents) at the share on the card, one share a row.

    The card's rate is the person's own, so no dated value is read. Prepayment Act 1118/1996.
    """
    del on  # the same question as every rule, though the card decides
    with law.rule("tax.withholding") as r:
        return Ruling(r.step("rate", card) * r.step("pay", Exact.of(taxable)), r.reason())
