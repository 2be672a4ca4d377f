"""The visits of one person in drawn months: done, missed, or refused by the model's calendar."""

from collections.abc import Iterator, Sequence
from datetime import date

from attrs import field, frozen
import numpy as np

from ..base.dates import calendar_date
from ..engine.pipeline import Answer, answer
from ..model import catalogue as installed
from ..model.catalogue import Catalogue, installed_law
from ..model.results import Finding
from ..scenario.drawn_tables import drawn_tables
from .counted import PersonChance
from .uncertain import counted_as


@frozen(eq=False)
class Visit:
    """A visit of one draw, and whether the person does it. `refused` is the row of the finding that
    says why the model does not let them, None where nothing is said.
    """

    day: date
    is_done: bool
    is_refused: bool = False
    refused: tuple[Finding, int] | None = field(default=None, repr=False)


Visits = dict[int, list[Visit]]  # by draw


def visits_of(
    chance: PersonChance, draws: Sequence[int], month: int, catalogue: Catalogue | None = None
) -> Visits:
    """The visits of a person in some draws whose work is paid in a month, in the model and reading
    that are counted, by day. Calendars ask no law, so that it is the same under every reform.
    """
    drawn, outcome = chance.drawn, chance.outcome
    scenario = counted_as(drawn.scenario, drawn.counting)
    tables = drawn_tables(
        scenario,
        np.array(draws, np.int64),
        drawn.seed,
    )
    model = (catalogue or installed.catalogue()).get(outcome.model)
    found = answer(
        model,
        tables,
        installed_law(),
        outcome.reading,
    )
    by_draw: Visits = {int(draw): [] for draw in draws}
    for case, visit in _visits(
        found,
        drawn.row_of(chance.person),
        month,
    ):
        by_draw[int(draws[case])].append(visit)
    return {draw: sorted(visits, key=lambda one: one.day) for draw, visits in by_draw.items()}


def _visits(found: Answer, row: int, month: int) -> Iterator[tuple[int, Visit]]:
    """The case and the visit of everything that the person does or misses."""
    tables, admission = found.tables, found.admission
    people, paid = len(tables.scenario.people), tables.months[tables.pay_month] == month
    why = _refused(admission.findings)
    for table, sold in ((tables.shifts, admission.shift), (tables.absent, None)):
        counts = (table.person % people == row) & paid[tables.gigs.month[table.gig]]
        for place in np.flatnonzero(counts):
            gig, person = int(table.gig[place]), int(table.person[place])
            is_done = sold is not None and bool(sold[place])
            yield (
                person // people,
                Visit(
                    calendar_date(int(tables.gigs.day[gig])),
                    is_done,
                    sold is not None and not is_done and bool(admission.offered[person]),
                    None if is_done else why.get((person, gig)),
                ),
            )


def _refused(findings: Sequence[Finding]) -> dict[tuple[int, int], tuple[Finding, int]]:
    """What is said of each person and visit; of several the first."""
    found: dict[tuple[int, int], tuple[Finding, int]] = {}
    for finding in findings:
        if finding.gig.size and finding.gig.size == finding.person.size:
            rows = zip(
                finding.person.tolist(),
                finding.gig.tolist(),
                strict=True,
            )
            for row, named in enumerate(rows):
                found.setdefault(named, (finding, row))
    return found
