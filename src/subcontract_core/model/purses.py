"""Purses: whose money it is that moves, whatever the party is called that moves it.

A party of a model has a purse of its own unless its owner says whose it is: the vocabulary that
declares the party, the manifest of a model (`Manifest.purses`), or the kind of a line where one
party collects for several (`Kind.purse`). A buyer's purse is the kind of buyer.
"""

from collections.abc import Mapping
from enum import Enum, auto

from attrs import field, frozen

from .parties import Acts


class Public(Enum):
    """In which of the public sums a purse is counted."""

    NO = auto()
    TREASURY = auto()  # what is paid out of taxes
    FUNDS = auto()  # what is paid out of contributions, pensions left out
    PENSIONS = auto()
    UNDIVIDED = auto()  # contributions of which nobody has said whose they are
    UNSAID = auto()  # nobody has said whose purse it is


@frozen
class Purse:
    """One purse; `place` orders the rows of a table, and it is the `texts` by language or the key
    `purse.<name>` that name it. Until the month number `since` it is called by
    `purse.<name>.before`. `part_of` is the purse of what is not divided between this and others.
    """

    name: str
    counts: Public
    place: int
    texts: Mapping[str, str] = field(factory=dict, hash=False)
    since: int = 0
    part_of: str = ""


PARTICIPANTS, STAFF, SUPPLIERS, NOBODY = "participants", "staff", "suppliers", "nobody_named"
ENGINE = (
    Purse(PARTICIPANTS, Public.NO, 10),
    Purse("company", Public.NO, 30),
    Purse("private_person", Public.NO, 31),
    Purse("association", Public.NO, 32),
    Purse("foundation", Public.NO, 32),
    Purse("parish", Public.NO, 33),
    Purse("housing_company", Public.NO, 34),
    Purse("organising_association", Public.NO, 40),
    Purse("service_provider", Public.NO, 41),
    Purse(STAFF, Public.NO, 110),
    Purse(SUPPLIERS, Public.NO, 111),
    Purse(NOBODY, Public.UNSAID, 112),
)

# Of a party of which nobody has said whose purse it is: in which sum it counts, and its place.
_UNSAID = {
    Acts.BUYER: (Public.UNSAID, 35),
    Acts.WORKER: (Public.NO, 10),
    Acts.EMPLOYER: (Public.UNSAID, 42),
    Acts.ORGANISER: (Public.UNSAID, 42),
    Acts.INTERMEDIARY: (Public.UNSAID, 43),
    Acts.TAX: (Public.TREASURY, 80),
    Acts.INSURER: (Public.UNDIVIDED, 95),
    Acts.BENEFITS: (Public.UNSAID, 70),  # a fund of members or a foundation may pay them too
    Acts.SUBSIDY: (Public.UNSAID, 71),
    Acts.CREDITOR: (Public.NO, 20),
}


def of_party(name: str, acts: Acts) -> Purse:
    """The purse of a party of which nobody has said whose it is: its own, under its own name."""
    counts, place = _UNSAID[acts]
    return Purse(name, counts, place)
