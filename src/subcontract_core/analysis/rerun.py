"""A comparison's question run again with something changed: only the figures, only what can change.

What is said beside the figures (findings, less work) is not made again, and today only where the
people change.
"""

from collections.abc import Iterable, Iterator, Sequence

from attrs import astuple, evolve, frozen
import numpy as np

from ..accounts import ledger
from ..base.errors import SubcontractError
from ..engine.comparison import TODAY, Comparison
from ..engine.judging import judged
from ..engine.pipeline import readings, run
from ..model.catalogue import Catalogue
from ..model.documents import sums
from ..model.results import Outcome
from ..model.term import Term, parse_term, parts_of, swept
from ..scenario.tables import Tables
from ..scenario.types import Scenario
from .organiser_result import organiser_result
from .purses import centre_level


@frozen
class Move:
    """By how much the sums of everybody change at most, in cents with sign: money in hand less
    today, the buyers' cost, what stays in between, what is left to the seller after the work of
    instructors and coaches, the purse of whoever keeps today's places less today.
    """

    people: int = 0
    buyers: int = 0
    keeps: int = 0
    result: int = 0
    county: int = 0

    @property
    def size(self) -> int:
        """The largest of them."""
        return max(
            abs(cents) for cents in (self.people, self.buyers, self.keeps, self.result, self.county)
        )

    def furthest(self, other: "Move") -> "Move":
        """The larger of the two for each sum."""
        pairs = zip(astuple(self), astuple(other), strict=True)
        return Move(*(a if abs(a) >= abs(b) else b for a, b in pairs))


def figures(outcome: Outcome, today: Outcome) -> np.ndarray:
    """The sums of a `Move` of everybody together, as levels: cents, [5, cases]."""
    cases = outcome.tables.cases
    keeps = ledger.total(ledger.keeps(outcome), (cases,))
    cost = ledger.buyer_cost(outcome).cents.sum(axis=1)
    result = organiser_result(outcome).full_cost.cents
    county = centre_level(outcome, today)
    return np.stack((_in_hand(outcome), cost, keeps.cents, result, county))


def _in_hand(outcome: Outcome) -> np.ndarray:
    """Everybody's money in hand over all months: cents per case."""
    tables = outcome.tables
    each = ledger.total(ledger.person_lines(outcome), tables.size).cents.sum(axis=0)
    return sums(tables.people.case, each, tables.cases)


def furthest(changes: Iterable[np.ndarray]) -> Move:
    """The largest change of each sum, of columns of changes [5, cases]."""
    best = Move()
    for change in changes:
        for case in change.T:
            best = best.furthest(Move(*(int(cents) for cents in case)))
    return best


_UNMOVED = np.zeros((len(astuple(Move())), 1), np.int64)


@frozen
class Tried:
    """Another value of a term than the one that it has for everybody, both as texts."""

    term: Term
    before: str
    text: str

    @property
    def is_column(self) -> bool:
        """Whether a column of cases holds both values as they are."""
        values = (parse_term(self.term, text) * parts_of(self.term) for text in self._texts)
        return self.term.unit != "choice" and all(int(one.num) % one.den == 0 for one in values)

    @property
    def _texts(self) -> tuple[str, str]:
        return self.before, self.text

    @property
    def column(self) -> int:
        """The other value as a column of cases holds it."""
        return swept(self.term, self.text)

    @property
    def column_before(self) -> int:
        """The value before as a column of cases holds it."""
        return swept(self.term, self.before)


