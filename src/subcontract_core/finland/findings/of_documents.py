"""What the law makes of the documents of any model: floors of pay, insurance, the watch over
self-employment, deductions of private buyers, the border of agency work, the load of coaches.

No model calls any of this: a payslip, a payout or an invoice is enough.
"""

from collections.abc import Iterable

from attrs import evolve
import numpy as np

from ...base.provenance import Reason
from ...law import Law
from ...model.documents import Sheet
from ...model.kinds import Flow
from ...model.results import Admission, Findings, Payments, Quote
from ...scenario.tables import Tables
from ..routing.employer_support import arrangement
from ..routing.payslip_findings import contract_employer, equalisation_left_out, uninsured
from . import household_buyers, places, shared, trips
from .hourly_pay import hourly_pay
from .pay_floors import beside_wage_floor
from .procurement import of_purchases
from .yel_watch import yel_watch


def of_documents(
    tables: Tables, law: Law, admission: Admission, quote: Quote, payments: Payments
) -> Findings:
    """Remarks that follow from a model's documents."""
    return (
        *(found for sheet in payments.sheets for found in _of_slips(tables, law, sheet)),
        *household_buyers.of_bills(tables, law, payments),
        *household_buyers.of_wages(tables, law, payments),
        *of_purchases(tables, law, payments),
        *_agency_border(tables, payments),
        *beside_wage_floor(
            tables,
            law,
            admission,
            hourly_pay(tables, quote, payments),
        ),
        *yel_watch(tables, law, payments),
        *shared.coach_load(tables, law, admission),
        *trips.own_car(tables, law, admission),
        *places.state_compensation(tables, law, admission, payments),
        *places.travel_untold(tables, law, admission, payments),
    )


def _of_slips(tables: Tables, law: Law, sheet: Sheet) -> Findings:
    """What follows for the employer of payslips, and for those who stay uninsured."""
    if not sheet.of_employment:
        return ()
    return (
        *arrangement(tables, law, sheet),
        *uninsured(tables, sheet, law),
        *equalisation_left_out(
            tables,
            sheet,
            law,
            public=sheet.marked("public"),
        ),
        *contract_employer(
            tables,
            sheet,
            law,
            occasional=sheet.marked("occasional"),
        ),
    )


def _agency_border(tables: Tables, payments: Payments) -> Findings:
    """Work sold by whoever pays the workers: where the buyer leads it, it is agency work."""
    sellers = {payer for sheet in payments.sheets for payer in _payers_of_work(sheet)} - {"buyer"}
    hours = np.zeros(len(tables.buyer_public), bool)
    for sheet in payments.sheets:
        for line in sheet.lines:
            sold = line.declared.flow is Flow.CHARGED and line.payee in sellers
            if sold and line.payer == "buyer" and np.any(sheet.buyer >= 0):
                hours[sheet.buyer[sheet.buyer >= 0]] = True
    why = Reason(
        "finding.agency_boundary",
        act="Employment Contracts Act (työsopimuslaki) 55/2001",
        section="ch. 1 s. 7",
    )
    found = shared.for_buyers(
        "agency_boundary",
        "watch",
        tables,
        hours,
        source="",
    )
    return tuple(evolve(one, why=why) for one in found)


def _payers_of_work(sheet: Sheet) -> Iterable[str]:
    """Who pays for work in a document."""
    return (line.payer for line in sheet.lines if line.declared.flow is Flow.PROMISED)
