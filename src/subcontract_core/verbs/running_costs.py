"""The costs that a scenario names (`Scenario.costs`), as a model has them: whole in their month or
in equal parts in the months over which they are spread, with who bears each.
"""

from collections.abc import Iterator

from attrs import frozen
import numpy as np

from ..base.columns import Cents, Column, each_once
from ..base.provenance import Reason
from ..model.resources import RUNNING_COST, ResourceLine
from ..model.results import Admission
from ..scenario.costs import (
    EVENT,
    EVERY_MONTH,
    GROUP,
    PARTICIPANT,
    PERSON,
    PERSON_MONTH,
    VISIT,
    RunningCost,
    costs_of,
)
from ..scenario.tables import Tables
from .who_works import crews, visits_of_people

_NOBODY: Column = np.zeros(0, np.int64)


def declared_costs(tables: Tables, admission: Admission, model: str) -> Iterator[ResourceLine]:
    """A line for each cost that the model has; that of what may happen has no rows."""
    use = _Use(tables, admission)
    if not tables.scenario.costs or not admission.shift.any():
        return
    for cost in costs_of(tables.scenario.costs, model):
        line = use.line(cost)
        if len(line) or line.is_possible:
            yield line


@frozen(eq=False)
class _Rows:
    """Rows of a line: the case, the month of work, whose, and the buyer's; cents of each."""

    case: Column
    month: Column
    cents: Cents
    person: Column = _NOBODY
    buyer: Column = _NOBODY


@frozen(eq=False)
class _Use:
    """The question, and who goes where. What nobody goes to costs nothing."""

    tables: Tables
    admission: Admission

    def line(self, cost: RunningCost) -> ResourceLine:
        """What a cost comes to, a row each time."""
        rows = self._rows(cost)
        is_known = cost.amount is not None
        return ResourceLine(
            f"{cost.what}: {cost.label}" if cost.label else cost.what,
            RUNNING_COST,
            rows.case,
            self.tables.lead + rows.month,
            rows.cents,
            Reason(f"reason.cost.{cost.per}", source=_source(cost)),
            is_known,
            bearer="person" if cost.borne_by == PARTICIPANT else cost.borne_by,
            person=rows.person,
            buyer=rows.buyer,
            said=cost,
        )

    def _rows(self, cost: RunningCost) -> _Rows:
        tables = self.tables
        if cost.per == EVENT:
            return _Rows(_NOBODY, _NOBODY, _NOBODY)
        if cost.is_once:
            return self._once(cost)
        months = self._months(cost)
        if cost.per == EVERY_MONTH:
            return self._each(self._cases(), months, cost)
        if cost.per == PERSON_MONTH:
            return self._each(self._people(), months, cost, is_person=True)
        if cost.per == VISIT:
            visits = np.flatnonzero(crews(tables, self.admission))
            visits = visits[np.isin(tables.gigs.month[visits], months)]
            person = _NOBODY
        else:
            shifts = np.flatnonzero(self.admission.shift)
            shifts = shifts[np.isin(tables.gigs.month[tables.shifts.gig[shifts]], months)]
            visits, person = tables.shifts.gig[shifts], tables.shifts.person[shifts]
        return _Rows(
            tables.gigs.case[visits],
            tables.gigs.month[visits],
            np.full(visits.size, cost.amount or 0),
            person,
            tables.gigs.buyer[visits],
        )

    def _once(self, cost: RunningCost) -> _Rows:
        """Its part of each month of the question, once for the group or once a person."""
        first = self.tables.scenario.first_month
        months = self._months(cost)
        begins = cost.months(first, first).start - first
        parts = np.array([cost.in_month(int(month) - begins) for month in months], np.int64)
        if cost.per == GROUP:
            return self._each(self._cases(), months, cost, parts)
        return self._each(self._people(), months, cost, parts, is_person=cost.per == PERSON)

    def _each(
        self,
        whose: Column,
        months: Column,
        cost: RunningCost,
        parts: Cents | None = None,
        is_person: bool = False,
    ) -> _Rows:
        """A row for each case or person and month."""
        cents = np.full(months.size, cost.amount or 0) if parts is None else parts
        rows = np.repeat(whose, months.size)
        return _Rows(
            self.tables.people.case[rows] if is_person else rows,
            np.tile(months, whose.size),
            np.tile(cents, whose.size),
            rows if is_person else _NOBODY,
        )

    def _months(self, cost: RunningCost) -> Column:
        """The months of work in which it stands, from 0."""
        scenario = self.tables.scenario
        found = cost.months(scenario.first_month, scenario.last_month)
        first = scenario.first_month
        low, high = max(found.start, first), min(found.stop, scenario.last_month + 1)
        return np.arange(low - first, high - first)

    def _cases(self) -> Column:
        """The cases in which anybody has a visit."""
        return each_once(self.tables.people.case[self._people()])

    def _people(self) -> Column:
        """Everybody with a visit."""
        return np.flatnonzero(visits_of_people(self.tables, self.admission))


def _source(cost: RunningCost) -> str:
    """The public document that has the cost, if one is named."""
    return cost.mark.text if cost.mark is not None and cost.mark.kind == "sourced" else ""
