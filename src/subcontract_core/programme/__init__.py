"""The programme's pilots as its public reports tell them: data, and the rules by which people
are counted.
"""

from .counting import (
    RULES,
    Account,
    Check,
    Total,
    account,
    checks,
    implied_people,
    left,
    paid_span,
    relationships,
    share,
    total,
)
from .reading import Fact, Pilot, Programme, programme, read_programme

__all__ = [
    "RULES",
    "Account",
    "Check",
    "Fact",
    "Pilot",
    "Programme",
    "Total",
    "account",
    "checks",
    "implied_people",
    "left",
    "paid_span",
    "programme",
    "read_programme",
    "relationships",
    "share",
    "total",
]
