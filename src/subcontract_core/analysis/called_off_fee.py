"""Where nobody tells what a buyer pays for a visit that it calls off: the questions that need one
number are asked as if nothing were invoiced for it, and say so.
"""

from collections.abc import Iterable

from ..model.results import Outcome
from ..model.term import Term
from ..scenario.tables import Tables
from ..scenario.types import ALL_MODELS, Scenario

FEE = "fee_when_cancelled"  # the term of what a buyer pays for a called-off visit
UNTOLD = "gig_cancelled_not_invoiced"  # the finding of such a visit


def without_fee(scenario: Scenario, model: str, declared: Iterable[Term]) -> Scenario:
    """The scenario with called-off visits counted as not invoiced, where the model sells work and
    nobody tells what its buyers pay for them; the same scenario where it is told, or none is sold.
    """
    term = next((one for one in declared if one.name == FEE), None)
    told = any(one.term == FEE and one.model in (model, ALL_MODELS) for one in scenario.terms)
    if term is None or term.value is not None or told:
        return scenario
    return scenario.with_terms(model, **{FEE: "0 %"})


def calls_off(tables: Tables) -> bool:
    """Whether any visit is called off."""
    return bool(len(tables.absent) and tables.absent.cancelled.any())


def is_untold(outcome: Outcome) -> bool:
    """Whether a buyer's fee for a visit that it calls off is not known."""
    return any(one.code == UNTOLD for one in outcome.quote.findings)
