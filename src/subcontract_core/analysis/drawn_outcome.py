"""What is kept of one model in many draws, and how the draws of several computations become one."""

from collections.abc import Hashable, Sequence

from attrs import field, frozen
import numpy as np

from ..accounts import ledger
from ..engine.comparison import Comparison
from ..model.results import Outcome
from ..scenario.tables import Tables
from .year_events import LIMITS

# In the order of `DrawnOutcome`.
COLUMNS = (
    "in_hand",
    "change",
    "known",
    "pay",
    "pay_known",
    "over",
    "unsure",
    "limited",
    "worked",
)


@frozen(eq=False)
class DrawnOutcome:
    """One model under one reading in all draws: columns [draws, months, people].

    `in_hand` and `change` (less today) are cents as far as they are known, `known` whether all of
    it is; `pay` is what an earnings limit counts (`pay_known`: all of it), `over` whether it is
    passed for sure, `unsure` where that is not known. `limited` says whether there is a limit,
    `worked` how many of the drawn minutes the model lets the person do. `outcome` is what stands
    beside the figures: of one draw, with nothing to tell.
    """

    model: str
    reading: dict[str, str]
    outcome: Outcome = field(repr=False)
    in_hand: np.ndarray = field(repr=False)
    change: np.ndarray = field(repr=False)
    known: np.ndarray = field(repr=False)
    pay: np.ndarray = field(repr=False)
    pay_known: np.ndarray = field(repr=False)
    over: np.ndarray = field(repr=False)
    unsure: np.ndarray = field(repr=False)
    limited: np.ndarray = field(repr=False)
    worked: np.ndarray = field(repr=False)


Drawn = dict[Hashable, DrawnOutcome]  # by model and reading


def figures_of(comparison: Comparison, outcome: Outcome) -> DrawnOutcome:
    """What is kept of an outcome of some draws."""
    tables = outcome.tables
    held, change = comparison.in_hand(outcome), comparison.change(outcome)
    pay = ledger.earned(outcome.payments, tables.size)
    over, unsure, limited = (np.zeros(tables.size, bool) for _ in range(3))
    for threshold in outcome.effects.thresholds:
        if threshold.code in LIMITS:
            applies = threshold.applies.reshape(tables.size)
            passed = applies & (threshold.left.reshape(tables.size) < 0)
            over, limited = over | passed, limited | applies
            unsure = unsure | (applies & ~passed & ~pay.each_known)
    columns = (
        held.cents,
        change.cents,
        held.each_known,
        pay.cents,
        pay.each_known,
        over,
        unsure,
        limited,
        _paid_minutes(outcome, outcome.admission.shift),
    )
    return DrawnOutcome(
        outcome.model,
        outcome.reading,
        outcome,
        *(_by_draw(np.asarray(column), tables) for column in columns),
    )


def minutes_of(outcome: Outcome) -> np.ndarray:
    """The minutes of the work that is paid in each month, whoever sells it [draws, months,
    people].
    """
    every = np.ones(len(outcome.tables.shifts), bool)
    return _by_draw(_paid_minutes(outcome, every), outcome.tables)


def _paid_minutes(outcome: Outcome, shifts: np.ndarray) -> np.ndarray:
    """The minutes of some shifts in the month in which they are paid [months, people]."""
    tables = outcome.tables
    paid = np.zeros(tables.size, np.int64)
    month = tables.pay_month[tables.gigs.month[tables.shifts.gig]]
    np.add.at(
        paid,
        (month[shifts], tables.shifts.person[shifts]),
        tables.shifts.minutes[shifts],
    )
    return paid


def _by_draw(column: np.ndarray, tables: Tables) -> np.ndarray:
    """[months, cases × people] as [draws, months, people]."""
    return np.moveaxis(column.reshape(len(tables.months), tables.cases, -1), 1, 0)


def room_for(one: DrawnOutcome, draws: int) -> DrawnOutcome:
    """Empty columns for so many draws; what stands beside them is of the one draw given."""
    columns = (room(getattr(one, name), draws) for name in COLUMNS)
    return DrawnOutcome(
        one.model,
        one.reading,
        one.outcome,
        *columns,
    )


def room(column: np.ndarray, draws: int) -> np.ndarray:
    """An empty column for so many draws, otherwise as the one given."""
    return np.empty((draws, *column.shape[1:]), column.dtype)


def fill(outcomes: Drawn, here: slice, found: Drawn) -> set[Hashable]:
    """Write the figures of some draws into their place; gives the outcomes that they lack."""
    missing = outcomes.keys() - found.keys()
    for name, one in outcomes.items():
        if name in missing:
            continue
        for column in COLUMNS:
            getattr(one, column)[here] = getattr(found[name], column)
    return missing


def joined(parts: Sequence[DrawnOutcome]) -> DrawnOutcome:
    """One outcome of several computations; what stands beside the figures is the first's."""
    first = parts[0]
    columns = (np.concatenate([getattr(one, name) for one in parts]) for name in COLUMNS)
    return DrawnOutcome(
        first.model,
        first.reading,
        first.outcome,
        *columns,
    )
