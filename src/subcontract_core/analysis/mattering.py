"""Which values of the law moved a figure of a comparison: each is changed a little and all is run
again.

A value may be read and move nothing (a limit that nobody is near, a share of nothing). A strict run
asks only of those that did.
"""

from collections.abc import Iterator, Mapping, Sequence
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


# A value of the law, with the parameter it is of.
Asked = tuple[Parameter, Value]
# By the place of what is asked: the parameter, its value, and another one instead.
Changes = Mapping[int, tuple[Parameter, Value, Value]]


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

        Outcome by outcome, all values that have moved nothing yet are changed together, first to
        the one and then to the next other value: where that moves nothing, none of them does. Else
        those that the moved lines name among their reasons and the others are halved until those
        that do are found.
        """
        others = [tuple(_others(*one)) for one in asked]
        found = [False] * len(asked)
        for outcome in (self.comparison.today, *self.comparison.outcomes):
            before = _Before.of(outcome)
            for turn in range(max(map(len, others), default=0)):
                changes = {
                    place: (*one, others[place][turn])
                    for place, one in enumerate(asked)
                    if not found[place] and turn < len(others[place])
                }
                for place in self._moving(before, changes):
                    found[place] = True
        return found

    def _moving(self, before: "_Before", changes: Changes) -> list[int]:
        """Those of the changes that move the outcome."""
        names = self._moved(before, changes) if changes else None
        if names is None:
            return []
        named = [place for place, (parameter, *_) in changes.items() if parameter.name in names]
        rest = [place for place in changes if place not in named]
        return [
            *self._halved(before, changes, named, moves=not rest),
            *self._halved(before, changes, rest, moves=not named),
        ]

    def _halved(
        self, before: "_Before", changes: Changes, places: list[int], *, moves: bool
    ) -> list[int]:
        """Those of the places whose changes move the outcome; `moves` says that all of them
        together are known to.
        """
        some = {place: changes[place] for place in places}
        is_known = moves and len(places) > 1
        if not places or not (is_known or self._moved(before, some) is not None):
            return []
        if len(places) == 1:
            return places
        half = len(places) // 2
        first = self._halved(before, changes, places[:half], moves=False)
        return first + self._halved(before, changes, places[half:], moves=not first)

    def _moved(self, before: "_Before", changes: Changes) -> frozenset[str] | None:
        """The parameters that stand in the reasons of what moves where the changes are made all at
        once; None where nothing moves.
        """
        outcome = before.outcome
        model = TODAY if outcome is self.comparison.today else outcome.model
        law = _other_law(self.comparison.law, changes)
        try:
            now = run(self.catalogue.get(model), outcome.tables, law, outcome.reading)
        except SubcontractError:
            return frozenset()
        return None if before.is_same(now) else before.reasons_of_moved(now)


@frozen(eq=False)
class _Before:
    """The amounts and findings of an outcome before anything is changed."""

    outcome: Outcome
    amounts: dict[object, np.ndarray]
    findings: set[tuple[str, int, int]]

    @classmethod
    def of(cls, outcome: Outcome) -> "_Before":
        """Those of an outcome."""
        return cls(outcome, _amounts(outcome), _findings(outcome))

    def is_same(self, now: Outcome) -> bool:
        """Whether every amount and every finding of the run is what it was."""
        return _equal(self.amounts, _amounts(now)) and _findings(now) <= self.findings

    def reasons_of_moved(self, now: Outcome) -> frozenset[str]:
        """The parameters in the reasons of the lines that are other than they were."""
        return frozenset(
            name
            for was, sheet in zip(self.outcome.sheets, now.sheets, strict=False)
            for line, other in zip(was.lines, sheet.lines, strict=False)
            if line.kind != other.kind or not np.array_equal(line.cents, other.cents)
            for name in (*line.why.parameters, *other.why.parameters)
        )


def _other_law(law: Law, changes: Changes) -> Law:
    """The law with these values in the place of others."""
    changed: dict[str, Parameter] = {}
    for parameter, value, other in changes.values():
        now = changed.get(parameter.name, parameter)
        values = tuple(other if one is value else one for one in now.values)
        changed[parameter.name] = evolve(now, values=values)
    return evolve(law, parameters={**law.parameters, **changed})


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
