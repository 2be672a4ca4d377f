"""Finland's check of every model: the month of each person, and what the law makes of the model's
documents.
"""

from attrs import evolve

from ...law import Law
from ...model.hookspecs import hookimpl
from ...model.results import Admission, Effects, Findings, Payments, Quote
from ...model.terms import Terms
from ...scenario.tables import Tables
from ..month import check
from .lawful import refuse_unlawful
from .of_documents import of_documents

subcontract_limit = check.subcontract_limit
subcontract_resources = check.subcontract_resources


@hookimpl
def subcontract_check_benefits(
    tables: Tables,
    terms: Terms,
    law: Law,
    admission: Admission,
    quote: Quote,
    payments: Payments,
) -> Effects:
    """Levels of the benefits, what a person should know about them, and what follows from the
    documents; those that the law does not allow are refused.
    """
    refuse_unlawful(tables, law, payments, terms.model)
    month = check.subcontract_check_benefits(tables, law, admission, payments)

    def told() -> Findings:
        return (
            *month.findings,
            *of_documents(
                tables,
                law,
                admission,
                quote,
                payments,
            ),
        )

    return evolve(month, findings=told)
