"""Many drawn years of one scenario: what each brings every person in every model, and what can be
counted of them.

The draws are cases of one table, computed in portions; what is kept are columns of figures. Unknown
chances are run once at the least work and once at the most.
"""

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

from attrs import evolve, field, frozen
import numpy as np

from ..accounts import ledger
from ..base.errors import Fault, InputError
from ..engine.comparison import Comparison, compare_tables
from ..engine.people import BATCH_PERSON_MONTHS
from ..law import Law
from ..model.catalogue import Catalogue
from ..model.results import Outcome
from ..scenario.chance import Chance
from ..scenario.drawn_tables import drawn_tables, opened
from ..scenario.draws import has_chances
from ..scenario.tables import Tables
from ..scenario.types import Scenario
from ..scenario.unknown_odds import buyers_at, gigs_at, unknown_odds
from .year_events import LIMITS

DRAWS, MOST_DRAWS = 1_000, 20_000
AS_PLANNED, NONE_OF_THEM, ALL_OF_THEM = "", "none", "all"


@frozen(eq=False)
class DrawnOutcome:
    """One model under one reading in all draws: columns [draws, months, people].

    `in_hand` and `change` (less today) are cents as far as they are known, `known` whether all of
    it is; `pay` is what an earnings limit counts, `over` whether it is passed for sure, `unsure`
    where that is not known. `limited` says whether there is a limit.
    """

    model: str
    reading: dict[str, str]
    outcome: Outcome = field(repr=False)
    in_hand: np.ndarray = field(repr=False)
    change: np.ndarray = field(repr=False)
    known: np.ndarray = field(repr=False)
    pay: np.ndarray = field(repr=False)
    over: np.ndarray = field(repr=False)
    unsure: np.ndarray = field(repr=False)
    limited: np.ndarray = field(repr=False)


@frozen(eq=False)
class Uncertain:
    """The draws of a scenario, numbered from 0. `months` are month numbers, `minutes` the minutes
    of the work that is paid in each month [draws, months, people]. `counting` says how unknown
    chances were taken: `none` of them or `all`, or that there are none.
    """

    scenario: Scenario
    seed: int
    draws: int
    months: tuple[int, ...]
    minutes: np.ndarray = field(repr=False)
    outcomes: tuple[DrawnOutcome, ...] = field(repr=False)
    counting: str = AS_PLANNED

    def open(self, draw: int) -> Scenario:
        """A draw as an ordinary scenario, whose comparison has the same cents.

        Raises `InputError` for a draw that there is not.
        """
        if not 0 <= draw < self.draws:
            raise _no_such(
                self.scenario,
                "draw",
                str(draw),
                f"0–{self.draws - 1}",
            )
        return opened(counted_as(self.scenario, self.counting), draw, self.seed)

    def row_of(self, person: str) -> int:
        """Which column of the people a person is; raises `InputError` for nobody of the group."""
        ids = [one.id for one in self.scenario.people]
        if person not in ids:
            raise _no_such(
                self.scenario,
                "person",
                person,
                ", ".join(ids),
            )
        return ids.index(person)


def _no_such(scenario: Scenario, what: str, found: str, allowed: str) -> InputError:
    return InputError(
        [
            Fault(
                scenario.id,
                what,
                repr(found),
                allowed,
                "Choose one of them.",
            )
        ]
    )


def uncertain(
    scenario: Scenario,
    models: Sequence[str] | None = None,
    draws: int | range = DRAWS,
    seed: int | None = None,
    *,
    law: Law | None = None,
    catalogue: Catalogue | None = None,
) -> tuple[Uncertain, ...]:
    """The draws of a scenario through models: one result, or where a chance is unknown one at
    the least work and one at the most. Without a `seed` the scenario's. Of a range of `draws` those
    numbers, which `together` puts behind others.

    Raises `InputError` where nothing happens by chance, and as `compare` does.
    """
    if not has_chances(scenario) and not unknown_odds(scenario.marks):
        raise InputError(
            [
                Fault(
                    scenario.id,
                    "chance",
                    "a scenario in which nothing happens by chance",
                    "a chance, such as happens: 8 of 10",
                    "Say under a gig how often it happens: happens: 8 of 10.",
                )
            ]
        )
    numbers = range(draws) if isinstance(draws, int) else draws
    if not 1 <= numbers.stop <= MOST_DRAWS:
        raise _no_such(scenario, "draws", str(numbers.stop), f"1–{MOST_DRAWS}")
    taken = (scenario.chance or Chance()).seed if seed is None else seed
    ways = (NONE_OF_THEM, ALL_OF_THEM) if unknown_odds(scenario.marks) else (AS_PLANNED,)

    def compared(tables: Tables) -> Comparison:
        return compare_tables(
            tables,
            models,
            law=law,
            catalogue=catalogue,
            leave_out=True,
        )

    return tuple(
        _drawn(
            scenario,
            way,
            numbers,
            taken,
            compared,
        )
        for way in ways
    )


