"""A comparison's question run again with something changed: only the figures, only what can change.

What is said beside the figures (findings, less work) is not made again, and today only where the
people change.
"""

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve, fields_dict, frozen
import numpy as np

from ..accounts import ledger
from ..base.errors import SubcontractError
from ..engine.comparison import TODAY, Comparison
from ..engine.judging import judged
from ..engine.pipeline import readings, run
from ..model.catalogue import Catalogue
from ..model.documents import sums
from ..model.results import Outcome
from ..scenario.tables import Tables


@frozen
class Move:
    """By how much the sums of everybody change at most, in cents with sign: money in hand less
    today, the buyers' cost, what stays in between.
    """

    people: int = 0
    buyers: int = 0
    keeps: int = 0

    @property
    def size(self) -> int:
        """The largest of the three."""
        return max(abs(self.people), abs(self.buyers), abs(self.keeps))

    def furthest(self, other: "Move") -> "Move":
        """The larger of the two for each sum."""
        return Move(
            *(
                a if abs(a) >= abs(b) else b
                for a, b in (
                    (self.people, other.people),
                    (self.buyers, other.buyers),
                    (self.keeps, other.keeps),
                )
            )
        )


def figures(outcome: Outcome) -> np.ndarray:
    """Money in hand, the buyers' cost and what stays in between, of everybody together: cents,
    [3, cases].
    """
    cases = outcome.tables.cases
    keeps = ledger.total(ledger.keeps(outcome), (cases,))
    cost = ledger.buyer_cost(outcome).cents.sum(axis=1)
    return np.stack((_in_hand(outcome), cost, keeps.cents))


def _in_hand(outcome: Outcome) -> np.ndarray:
    """Everybody's money in hand over all months: cents per case."""
    tables = outcome.tables
    each = ledger.total(ledger.person_lines(outcome), tables.size).cents.sum(axis=0)
    return sums(tables.people.case, each, tables.cases)


def furthest(changes: Iterable[np.ndarray]) -> Move:
    """The largest change of each sum, of columns of changes [3, cases]."""
    best = Move()
    for change in changes:
        for case in change.T:
            best = best.furthest(Move(*(int(cents) for cents in case)))
    return best


@frozen(eq=False)
class Rerun:
    """What is run again for every assumption: the comparison, its question as one case, and the
    models that are installed.
    """

    comparison: Comparison
    one: Tables
    catalogue: Catalogue

    def with_term(self, model: str, name: str, text: str) -> Move | None:
        """How far another value of a term moves the answer; None where the model or the law does
        not allow it.
        """
        other = self.comparison.scenario.with_terms(model, **{name: text})
        try:
            settled = judged(other, self.catalogue, self.comparison.law)
            tried = self._outcomes(model, evolve(self.one, scenario=settled))
        except SubcontractError:
            return None
        return furthest(self._changes(tried, np.zeros(1, np.int64), slice(0, 1)))

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
        today = run(self.catalogue.get(TODAY), tables, self.comparison.law)
        moved = _in_hand(today) - _in_hand(self.comparison.today)[0]
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
            outcomes.append(run(plugin, tables, self.comparison.law, chosen))
            if not outcomes[0].admission.offered.any():
                break
        return outcomes

    def _changes(
        self, tried: Sequence[Outcome], today: np.ndarray, cases: slice
    ) -> Iterator[np.ndarray]:
        """The figures of some cases less those of the comparison, reading by reading; of the
        first only where the model is for none of the people of these cases. `today` is by how
        much money in hand without gigs moves: it is no change of the difference to today.
        """
        case = tried[0].tables.people.case
        here = (case >= cases.start) & (case < cases.stop)
        shown = tried if tried[0].admission.offered[here].any() else tried[:1]
        for outcome in shown:
            plain = self.comparison.same(outcome)
            if plain is not None:
                moved = figures(outcome)[:, cases] - figures(plain)[:, :1]
                moved[0] -= today[cases]
                yield moved


def _stacked(tables: Tables, varied: Sequence[Tables]) -> Tables:
    """Tables that differ in their people alone, one after another as the cases of one."""
    many = tables.repeat(sum(tables.cases for tables in varied))
    names = [name for name in fields_dict(type(tables.people)) if name != "case"]
    columns = {
        name: np.concatenate([getattr(tables.people, name) for tables in varied]) for name in names
    }
    return evolve(many, people=evolve(many.people, **columns))
