"""What a public buyer has to ask about its purchases of a year: the thresholds of procurement."""

from attrs import evolve
import numpy as np

from ...base.columns import Mask
from ...base.dates import first_day
from ...base.units import CENTS
from ...law import Law
from ...model.kinds import Flow
from ...model.results import Finding, Payments
from ...scenario.tables import Tables
from ..law import procurement


def of_purchases(tables: Tables, law: Law, payments: Payments) -> tuple[Finding, ...]:
    """The public buyers that have said what they buy of the like in a year, and are charged for
    this work: the sum beside the thresholds on the first day of the months. Whether a purchase is
    one of the special services is theirs to decide; nothing is called unlawful.
    """
    year = np.array([buyer.purchases_year or 0 for buyer in tables.scenario.buyers], np.int64)
    asked = (year > 0) & tables.buyer_public & _charged(tables, payments)
    if not asked.any():
        return ()
    found = procurement.thresholds(law, first_day(int(tables.months[0])))
    each = {
        "services": found.services,
        "social": found.social_and_health,
        "special": found.special,
    }
    cents = {name: int(exact.cents()) for name, exact in each.items()}
    is_reached = year >= cents["services"]
    told = []
    for code, mask in (("procurement", is_reached), ("procurement_below", ~is_reached)):
        buyers = np.flatnonzero(asked & mask)
        if buyers.size:
            limits = {name: CENTS(np.full(buyers.size, value)) for name, value in cents.items()}
            told.append(
                Finding(
                    code,
                    "notice",
                    evolve(found.why, text=f"finding.{code}"),
                    buyer=buyers,
                    numbers={"year": CENTS(year[buyers])} | limits,
                    fix="fix.procurement",
                )
            )
    return tuple(told)


def _charged(tables: Tables, payments: Payments) -> Mask:
    """Which buyers are asked a price in some document."""
    charged = np.zeros(tables.buyer_public.size, bool)
    for sheet in payments.sheets:
        sold = any(
            line.declared.flow is Flow.CHARGED and line.payer == "buyer" for line in sheet.lines
        )
        if sold:
            charged[sheet.buyer[sheet.buyer >= 0]] = True
    return charged
