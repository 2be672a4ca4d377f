"""What is the internal group's own: the unit that has the work carries its cost, month by month,
without invoice or VAT.

The rest of the model is `internal.yaml`.
"""

import numpy as np

from subcontract_core.plugin import Keep, Line, Payments, Reason, Sheet, Tables, model, routing

_REPORT = "THL Työpaperi 18/2023"
internal = model(__file__)


@internal.payments
def carried_by_the_unit(tables: Tables, payments: Payments) -> Payments:
    """The wage cost of each payslip, from the unit to the employer; what a wage subsidy brings
    stays with the employer.
    """
    why = Reason("reason.internal_allocation", source=_REPORT)
    [slips] = [sheet for sheet in payments.sheets if sheet.name == "payslips"]
    cost, known = routing.wage_cost(slips)
    carried = Sheet(
        "allocations",
        slips.case,
        np.full(len(slips), -1),
        slips.buyer,
        slips.paid,
        slips.month,
        slips.work_month,
        (
            Line(
                "internal_allocation",
                "buyer",
                "organiser",
                cost,
                why,
                known,
            ),
        ),
    )
    [kept] = payments.keeps
    left = Keep(
        "organiser",
        kept.kind,
        kept.cents + routing.by_case(tables, slips, cost),
        why,
        kept.known,
    )
    return Payments((carried, *payments.sheets), (left,), payments.findings)
