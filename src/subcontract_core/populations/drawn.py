"""Draws of a population: of everybody, in how many drawn years what happens.

The chances are those of the template. An event has the same number for all rows, models and
reforms, and the one that `chance` has: a row in a draw is the draw of a scenario with its person.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from attrs import evolve, frozen
import numpy as np

from ..analysis.uncertain import PORTION_PERSON_MONTHS, counted_as, ways_of
from ..scenario.drawn_tables import drawn_tables
from ..scenario.person import Person
from .figures import Figures
from .tally import ANSWERS, LESS, MORE, OVER, SAME, UNKNOWN, Outcome, Tally
from .templates import Template

NOT_OVER, OVER_UNKNOWN = "not_over", "over_unknown"
LIMIT = (OVER, NOT_OVER, OVER_UNKNOWN)
_SEEN = (MORE, LESS, SAME, OVER, NOT_OVER)

Asks = Callable[[Template, Sequence[Person]], Iterator[Figures]]


@frozen
class Draws:
    """How many years are drawn, and with which seed."""

    many: int
    seed: int


def people_in(name: str) -> str:
    """Under what a tally keeps how many people have a draw of this kind."""
    return f"{name}_people"


def count_drawn(
    tally: Tally,
    draws: Draws,
    template: Template,
    people: Sequence[Person],
    groups: Mapping[str, Sequence[str]],
    figures: Asks,
) -> None:
    """Count the draws of people who work like one template: person-draws of each kind, and how many
    people have one. What some draw lacks is not known in it.
    """
    for way in ways_of(template.tables.scenario):
        for outcome, seen in _seen(draws, way, template, people, figures).items():
            counts = dict(zip(_SEEN, seen, strict=True))
            counts[UNKNOWN] = draws.many - seen[:3].sum(axis=0)
            counts[OVER_UNKNOWN] = draws.many - seen[3:].sum(axis=0)
            columns = {name: counts[name] for name in (*ANSWERS, *LIMIT)}
            some = {people_in(name): column > 0 for name, column in columns.items()}
            tally.count((*outcome, way), columns | some, groups)


def _seen(
    draws: Draws, way: str, template: Template, people: Sequence[Person], figures: Asks
) -> dict[Outcome, np.ndarray]:
    """In how many draws each person has each kind [kinds, people], for every outcome; a portion
    of draws and people after the other.
    """
    scenario = counted_as(template.tables.scenario, way)
    found: dict[Outcome, np.ndarray] = {}
    step = max(1, PORTION_PERSON_MONTHS // template.rows_a_person)
    for start in range(0, draws.many, step):
        numbers = np.arange(start, min(start + step, draws.many))
        drawn = evolve(template, tables=drawn_tables(scenario, numbers, draws.seed))
        at_once = max(1, PORTION_PERSON_MONTHS // drawn.rows_a_person)
        for first in range(0, len(people), at_once):
            here = slice(first, first + at_once)
            for one in figures(drawn, people[here]):
                outcome = (one.law, one.model, one.reading)
                empty = np.zeros((len(_SEEN), len(people)), np.int64)
                found.setdefault(outcome, empty)[:, here] += _kinds(one, numbers.size)
    return found


def _kinds(figures: Figures, draws: int) -> np.ndarray:
    """In how many of some draws each person has each kind [kinds, people]. A draw with a month
    that is not known is none of them, unless the limit is passed in another month.
    """
    known = figures.known.all(axis=0)
    change = figures.difference.sum(axis=0)
    over = figures.over.any(axis=0)
    kinds = np.stack(
        [
            known & (change > 0),
            known & (change < 0),
            known & (change == 0),
            over,
            ~over & ~figures.unsure.any(axis=0),
        ]
    )
    counted: np.ndarray = kinds.reshape(len(_SEEN), -1, draws).sum(axis=2)
    return counted
