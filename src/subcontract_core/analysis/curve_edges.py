"""What stands out on one person's curve of earnings: jumps, stretches in which more work leaves
less, and the thresholds that the rules declare.
"""

from collections.abc import Mapping

from attrs import field, frozen
import numpy as np

from .minutes import Cases, Limit

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


def jumps_of(cases: Cases) -> tuple[Jump, ...]:
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


def poverty_traps_of(in_hand: np.ndarray) -> tuple[PovertyTrap, ...]:
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


def edges_of(limits: tuple[Limit, ...], earned: np.ndarray, here: int) -> tuple[Edge, ...]:
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
            edges.append(
                Edge(
                    limit.code,
                    limit.kind,
                    cents,
                    row,
                    left,
                )
            )
    return tuple(sorted(edges, key=lambda edge: edge.cents))
