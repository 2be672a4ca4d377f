"""Parties that money moves between, declared by whoever owns them, and what each acts as."""

from collections.abc import Mapping
from enum import Enum, auto

from attrs import field, frozen


class Acts(Enum):
    """What a party is in the flow of money, whatever it is called."""

    BUYER = auto()
    WORKER = auto()
    EMPLOYER = auto()  # organises the work, and employs where nobody else does
    INTERMEDIARY = auto()  # sells or produces it without employing
    TAX = auto()
    INSURER = auto()  # of contributions
    BENEFITS = auto()
    SUBSIDY = auto()
    CREDITOR = auto()


@frozen
class Party:
    """One party; its words are `texts` by language, or the key `role.<name>`."""

    name: str
    acts_as: Acts
    texts: Mapping[str, str] = field(factory=dict, hash=False)


ENGINE = (
    Party("buyer", Acts.BUYER),
    Party("person", Acts.WORKER),
    Party("organiser", Acts.EMPLOYER),
    Party("platform", Acts.INTERMEDIARY),
    Party("activity_centre", Acts.INTERMEDIARY),
    Party("provider", Acts.INTERMEDIARY),
)
