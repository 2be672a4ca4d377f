"""Parties that money moves between, declared by whoever owns them, and what each acts as."""

from collections.abc import Mapping
from enum import Enum, auto
import re

from attrs import field, frozen

from ..base.errors import ModelError

_NAME = re.compile(r"[a-z][a-z0-9_]*")


class Acts(Enum):
    """What a party is in the flow of money, whatever it is called."""

    BUYER = auto()
    WORKER = auto()
    EMPLOYER = auto()  # organises the work, and employs where nobody else does
    ORGANISER = auto()  # orders and pays a service for its inhabitants; neither employs nor sells
    INTERMEDIARY = auto()  # sells or produces it without employing
    TAX = auto()
    INSURER = auto()  # of contributions
    BENEFITS = auto()
    SUBSIDY = auto()
    CREDITOR = auto()


@frozen
class Party:
    """One party; its words are `texts` by language, or the key `role.<name>`. `purse` is whose
    money it moves (`purses`), if that is the same in every model.

    Raises `ModelError` for a name or an act that is none.
    """

    name: str
    acts_as: Acts
    texts: Mapping[str, str] = field(factory=dict, hash=False)
    purse: str = ""

    def __attrs_post_init__(self) -> None:
        if not _NAME.fullmatch(self.name):
            raise ModelError(
                f"the party {self.name!r}: name it in small letters, digits and underscores, a"
                " letter first"
            )
        if not isinstance(self.acts_as, Acts):
            raise ModelError(
                f"the party {self.name!r} acts as {self.acts_as!r}; write one of"
                f" {', '.join(f'Acts.{one.name}' for one in Acts)}"
            )


ENGINE = (
    Party("buyer", Acts.BUYER),
    Party("person", Acts.WORKER, purse="participants"),
    Party("organiser", Acts.EMPLOYER),
    Party("platform", Acts.INTERMEDIARY),
    Party("activity_centre", Acts.INTERMEDIARY),
    Party("provider", Acts.INTERMEDIARY),
)
