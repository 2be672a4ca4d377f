"""One person's money in hand over the hours of a month, minute by minute: the whole line run
forward, one case a minute.

A jump is a place between two minutes where a line moves by more than the pay of that minute. What a
curve knows comes from these runs and from the thresholds that the rules declare; nothing is drawn
through an edge.
"""

from collections.abc import Mapping, Sequence
from functools import cached_property

from attrs import field, frozen
import numpy as np

from ..accounts import ledger
from ..base.errors import Fault, InputError, SubcontractError, Text
from ..engine.comparison import TODAY, Comparison
from ..engine.judging import judged, law_of
from ..engine.pipeline import readings, run
from ..law import Law
from ..model import catalogue as installed
from ..model.catalogue import Catalogue
from ..model.documents import sums
from ..model.loading import Model
from ..model.results import Outcome
from ..scenario.tables import Tables
from ..scenario.tabulating import tabulate
from ..scenario.types import Scenario
from .curve_edges import Edge, Jump, PovertyTrap, edges_of, jumps_of, poverty_traps_of
from .law_end import years_carried
from .minutes import (
    Cases,
    Followed,
    alone,
    followed,
    minute_by_minute,
    month_of,
    past_the_next_limit,
)

LONGEST = 600  # minutes of one visit


@frozen(eq=False)
class EarningsCurve:
    """One row a minute: minutes worked in the month, earnings and money in hand of the month of
    payment (cents), and whether known. `title` is the model's, by language; `carried_from` the
    years whose law stands in where that of the month is not yet known.
    """

    model: str
    title: Mapping[str, str] = field(repr=False)
    reading: Mapping[str, str]
    person: str
    month: int  # month number of the payment
    minutes: np.ndarray = field(repr=False)
    earned: np.ndarray = field(repr=False)
    in_hand: np.ndarray = field(repr=False)
    known: np.ndarray = field(repr=False)
    today: int | None  # money in hand of the same month without gigs
    here: int
    jumps: tuple[Jump, ...]
    poverty_traps: tuple[PovertyTrap, ...]
    edges: tuple[Edge, ...]
    carried_from: tuple[int, ...] = ()


def earnings_curve(
    scenario: Scenario,
    model: str,
    person: str,
    *,
    reading: Mapping[str, str] | None = None,
    month: int | None = None,
    longest: int = LONGEST,
    law: Law | None = None,
    catalogue: Catalogue | None = None,
) -> EarningsCurve:
    """Run one model over every length of visit and follow one person's month.

    `reading` chooses an outcome where the model leaves something open (the first by default);
    `month` is the index of a month of work (by default that in which the person works most). Raises
    `InputError` for a person, month or reading that does not exist and for a scenario without
    visits, `ModelError` for a model that cannot run.
    """
    one = tabulate(scenario)
    row = scenario.place_of(person)
    chosen = _month(one, row, month)
    found = catalogue or installed.catalogue()
    scenario = judged(scenario, found, law)
    plugin, dated = found.get(model), law_of(scenario, law or installed.installed_law())
    choice = _reading(plugin, one, reading)
    planned = run(
        plugin,
        one,
        dated,
        choice,
    )
    today = run(found.get(TODAY), one, dated)
    [curve] = _follow([_Asked(plugin, planned, row, chosen, longest)], today, dated)
    if isinstance(curve, SubcontractError):
        raise curve
    return curve


def curves_of(
    comparison: Comparison,
    asked: Sequence[tuple[Outcome, str]],
    catalogue: Catalogue | None = None,
) -> list[EarningsCurve | SubcontractError]:
    """The curves of people in outcomes of a comparison with one case, each in the month in which
    the person works most; why, where a model cannot be run for every length of visit.
    """
    found = catalogue or installed.catalogue()
    wanted = []
    for outcome, person in asked:
        row = comparison.scenario.place_of(person)
        wanted.append(_Asked(found.get(outcome.model), outcome, row, _busiest(outcome.tables, row)))
    return _follow(wanted, comparison.today, comparison.law)


def _month(tables: Tables, row: int, month: int | None) -> int:
    chosen = _busiest(tables, row) if month is None else month
    if 0 <= chosen < tables.work_months:
        return chosen
    allowed = Text("0 to {last}", last=tables.work_months - 1)
    raise InputError(
        [Fault(tables.scenario.id, "month", str(month), allowed, "Count months of work from 0.")]
    )


