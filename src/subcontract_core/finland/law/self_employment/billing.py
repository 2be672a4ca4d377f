"""The health insurance contribution of an invoicing service (sairausvakuutusmaksu
kevytyrittäjälle).
"""

from typing import Any

import numpy as np

from ....base.columns import Days
from ....base.division import divided
from ....base.money import Exact, take
from ....law import Law, Ruling


def taxable(
    law: Law, day: Days, *, gross: np.ndarray, after_fee: np.ndarray, health: np.ndarray
) -> np.ndarray:
    """What tax is withheld on, in cents: the whole invoice, or since the ruling what is left after
    fee and contribution.

    Prepayment Act 1118/1996; ruling KHO 2023:42.
    """
    rule = law.rule("billing.taxable_wage")
    return rule.select(
        "billing.taxable",
        day,
        {
            "whole_invoice": lambda rows: take(gross, rows),
            "after_fee": lambda rows: take(after_fee, rows) - take(health, rows),
        },
    )


def health_contribution(
    law: Law, day: Days, *, after_fee: np.ndarray, gross: np.ndarray, statement_given: bool
) -> Ruling:
    """The contribution in cents that comes off a payout.

    `after_fee` is the invoice without VAT less the service's fee, `gross` the invoice itself
    (cents). Nothing is due when the worker has stated that no YEL duty exists. On what it is
    computed is a dated variant and a disputed reading. Health Insurance Act 1224/2004, chapter 18;
    ruling KHO 2023:42.
    """
    rule = law.rule("billing.health_contribution")
    if statement_given:
        return Ruling(Exact(np.zeros(np.shape(after_fee), np.int64)), rule.reason())

    def of_wage(rows: Any) -> Exact:
        rate = rule.rate("billing.health_rate", take(day, rows))
        base = Exact(take(after_fee, rows))
        # Wage and contribution together are what is left after the fee: wage = base / (1 +
        # rate), in whole cents.
        return base - Exact(divided(base, 1 + rate))

    amount = rule.select(
        "billing.health_base",
        day,
        {
            "after_fee_and_contribution": of_wage,
            "before_contribution": (
                lambda rows: (
                    rule.rate("billing.health_rate", take(day, rows)) * take(after_fee, rows)
                )
            ),
            "gross_invoice": (
                lambda rows: rule.rate("billing.health_rate", take(day, rows)) * take(gross, rows)
            ),
        },
    )
    return Ruling(amount, rule.reason())
