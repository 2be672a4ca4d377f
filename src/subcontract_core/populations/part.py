"""One part of a population: so many rows through all models, in batches that stay in the cache.

A task gets numbers and names only and reads its own rows, so that it may run anywhere; what it
hands back is small.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from attrs import frozen
import numpy as np

from ..base.errors import Fault
from ..base.faults import Faults
from ..engine.comparison import compare_tables
from ..engine.people import BATCH_PERSON_MONTHS
from ..scenario import load_scenario
from ..scenario.types import Scenario
from . import people_file
from .drawn import Draws, count_drawn
from .figures import Figures, figures_of
from .people_file import Cells
from .person_level import PersonLevel
from .rows import Reader, columns_judged
from .tally import Tally
from .templates import Template, templates_of


@frozen
class Job:
    """What a population is asked: the table, the scenario, the models and reforms, and how many
    rows make a part.
    """

    people: str
    scenario: str
    models: tuple[str, ...]
    reforms: tuple[str, ...] = ()
    part_people: int = 2_000
    person_level: str = ""  # the folder for parts of person-months; nothing where none are wanted
    draws: Draws | None = None


@frozen
class Done:
    """What a part gives back: its sums, or the faults of its rows."""

    number: int
    people: int
    tally: Tally
    faults: tuple[Fault, ...] = ()


@frozen
class _Asked:
    """What all parts of a job share in one process."""

    scenario: Scenario
    templates: dict[str, Template]
    columns: Any


@lru_cache(maxsize=2)
def read_job(job: Job) -> _Asked:
    """What the parts of a job share, read once a process."""
    scenario = load_scenario(job.scenario)
    path = Path(job.people)
    columns = columns_judged(people_file.columns_of(path), path.name)
    return _Asked(scenario, templates_of(scenario), columns)


def part_done(job: Job, number: int) -> Done:
    """Do one part; faults in its rows are handed back, all at once."""
    asked, path = read_job(job), Path(job.people)
    first = number * job.part_people
    rows = people_file.portion(path, first, job.part_people)
    faults = Faults()
    reader = Reader(asked.scenario, path.name, faults)
    people = reader.people(rows, first + 1)
    if faults.found:
        return Done(
            number,
            len(rows),
            Tally(),
            tuple(faults.all()),
        )
    names = [reader.template_of(cells, row) for row, cells in enumerate(rows)]
    tally, level = Tally(), PersonLevel(asked.columns.groups)
    if job.draws is not None:
        for template, places in _by_template(names):
            cells = [rows[place] for place in places]
            count_drawn(
                tally,
                job.draws,
                asked.templates[template],
                [people[place] for place in places],
                _groups(cells, asked.columns.groups),
                partial(_figures, job),
            )
        return Done(number, len(rows), tally)
    for template, places in _by_template(names):
        for some in _batches(asked.templates[template], places):
            cells = [rows[place] for place in some]
            groups = _groups(cells, asked.columns.groups)
            batch = [people[place] for place in some]
            for figures in _figures(job, asked.templates[template], batch):
                tally.add(figures, groups)
                if job.person_level:
                    level.add(figures, groups, asked.templates[template].tables)
    if job.person_level:
        level.write(Path(job.person_level) / f"part-{number:05d}.parquet")
    return Done(number, len(rows), tally)


def _figures(job: Job, template: Template, people: Sequence[Any]) -> Iterator[Figures]:
    tables = template.with_people(people)
    models = list(job.models)
    comparison = compare_tables(tables, models, reforms=job.reforms, figures=True)
    return figures_of(comparison, template.places(len(people)))


def _by_template(names: Sequence[str]) -> Iterator[tuple[str, np.ndarray]]:
    """The rows of each template, in the order of the first of them."""
    column = np.array(names, dtype=object)
    for name in dict.fromkeys(names):
        yield name, np.flatnonzero(column == name)


def _batches(template: Template, places: np.ndarray) -> Iterator[np.ndarray]:
    """The rows in portions that stay quick."""
    step = max(1, BATCH_PERSON_MONTHS // template.rows_a_person)
    for first in range(0, places.size, step):
        yield places[first : first + step]


def _groups(rows: Sequence[Cells], columns: Sequence[str]) -> dict[str, list[str]]:
    return {name: [cells.get(name, "") for cells in rows] for name in columns}
