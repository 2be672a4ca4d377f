"""Backward questions: which price carries the group, how many it takes, what may be paid, how long
a visit has to be, and which pay leaves so much in hand.

Every answer comes from the whole model run forward, without and with the work of instructors and
coaches; a person's money is never taken to rise with pay, so that question has intervals.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from attrs import evolve, field, frozen
import numpy as np

from ..accounts import ledger
from ..accounts.ledger import Amount
from ..base.columns import Column
from ..base.errors import Fault, InputError, Text
from ..engine.comparison import TODAY
from ..engine.pipeline import handed_over, run
from ..engine.sweeps import sweep_minutes
from ..law import Law
from ..model.catalogue import Catalogue
from ..model.loading import Model
from ..model.results import Findings, Outcome, Quote
from ..model.term import Term
from ..scenario.tables import Tables
from ..scenario.tabulating import tabulate
from ..scenario.types import ALL_MODELS, Scenario
from .group_sizes import Row, of_size, sizes_of, until_day, visits_of
from .organiser_result import OrganiserResult, organiser_result
from .search import (
    FEW_LOOKS,
    Found,
    Interval,
    Measure,
    Status,
    greatest,
    intervals,
    least,
    least_of_all,
)

MOST_PRICE, MOST_MINUTES = 30_000, 720  # cents an hour, minutes a visit
PRICE, WAGE, MINUTES, VISITS, GROUP, NET = "price", "wage", "minutes", "visits", "group", "net"
PRESENCE = "presence"
QUESTIONS = (PRICE, WAGE, MINUTES, VISITS, GROUP, PRESENCE, NET)
WHOLE = 100  # per cent of a visit
_TOLD = ("stop", "warning", "notice")


@frozen(eq=False)
class Asked:
    """One model under one reading, asked backward. `fee_untold` says that its called-off visits are
    counted as not invoiced, for want of what the buyer pays.
    """

    scenario: Scenario
    plugin: Model = field(repr=False)
    law: Law = field(repr=False)
    reading: Mapping[str, str]
    catalogue: Catalogue = field(repr=False)
    fee_untold: bool = False

    # -- running forward ------------------------------------------------------------------------

    def outcome(self, tables: Tables) -> Outcome:
        """The model run on some cases."""
        return run(
            self.plugin,
            tables,
            self.law,
            self.reading,
            figures=True,
        )

    def with_term(self, term: Term, values: Column) -> Tables:
        """One case per value of a term in cents."""
        many = tabulate(self.scenario).repeat(values.size)
        return evolve(many, case_values={f"{self.plugin.id}.{term.name}": values})

    def with_minutes(self, values: Column) -> Tables:
        """One case per length of every visit."""
        return evolve(sweep_minutes(self.scenario, values.tolist()), scenario=self.scenario)

    def result(self, tables: Tables, with_staff: bool) -> Amount:
        """What is left to the seller, after the work of staff and other costs or before them."""
        return _left(self.sold(tables), tables.cases, with_staff)

    def sold(self, tables: Tables) -> OrganiserResult:
        """What is left to the seller on some cases; the people's months are not reckoned."""
        return organiser_result(handed_over(self.plugin, tables, self.law, self.reading))

    # -- questions ------------------------------------------------------------------------------

    @property
    def is_costed(self) -> bool:
        """Whether anything is said of the work of instructors and coaches, or of other costs."""
        return self.scenario.running is not None or bool(self.scenario.costs)

    def price(self, term: Term, with_staff: bool, most: int = MOST_PRICE) -> Found:
        """The least price at which nothing is missing."""
        return least(self._of_term(term, with_staff), 0, most)

    def wage(self, term: Term, with_staff: bool, most: int = MOST_PRICE) -> Found:
        """The largest wage at which nothing is missing."""
        return greatest(self._of_term(term, with_staff), 0, most)

    def minutes(self, with_staff: bool) -> Found:
        """The fewest minutes of every visit at which nothing is missing."""
        return least_of_all(
            lambda values: self.result(self.with_minutes(values), with_staff), 1, MOST_MINUTES
        )

    def under_floor(self, term: Term, value: int) -> Findings:
        """What the law says of an hour's pay that is too low, at a value of a term: what is more
        than a thing to watch, and tells the pay.
        """
        tables = self.with_term(term, np.array([value]))
        told = run(self.plugin, tables, self.law, self.reading).findings
        return tuple(one for one in told if one.severity in _TOLD and "pay" in one.numbers)

    def presence(self) -> Found:
        """The greatest share of a visit, in per cent, at which an instructor can be there without
        anything missing. It is not decided where nothing is said of the instructors' work.
        """
        said = self.scenario.running
        if said is None:
            return Found(Status.UNDECIDED)

        def left(shares: Column) -> Amount:
            amounts = [
                self.result(
                    tabulate(
                        evolve(
                            self.scenario,
                            running=evolve(said, presence=Fraction(int(share), WHOLE)),
                        )
                    ),
                    True,
                )
                for share in shares
            ]
            return Amount(
                np.concatenate([one.cents for one in amounts]),
                np.concatenate([one.each_known for one in amounts]),
            )

        return greatest(left, 0, WHOLE, looks=FEW_LOOKS)

    def net(
        self, term: Term, people: Sequence[str], goal: int, low: int, high: int
    ) -> dict[str, tuple[Interval, ...] | None]:
        """The values of a term that leave a person at least so much more than today (cents): every
        interval of each, or None where it cannot be decided. The line runs once for all of them.
        """
        rows = np.array([self.scenario.place_of(person) for person in people])
        today = run(
            self.catalogue.get(TODAY),
            tabulate(self.scenario),
            self.law,
            figures=True,
        )
        before = _in_hand(today, rows, 1)

        def more(values: Column) -> Amount:
            tables = self.with_term(term, values)
            now = _in_hand(self.outcome(tables), rows, tables.cases)
            return Amount(now.cents - before.cents, now.each_known & before.each_known)

        return dict(zip(people, intervals(more, low, high, goal), strict=True))

    def groups(
        self, until: int | None = None, copied: str = "", rows: int | None = None
    ) -> tuple[Row, ...]:
        """The result of every size of the group (or of so many), people kept in the order of the
        scenario; a larger one has copies of a person.
        """
        most = max(until or 0, len(self.scenario.people)) if copied else len(self.scenario.people)
        return tuple(self._of_group(size, copied) for size in sizes_of(most, rows))

    def visits(self, rows: int | None = None) -> tuple[Row, ...]:
        """The result of the first day of visits alone, of the first two, and so on."""
        days = sorted({day for gig in self.scenario.gigs for day in gig.when.days()})
        return tuple(
            self._row(count, until_day(self.scenario, days[count - 1]))
            for count in sizes_of(len(days), rows)
        )

    def _row(self, size: int, scenario: Scenario) -> Row:
        found = self.sold(tabulate(scenario))
        return Row(
            size,
            _cents(found.margin) if found.seller else None,
            _cents(found.full_cost) if found.seller else None,
        )

    def _of_group(self, size: int, copied: str) -> Row:
        smaller = of_size(self.scenario, size, copied)
        dropped = visits_of(self.scenario) - visits_of(smaller)
        added = max(0, size - len(self.scenario.people))
        return evolve(self._row(size, smaller), dropped=dropped, copied=added)

    def _of_term(self, term: Term, with_staff: bool) -> Measure:
        return lambda values: self.result(self.with_term(term, values), with_staff)

    # -- terms ----------------------------------------------------------------------------------

    def price_term(self) -> Term | None:
        """The term that a charge of the model names as its price an hour."""
        quote = self._quote()
        return self._hourly([name for one in quote.charges for name in one.why.terms])

    def wage_term(self) -> Term | None:
        """The term that a promise of the model names as its pay an hour."""
        quote = self._quote()
        return self._hourly([name for one in quote.promises for name in one.why.terms])

    def _quote(self) -> Quote:
        tables = tabulate(self.scenario)
        return handed_over(self.plugin, tables, self.law, self.reading).quote

    def own_values(self, term: Term) -> tuple[str, ...]:
        """For whom a term has a value of its own, which stays as it is while the term varies."""
        said = (one for one in self.scenario.terms if one.term == term.name)
        own = (one for one in said if one.model in (self.plugin.id, ALL_MODELS))
        return tuple(
            dict.fromkeys(filter(None, (one.gig or one.person or one.sector for one in own)))
        )

    def _hourly(self, names: Sequence[str]) -> Term | None:
        terms = {term.name: term for term in self.plugin.manifest.terms}
        return next((terms[name] for name in names if terms[name].unit == "eur/hour"), None)

    def term(self, name: str) -> Term:
        """A term of the model; raises `InputError` for one that it does not have or that is no
        amount of money.
        """
        terms = {
            term.name: term
            for term in self.plugin.manifest.terms
            if term.unit in ("eur/hour", "eur")
        }
        if name in terms:
            return terms[name]
        raise InputError(
            [
                Fault(
                    self.scenario.id,
                    self.plugin.id,
                    Text("the unknown term {term!r}", term=name),
                    ", ".join(terms) or "–",
                    "Choose one of them.",
                )
            ]
        )


def _left(found: OrganiserResult, cases: int, with_staff: bool) -> Amount:
    """What is left, per case; not known where nobody sells."""
    if not found.seller:
        return Amount(np.zeros(cases, np.int64), np.zeros(cases, bool))
    return found.full_cost if with_staff else found.margin


def _in_hand(outcome: Outcome, rows: Column, cases: int) -> Amount:
    """Some people's money in hand over all months: [cases, people]."""
    tables = outcome.tables
    each = ledger.total(ledger.person_lines(outcome), tables.size).along(0)
    people = len(tables.people) // cases
    places = np.arange(cases)[:, None] * people + rows
    return Amount(each.cents[places], each.each_known[places])


def _cents(amount: Amount) -> int | None:
    return int(amount.cents[0]) if amount.is_known(0) else None
