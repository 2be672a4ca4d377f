"""Which values of the law moved a figure of a comparison: each is changed a little and all is run
again.

A value may be read and move nothing (a limit that nobody is near, a share of nothing). A strict run
asks only of those that did.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from attrs import evolve, frozen
import numpy as np

from ..accounts import ledger
from ..base.errors import SubcontractError
from ..engine.comparison import TODAY, Comparison
from ..engine.pipeline import run
from ..law import Law, Parameter, Value
from ..law.parameters import CHOICE
from ..model import catalogue as installed
from ..model.catalogue import Catalogue
from ..model.results import Outcome

_PARTS = 20  # an amount or a share is moved by a twentieth, up and down


# The amounts and findings of an outcome before anything is changed.
Before = tuple[dict[object, np.ndarray], set[tuple[str, int, int]]]
# A value of the law, with the parameter it is of.
Asked = tuple[Parameter, Value]


@frozen(eq=False)
class Moves:
    """What is run again: the comparison under its law, and the models that are installed."""

    comparison: Comparison
    catalogue: Catalogue

    @classmethod
    def of(cls, comparison: Comparison, catalogue: Catalogue | None = None) -> "Moves":
        """Of a comparison, with the installed models if none are given."""
        return cls(comparison, catalogue or installed.catalogue())

    def matters(self, parameter: Parameter, value: Value) -> bool:
        """Whether another value in its place changes any amount or finding; a law that no longer
        runs with it rests on it as well.
        """
        return self.all_matter([(parameter, value)])[0]

    def all_matter(self, asked: Sequence[Asked]) -> list[bool]:
        """For each of many values, whether another one in its place changes anything.

        Outcome by outcome, all values that have moved nothing yet are changed together: where that
        moves nothing, none of them does; else they are halved until those that do are found.
        """
        found = [False] * len(asked)
        for outcome in (self.comparison.today, *self.comparison.outcomes):
            before = _amounts(outcome), _findings(outcome)
            open_ones = [place for place, moves in enumerate(found) if not moves]
            for place in self._halved(outcome, before, asked, open_ones):
                found[place] = True
        return found

    def _halved(
        self, outcome: Outcome, before: Before, asked: Sequence[Asked], places: list[int]
    ) -> Iterator[int]:
        """Those of the places whose values move the outcome."""
        if not places or not self._move(outcome, before, [asked[place] for place in places]):
            return
        if len(places) == 1:
            yield places[0]
            return
        half = len(places) // 2
        for part in (places[:half], places[half:]):
            yield from self._halved(outcome, before, asked, part)

    def _move(self, outcome: Outcome, before: Before, asked: Sequence[Asked]) -> bool:
        """Whether other values in the place of these, all at once, move the outcome."""
        model = TODAY if outcome is self.comparison.today else outcome.model
        for law in _other_laws(self.comparison.law, asked):
            try:
                now = run(self.catalogue.get(model), outcome.tables, law, outcome.reading)
                if not _same(before, now):
                    return True
            except SubcontractError:
                return True
        return False


def _other_laws(law: Law, asked: Sequence[Asked]) -> Iterator[Law]:
    """The law with the first other value of each of these, then the second, to the last that any
    has.
    """
    others = [(parameter, value, tuple(_others(parameter, value))) for parameter, value in asked]
    for turn in range(max(len(found) for *_, found in others)):
        changed: dict[str, Parameter] = {}
        for parameter, value, found in others:
            if found:
                now = changed.get(parameter.name, parameter)
                other = found[min(turn, len(found) - 1)]
                values = tuple(other if one is value else one for one in now.values)
                changed[parameter.name] = evolve(now, values=values)
        yield evolve(law, parameters={**law.parameters, **changed})


def _same(before: Before, now: Outcome) -> bool:
    """Whether every amount and every finding of the run is what it was."""
    amounts, findings = before
    return _equal(amounts, _amounts(now)) and _findings(now) <= findings


def _findings(outcome: Outcome) -> set[tuple[str, int, int]]:
    return {
        (finding.code, int(person), int(month))
        for finding in outcome.findings
        if finding.person.size and finding.month.size
        for person, month in zip(finding.person, finding.month, strict=True)
    }


def _amounts(outcome: Outcome) -> dict[object, np.ndarray]:
    amounts: dict[object, np.ndarray] = {
        (memo, kind): amount.cents
        for memo in (False, True)
        for kind, amount in ledger.person_lines(outcome, memo=memo).items()
    }
    for part in (ledger.edges(outcome), ledger.keeps(outcome), ledger.buyer_lines(outcome)):
        amounts |= {(len(amounts), key): amount.cents for key, amount in part.items()}
    return amounts


def _equal(before: dict[object, np.ndarray], now: dict[object, np.ndarray]) -> bool:
    return before.keys() == now.keys() and all(
        np.array_equal(cents, now[key]) for key, cents in before.items()
    )


def _others(parameter: Parameter, value: Value) -> Iterator[Value]:
    """The same value a little higher and lower; every other option of a choice."""
    amount = value.amount
    if parameter.unit == CHOICE:
        for option in parameter.options:
            if option != amount:
                yield evolve(value, text=option, amount=option)
    elif isinstance(amount, int):
        step = max(1, abs(amount) // _PARTS)
        yield from (
            evolve(value, amount=amount + step),
            evolve(value, amount=max(0, amount - step)),
        )
    elif isinstance(amount, Fraction):
        part = abs(amount) / _PARTS or Fraction(1, 100)
        yield from (evolve(value, amount=amount + part), evolve(value, amount=amount - part))
