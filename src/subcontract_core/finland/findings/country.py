"""Finland's check of every model: the month of each person, and what the law makes of the model's
documents.
"""

from functools import partial

from ...law import Law
from ...model.hookspecs import hookimpl
from ...model.resources import Resources
from ...model.results import Admission, Effects, Payments, Quote
from ...model.terms import Terms
from ...scenario.tables import Tables
from ..month import check
from ..routing.vat_refunds import vat_refunds
from .lawful import refuse_unlawful
from .of_documents import of_documents
from .own_costs import own_costs

subcontract_limit = check.subcontract_limit
subcontract_resources = check.subcontract_resources
subcontract_check_people = check.subcontract_check_people


@hookimpl
def subcontract_check_benefits(
    tables: Tables,
    terms: Terms,
    law: Law,
    admission: Admission,
    quote: Quote,
    payments: Payments,
    resources: Resources,
) -> Effects:
    """What the law makes of the documents: VAT that comes back, and findings; documents that it
    does not allow are refused.
    """
    refuse_unlawful(tables, law, payments, terms.model)
    told = partial(
        of_documents,
        tables,
        law,
        admission,
        quote,
        payments,
    )
    return Effects(
        vat_refunds(tables, law, payments), lambda: (*told(), *own_costs(tables, resources))
    )
