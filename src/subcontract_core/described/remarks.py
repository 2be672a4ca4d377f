"""Remarks that a region's documents make, as a description names them."""

from collections.abc import Callable, Iterable, Mapping

import numpy as np

from ..base.columns import Mask
from ..finland.findings import shared
from ..finland.routing.employment_terms import CONTRACT_MONTHS
from ..law import Law
from ..model.documents import Sheet
from ..model.results import Admission, Finding, Labour
from ..model.terms import Terms
from ..scenario.tables import Tables
from .description import Description, Remark

# Remarks that several models share, by name; the last is on documents.
OF_DOCUMENTS = "cost_of_an_hour"
SHARED = (
    "contract_ends",
    "group_size",
    "inside_premises",
    "planned_group_size",
    "regular_hours",
    "travel_own_cost",
    OF_DOCUMENTS,
)
# What a remark is worked out of besides.
NEEDED: Mapping[str, str] = {"contract_ends": CONTRACT_MONTHS.name}
# Some of the workers and of the buyers, by the words of a description.
WORKERS: Mapping[str, Callable[[Tables, Admission], Mask]] = {
    "all": lambda tables, admission: np.ones(len(tables.people), bool),
    "with_activity": lambda tables, admission: shared.has_activity(tables),
    "employed": lambda tables, admission: admission.labour == Labour.EMPLOYED,
    "not_employed": lambda tables, admission: admission.labour != Labour.EMPLOYED,
}
PEOPLE: Mapping[str, Callable[[Tables, Admission], Mask]] = {
    "all": lambda tables, admission: admission.offered,
}
BUYERS: Mapping[str, Callable[[Tables], Mask]] = {
    "all": lambda tables: np.ones(len(tables.buyer_public), bool),
    "private_persons": lambda tables: tables.buyer_private_person,
    "not_public": lambda tables: ~tables.buyer_public,
    "not_deducting_vat": lambda tables: ~tables.buyer_deducts,
}


def remarked(
    said: Description, tables: Tables, terms: Terms, law: Law, admission: Admission
) -> tuple[Finding, ...]:
    """The findings of all remarks that hold, in the order of the file."""
    return tuple(
        finding
        for remark in said.remarks
        for finding in (
            _shared(
                remark,
                said,
                tables,
                terms,
                law,
                admission,
            )
            if remark.name
            else _own(remark, said, tables, admission)
        )
    )


def of_documents(said: Description, tables: Tables, slips: Iterable[Sheet]) -> tuple[Finding, ...]:
    """The findings of remarks that are worked out of the payslips."""
    asked = any(remark.name == OF_DOCUMENTS for remark in said.remarks)
    return tuple(
        finding
        for sheet in slips
        if asked and sheet.of_employment
        for finding in shared.cost_of_an_hour(tables, sheet)
    )


def _shared(
    remark: Remark,
    said: Description,
    tables: Tables,
    terms: Terms,
    law: Law,
    admission: Admission,
) -> tuple[Finding, ...]:
    source = said.said_by(remark.source)
    made: Mapping[str, Callable[[], tuple[Finding, ...]]] = {
        "contract_ends": lambda: shared.contract_ends(tables, terms, admission),
        "group_size": lambda: shared.group_size(tables, admission, source=source),
        "inside_premises": lambda: shared.inside_premises(tables, admission),
        "planned_group_size": lambda: shared.planned_group_size(tables, admission),
        "regular_hours": lambda: shared.regular_hours(tables, admission, source=source),
        "travel_own_cost": lambda: shared.travel_own_cost(tables, law, admission, source=source),
        OF_DOCUMENTS: lambda: (),
    }
    return made[remark.name]()


def _own(
    remark: Remark, said: Description, tables: Tables, admission: Admission
) -> tuple[Finding, ...]:
    source = said.said_by(remark.source)
    if remark.whom == "people":
        people = PEOPLE[remark.some](tables, admission)
        return shared.for_people(remark.code, remark.severity, people, source=source)
    if remark.whom == "buyers":
        mask = BUYERS[remark.some](tables)
        return shared.for_buyers(
            remark.code,
            remark.severity,
            tables,
            mask,
            source=source,
        )
    return shared.for_workers(
        remark.code,
        remark.severity,
        tables,
        admission,
        source=source,
        mask=WORKERS[remark.some](tables, admission),
    )
