"""What is withheld of a payslip or payout at the share on the tax card."""

from typing import Any

from attrs import evolve
import numpy as np

from ...base.money import Exact
from ...base.numbers import MILLIONTHS
from ...law import Law
from ...model.documents import Line
from ...scenario.tables import Tables
from ..law import tax
from .shift_groups import ShiftGroups


def withheld(
    tables: Tables, law: Law, groups: ShiftGroups, taxable: np.ndarray, left: np.ndarray, known: Any
) -> list[Line]:
    """What is withheld at the card's share, and in a line of its own where less than that is
    `left` of the pay.
    """
    card = Exact(tables.people.withholding[groups.person], MILLIONTHS)
    ruling = tax.withholding(law, tables.pay_day[groups.month], taxable=taxable, card=card)
    # until somebody has seen the card, nobody knows what is withheld
    seen = tables.people.withholding_known[groups.person]
    withheld_known = known if seen.all() else known & seen
    by_card = np.broadcast_to(ruling.amount.cents(), taxable.shape)
    short = (taken := tax.of_what_is_left(by_card, left)) < by_card
    line = Line(
        "withholding", "person", "tax", np.where(short, 0, taken), ruling.why, withheld_known
    )
    if not np.any(short):
        return [line]
    return [
        line,
        evolve(
            line,
            cents=np.where(short, taken, 0),
            why=evolve(ruling.why, text="reason.withheld_what_is_left"),
        ),
    ]
