"""Everything that is asked on top of one comparison: each thing is worked out when it is first
asked for, once, and kept.

The faces of `report` get it handed in and only read. What runs a model again is asked for before a
page is written (`for_report`, `for_person`): a page itself runs nothing.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import define, field
import numpy as np

from ..base.columns import each_once
from ..base.errors import SubcontractError
from ..law import Parameter, Value
from ..model.results import Outcome
from .afterwards import Afterwards, afterwards
from .economy import Economy, kept_once
from .law_end import Lines, Used, carried_amounts, carried_lines, carried_values
from .missing import Gap, missing
from .person_groups import Group, Row, groups
from .take_home_share import TakeHomeShare, of_gross, of_price

if TYPE_CHECKING:
    from .earnings_curve import EarningsCurve
    from .explanation import Recorder
    from .one_more_gig import OneMoreGig
    from .opened_line import Explained
    from .weights import Sensitivity
    from .year import Year


@define(eq=False, slots=False)
class Analysis(Economy):
    """A comparison (of one law, with those under the reforms) and what is asked on top of it.

    `catalogue` holds the models that are run again (None: those that are installed). Every
    `outcome` is one of the comparison's.
    """

    _of_pay: dict[Outcome, TakeHomeShare] = field(factory=dict, init=False, repr=False)
    _carried: dict[Outcome, Lines] = field(factory=dict, init=False, repr=False)
    _marked: dict[Outcome, dict[str, np.ndarray]] = field(factory=dict, init=False, repr=False)
    _of_price: dict[Outcome, TakeHomeShare] = field(factory=dict, init=False, repr=False)
    _after: dict[Outcome, dict[int, Afterwards]] = field(factory=dict, init=False, repr=False)
    _groups: dict[tuple[Outcome, int], list[Group]] = field(factory=dict, init=False, repr=False)
    _curves: "dict[tuple[Outcome, str], EarningsCurve | None]" = field(
        factory=dict, init=False, repr=False
    )
    _changed: "dict[tuple[str, str, tuple[Row, ...]], list[Explained]]" = field(
        factory=dict, init=False, repr=False
    )
    _why: "dict[tuple[Outcome, str], list[Explained]]" = field(factory=dict, init=False, repr=False)
    _gigs: "dict[tuple[Outcome, str], OneMoreGig | None]" = field(
        factory=dict, init=False, repr=False
    )
    _years: "dict[tuple[Outcome, str], Year]" = field(factory=dict, init=False, repr=False)

    @cached_property
    def _recorder(self) -> "Recorder":
        """Runs the cases again whose lines are opened, each once."""
        from .explanation import Recorder

        return Recorder(self.comparison.law, self.catalogue)

    @cached_property
    def reforms(self) -> "tuple[Analysis, ...]":
        """An analysis of the comparison under each reform."""
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
        return kept_once(
            self._carried, outcome, lambda: carried_lines(outcome, self.comparison.law)
        )

    def carried_amounts(self, outcome: Outcome) -> dict[str, np.ndarray]:
        """Whether a person's amount there or today rests on them: per kind, [months, people]."""
        return kept_once(self._marked, outcome, lambda: carried_amounts(self.comparison, outcome))

    @cached_property
    def sensitivities(self) -> "tuple[Sensitivity, ...]":
        """How far each assumption could move the answer, the heaviest first."""
        from .sensitivity import sensitivities

        return sensitivities(self.comparison, self.catalogue)

    def kept_of_pay(self, outcome: Outcome) -> TakeHomeShare:
        """What each person has more in hand than today, beside the gross pay: [people]."""
        return kept_once(self._of_pay, outcome, lambda: of_gross(self.comparison, outcome))

    def kept_of_price(self, outcome: Outcome) -> TakeHomeShare:
        """What all people have more in hand, beside what the buyers pay in the end: [cases]."""
        return kept_once(self._of_price, outcome, lambda: of_price(self.comparison, outcome))

    def groups(self, outcome: Outcome, case: int = 0) -> list[Group]:
        """The people of a case beside today, those with identical rows together."""

        def gather() -> list[Group]:
            return groups(
                self.comparison,
                outcome,
                self.kept_of_pay(outcome),
                self.carried_amounts(outcome),
                self.afterwards(outcome),
                case,
            )

        return kept_once(self._groups, (outcome, case), gather)

    def afterwards(self, outcome: Outcome) -> dict[int, Afterwards]:
        """What falls for people after the months asked, by their row."""
        return kept_once(self._after, outcome, lambda: afterwards(self.comparison, outcome))

    def earnings_curve(self, outcome: Outcome, person: str) -> "EarningsCurve | None":
        """A person's money in hand minute by minute in the month in which the person works most;
        None where the model cannot be run for every length of visit.
        """
        if (outcome, person) not in self._curves:
            self._follow([(outcome, person)])
        return self._curves[outcome, person]

    def _follow(self, asked: Sequence[tuple[Outcome, str]]) -> None:
        """Make curves that are not made yet, together."""
        from .earnings_curve import curves_of

        wanted = [one for one in asked if one not in self._curves]
        for one, curve in zip(
            wanted, curves_of(self.comparison, wanted, self.catalogue), strict=True
        ):
            self._curves[one] = None if isinstance(curve, SubcontractError) else curve

    def one_more_gig(self, outcome: Outcome, person: str) -> "OneMoreGig | None":
        """What one more visit would leave a person; None where nothing can be said."""
        from .one_more_gig import one_more_gig

        def ask() -> "OneMoreGig | None":
            return one_more_gig(self.comparison, outcome, person, catalogue=self.catalogue)

        return kept_once(self._gigs, (outcome, person), ask)

    def explained(self, outcome: Outcome, person: str) -> "list[Explained]":
        """Why each line of a person is what it is; `outcome` may be today's too."""

        def ask() -> "list[Explained]":
            return self._recorder.explained(outcome, person, today=self.comparison.today)

        return kept_once(self._why, (outcome, person), ask)

    def why_changed(self, outcome: Outcome, group: Group) -> "list[Explained]":
        """Why the lines of a group's people are not those of today, of a scenario with one case.
        Readings of a model that change the same of them are opened once.
        """
        if not group.rows or self.comparison.today.tables.cases > 1:
            return []
        person = group.people[0]
        key = (outcome.model, person, tuple(group.rows))
        return kept_once(self._changed, key, lambda: self.explained(outcome, person))

    def year(self, outcome: Outcome, person: str) -> "Year":
        """A person's months one by one, of any number; `outcome` may be today's too."""
        from .year import year

        return kept_once(
            self._years, (outcome, person), lambda: year(self.comparison, outcome, person)
        )

    def years(self, model: str, person: str) -> "tuple[Year, ...]":
        """A person's months one by one in a model (or today), one a reading of it.

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
        working = each_once(tables.shifts.person[outcome.admission.shift])
        return int(working[0]) if working.size and tables.cases == 1 else None

    def for_report(self) -> "Analysis":
        """Itself, with all made that the report of the whole comparison shows."""
        self._follow(
            [
                (outcome, outcome.tables.person_id(person))
                for outcome in self._firsts()
                if (person := self.shown_person(outcome)) is not None
            ]
        )
        for outcome in self.comparison.outcomes:
            for group in self.groups(outcome):
                self.why_changed(outcome, group)
            self._recorder.forget(outcome)
        self._recorder.forget(self.comparison.today)
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
        self.afterwards(self.comparison.today)
        for outcome in self.comparison.outcomes:
            self._read(outcome)
            self.carried_lines(outcome)
            self.carried_amounts(outcome)
            self.kept_of_pay(outcome)
            self.kept_of_price(outcome)
            self.afterwards(outcome)
            self.groups(outcome)
            self.purses(outcome)
            self.organiser_result(outcome)
            self.hours(outcome)
            self.watches(outcome)
            self.price_talks(outcome)
        return self

    def for_workbook(self) -> "Analysis":
        """Itself, with all made that the workbook of a comparison shows."""
        for one in self.laws:
            for outcome in one.comparison.outcomes:
                one.searches(outcome)
        return self.for_page()

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
        """Let an outcome make what it tells in words: findings, reasons, steps of onboarding."""
        _ = tuple(outcome.reasons), [one.why for one in outcome.effects.thresholds]
        _ = outcome.admission.steps

    def _firsts(self) -> Iterator[Outcome]:
        """The first outcome of each model: what is shown once a model is shown there."""
        seen: set[str] = set()
        for outcome in self.comparison.outcomes:
            if outcome.model not in seen:
                seen.add(outcome.model)
                yield outcome
