"""Terms that several models have, by the name under which a description takes them over."""

from collections.abc import Mapping

from ..finland.routing.called_off_sales import BUYERS_FEE
from ..finland.routing.employment_terms import (
    CONTRACT_MONTHS,
    EMPLOYER_KIND,
    SAME_DAY_ALLOWANCE,
    SIDE_RATE,
    WAGE,
    WAGE_SUBSIDY,
)
from ..finland.routing.missed_shifts import CANCELLED_FEE
from ..model.term import Term

USUAL: Mapping[str, Term] = {
    term.name: term
    for term in (
        WAGE,
        SIDE_RATE,
        WAGE_SUBSIDY,
        CONTRACT_MONTHS,
        SAME_DAY_ALLOWANCE,
        EMPLOYER_KIND,
        CANCELLED_FEE,
        BUYERS_FEE,
    )
}
