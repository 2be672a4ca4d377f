"""What a file in the format subcontract-model/1 says: a whole model as data.

Parties, edges, keepers and statuses follow from the flows of money and are not said twice.
"""

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from pathlib import Path

from attrs import field, frozen

from ..model.described_part import DESCRIBED
from ..model.kinds import Kind
from ..model.parties import Party
from ..model.term import Term
from ..scenario.types import PayRule

FORMAT = DESCRIBED


class Sort(Enum):
    """What a flow of money is: the key that it begins with in the file."""

    SALE = "sale"  # a price to the buyer
    OWN_NAME = "own_name"  # a price that the worker bills in their own name
    EMPLOYMENT = "employment"  # a wage under a contract of employment
    FEE = "fee"  # a fee of an assignment
    REPAID = "repaid"  # what the way cost, given back
    PURCHASE = "purchase"  # activity days that a party buys
    ALLOWANCE = "allowance"  # the work activity allowance
    SUBSIDY = "subsidy"  # a stated share of the wage cost

    @property
    def pays_work(self) -> bool:
        """Whether it is a worker's pay."""
        return self in (Sort.OWN_NAME, Sort.EMPLOYMENT, Sort.FEE)


# What one of a flow is for, by sort; the first is meant where the file says nothing.
PER: Mapping[Sort, tuple[str, ...]] = {
    Sort.SALE: ("worker hour", "crew hour", "item", "month", "hour over"),
    Sort.OWN_NAME: ("worker hour",),
    Sort.EMPLOYMENT: ("hour", "month", "share", "way"),
    Sort.FEE: ("hour", "share"),
    Sort.REPAID: ("kilometre",),
    Sort.PURCHASE: ("activity day",),
    Sort.ALLOWANCE: ("activity day",),
    Sort.SUBSIDY: ("month",),
}


@frozen
class FlowLine:
    """One flow of money: its sort, the term that gives the amount, and from whom to whom.

    `with_term` is a second term that it needs (items, kilometres, hours in a fee, minutes of the
    way), `kind` the kind of line of a cost that is given back; `taxed` says whether VAT is added;
    `public` whether the employer is a public body; `by_hours` how a share is divided.
    """

    sort: Sort
    term: str
    per: str
    payer: str
    payee: str
    with_term: str = ""
    kind: str = ""
    taxed: bool = True
    public: bool = False
    by_hours: bool = False


@frozen(eq=False)
class Description:
    """A model as its file says it."""

    id: str
    title: Mapping[str, str]
    region: str
    summary: Mapping[str, str]
    sources: tuple[str, ...]
    own_parties: tuple[Party, ...]
    offered_to: tuple[str, ...]
    calendar: str
    terms: tuple[Term, ...]
    flows: tuple[FlowLine, ...]
    kinds: tuple[Kind, ...] = ()
    kept_as: Mapping[str, str] = field(factory=dict)
    forbidden: tuple[tuple[str, str], ...] = ()
    texts: Mapping[str, Mapping[str, str]] = field(factory=dict)
    pay: PayRule | None = None
    onboarding: Path | None = None
    facts: Path | None = None

    @property
    def source(self) -> str:
        """The document that the model is read from."""
        return self.sources[0] if self.sources else ""

    def of(self, *sorts: Sort) -> Iterator[FlowLine]:
        """The flows of some sorts, in the order of the file."""
        return (flow for flow in self.flows if flow.sort in sorts)

    @property
    def edges(self) -> tuple[tuple[str, str], ...]:
        """Who pays whom: the flows, and the allowances that go on as today."""
        own = ((flow.payer, flow.payee) for flow in self.flows)
        return tuple(dict.fromkeys((*own, ("activity_centre", "person"), ("kela", "person"))))

    @property
    def parties(self) -> tuple[str, ...]:
        """Everybody whom money may touch: in the flows, and by the law."""
        by_law = ["tax"]
        if any(self.of(Sort.EMPLOYMENT)):
            by_law += ["insurers", "pension_insurer"]
        named = (role for edge in self.edges for role in edge)
        return tuple(sorted({*named, *by_law, *(one.name for one in self.own_parties)}))

    @property
    def keepers(self) -> tuple[str, ...]:
        """Who gets money and pays some on: what is left with them is worked out."""
        gets, gives = (
            _roles(flow.payee for flow in self.flows),
            _roles(flow.payer for flow in self.flows if flow.sort is not Sort.ALLOWANCE),
        )
        only_pays = {flow.payer for flow in self.of(Sort.EMPLOYMENT, Sort.FEE, Sort.REPAID)} - {
            "buyer"
        }
        return tuple(sorted(((gets & gives) | only_pays | self._producers) - {"person", "buyer"}))

    @property
    def _producers(self) -> set[str]:
        """Who is paid for something and keeps it, or what is left of it."""
        return {flow.payee for flow in self.of(Sort.SALE, Sort.PURCHASE)}

    @property
    def never(self) -> tuple[tuple[str, str], ...]:
        """Between whom no money may go: as the file says, and no pay past whoever pays it."""
        payers = {flow.payer for flow in self.flows if flow.payee == "person"}
        past = (("buyer", "person"), ("organiser", "person"))
        implied = (edge for edge in past if edge[0] not in payers)
        return tuple(dict.fromkeys((*self.forbidden, *implied)))


def _roles(names: Iterable[str]) -> set[str]:
    return set(names)
