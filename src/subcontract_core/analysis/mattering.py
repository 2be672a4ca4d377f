"""Which values of the law moved a figure of a comparison: each is changed a little and all is run
again.

A value may be read and move nothing (a limit that nobody is near, a share of nothing). A strict run
asks only of those that did.
"""

from collections.abc import Iterator
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
        for other in _others(parameter, value):
            changed = evolve(
                parameter,
                values=tuple(other if one is value else one for one in parameter.values),
            )
            law = self.comparison.law
            tried = evolve(law, parameters={**law.parameters, parameter.name: changed})
            if self._moved(tried):
                return True
        return False

    def _moved(self, law: Law) -> bool:
        outcomes = (self.comparison.today, *self.comparison.outcomes)
        for outcome in outcomes:
            model = TODAY if outcome is self.comparison.today else outcome.model
            try:
                plugin = self.catalogue.get(model)
                now = run(plugin, outcome.tables, law, outcome.reading)
            except SubcontractError:
                return True
            if not _same(outcome, now):
                return True
        return False


def _same(before: Outcome, now: Outcome) -> bool:
    """Whether every amount and every finding of the run is what it was."""
    return _equal(_amounts(before), _amounts(now)) and _findings(now) <= _findings(before)


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
        step = abs(amount) / _PARTS or Fraction(1, 100)
        yield from (evolve(value, amount=amount + step), evolve(value, amount=amount - step))
