"""What a file in the format subcontract-model/1 says: a whole model as data.

Parties, edges, keepers and statuses follow from the flows of money and are not said twice.
"""

from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path

from attrs import evolve, field, frozen

from ..model.described_part import DESCRIBED
from ..model.kinds import Kind
from ..model.parties import Party
from ..model.term import Term
from ..model.terms import Terms
from ..scenario.types import PayRule
from .flow_lines import FlowLine, Sort, When

FORMAT = DESCRIBED
_GONE_ON_AS_TODAY = (("activity_centre", "person"), ("kela", "person"))


@frozen
class Offered:
    """Whom a model is offered to: kinds of activity (none: everybody), and who says so."""

    kinds: tuple[str, ...] = ()
    source: str | None = None


@frozen
class CalendarSaid:
    """How activity and work share the week: a rule for everybody (""), or one a kind of activity
    and one for the others (""), and the document that states it.
    """

    rules: Mapping[str, str] = field(factory=lambda: {"": "none_stated"})
    source: str | None = None


@frozen
class Remark:
    """A remark that a region's documents make: one that several models share, by `name`, or a
    finding of its own `code` and `severity` on workers or buyers (`whom`), all or `some` of them.
    """

    name: str = ""
    code: str = ""
    severity: str = ""
    whom: str = ""
    some: str = "all"
    source: str | None = None
    when: When | None = None


@frozen
class KeptAs:
    """The line as which a party keeps what is left with it, by what reason, and who says so."""

    kind: str = "margin"
    reason: str = "margin"
    source: str = ""


@frozen
class Staff:
    """Who bears the work of instructors and coaches, and whether the price covers it."""

    borne_by: str = ""
    in_price: bool = False


@frozen(eq=False)
class Description:
    """A model as its file says it; without `gigs` nobody works for a buyer in it."""

    id: str
    title: Mapping[str, str]
    region: str
    summary: Mapping[str, str]
    sources: tuple[str, ...]
    own_parties: tuple[Party, ...]
    offered: Offered
    calendar: CalendarSaid
    terms: tuple[Term, ...]
    flows: tuple[FlowLine, ...]
    gigs: bool = True
    trainees: When | None = None
    remarks: tuple[Remark, ...] = ()
    kinds: tuple[Kind, ...] = ()
    keeps: Mapping[str, KeptAs] = field(factory=dict)
    allowed: tuple[tuple[str, str], ...] = ()
    forbidden: tuple[tuple[str, str], ...] = ()
    purses: Mapping[str, str] = field(factory=dict)
    staff: Staff = field(factory=Staff)
    texts: Mapping[str, Mapping[str, str]] = field(factory=dict)
    pay: PayRule | None = None
    onboarding: Path | None = None
    facts: Path | None = None
    file: Path | None = None
    # What follows from the file alone, found for the first run that asks.
    _by_sort: dict[tuple[Sort, ...], tuple[FlowLine, ...]] = field(
        init=False, factory=dict, repr=False
    )
    _under: dict[tuple[bool, ...], "Description"] = field(init=False, factory=dict, repr=False)

    @property
    def source(self) -> str:
        """The document that the model is read from."""
        return self.sources[0] if self.sources else ""

    def said_by(self, source: str | None) -> str:
        """The document of a part that names one of its own, else the model's."""
        return self.source if source is None else source

    def source_of(self, flow: FlowLine) -> str:
        """The document of a flow: its own, else that of the term which gives the amount."""
        if flow.source is not None:
            return flow.source
        return next((term.source for term in self.terms if term.name == flow.term), self.source)

    def has(self, term: str) -> bool:
        """Whether the file declares a term."""
        return any(one.name == term for one in self.terms)

    def under(self, terms: Terms) -> "Description":
        """The file with the flows and remarks that hold under the choices that are made."""
        if not self._asks:
            return self
        answers = tuple(holds(when, terms) for when in self._asks)
        if answers not in self._under:
            held = {when for when, answer in zip(self._asks, answers, strict=True) if answer}
            self._under[answers] = evolve(
                self,
                flows=tuple(flow for flow in self.flows if flow.when in (None, *held)),
                remarks=tuple(one for one in self.remarks if one.when in (None, *held)),
            )
        return self._under[answers]

    @cached_property
    def _asks(self) -> tuple[When, ...]:
        """The choices on which some flow or remark depends."""
        whens = [flow.when for flow in self.flows] + [one.when for one in self.remarks]
        return tuple(dict.fromkeys(when for when in whens if when is not None))

    def of(self, *sorts: Sort) -> tuple[FlowLine, ...]:
        """The flows of some sorts, in the order of the file."""
        if sorts not in self._by_sort:
            self._by_sort[sorts] = tuple(flow for flow in self.flows if flow.sort in sorts)
        return self._by_sort[sorts]

    @property
    def edges(self) -> tuple[tuple[str, str], ...]:
        """Who pays whom: the flows, what a hook adds, and the allowances that go on as today."""
        own = (edge for flow in self.flows for edge in flow.edges)
        return tuple(dict.fromkeys((*own, *self.allowed, *_GONE_ON_AS_TODAY)))

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
        only_pays = {flow.payer for flow in self.of(Sort.EMPLOYMENT, Sort.FEE, Sort.REPAID)}
        paid = {flow.payee for flow in self.of(Sort.SALE, Sort.PURCHASE, Sort.BILLING)}
        return tuple(sorted(((gets & gives) | only_pays | paid) - {"person", "buyer"}))

    @property
    def never(self) -> tuple[tuple[str, str], ...]:
        """Between whom no money may go: as the file says, and no pay past whoever pays it."""
        payers = {flow.payer for flow in self.flows if flow.payee == "person"}
        past = (("buyer", "person"), ("organiser", "person"))
        implied = (edge for edge in past if edge[0] not in payers)
        return tuple(dict.fromkeys((*self.forbidden, *implied)))


def holds(when: When | None, terms: Terms) -> bool:
    """Whether what depends on a choice holds."""
    return when is None or terms.choice(when.term) == when.option


def _roles(names: Iterable[str]) -> set[str]:
    return set(names)
