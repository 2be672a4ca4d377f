"""The cost invoice of work activity: that the buyer may be sent one, and no source says how much.

The model itself is `work_activity.yaml`.
"""

from attrs import evolve

from ..base.provenance import Reason
from ..finland.routing.invoices import unpriced
from ..model.results import Payments
from ..plugin import model
from ..scenario.tables import Tables

_SOURCE = "Innokylä: Eksoten ryhmämuotoinen alihankintamalli"
work_activity = model(__file__)


def with_cost_invoice(tables: Tables, payments: Payments) -> Payments:
    """A cost invoice of unknown amount, before the allowances."""
    invoice = unpriced(
        tables, seller="activity_centre", why=Reason("reason.cost_invoice", source=_SOURCE)
    )
    return evolve(payments, sheets=(invoice, *payments.sheets))


work_activity.payments(with_cost_invoice)
