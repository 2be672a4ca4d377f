"""Everything that is asked on top of one comparison: each thing is worked out when it is first
asked for, once, and kept.

The faces of `report` get it handed in and only read. What runs a model again is asked for before a
page is written (`for_report`, `for_person`): a page itself runs nothing.
"""

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TypeVar

from attrs import define, field
import numpy as np

from ..base.errors import SubcontractError
from ..engine.comparison import Comparison
from ..law import Parameter, Value
from ..model.catalogue import Catalogue
from ..model.results import Outcome
from .earnings_curve import EarningsCurve, curve_of
from .economy_watch import Watch, watches
from .explanation import explain
from .group_prices import SizePrice, group_prices
from .law_end import Lines, Used, carried_amounts, carried_lines, carried_values
from .missing import Gap, missing
from .one_more_gig import OneMoreGig, one_more_gig
from .opened_line import Explained
from .organiser_result import Hours, OrganiserResult, hours, organiser_result
from .person_groups import Group, groups
from .price_line import PriceLine, price_line
from .public_account import PublicAccount, public_account
from .purses import Balance, balance
from .sensitivity import Sensitivity, sensitivities
from .take_home_share import TakeHomeShare, of_gross, of_price
from .year import Year, year

_Key = TypeVar("_Key")
_Made = TypeVar("_Made")


