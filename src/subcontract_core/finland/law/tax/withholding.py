"""Withholding by tax card (ennakonpidätys)."""

import numpy as np

from ....base.columns import Days
from ....base.money import Exact
from ....base.units import SHARE
from ....law import Law, Ruling


def withholding(
    law: Law, day: Days, *, taxable: np.ndarray, card: Exact, above: Exact | None = None
) -> Ruling:
    """Tax withheld in cents from taxable pay (cents) at the share on the card, one share a row.

    The card's rate is the person's own, so no dated value is read. `above` are cents withheld
    beyond that, of what passes the card's income limit (`above_limit`). Prepayment Act 1118/1996.
    It may be more than is left of the pay: see `of_what_is_left`.
    """
    del day  # the same question as every rule, though the card decides
    rule = law.rule("tax.withholding")
    amount = rule.step("rate", card, SHARE) * rule.step("pay", Exact.of(taxable))
    if above is not None:
        amount = amount + rule.step("above_card_limit", above)
    return Ruling(amount, rule.reason())


def above_limit(
    *, taxable: np.ndarray, before: np.ndarray, limit: np.ndarray, card: Exact, over: Exact
) -> Exact:
    """What is withheld beyond the card's share because pay passes its income limit of the year, in
    cents: the part of `taxable` above `limit` at the additional percent instead of the basic one.

    `before` is what was paid earlier in the year. Tax Administration, Verokortti ja ennakkovero
    (2025): the basic percent up to the income limit, the additional percent above it.
    """
    part = np.clip(before + taxable - limit, 0, taxable)
    return (over - card) * part


def without_card(law: Law, day: Days, *, taxable: np.ndarray) -> Ruling:
    """Tax withheld in cents from taxable pay (cents) of a person without a tax card.

    Tax Administration, Ennakonpidätyksen toimittaminen: 60 % where the payer has no card.
    """
    rule = law.rule("tax.without_card")
    rate = rule.step("rate", rule.rate("tax.without_card_rate", day), SHARE)
    return Ruling(rate * rule.step("pay", Exact.of(taxable)), rule.reason())


def of_what_is_left(withheld: np.ndarray, left: np.ndarray) -> np.ndarray:
    """The tax in cents that can be withheld: no more than what is `left` of the money after the
    worker's own contributions.

    A payer pays out of money only, and nothing can be withheld that is not there: Tax
    Administration, Ennakonpidätyksen toimittaminen (to withhold is to take a part of the payment
    when it is paid, Prepayment Act 1118/1996, section 11).
    """
    return np.minimum(withheld, np.maximum(left, 0))
