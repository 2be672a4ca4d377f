"""What a comparison says of people of a population: columns by month and person, for each outcome.

Nothing here is a finding or a reason; those are never made.
"""

from collections.abc import Iterator

from attrs import field, frozen
import numpy as np

from ..accounts import ledger
from ..engine.comparison import Comparison
from ..model.results import Outcome

CLIFF = "cliff"


@frozen(eq=False)
class Figures:
    """One outcome: [months, people] of cents and marks, for the people asked about.

    `over` says whether pay is over a limit above which something is lost at once, `unsure` where
    that is not known; `known` whether the difference to today is known.
    """

    law: str
    model: str
    reading: str
    earned: np.ndarray = field(repr=False)
    in_hand: np.ndarray = field(repr=False)
    difference: np.ndarray = field(repr=False)
    over: np.ndarray = field(repr=False)
    known: np.ndarray = field(repr=False)
    unsure: np.ndarray = field(repr=False)


def figures_of(comparison: Comparison, people: np.ndarray) -> Iterator[Figures]:
    """The figures of today and of every outcome under every law, for some rows of the people."""
    for one in comparison.laws:
        for outcome in (one.today, *one.outcomes):
            yield _figures(one, outcome, people)


def _figures(comparison: Comparison, outcome: Outcome, people: np.ndarray) -> Figures:
    size = outcome.tables.size
    change, in_hand = comparison.change(outcome), comparison.in_hand(outcome)
    earned = ledger.earned(outcome.payments, size)
    is_sure = earned.each_known.reshape(-1)
    over, unsure = (np.zeros(size[0] * size[1], bool) for _ in range(2))
    for threshold in outcome.effects.thresholds:
        if threshold.kind == CLIFF:
            passed = threshold.applies & (threshold.left < 0)
            over |= passed
            unsure |= threshold.applies & ~passed & ~(is_sure & threshold.known)
    return Figures(
        " + ".join(reform.id for reform in comparison.law.reforms),
        outcome.model,
        ", ".join(f"{name}={option}" for name, option in sorted(outcome.reading.items())),
        earned.cents[:, people],
        in_hand.cents[:, people],
        change.cents[:, people],
        over.reshape(size)[:, people],
        change.each_known[:, people],
        unsure.reshape(size)[:, people],
    )
