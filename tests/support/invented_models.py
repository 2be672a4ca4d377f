"""Comparisons of the invented country for tests of reports, with findings and unknowns as they
are needed.
"""

from attrs import evolve
import numpy as np

from subcontract_core.base.dates import number
from subcontract_core.base.provenance import Reason
from subcontract_core.base.units import CENTS
from subcontract_core.engine.comparison import Comparison, compare
from subcontract_core.model.results import Effects, Finding, Outcome
from subcontract_core.model.term import Term
from support.invented import country

LAW = country.law()


def compared(scenario=None, terms=country.TERMS, **options) -> Comparison:
    """The invented seller beside today."""
    catalogue = country.catalogue(country.seller(terms=terms, **options))
    return compare(scenario or country.scenario(), None, law=LAW, catalogue=catalogue)


def unpaid(source: str = "") -> Comparison:
    """The seller's wage is not known: nobody gave it, or the documents that the group is taken
    from do not have it.
    """
    return compared(
        evolve(country.scenario(), source=source),
        terms=(country.TERMS[0], Term("wage", "eur/hour", {"en": "Wage"}, per=("person",))),
    )


def with_findings(comparison: Comparison, *findings: Finding) -> Comparison:
    """The same comparison with other findings in its first outcome."""
    first = comparison.outcomes[0]
    changed: Outcome = evolve(
        first, effects=Effects(first.effects.sheets, findings, ("yearly_tax",))
    )
    return evolve(comparison, outcomes=(changed, *comparison.outcomes[1:]))


def finding(
    code="near_earnings_limit",
    severity="notice",
    person=(),
    day=(),
    month=(),
    gig=(),
    buyer=(),
    fix="",
    unit=CENTS,
    **numbers,
) -> Finding:
    """A finding of the Grant Act; `numbers` are cents, in `unit` if given."""
    columns = {name: unit(np.array(values, dtype=np.int64)) for name, values in numbers.items()}
    places = {"person": person, "month": month, "gig": gig, "buyer": buyer}
    places = {name: np.array(values, dtype=np.int64) for name, values in places.items()}
    days = np.array([number(d) for d in day], dtype=np.int64)
    return Finding(
        code,
        severity,
        Reason(f"finding.{code}", "grant", "Grant Act (avustuslaki) 1/2030", "1"),
        day=days,
        numbers=columns,
        fix=fix,
        **places,
    )
