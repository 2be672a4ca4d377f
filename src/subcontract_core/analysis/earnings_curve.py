"""One person's money in hand over the hours of a month, minute by minute: one case a minute.

A jump is a place between two minutes where a line moves by more than the pay of that minute. What a
curve knows comes from these runs and from the thresholds that the rules declare; nothing is drawn
through an edge.
"""

from collections.abc import Mapping, Sequence

from attrs import evolve, field, frozen
import numpy as np

from ..accounts import ledger
from ..base.errors import Fault, InputError, Text
from ..engine.comparison import TODAY
from ..engine.judging import judged, law_of
from ..engine.pipeline import readings, run
from ..law import Law
from ..model import catalogue as installed
from ..model.catalogue import Catalogue
from ..model.documents import sums
from ..model.results import Outcome
from ..scenario.tables import Tables, tabulate
from ..scenario.types import Scenario

LONGEST = 600  # minutes of one visit
_MIDNIGHT = 24 * 60
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
class Dip:
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
class Curve:
    """One row a minute: minutes worked in the month, earnings and money in hand of the month of
    payment (cents), and whether known.
    """

    scenario: Scenario = field(repr=False)
    outcome: Outcome = field(repr=False)  # with one case a row
    person: str
    month: int  # month number of the payment
    minutes: np.ndarray = field(repr=False)
    earned: np.ndarray = field(repr=False)
    in_hand: np.ndarray = field(repr=False)
    known: np.ndarray = field(repr=False)
    today: int | None  # money in hand of the same month without gigs
    here: int
    jumps: tuple[Jump, ...]
    dips: tuple[Dip, ...]
    edges: tuple[Edge, ...]

    @property
    def model(self) -> str:
        """The model's id."""
        return self.outcome.model