def _reading(plugin: Model, tables: Tables, reading: Mapping[str, str] | None) -> Mapping[str, str]:
    choices = readings(plugin, tables)
    chosen = choices[0] if reading is None else dict(reading)
    if chosen in choices:
        return chosen
    known = "; ".join(str(choice) for choice in choices)
    raise InputError(
        [Fault(tables.scenario.id, "reading", str(chosen), known, "Name a reading of the model.")]
    )


def _busiest(tables: Tables, person: int) -> int:
    """The month of work in which a person works most, the first of equals."""
    own_shifts = tables.shifts.person == person
    return int(
        np.argmax(
            sums(
                tables.gigs.month[tables.shifts.gig[own_shifts]],
                tables.shifts.minutes[own_shifts],
                tables.work_months,
            )
        )
    )


@frozen(eq=False)
class _Asked:
    """A curve that is wanted: whose month of work (a row, an index), in which outcome."""

    plugin: Model
    planned: Outcome
    row: int
    month: int
    longest: int = LONGEST

    @property
    def paid(self) -> int:
        """The month of payment, an index of the horizon."""
        return int(self.planned.tables.pay_month[self.month])

    @cached_property
    def plan(self) -> Cases:
        """The month as planned."""
        return month_of(self.planned, self.row, self.paid)

    @cached_property
    def own(self) -> np.ndarray:
        """The minutes of the person's visits in the month."""
        shifts, gigs = self.planned.tables.shifts, self.planned.tables.gigs
        rows = (shifts.person == self.row) & (gigs.month[shifts.gig] == self.month)
        minutes: np.ndarray = shifts.minutes[rows]
        return minutes

    @property
    def here(self) -> int:
        """The minutes as planned."""
        return int(self.own.sum())

    def among(self, tables: Tables, row: int) -> Followed:
        """What is run: every minute of the person, who is a row of these tables."""
        longest = past_the_next_limit(self.plan, self.own, self.longest)
        many = minute_by_minute(
            tables,
            row,
            self.month,
            longest,
        )
        return Followed(self.plugin, many, self.planned.reading)


def _follow(
    asked: Sequence[_Asked], today: Outcome, law: Law
) -> list[EarningsCurve | SubcontractError]:
    """The curves, given the outcomes as planned and today; those of one month of one person are run
    together.
    """
    together: dict[tuple[int, int, int], list[int]] = {}
    for place, one in enumerate(asked):
        together.setdefault((id(one.planned.tables), one.row, one.month), []).append(place)
    curves: dict[int, EarningsCurve | SubcontractError] = {}
    for places in together.values():
        some = [asked[place] for place in places]
        own = alone(some[0].planned.tables, some[0].row)
        try:
            wanted = [one.among(own, 0) for one in some]
        except InputError as error:
            curves |= dict.fromkeys(places, error)
            continue
        found = followed(wanted, law, 0, some[0].paid)
        for place, one, many, cases in zip(
            places,
            some,
            wanted,
            found,
            strict=True,
        ):
            if isinstance(cases, Cases) and not cases.is_that_of(one.here, one.plan):
                many = one.among(one.planned.tables, one.row)
                [cases] = followed([many], law, one.row, one.paid)
            curves[place] = (
                _curve(one, many.minutes.minutes, cases, today, law)
                if isinstance(cases, Cases)
                else cases
            )
    return [curves[place] for place in range(len(asked))]


def _curve(
    asked: _Asked, minutes: np.ndarray, cases: Cases, today: Outcome, law: Law
) -> EarningsCurve:
    """The curve of what each case comes to."""
    planned, row, paid, here = asked.planned, asked.row, asked.paid, asked.here
    before = ledger.total(ledger.person_lines(today), today.tables.size)
    return EarningsCurve(
        model=planned.model,
        title=planned.manifest.title,
        reading=planned.reading,
        person=planned.tables.scenario.people[row].id,
        month=int(planned.tables.months[paid]),
        minutes=minutes,
        earned=cases.earned,
        in_hand=cases.in_hand,
        known=cases.known,
        today=int(before.cents[paid, row]) if before.is_known(paid, row) else None,
        here=here,
        jumps=jumps_of(cases),
        poverty_traps=poverty_traps_of(cases.in_hand),
        edges=edges_of(cases.limits, cases.earned, here),
        carried_from=years_carried(planned, law, paid),
    )
