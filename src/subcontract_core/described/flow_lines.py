"""One flow of money of a description: what it is, what one of it is for, and on what it depends."""

from collections.abc import Mapping
from enum import Enum

from attrs import frozen


class Sort(Enum):
    """What a flow of money is: the key that it begins with in the file."""

    SALE = "sale"  # a price to the buyer
    OWN_NAME = "own_name"  # a price that the worker bills in their own name
    BILLING = "billing"  # the fee of a service that bills the worker's own work
    EMPLOYMENT = "employment"  # a wage under a contract of employment
    FEE = "fee"  # a fee of an assignment
    REPAID = "repaid"  # what the way cost, given back
    PURCHASE = "purchase"  # activity days that a party buys
    ALLOWANCE = "allowance"  # the work activity allowance
    SUBSIDY = "subsidy"  # the law's wage subsidy, or a stated share of the wage cost

    __hash__ = object.__hash__  # a member is one object: asked for many times in every run

    @property
    def pays_work(self) -> bool:
        """Whether it is a worker's pay."""
        return self in (Sort.OWN_NAME, Sort.BILLING, Sort.EMPLOYMENT, Sort.FEE)


# What one of a flow is for, by sort; the first is meant where the file says nothing.
PER: Mapping[Sort, tuple[str, ...]] = {
    Sort.SALE: ("worker hour", "crew hour", "item", "month", "hour over"),
    Sort.OWN_NAME: ("worker hour",),
    Sort.BILLING: ("worker hour",),
    Sort.EMPLOYMENT: ("hour", "month", "share", "way"),
    Sort.FEE: ("hour", "share"),
    Sort.REPAID: ("kilometre",),
    Sort.PURCHASE: ("activity day",),
    Sort.ALLOWANCE: ("activity day",),
    Sort.SUBSIDY: ("month",),
}
# What only somebody's work for a buyer makes flow.
WORK = tuple(one for one in Sort if one not in (Sort.PURCHASE, Sort.ALLOWANCE))
WAGE_SUBSIDY = "wage_subsidy"  # the term whose subsidy the law works out


@frozen
class When:
    """A choice among the file's terms, and the option of it on which something depends."""

    term: str
    option: str


@frozen
class FlowLine:
    """One flow of money: its sort, the term that gives the amount, and from whom to whom.

    `with_term` is a second term that it needs (items, kilometres, hours in a fee, minutes of the
    way, a price), `kind` the kind of line of a cost that is given back; `sector` what the employer
    is; `by_hours` how a share is divided; `slip_a_buyer` whether each buyer's work has a payslip of
    its own; `own_class` whether the agreement has a class of pay of its own for these workers.
    `source` is the flow's own document. `when` says of which choice the whole flow depends,
    and `whose` of which choice that is made for each person;
    `exempt_when`, `deduction_when` and `statement_when` of which its VAT, the buyers' household
    deduction and the statement on self-employed insurance do.
    """

    sort: Sort
    term: str
    per: str
    payer: str
    payee: str
    with_term: str = ""
    kind: str = ""
    taxed: bool = True
    sector: str = "private"
    by_hours: bool = False
    slip_a_buyer: bool = False
    own_class: bool = False
    source: str | None = None
    when: When | None = None
    whose: When | None = None
    exempt_when: When | None = None
    deduction_when: When | None = None
    statement_when: When | None = None

    def excludes(self, other: "FlowLine") -> bool:
        """Whether never both hold: they depend on two options of one choice."""
        own, theirs = self.when, other.when
        if own is None or theirs is None or own.term != theirs.term:
            return False
        return own.option != theirs.option

    @property
    def edges(self) -> tuple[tuple[str, str], ...]:
        """Who pays whom."""
        if self.sort is Sort.BILLING:
            return (self.payer, self.payee), (self.payee, "person"), ("person", self.payee)
        if self.sort is Sort.EMPLOYMENT and self.payer == "buyer":
            # a small employer keeps the worker's unemployment contribution
            return ("buyer", "person"), ("person", "buyer")
        return ((self.payer, self.payee),)