@define(eq=False, slots=False)
class Analysis:
    """A comparison (of one law, with those under the reforms) and what is asked on top of it.

    `catalogue` holds the models that are run again (None: those that are installed). Every
    `outcome` is one of the comparison's.
    """

    comparison: Comparison
    catalogue: Catalogue | None = None
    _of_pay: dict[Outcome, TakeHomeShare] = field(factory=dict, init=False, repr=False)
    _carried: dict[Outcome, Lines] = field(factory=dict, init=False, repr=False)
    _marked: dict[Outcome, dict[str, np.ndarray]] = field(factory=dict, init=False, repr=False)
    _purses: dict[Outcome, Balance] = field(factory=dict, init=False, repr=False)
    _results: dict[Outcome, OrganiserResult] = field(factory=dict, init=False, repr=False)
    _prices: dict[Outcome, PriceLine | None] = field(factory=dict, init=False, repr=False)
    _sizes: dict[Outcome, tuple[SizePrice, ...]] = field(factory=dict, init=False, repr=False)
    _watches: dict[Outcome, tuple[Watch, ...]] = field(factory=dict, init=False, repr=False)
    _hours: dict[Outcome, tuple[Hours, ...]] = field(factory=dict, init=False, repr=False)
    _of_price: dict[Outcome, TakeHomeShare] = field(factory=dict, init=False, repr=False)
    _groups: dict[tuple[Outcome, int], list[Group]] = field(factory=dict, init=False, repr=False)
    _curves: dict[tuple[Outcome, str], EarningsCurve | None] = field(
        factory=dict, init=False, repr=False
    )
    _why: dict[tuple[Outcome, str], list[Explained]] = field(factory=dict, init=False, repr=False)
    _gigs: dict[tuple[Outcome, str], OneMoreGig | None] = field(
        factory=dict, init=False, repr=False
    )
    _years: dict[tuple[Outcome, str], Year] = field(factory=dict, init=False, repr=False)

    @cached_property
    def reforms(self) -> "tuple[Analysis, ...]":
        """The same of the comparison under each reform."""
        return tuple(Analysis(one, self.catalogue) for one in self.comparison.reforms)

    @property
    def laws(self) -> "tuple[Analysis, ...]":
        """This and those under the reforms, as `Comparison.laws`."""
        return (self, *self.reforms)

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """What is still missing, the most telling first."""
        return tuple(missing(self.comparison))

    @cached_property
    def carried(self) -> tuple[Used, ...]:
        """The values of the law that are used after the day to which they are known."""
        return carried_values(self.comparison)

    def is_carried(self, parameter: Parameter, value: Value) -> bool:
        """Whether a value of a parameter is one of them."""
        return any(used.parameter is parameter and used.value is value for used in self.carried)

    def carried_lines(self, outcome: Outcome) -> Lines:
        """Per kind of line and month, the carried values on which amounts of the outcome rest."""
        return _once(self._carried, outcome, lambda: carried_lines(outcome, self.comparison.law))

    def carried_amounts(self, outcome: Outcome) -> dict[str, np.ndarray]:
        """Whether a person's amount there or today rests on them: per kind, [months, people]."""
        return _once(self._marked, outcome, lambda: carried_amounts(self.comparison, outcome))

    @cached_property
    def sensitivities(self) -> tuple[Sensitivity, ...]:
        """How far each assumption could move the answer, the heaviest first."""
        return sensitivities(self.comparison, self.catalogue)

    def kept_of_pay(self, outcome: Outcome) -> TakeHomeShare:
        """What each person has more in hand than today, beside the gross pay: [people]."""
        return _once(self._of_pay, outcome, lambda: of_gross(self.comparison, outcome))

    def kept_of_price(self, outcome: Outcome) -> TakeHomeShare:
        """What all people have more in hand, beside what the buyers pay in the end: [cases]."""
        return _once(self._of_price, outcome, lambda: of_price(self.comparison, outcome))

    def groups(self, outcome: Outcome, case: int = 0) -> list[Group]:
        """The people of a case beside today, those with identical rows together."""

        def gather() -> list[Group]:
            share, carried = self.kept_of_pay(outcome), self.carried_amounts(outcome)
            return groups(
                self.comparison,
                outcome,
                share,
                carried,
                case,
            )

        return _once(self._groups, (outcome, case), gather)

    def purses(self, outcome: Outcome) -> Balance:
        """Who pays and who gains by purse, less today: [months, cases]."""
        return _once(self._purses, outcome, lambda: balance(self.comparison, outcome))

    def organiser_result(self, outcome: Outcome) -> OrganiserResult:
        """What is left to the seller after the work of instructors and coaches: [cases]."""
        return _once(self._results, outcome, lambda: organiser_result(outcome))

    def hours(self, outcome: Outcome) -> tuple[Hours, ...]:
        """The hours of instructors and of coaches: [months, cases]."""
        return _once(self._hours, outcome, lambda: hours(outcome))

    def watches(self, outcome: Outcome) -> tuple[Watch, ...]:
        """What to look at in the books of a model, and whom to ask."""

        def look() -> tuple[Watch, ...]:
            result, mine = self.organiser_result(outcome), self.hours(outcome)
            return watches(outcome, self.purses(outcome), result, mine)

        return _once(self._watches, outcome, look)

    def public_account(self, outcome: Outcome) -> PublicAccount:
        """Benefits saved and tax paid, less the coaching, over the months of the question."""
        result = self.organiser_result(outcome)
        return public_account(outcome, self.purses(outcome), result)

    def price_line(self, outcome: Outcome) -> PriceLine | None:
        """What is left to the seller over its price; None where the model names no price an hour
        or cannot be run for others.
        """

        def follow() -> PriceLine | None:
            try:
                return price_line(self.comparison, outcome, self.catalogue)
            except SubcontractError:
                return None

        return _once(self._prices, outcome, follow)

    def group_prices(self, outcome: Outcome) -> tuple[SizePrice, ...]:
        """The price that breaks even for each size of the group; none where it cannot be asked."""

        def follow() -> tuple[SizePrice, ...]:
            try:
                return group_prices(self.comparison, outcome, self.catalogue)
            except SubcontractError:
                return ()

        return _once(self._sizes, outcome, follow)

    def earnings_curve(self, outcome: Outcome, person: str) -> EarningsCurve | None:
        """A person's money in hand minute by minute in the month in which the person works most;
        None where the model cannot be run for every length of visit.
        """

        def follow() -> EarningsCurve | None:
            try:
                return curve_of(self.comparison, outcome, person, self.catalogue)
            except SubcontractError:
                return None

        return _once(self._curves, (outcome, person), follow)

    def one_more_gig(self, outcome: Outcome, person: str) -> OneMoreGig | None:
        """What one more visit would leave a person; None where nothing can be said."""

        def ask() -> OneMoreGig | None:
            return one_more_gig(self.comparison, outcome, person, catalogue=self.catalogue)

        return _once(self._gigs, (outcome, person), ask)

    def explained(self, outcome: Outcome, person: str) -> list[Explained]:
        """Why each line of a person is what it is; `outcome` may be today's too."""

        def ask() -> list[Explained]:
            law, models = self.comparison.law, self.catalogue
            return explain(
                outcome.tables,
                outcome,
                person,
                law=law,
                catalogue=models,
            )

        return _once(self._why, (outcome, person), ask)

    def year(self, outcome: Outcome, person: str) -> Year:
        """A person's months one by one, of any number; `outcome` may be today's too."""
        return _once(self._years, (outcome, person), lambda: year(self.comparison, outcome, person))

    def years(self, model: str, person: str) -> tuple[Year, ...]:
        """The same in a model (or today) under each of its readings.

        Raises `ModelError` for a model that the comparison does not have, `InputError` for a person
        whom the scenario does not have.
        """
        self.comparison.outcome(model)
        outcomes = (*self.comparison.outcomes, self.comparison.today)
        return tuple(self.year(one, person) for one in outcomes if one.model == model)

    def shown_person(self, outcome: Outcome) -> int | None:
        """The row of the person whose month the report shows in a model: the first who works in
        it; None where nobody does, or where there are many cases.
        """
        tables = outcome.tables
        working = np.unique(tables.shifts.person[outcome.admission.shift])
        return int(working[0]) if working.size and tables.cases == 1 else None

    def for_report(self) -> "Analysis":
        """Itself, with all made that the report of the whole comparison shows."""
        for outcome in self._firsts():
            person = self.shown_person(outcome)
            if person is not None:
                self.earnings_curve(outcome, outcome.tables.person_id(person))
        for one in self.laws:
            one.for_page()
        _ = self.sensitivities
        return self

    def for_page(self) -> "Analysis":
        """Itself, with all made that every short page, workbook or file of the comparison shows."""
        _ = self.gaps, self.carried
        self.kept_of_pay(self.comparison.today)
        self.carried_lines(self.comparison.today)
        self._read(self.comparison.today)
        for outcome in self.comparison.outcomes:
            self._read(outcome)
            self.carried_lines(outcome)
            self.carried_amounts(outcome)
            self.kept_of_pay(outcome)
            self.kept_of_price(outcome)
            self.groups(outcome)
            self.purses(outcome)
            self.organiser_result(outcome)
            self.hours(outcome)
            self.watches(outcome)
        return self

    def for_economy(self) -> "Analysis":
        """Itself, with all made that the pages of who pays and who gains show."""
        for outcome in self.comparison.outcomes:
            self.price_line(outcome)
            self.group_prices(outcome)
        return self.for_page()

    def for_person(self, outcome: Outcome, person: str) -> "Analysis":
        """Itself, with all made that the page for one person shows."""
        _ = self.gaps, self.carried
        for one in (self.comparison.today, outcome):
            self._read(one)
        self.carried_amounts(outcome)
        self.kept_of_pay(outcome)
        self.groups(outcome)
        self.one_more_gig(outcome, person)
        return self

    def _read(self, outcome: Outcome) -> None:
        """Let an outcome make what it tells in words: findings and reasons."""
        _ = tuple(outcome.reasons), [one.why for one in outcome.effects.thresholds]

    def _firsts(self) -> Iterator[Outcome]:
        """The first outcome of each model: what is shown once a model is shown there."""
        seen: set[str] = set()
        for outcome in self.comparison.outcomes:
            if outcome.model not in seen:
                seen.add(outcome.model)
                yield outcome


def _once(made: dict[_Key, _Made], key: _Key, make: Callable[[], _Made]) -> _Made:
    """What stands under a key, made if it is the first time."""
    if key not in made:
        made[key] = make()
    return made[key]
