"""Many drawn years of one scenario: what each brings every person in every model, and what can be
counted of them.

The draws are cases of one table, computed in portions; what is kept are columns of figures. Unknown
chances are run once at the least work and once at the most.
"""

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from numbers import Integral
from pathlib import Path

from attrs import evolve, field, frozen
import numpy as np

from ..base.errors import Fault, InputError
from ..engine.comparison import Comparison, compare_tables
from ..law import Law, Reform
from ..model import catalogue as installed
from ..model.catalogue import Catalogue, asked_ids
from ..scenario.chance import MOST_SEED, Chance
from ..scenario.drawn_tables import drawn_tables, opened
from ..scenario.draws import has_chances
from ..scenario.tables import Tables
from ..scenario.types import Scenario
from ..scenario.unknown_odds import buyers_at, gigs_at, unknown_odds
from .drawn_outcome import Drawn, DrawnOutcome, figures_of, fill, joined, minutes_of, room, room_for

DRAWS, MOST_DRAWS = 1_000, 20_000
# What every model makes of so many person-months is held at once: a tenth of a gigabyte.
PORTION_PERSON_MONTHS = 14_000
Asked = str | Path | Reform  # a reform: its id, its file, or itself
AS_PLANNED, NONE_OF_THEM, ALL_OF_THEM = "", "none", "all"


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
        if not _is_number(draw) or not 0 <= draw < self.draws:
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


def _is_number(found: object) -> bool:
    """Whether what was given is a whole number; True and False are none."""
    return isinstance(found, Integral) and not isinstance(found, bool)


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
    reform: Asked | None = None,
) -> tuple[Uncertain, ...]:
    """The draws of a scenario through models: one result, or where a chance is unknown one at
    the least work and one at the most. Without a `seed` the scenario's. Of a range of `draws` those
    numbers, which `together` puts behind others. Under a `reform` the same draws meet the law with
    it.

    Raises `InputError` where nothing happens by chance, and as `compare` does.
    """
    models = asked_ids(models)
    (catalogue or installed.catalogue()).refuse_unknown(models or ())
    numbers = numbers_asked(scenario, draws, seed)
    taken = (scenario.chance or Chance()).seed if seed is None else seed

    def compared(tables: Tables) -> Comparison:
        found = compare_tables(
            tables,
            models,
            law=law,
            catalogue=catalogue,
            leave_out=True,
            figures=True,
            reforms=() if reform is None else (reform,),
        )
        return found if reform is None else found.reforms[0]

    return tuple(
        _drawn(
            scenario,
            way,
            numbers,
            taken,
            compared,
        )
        for way in ways_of(scenario)
    )


def numbers_asked(scenario: Scenario, draws: int | range, seed: int | None) -> range:
    """The numbers of the draws that are asked for; refused without chances, for too many, and for
    a seed that is none.
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
    is_count = not isinstance(draws, range) and _is_number(draws)
    numbers = range(draws) if is_count else draws  # type: ignore[arg-type]
    if not isinstance(numbers, range) or not 1 <= numbers.stop <= MOST_DRAWS:
        found = numbers.stop if isinstance(numbers, range) else draws
        raise _no_such(scenario, "draws", str(found), f"1–{MOST_DRAWS}")
    if seed is not None and not (_is_number(seed) and 0 <= seed <= MOST_SEED):
        raise _no_such(scenario, "seed", str(seed), f"0–{MOST_SEED}")
    return numbers


def open_draw(scenario: Scenario, draw: int, seed: int | None = None) -> Scenario:
    """A draw of a scenario as an ordinary scenario, whose comparison has the cents of the draw;
    unknown chances are taken at the least work. Without a `seed` the scenario's.

    Raises `InputError` where nothing happens by chance, and for a draw or a seed that there is not.
    """
    if not _is_number(draw) or not 0 <= draw < MOST_DRAWS:
        raise _no_such(scenario, "draw", str(draw), f"0–{MOST_DRAWS - 1}")
    numbers_asked(scenario, draw + 1, seed)
    return opened(counted_as(scenario, ways_of(scenario)[0]), draw, seed)


def ways_of(scenario: Scenario) -> tuple[str, ...]:
    """How the unknown chances of a scenario are taken, one after the other."""
    return (NONE_OF_THEM, ALL_OF_THEM) if unknown_odds(scenario.marks) else (AS_PLANNED,)


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
    paid, one_draw = _some(asked, draws[:1], seed, compared)
    minutes = room(paid, len(draws))
    outcomes = {name: room_for(one, len(draws)) for name, one in one_draw.items()}
    for numbers in _portions(asked, draws):
        here = slice(numbers.start - draws.start, numbers.stop - draws.start)
        minutes[here], found = _some(
            asked,
            numbers,
            seed,
            compared,
        )
        missing = fill(
            outcomes,
            here,
            found,
        )
        del found  # with all that stands beside it, before the next ones are drawn
        # A model that cannot be had in some draw is left out of all of them.
        outcomes = {name: one for name, one in outcomes.items() if name not in missing}
    kept = tuple(outcomes.values())
    months = tuple(int(month) for month in kept[0].outcome.tables.months)
    return Uncertain(
        scenario,
        seed,
        draws.stop,
        months,
        minutes,
        kept,
        way,
    )


def _portions(scenario: Scenario, draws: range) -> Iterator[range]:
    """The draws in portions that stay small enough to be quick, and to be held with all that every
    model makes of them.
    """
    months = scenario.last_month - scenario.first_month + 3
    step = max(1, PORTION_PERSON_MONTHS // (months * len(scenario.people)))
    for first in range(draws.start, draws.stop, step):
        yield range(first, min(first + step, draws.stop))


def _some(
    scenario: Scenario, numbers: range, seed: int, compared: Callable[[Tables], Comparison]
) -> tuple[np.ndarray, Drawn]:
    """The minutes of some draws, and the figures of each model and reading."""
    comparison = compared(drawn_tables(scenario, np.asarray(numbers), seed))
    found: Drawn = {
        (one.model, *sorted(one.reading.items())): figures_of(comparison, one)
        for one in (comparison.today, *comparison.outcomes)
    }
    return minutes_of(comparison.today), found


def together(parts: Sequence[tuple[Uncertain, ...]]) -> tuple[Uncertain, ...]:
    """Draws that were computed one after another as one: what all of them at once would give."""
    return tuple(
        evolve(
            same[-1],
            minutes=np.concatenate([one.minutes for one in same]),
            outcomes=tuple(map(joined, zip(*(one.outcomes for one in same), strict=True))),
        )
        for same in zip(*parts, strict=True)
    )
