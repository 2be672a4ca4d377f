"""What a person may still earn up to each limit of a month, in euros, hours and visits, and the
planned visit that passes it.

Hours and visits are told at the pay that the month's own visits bring on average, wage and holiday
pay together.
"""

from attrs import frozen
import numpy as np

from ..accounts import ledger
from ..model.results import Outcome
from ..model.thresholds import Threshold

# Up to these one can still earn without losing anything at once, or act in time.
BEFORE_IT_COUNTS = ("cliff", "duty")


@frozen
class RoomLeft:
    """One limit of a month of payment. `left` is in cents, negative where it is passed; `minutes`
    and `visits` are None where the month has no paid visits; `visit` is the length of the last
    visit.

    `crossing` is the gig and the day number of the planned visit that passes the limit.
    """

    code: str
    kind: str
    month: int
    limit: int
    counted: int
    minutes: int | None = None
    visits: int | None = None
    visit: int = 0
    crossing: tuple[str, int] | None = None

    @property
    def left(self) -> int:
        """What may still be earned, negative where the limit is passed."""
        return self.limit - self.counted

    @property
    def comes_anyway(self) -> bool:
        """Whether no pay of this month stays below the limit, as where other months alone pass that
        of a yearly income: no visit of it passes the limit.
        """
        return self.limit < 0


def rooms_left(outcome: Outcome, person: str) -> list[RoomLeft]:
    """Every limit that applies to a person in a month with visits and whose earnings are known,
    the one that is nearest to being passed first. Of several cases the first.
    """
    tables = outcome.tables
    row = next(n for n in range(tables.size[1]) if tables.person_id(n) == person)
    earned = ledger.earned(outcome.payments, tables.size)
    found = []
    for month in range(tables.work_months):
        paid = int(tables.pay_month[month])
        visits = _visits(outcome, row, month)
        pay = int(earned.cents[paid, row]) if earned.is_known(paid, row) else 0
        for threshold in outcome.effects.thresholds:
            row_of_month = paid * tables.size[1] + row
            if (
                threshold.applies[row_of_month]
                and np.broadcast_to(threshold.known, threshold.cents.shape)[row_of_month]
            ):
                found.append(
                    _room(
                        outcome,
                        threshold,
                        (row_of_month, paid),
                        visits,
                        pay,
                    )
                )
    return sorted(found, key=lambda room: (room.left < 0, abs(room.left)))


def next_limit(outcome: Outcome, person: str) -> RoomLeft | None:
    """The limit up to which nothing is lost at once: the next one ahead in a month with visits, or
    the last one passed. Months without visits are told of only where there are no others.
    """
    found = [room for room in rooms_left(outcome, person) if room.kind in BEFORE_IT_COUNTS]
    worked = [room for room in found if room.minutes is not None]
    return next(iter(worked or found), None)


def _visits(outcome: Outcome, row: int, month: int) -> np.ndarray:
    """The rows of a person's visits of a month of work that the model sells, in order of days."""
    shifts, gigs = outcome.tables.shifts, outcome.tables.gigs
    visits = np.flatnonzero(
        (shifts.person == row)
        & (gigs.month[shifts.gig] == month)
        & (shifts.minutes > 0)
        & outcome.admission.shift
    )
    return visits[np.argsort(gigs.day[shifts.gig[visits]], kind="stable")]


def _room(
    outcome: Outcome, threshold: Threshold, place: tuple[int, int], visits: np.ndarray, pay: int
) -> RoomLeft:
    tables, (row_of_month, paid) = outcome.tables, place
    limit, counted = int(threshold.cents[row_of_month]), int(threshold.counted[row_of_month])
    plain = RoomLeft(
        threshold.code,
        threshold.kind,
        int(tables.months[paid]),
        limit,
        counted,
    )
    worked = tables.shifts.minutes[visits]
    whole = int(worked.sum())
    if pay <= 0 or whole <= 0:
        return plain
    last = int(worked[-1])
    left = max(limit - counted, 0)
    minutes = left * whole // pay
    # what else counts, such as another employer's pay, is there before the first visit
    before = counted - pay
    over = np.flatnonzero(before * whole + np.cumsum(worked) * pay > limit * whole)
    crossing = None
    if 0 <= limit < counted and over.size:
        gig = int(tables.shifts.gig[visits[over[0]]])
        crossing = (tables.gig_id(gig), int(tables.gigs.day[gig]))
    return RoomLeft(
        plain.code,
        plain.kind,
        plain.month,
        limit,
        counted,
        minutes,
        minutes // last,
        last,
        crossing,
    )
