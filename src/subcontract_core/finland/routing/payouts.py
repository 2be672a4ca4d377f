"""Payouts without employment: of an assignment contract, and of an invoicing service."""

from attrs import evolve
import numpy as np

from ...base.money import Exact
from ...base.provenance import Reason, Step, is_recording
from ...law import Law
from ...model.documents import Line, Sheet
from ...model.term import Value
from ...scenario.tables import Tables
from ..law import self_employment
from .shift_groups import ShiftGroups
from .withheld_tax import withheld


def assignment(tables: Tables, law: Law, groups: ShiftGroups, *, payer: str) -> Sheet:
    """Payouts of an assignment contract (toimeksiantosopimus): the fee as trade income,
    withholding by card, no contributions.
    """
    lines = [
        *(part.line(payer, "assignment_fee") for part in groups.parts),
        *withheld(tables, law, groups, groups.gross, groups.gross, groups.known),
        *(part.line(payer, "assignment_fee") for part in groups.repaid),
    ]
    return groups.sheet("payouts", tables, lines)


def _billed(groups: ShiftGroups) -> tuple[Step, ...]:
    """What the fee is a share of, where somebody asks for an explanation."""
    return (Step("billed", Exact(groups.gross)),) if is_recording() else ()


def billing(
    tables: Tables,
    law: Law,
    groups: ShiftGroups,
    *,
    payer: str,
    fee: Value,
    statement_given: bool,
) -> Sheet:
    """Payouts of an invoicing service (kevytyrittäjyys): billed work less the fee, the health
    contribution where due, withholding.
    """
    fee_cents = (fee.exact * groups.gross).cents()
    known = (
        groups.known
        if fee.known is True
        else np.broadcast_to(groups.known, groups.gross.shape) & fee.known
    )
    after, paid = groups.gross - fee_cents, groups.paid(tables)
    health = self_employment.health_contribution(
        law, paid, after_fee=after, gross=groups.gross, statement_given=statement_given
    )
    health_cents = np.broadcast_to(health.amount.cents(), after.shape)
    lines = [
        *(part.line(payer, "billed_work") for part in groups.parts),
        Line(
            "service_fee",
            "person",
            payer,
            fee_cents,
            Reason("reason.service_fee", terms=("fee_rate",), steps=_billed(groups)),
            known,
        ),
    ]
    if not statement_given:
        lines.append(Line("billing_health", "person", "tax", health_cents, health.why, known))
    left = after if statement_given else after - health_cents
    taxable = self_employment.taxable(
        law, paid, gross=groups.gross, after_fee=after, health=health_cents
    )
    for line in withheld(tables, law, groups, taxable, left, known):
        lines.append(
            evolve(
                line,
                why=evolve(line.why, parameters=(*line.why.parameters, "billing.taxable")),
            )
        )
    lines += [part.line(payer, "billed_work") for part in groups.repaid]
    return groups.sheet("payouts", tables, lines)
