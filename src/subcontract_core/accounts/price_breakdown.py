"""Where the money that the buyers pay goes: into the workers' hands, to taxes, contributions and
VAT, to those in between.

A share is a sum of the same lines as everything else. What a party in between keeps is what its
model declares; money from elsewhere (a subsidy, or an organiser's own) is a negative share, so that
the shares always sum to the price.
"""

from attrs import frozen
import numpy as np

from ..model.kinds import Flow
from ..model.parties import Acts
from ..model.results import Outcome
from ..model.vocabulary import kind as kind_of
from ..model.vocabulary import party
from . import ledger
from .ledger import Amount

IN_HAND, TAX, CONTRIBUTIONS, VAT, KEPT = PARTS = ("in_hand", "tax", "contributions", "vat", "kept")
_PLACE = {part: place for place, part in enumerate(PARTS)}
# Whoever gets money from a buyer and acts as none of these stands in between.
_ENDS = (Acts.BUYER, Acts.WORKER, Acts.TAX, Acts.INSURER)


@frozen(eq=False)
class PricePart:
    """One part of the price: who has it in the end and as what, in cents per case."""

    part: str
    role: str
    kind: str
    amount: Amount


def price(outcome: Outcome) -> Amount:
    """Everything that the buyers pay, VAT included: cents per case."""
    asked = Amount(np.zeros(outcome.tables.cases, dtype=np.int64))
    for (payer, payee, _), amount in ledger.edges(outcome).items():
        if _buys(outcome, payer):
            asked = asked + amount
        if _buys(outcome, payee):
            asked = asked - amount
    return asked


def is_sold(outcome: Outcome) -> bool:
    """Whether a buyer pays anything for the work in this model."""
    return bool(outcome.admission.offered.any()) and any(
        _buys(outcome, payer) for payer, _, _ in ledger.edges(outcome)
    )


def price_parts(outcome: Outcome) -> tuple[PricePart, ...]:
    """The parts of the price in the order of PARTS; they sum to `price` where all are known."""
    flows = {
        key: amount for key, amount in ledger.edges(outcome).items() if not kind_of(key[2]).activity
    }
    between = _between(outcome, flows)
    declared = {
        (role, kind): amount
        for (role, kind), amount in ledger.keeps(outcome).items()
        if role in between
    }
    parts = []
    for (payer, payee, kind), amount in flows.items():
        shares = _to_the_worker(payer, payee, kind, amount)
        elsewhere = payer not in between and not _buys(outcome, payer) and payer != "person"
        if payee in between and elsewhere:
            shares.append(PricePart(KEPT, payer, kind, -amount))
        elif party(payee, outcome.model).acts_as is Acts.TAX:
            is_vat = kind_of(kind).flow is Flow.VAT_PAID_ON
            shares.append(PricePart(VAT if is_vat else TAX, payee, kind, amount))
        elif party(payee, outcome.model).acts_as is Acts.INSURER:
            shares.append(PricePart(CONTRIBUTIONS, payee, kind, amount))
        parts += shares
    parts += [PricePart(KEPT, role, kind, amount) for (role, kind), amount in declared.items()]
    parts += [
        PricePart(KEPT, payee, kind, amount)
        for (payer, payee, kind), amount in flows.items()
        if _buys(outcome, payer)
        and payee in between
        and not any(payee == role for role, _ in declared)
    ]
    return tuple(sorted(_gathered(parts), key=lambda share: _PLACE[share.part]))


def by_part(breakdown: tuple[PricePart, ...]) -> dict[str, Amount]:
    """The shares summed to the parts that occur, in the order of PARTS."""
    parts: dict[str, Amount] = {}
    for share in breakdown:
        ledger.add(parts, share.part, share.amount)
    return parts


def _between(outcome: Outcome, flows: dict[tuple[str, str, str], Amount]) -> set[str]:
    """Those who get money from a buyer and are neither the worker nor an authority or insurer."""
    return {
        payee
        for payer, payee, _ in flows
        if _buys(outcome, payer) and party(payee, outcome.model).acts_as not in _ENDS
    }


def _buys(outcome: Outcome, role: str) -> bool:
    """Whether a party is a buyer, by whatever name."""
    return party(role, outcome.model).acts_as is Acts.BUYER


def _to_the_worker(payer: str, payee: str, kind: str, amount: Amount) -> list[PricePart]:
    if payee == "person":
        return [PricePart(IN_HAND, "person", kind, amount)]
    return [PricePart(IN_HAND, "person", kind, -amount)] if payer == "person" else []


def _gathered(parts: list[PricePart]) -> list[PricePart]:
    sums: dict[tuple[str, str, str], Amount] = {}
    for share in parts:
        ledger.add(sums, (share.part, share.role, share.kind), share.amount)
    return [PricePart(*key, amount) for key, amount in sums.items()]
