"""A comparison's question run again with something changed: only the figures, only what can change.

What is said beside the figures (findings, less work) is not made again, and today only where the
people change.
"""

from collections.abc import Iterable, Iterator, Sequence

from attrs import astuple, evolve, field, frozen
import numpy as np

from ..accounts import ledger
from ..base.errors import SubcontractError
from ..engine.comparison import TODAY, Comparison
from ..engine.judging import judged
from ..engine.pipeline import Answer, answer, outcomes_of, readings
from ..model.catalogue import Catalogue
from ..model.documents import sums
from ..model.results import Outcome
from ..model.term import Term, parse_term, parts_of, swept
from ..scenario.tables import Tables
from ..scenario.types import Scenario
from .economy import kept_once
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
    _starts: dict[Outcome, np.ndarray] = field(factory=dict, init=False, repr=False)

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

    def with_scenarios(
        self, others: Sequence[Scenario], models: Iterable[str], *, must_know: bool
    ) -> Move | None:
        """How far other scenarios of the same people and visits move the answer of models; None
        where the law does not allow one, or hours or their price are not known that must be.
        """
        found = Move()
        for model in models:
            for other in others:
                move = self._alone(model, other, must_know)
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
        return furthest(self._changes(outcomes, self._moved(outcomes), slice(0, 1)))

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
        moved = self._moved(outcomes)
        return [
            furthest(self._changes(outcomes, moved, slice(case, case + 1)))
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
        models = dict.fromkeys(outcome.model for outcome in self.comparison.outcomes)
        asked = [self._answers(model, tables) for model in (TODAY, *models)]
        outcomes = _had([one for answers in asked for one in answers])
        plain = self.comparison.today
        today = figures(outcomes.pop(0), plain) - self._start(plain)
        tried = [[outcomes.pop(0) for _ in answers] for answers in asked[1:]]
        moved = [self._moved(some, today) for some in tried]
        return [
            furthest(
                change
                for some, its in zip(tried, moved, strict=True)
                for change in self._changes(some, its, slice(first, first + cases))
            )
            for first in range(0, tables.cases, cases)
        ]

    def _answers(self, model: str, tables: Tables) -> list[Answer]:
        """A model under each open reading; one answer where it is for none of these people."""
        plugin = self.catalogue.get(model)
        answers: list[Answer] = []
        for chosen in readings(plugin, tables):
            answers.append(answer(plugin, tables, self.comparison.law, chosen, figures=True))
            if not answers[0].admission.offered.any():
                break
        return answers

    def _outcomes(self, model: str, tables: Tables) -> list[Outcome]:
        """A model under each open reading, with what changes for the people."""
        return _had(self._answers(model, tables))

    def _start(self, outcome: Outcome) -> np.ndarray:
        """The figures of an outcome of the comparison: cents, [5, 1]."""
        return kept_once(
            self._starts, outcome, lambda: figures(outcome, self.comparison.today)[:, :1]
        )

    def _moved(self, tried: Sequence[Outcome], today: np.ndarray = _UNMOVED) -> list[np.ndarray]:
        """The figures of outcomes less those of the comparison, [5, cases] each; nothing of one
        that it does not have. `today` is by how much the figures without gigs move, a case or one
        for all: it is no change of the difference to today.
        """
        moved = []
        for outcome in tried:
            plain = self.comparison.same(outcome)
            if plain is not None:
                level = figures(outcome, self.comparison.today)
                moved.append(level - self._start(plain) - today)
            else:
                moved.append(_UNMOVED[:, :0])
        return moved

    def _changes(
        self, tried: Sequence[Outcome], moved: Sequence[np.ndarray], cases: slice
    ) -> Iterator[np.ndarray]:
        """What moved in some cases, reading by reading; of the first only where the model is for
        none of the people of these cases.
        """
        case = tried[0].tables.people.case
        here = (case >= cases.start) & (case < cases.stop)
        shown = moved if tried[0].admission.offered[here].any() else moved[:1]
        return (one[:, cases] for one in shown)


def _had(answers: Sequence[Answer]) -> list[Outcome]:
    """The outcomes of answers to the same tables; people who are met alike are checked once.
    Raises the first error.
    """
    outcomes: list[Outcome] = []
    for one in outcomes_of(answers, figures=True):
        if isinstance(one, SubcontractError):
            raise one
        outcomes.append(one)
    return outcomes


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