def minute_by_minute(one: Tables, person: int, month: int, longest: int = LONGEST) -> Tables:
    """One case per minute that a person works in a month, from none to where a visit would pass
    `longest` or midnight.

    The minutes are spread over the person's visits of that month in proportion to their planned
    length, so that the case with the planned minutes is the scenario itself. Everything else stays
    as planned.
    """
    gig = one.shifts.gig
    mine = np.flatnonzero(
        (one.shifts.person == person) & (one.gigs.month[gig] == month) & (one.shifts.minutes > 0)
    )
    own = one.shifts.minutes[mine]
    if own.size == 0:
        label = one.scenario.people[person].id
        raise InputError(
            [
                Fault(
                    one.scenario.id,
                    f"people.{label}",
                    "no visits in that month",
                    "a person with at least one visit",
                    "Add a gig to see how far it may go.",
                )
            ]
        )
    most = np.maximum(np.minimum(longest, _MIDNIGHT - one.gigs.start[gig[mine]]), own)
    planned = int(own.sum())
    last = int(np.min(most * planned // own))
    until = np.concatenate(([0], np.cumsum(own)))
    spread = np.diff(np.arange(last + 1)[:, None] * until[None, :] // planned, axis=1)
    many = one.repeat(last + 1)
    minutes = np.tile(one.shifts.minutes, (last + 1, 1))
    minutes[:, mine] = spread
    return evolve(
        many,
        shifts=evolve(many.shifts, minutes=minutes.reshape(-1)),
        case_values={"minutes": np.arange(last + 1)},
    )


def curve(
    scenario: Scenario,
    model: str,
    person: str,
    *,
    reading: Mapping[str, str] | None = None,
    month: int | None = None,
    longest: int = LONGEST,
    law: Law | None = None,
    catalogue: Catalogue | None = None,
) -> Curve:
    """Run one model over every length of visit and follow one person's month.

    `reading` chooses an outcome where the model leaves something open (the first by default);
    `month` is the index of a month of work (by default that in which the person works most). Raises
    `InputError` for a person, month or reading that does not exist and for a scenario without
    visits, `ModelError` for a model that cannot run.
    """
    one, row = tabulate(scenario), _row_of(scenario, person)
    chosen = _month_of(one, row, month)
    found = catalogue or installed.catalogue()
    scenario = judged(scenario, found, law)
    plugin, dated = found.get(model), law_of(scenario, law or installed.installed_law())
    picked = _reading_of(scenario, readings(plugin, one), reading)
    planned = (one.shifts.person == row) & (one.gigs.month[one.shifts.gig] == chosen)
    return _follow(
        run(plugin, minute_by_minute(one, row, chosen, longest), dated, picked),
        run(found.get(TODAY), one, dated),
        row,
        int(one.pay_month[chosen]),
        int(one.shifts.minutes[planned].sum()),
    )


def _row_of(scenario: Scenario, person: str) -> int:
    ids = [one.id for one in scenario.people]
    if person not in ids:
        to_do = "Name a person of the scenario."
        raise InputError([Fault(scenario.id, "person", repr(person), ", ".join(ids), to_do)])
    return ids.index(person)


def _month_of(one: Tables, person: int, month: int | None) -> int:
    """The index of a month of work; that in which the person works most where none is asked for."""
    if month is None:
        return _busiest(one, person)
    if not 0 <= month < one.work_months:
        allowed = Text("0 to {last}", last=one.work_months - 1)
        to_do = "Count months of work from 0."
        raise InputError([Fault(one.scenario.id, "month", str(month), allowed, to_do)])
    return month


def _reading_of(
    scenario: Scenario, choices: Sequence[Mapping[str, str]], reading: Mapping[str, str] | None
) -> dict[str, str]:
    """The reading that is asked for; the first that the model leaves open where none is."""
    chosen = dict(reading) if reading is not None else dict(choices[0])
    if chosen not in choices:
        allowed = "; ".join(str(choice) for choice in choices)
        to_do = "Name a reading of the model."
        raise InputError([Fault(scenario.id, "reading", str(chosen), allowed, to_do)])
    return chosen


def _busiest(one: Tables, person: int) -> int:
    """The month of work in which a person works most, the first of equals."""
    mine = one.shifts.person == person
    return int(
        np.argmax(
            sums(one.gigs.month[one.shifts.gig[mine]], one.shifts.minutes[mine], one.work_months)
        )
    )


def _follow(outcome: Outcome, today: Outcome, person: int, paid: int, here: int) -> Curve:
    t = outcome.tables
    rows = np.arange(t.cases) * len(t.scenario.people) + person
    lines, before = (
        ledger.person_lines(outcome),
        ledger.total(ledger.person_lines(today), today.tables.size),
    )
    total, pay = ledger.total(lines, t.size), ledger.earned(outcome.payments, t.size)
    columns = {kind: amount.cents[paid, rows] for kind, amount in lines.items()}
    in_hand, earned = total.cents[paid, rows], pay.cents[paid, rows]
    return Curve(
        scenario=t.scenario,
        outcome=outcome,
        person=t.scenario.people[person].id,
        month=int(t.months[paid]),
        minutes=t.case_values["minutes"],
        earned=earned,
        in_hand=in_hand,
        known=total.mask[paid, rows],
        today=int(before.cents[paid, person]) if before.is_known(paid, person) else None,
        here=here,
        jumps=_jumps(columns, in_hand, earned),
        dips=_dips(in_hand),
        edges=_edges(outcome, earned, rows, paid, here),
    )


def _jumps(
    columns: Mapping[str, np.ndarray], in_hand: np.ndarray, earned: np.ndarray
) -> tuple[Jump, ...]:
    """Between which minutes a line moves by more than the pay between them; minute after minute
    the same lines are one jump.
    """
    pay = np.abs(np.diff(earned))
    ordinary = np.minimum(pay, int(np.median(pay[pay > 0])) if np.any(pay > 0) else 0)
    moved = {kind: np.diff(cents) for kind, cents in columns.items()}
    found: list[Jump] = []
    high = {kind: np.abs(change) > ordinary + _LEAST for kind, change in moved.items()}
    for row in np.flatnonzero(np.any(list(high.values()), axis=0)) if high else ():
        row = int(row)
        lines = {kind: int(moved[kind][row]) for kind in moved if high[kind][row]}
        last = found[-1] if found else None
        if last is not None and last.after == row and set(last.lines) == set(lines):
            found.pop()
            lines = {kind: last.lines[kind] + cents for kind, cents in lines.items()}
            row_before = last.before
        else:
            row_before = row
        found.append(Jump(row_before, row + 1, int(in_hand[row + 1] - in_hand[row_before]), lines))
    return tuple(found)


def _dips(in_hand: np.ndarray) -> tuple[Dip, ...]:
    """Where more work leaves at least a euro less than fewer hours did."""
    best = np.maximum.accumulate(in_hand)
    below = in_hand < best
    edges = np.flatnonzero(np.diff(np.concatenate(([0], below.astype(np.int8), [0]))))
    found = [(int(first), int(end) - 1) for first, end in zip(edges[::2], edges[1::2], strict=True)]
    dips = [
        Dip(first, last, int((best - in_hand)[first : last + 1].max()), last < in_hand.size - 1)
        for first, last in found
    ]
    return tuple(dip for dip in dips if dip.loss >= _LEAST)


def _edges(
    outcome: Outcome, earned: np.ndarray, rows: np.ndarray, paid: int, here: int
) -> tuple[Edge, ...]:
    """The thresholds of the month, and the first row whose earnings pass each. Where other
    months count too, a threshold moves with them.
    """
    at, found = paid * outcome.tables.size[1] + rows, []
    for threshold in outcome.effects.thresholds:
        if threshold.applies[at[here]]:
            cents = threshold.cents[at]
            over = np.flatnonzero(earned > cents)
            row = int(over[0]) if over.size else None
            found.append(
                Edge(
                    threshold.code,
                    threshold.kind,
                    int(cents[here if row is None else row]),
                    row,
                    int(cents[here] - earned[here]),
                )
            )
    return tuple(sorted(found, key=lambda edge: edge.cents))
