"""When a small business charges no VAT (vähäinen toiminta), and the relief that there was until
2024.
"""

from typing import Any

import numpy as np

from ....base.columns import Days
from ....base.division import portion
from ....base.money import Exact, take
from ....law import Law, Ruling


def is_small(
    law: Law, day: Days, *, turnover: np.ndarray, before: np.ndarray
) -> tuple[np.ndarray, Any]:
    """Whether a sale on a day bears no VAT because its seller is small, and why: bool per row.

    `turnover` and `before` in cents without tax. Until 2024 `turnover` is that of the seller's
    accounting period of twelve months; from 2025 it is the calendar year's so far with this sale in
    it, so that the sale that passes the limit and the later ones are taxed, and `before` that of
    the year before. An invoicing service is itself the seller: its users never come under the
    limit. Value Added Tax Act 1501/1993, section 3.
    """
    turnover, before = np.broadcast_arrays(turnover, before)
    rule = law.rule("tax.vat_small_business")
    limit = np.broadcast_to(rule.cents("tax.vat_small_business_limit", day), turnover.shape)
    small = rule.select(
        "tax.vat_small_business_test",
        day,
        {
            "accounting_period": lambda rows: take(turnover <= limit, rows),
            "calendar_year_and_before": lambda rows: take(
                (turnover <= limit) & (before <= limit), rows
            ),
        },
    )
    return small, rule.reason()


def relieved(law: Law, day: Days, *, tax: np.ndarray, turnover: np.ndarray) -> Ruling:
    """The VAT of an accounting period (cents) that is left after the relief for small businesses
    (alarajahuojennus).

    All of it falls away at the small business limit and nothing at the relief limit, evenly in
    between; from 2025 there is no relief. `tax` and `turnover` are those of twelve months. Value
    Added Tax Act 1501/1993, section 149 a.
    """
    tax, turnover = np.broadcast_arrays(tax, turnover)
    rule = law.rule("tax.vat_small_business")

    def sliding(rows: Any) -> Exact:
        row_day, paid, sold = take(day, rows), take(tax, rows), Exact(take(turnover, rows))
        limit, top = (
            rule.amount("tax.vat_small_business_limit", row_day),
            rule.amount("tax.vat_relief_limit", row_day),
        )
        return portion(Exact(paid), (sold - limit).at_least(0).at_most(top - limit), top - limit)

    amount = rule.select(
        "tax.vat_small_business_test",
        day,
        {
            "accounting_period": sliding,
            "calendar_year_and_before": lambda rows: Exact(take(tax, rows)),
        },
    )
    return Ruling(amount, rule.reason())