def counted_as(scenario: Scenario, way: str) -> Scenario:
    """The scenario with its unknown chances taken at the least work or at the most."""
    if way == AS_PLANNED:
        return scenario
    unknown, is_most = unknown_odds(scenario.marks), way == ALL_OF_THEM
    quiet = scenario.quiet
    if quiet is not None and "quiet.value" in unknown:
        quiet = evolve(quiet, value=Fraction(0) if is_most else Fraction(1))
    return evolve(
        scenario,
        gigs=gigs_at(scenario.gigs, unknown, is_most),
        buyers=buyers_at(scenario.buyers, unknown, is_most),
        quiet=quiet,
        marks={path: mark for path, mark in scenario.marks.items() if path not in unknown},
    )


def _drawn(
    scenario: Scenario, way: str, draws: range, seed: int, compared: Callable[[Tables], Comparison]
) -> Uncertain:
    """All draws under one way to take what is unknown."""
    asked = counted_as(scenario, way)
    parts = list(
        _portions(
            asked,
            draws,
            seed,
            compared,
        )
    )
    outcomes = tuple(_joined([found[n] for _, found in parts]) for n in range(len(parts[0][1])))
    months = tuple(int(month) for month in outcomes[0].outcome.tables.months)
    minutes = np.concatenate([one for one, _ in parts])
    return Uncertain(
        scenario,
        seed,
        draws.stop,
        months,
        minutes,
        outcomes,
        way,
    )


def _portions(
    scenario: Scenario, draws: range, seed: int, compared: Callable[[Tables], Comparison]
) -> Iterator[tuple[np.ndarray, list[DrawnOutcome]]]:
    """The draws in portions that stay small enough to be quick."""
    months = scenario.last_month - scenario.first_month + 3
    step = max(1, BATCH_PERSON_MONTHS // (months * len(scenario.people)))
    for first in range(draws.start, draws.stop, step):
        numbers = np.arange(first, min(first + step, draws.stop))
        comparison = compared(drawn_tables(scenario, numbers, seed))
        outcomes = (comparison.today, *comparison.outcomes)
        yield _minutes(comparison.today), [_figures(comparison, one) for one in outcomes]


def together(parts: Sequence[tuple[Uncertain, ...]]) -> tuple[Uncertain, ...]:
    """Draws that were computed one after another as one: what all of them at once would give."""
    return tuple(
        evolve(
            same[-1],
            minutes=np.concatenate([one.minutes for one in same]),
            outcomes=tuple(map(_joined, zip(*(one.outcomes for one in same), strict=True))),
        )
        for same in zip(*parts, strict=True)
    )


def _by_draw(column: np.ndarray, tables: Tables) -> np.ndarray:
    """[months, cases × people] as [draws, months, people]."""
    return np.moveaxis(column.reshape(len(tables.months), tables.cases, -1), 1, 0)


def _minutes(outcome: Outcome) -> np.ndarray:
    """The minutes of the work that is paid in each month, whoever sells it."""
    tables = outcome.tables
    paid = np.zeros(tables.size, np.int64)
    month = tables.pay_month[tables.gigs.month[tables.shifts.gig]]
    np.add.at(paid, (month, tables.shifts.person), tables.shifts.minutes)
    return _by_draw(paid, tables)


def _figures(comparison: Comparison, outcome: Outcome) -> DrawnOutcome:
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
    columns = (held.cents, change.cents, held.each_known, pay.cents, over, unsure, limited)
    return DrawnOutcome(
        outcome.model,
        outcome.reading,
        outcome,
        *(_by_draw(np.asarray(column), tables) for column in columns),
    )


def _joined(parts: Sequence[DrawnOutcome]) -> DrawnOutcome:
    """The portions of one outcome together; what stands beside the figures is the first's."""
    if len(parts) == 1:
        return parts[0]

    def all_of(name: str) -> np.ndarray:
        return np.concatenate([getattr(one, name) for one in parts])

    return evolve(
        parts[0],
        in_hand=all_of("in_hand"),
        change=all_of("change"),
        known=all_of("known"),
        pay=all_of("pay"),
        over=all_of("over"),
        unsure=all_of("unsure"),
        limited=all_of("limited"),
    )
