"""One person's money in hand over the hours of a month, minute by minute: the whole line run
forward, one case a minute.

A jump is a place between two minutes where a line moves by more than the pay of that minute. What a
curve knows comes from these runs and from the thresholds that the rules declare; nothing is drawn
through an edge.
"""

from collections.abc import Mapping

from attrs import field, frozen
import numpy as np

from ..accounts import ledger
from ..base.errors import Fault, InputError, Text
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
from .law_end import years_carried
from .minutes import Cases, Limit, alone, followed, minute_by_minute, month_of, past_the_next_limit

LONGEST = 600  # minutes of one visit
_LEAST = 100  # a change of less than a euro beyond the pay is rounding


@frozen
class Jump:
    """An edge: the last row of the curve before it and the first after it, how money in hand
    changes, and the lines that jump (cents).
    """

    before: int
    after: int
    change: int
    lines: Mapping[str, int] = field(hash=False)


@frozen
class PovertyTrap:
    """A stretch in which more work leaves less than fewer hours did: its first and last row, and
    the most that is lost (cents).

    `ends` is false where the curve ends before what was lost is earned back.
    """

    first: int
    last: int
    loss: int
    ends: bool


@frozen
class Edge:
    """A threshold of the month's earnings as a rule declares it: code, kind, cents, and the row
    from which it is passed (None: not on the curve).

    `left` is what may still be earned in the scenario itself, negative where the threshold is
    passed (cents).
    """

    code: str
    kind: str
    cents: int
    row: int | None
    left: int


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
    planned = run(plugin, one, dated, choice)
    return _follow(plugin, planned, run(found.get(TODAY), one, dated), dated, row, chosen, longest)


def curve_of(
    comparison: Comparison, outcome: Outcome, person: str, catalogue: Catalogue | None = None
) -> EarningsCurve:
    """The curve of an outcome of a comparison with one case, in the month in which the person
    works most.
    """
    row = comparison.scenario.place_of(person)
    plugin = (catalogue or installed.catalogue()).get(outcome.model)
    busiest = _busiest(outcome.tables, row)
    return _follow(plugin, outcome, comparison.today, comparison.law, row, busiest, LONGEST)


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


def _follow(
    plugin: Model, planned: Outcome, today: Outcome, law: Law, row: int, month: int, longest: int
) -> EarningsCurve:
    """The curve of a person (`row`) in a month of work, given the outcome as planned and today."""
    one = planned.tables
    own_shifts = (one.shifts.person == row) & (one.gigs.month[one.shifts.gig] == month)
    here, paid = int(one.shifts.minutes[own_shifts].sum()), int(one.pay_month[month])
    plan = month_of(planned, row, paid)
    longest = past_the_next_limit(plan, one.shifts.minutes[own_shifts], longest)
    many = minute_by_minute(alone(one, row), 0, month, longest)
    cases = followed(plugin, many, law, planned.reading, 0, paid)
    if not cases.is_that_of(here, plan):
        many = minute_by_minute(one, row, month, longest)
        cases = followed(plugin, many, law, planned.reading, row, paid)
    before = ledger.total(ledger.person_lines(today), today.tables.size)
    return EarningsCurve(
        model=planned.model,
        title=planned.manifest.title,
        reading=planned.reading,
        person=one.scenario.people[row].id,
        month=int(one.months[paid]),
        minutes=many.minutes,
        earned=cases.earned,
        in_hand=cases.in_hand,
        known=cases.known,
        today=int(before.cents[paid, row]) if before.is_known(paid, row) else None,
        here=here,
        jumps=_jumps(cases),
        poverty_traps=_poverty_traps(cases.in_hand),
        edges=_edges(cases.limits, cases.earned, here),
        carried_from=years_carried(planned, law, paid),
    )


def _jumps(cases: Cases) -> tuple[Jump, ...]:
    """Between which minutes a line moves by more than the pay between them; minute after minute
    the same lines are one jump.
    """
    in_hand, pay = cases.in_hand, np.abs(np.diff(cases.earned))
    ordinary = np.minimum(pay, int(np.median(pay[pay > 0])) if np.any(pay > 0) else 0)
    moved = {kind: np.diff(cents) for kind, cents in cases.lines.items()}
    jumps: list[Jump] = []
    high = {kind: np.abs(change) > ordinary + _LEAST for kind, change in moved.items()}
    for row in map(int, np.flatnonzero(np.any(list(high.values()), axis=0))) if high else ():
        lines = {kind: int(moved[kind][row]) for kind in moved if high[kind][row]}
        last = jumps[-1] if jumps else None
        if last is not None and last.after == row and set(last.lines) == set(lines):
            jumps.pop()
            lines = {kind: last.lines[kind] + cents for kind, cents in lines.items()}
            row_before = last.before
        else:
            row_before = row
        jumps.append(Jump(row_before, row + 1, int(in_hand[row + 1] - in_hand[row_before]), lines))
    return tuple(jumps)


def _poverty_traps(in_hand: np.ndarray) -> tuple[PovertyTrap, ...]:
    """Where more work leaves at least a euro less than fewer hours did."""
    best = np.maximum.accumulate(in_hand)
    below = in_hand < best
    edges = np.flatnonzero(np.diff(np.concatenate(([0], below.astype(np.int8), [0]))))
    runs = [(int(first), int(end) - 1) for first, end in zip(edges[::2], edges[1::2], strict=True)]
    dips = [
        PovertyTrap(
            first, last, int((best - in_hand)[first : last + 1].max()), last < in_hand.size - 1
        )
        for first, last in runs
    ]
    return tuple(dip for dip in dips if dip.loss >= _LEAST)


def _edges(limits: tuple[Limit, ...], earned: np.ndarray, here: int) -> tuple[Edge, ...]:
    """The thresholds of the month, and the first row whose earnings pass each. Where other
    months count too, a threshold moves with them.
    """
    edges = []
    for limit in limits:
        if limit.applies[here]:
            over = np.flatnonzero(earned > limit.cents)
            row = int(over[0]) if over.size else None
            cents = int(limit.cents[here if row is None else row])
            left = int(limit.cents[here] - earned[here])
            edges.append(Edge(limit.code, limit.kind, cents, row, left))
    return tuple(sorted(edges, key=lambda edge: edge.cents))