@frozen(eq=False)
class Rerun:
    """What is run again for every assumption: the comparison, its question as one case, and the
    models that are installed.
    """

    comparison: Comparison
    one: Tables
    catalogue: Catalogue

    def with_terms(self, model: str, tried: Sequence[Tried]) -> list[Move | None]:
        """How far each other value of a term moves the answer; None where the model or the law does
        not allow it. Numbers are run as the cases of one table, and where one of them is not
        allowed, each for itself; a choice always is.
        """
        moves: dict[int, Move | None] = {}
        numbers = []
        for place, one in enumerate(tried):
            settled = self._settled(model, one)
            if settled is not None and one.is_column:
                numbers.append(place)
            else:
                moves[place] = None if settled is None else self._alone(model, settled)
        moves |= zip(
            numbers, self._as_cases(model, [tried[place] for place in numbers]), strict=True
        )
        return [moves[place] for place in range(len(tried))]

    def _settled(self, model: str, tried: Tried) -> Scenario | None:
        """The scenario with the other value, judged."""
        other = self.comparison.scenario.with_terms(model, **{tried.term.name: tried.text})
        try:
            return judged(other, self.catalogue, self.comparison.law)
        except SubcontractError:
            return None

    def with_scenarios(self, others: Sequence[Scenario]) -> Move | None:
        """How far other scenarios of the same people and visits move the answer, whatever the
        model; None where hours or their price are not known or the law does not allow one.
        """
        found = Move()
        for model in dict.fromkeys(outcome.model for outcome in self.comparison.outcomes):
            for other in others:
                move = self._alone(model, other, must_know=True)
                if move is None:
                    return None
                found = found.furthest(move)
        return found

    def _alone(self, model: str, settled: Scenario, must_know: bool = False) -> Move | None:
        try:
            outcomes = self._outcomes(model, evolve(self.one, scenario=settled))
        except SubcontractError:
            return None
        if must_know and not all(_is_costed(outcome) for outcome in outcomes):
            return None
        return furthest(self._changes(outcomes, _UNMOVED, slice(0, 1)))

    def _as_cases(self, model: str, tried: Sequence[Tried]) -> list[Move | None]:
        if not tried:
            return []
        values = {
            f"{model}.{name}": np.array(
                [one.column if one.term.name == name else first.column_before for one in tried]
            )
            for name, first in {one.term.name: one for one in reversed(tried)}.items()
        }
        try:
            tables = evolve(self.one.repeat(len(tried)), case_values=values)
            outcomes = self._outcomes(model, tables)
        except SubcontractError:
            alone = [self._as_cases(model, [one]) for one in tried] if len(tried) > 1 else [[None]]
            return [move for moves in alone for move in moves]
        return [
            furthest(self._changes(outcomes, _UNMOVED, slice(case, case + 1)))
            for case in range(len(tried))
        ]

    def with_people(self, varied: Sequence[Tables]) -> list[Move | None]:
        """How far each of some tables, of as many cases, moves the answer. They are run as cases
        of one table; where one of them is not allowed, each for itself.
        """
        try:
            return self._together(varied) if varied else []
        except SubcontractError:
            if len(varied) == 1:
                return [None]
        return [move for tables in varied for move in self.with_people([tables])]

    def _together(self, varied: Sequence[Tables]) -> list[Move | None]:
        cases, tables = varied[0].cases, _stacked(self.one, varied)
        today = run(self.catalogue.get(TODAY), tables, self.comparison.law, figures=True)
        plain = self.comparison.today
        moved = figures(today, plain) - figures(plain, plain)[:, :1]
        models = dict.fromkeys(outcome.model for outcome in self.comparison.outcomes)
        tried = [self._outcomes(model, tables) for model in models]
        return [
            furthest(
                change
                for outcomes in tried
                for change in self._changes(outcomes, moved, slice(first, first + cases))
            )
            for first in range(0, tables.cases, cases)
        ]

    def _outcomes(self, model: str, tables: Tables) -> list[Outcome]:
        """A model under each open reading; one outcome where it is for none of these people."""
        plugin = self.catalogue.get(model)
        outcomes: list[Outcome] = []
        for chosen in readings(plugin, tables):
            outcomes.append(
                run(
                    plugin,
                    tables,
                    self.comparison.law,
                    chosen,
                    figures=True,
                )
            )
            if not outcomes[0].admission.offered.any():
                break
        return outcomes

    def _changes(
        self, tried: Sequence[Outcome], today: np.ndarray, cases: slice
    ) -> Iterator[np.ndarray]:
        """The figures of some cases less those of the comparison, reading by reading; of the
        first only where the model is for none of the people of these cases. `today` is by how
        much the figures without gigs move, a case or one for all: it is no change of the difference
        to today.
        """
        case = tried[0].tables.people.case
        here = (case >= cases.start) & (case < cases.stop)
        shown = tried if tried[0].admission.offered[here].any() else tried[:1]
        for outcome in shown:
            plain = self.comparison.same(outcome)
            if plain is not None:
                start = figures(plain, self.comparison.today)[:, :1]
                moved = figures(outcome, self.comparison.today) - start - today
                yield moved[:, cases]


def _is_costed(outcome: Outcome) -> bool:
    """Whether every hour of staff is known and has its price."""
    costs = organiser_result(outcome).costs
    return all(cost.amount.is_known(0) for cost in costs if cost.line.role)


def _stacked(tables: Tables, varied: Sequence[Tables]) -> Tables:
    """Tables that differ in their people alone, one after another as the cases of one."""
    many = tables.repeat(sum(tables.cases for tables in varied))
    names = [name for name in tables.people.names() if name != "case"]
    columns = {
        name: np.concatenate([getattr(tables.people, name) for tables in varied]) for name in names
    }
    return evolve(many, people=many.people.changed(**columns))
