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
from .neighbours import ASKED, Neighbour, Told, neighbours, read_neighbours
from .reading import Fact, Pilot, Programme, programme, read_programme

__all__ = [
    "ASKED",
    "RULES",
    "Account",
    "Check",
    "Fact",
    "Neighbour",
    "Pilot",
    "Programme",
    "Told",
    "Total",
    "account",
    "checks",
    "implied_people",
    "left",
    "neighbours",
    "paid_span",
    "programme",
    "read_neighbours",
    "read_programme",
    "relationships",
    "share",
    "total",
]
