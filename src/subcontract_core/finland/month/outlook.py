"""What a decision rests on: the work as it was planned, and what has been paid otherwise since.

Nobody who decides sees the months to come. The plan says what is foreseen; pay that differs from it
is known once it has been paid, from the month in which the act lets a change count.
"""

from collections.abc import Callable
from typing import TypeVar

import attrs
from attrs import evolve, field, frozen
import numpy as np

from ...accounts.ledger import Amount, earned
from ...base.dates import MONTHS_A_YEAR
from ...base.money import Exact
from ...law import Law
from ...model.foreseen import Foreseen
from ...model.results import Admission
from ...scenario.tables import Tables
from ..law import housing
from .ages import Ages
from .paid_once import PaidOnce
from .pensions import Pensions
from .pensions import check as pensions_of
from .person_months import PersonMonths
from .wage_work import WageWork, wage_work
from .work_plan import Horizon, WorkPlan, work_plan

_Part = TypeVar("_Part")


@frozen(eq=False)
class Outlook:
    """The person-months, the pensions and the work as planned, beside those that happen.

    Where everything happens as planned both are the same, and nothing `differs`.
    """

    planned: PersonMonths = field(repr=False)
    pension: Pensions = field(repr=False)
    plan: WorkPlan
    happens: PersonMonths = field(repr=False)
    really: Pensions = field(repr=False)
    work: WageWork = field(repr=False)

    @property
    def differs(self) -> bool:
        """Whether anything else happens than was planned."""
        return self.planned is not self.happens

    @property
    def other_pay(self) -> np.ndarray:
        """Pay that was not planned, less planned pay that did not come: cents [months, people]."""
        return self.happens.steady - self.planned.steady

    @property
    def months_unplanned(self) -> np.ndarray:
        """The months with pay in which none was planned, as 0 and 1 [months, people]."""
        extra = (self.happens.steady > 0) & (self.planned.steady == 0)
        return extra.astype(np.int64)

    @property
    def other_loss(self) -> Exact:
        """What the work takes off the pensions less what it was to take, in cents: flat
        person-months.
        """
        lost, planned = ((one.full - one.due).at_least(0) for one in (self.really, self.pension))
        return lost - planned

    def lost_since(self, told: "Known") -> Exact:
        """That loss as far as it is told, flat rows of the horizon and people."""
        loss = self.other_loss
        return Exact(told.sums(self.happens.grid(loss.num)).reshape(-1), loss.den)

    def learnt(self, told: "Known") -> np.ndarray:
        """The rows in which other pay begins or ceases to count [rows of the horizon, people]."""
        return told.changes(self.other_pay) | told.changes(self.happens.grid(self.other_loss.num))


@frozen(eq=False)
class Known:
    """Which months count as known other pay in each row of the horizon [rows, months]: a month
    counts for a year from the row in which the act lets it count.
    """

    counts: np.ndarray

    @classmethod
    def of(cls, law: Law, horizon: Horizon, *, general: bool) -> "Known":
        """By the reading chosen: from the next review month on for a year, or never."""
        rows = np.arange(len(horizon))[:, None]
        if not housing.unplanned_pay_counts(law, horizon.day):
            return cls(np.zeros((len(horizon), horizon.inside), np.int64))
        start = np.arange(horizon.inside)
        if not housing.counts_in_same_month(law, horizon.day, general=general):
            last = horizon.day[1 : horizon.inside + 1] - 1
            when = housing.general_review_start if general else housing.review_start
            start = horizon.row_of(when(law, last))
        since = rows - start
        return cls(((since >= 0) & (since < MONTHS_A_YEAR)).astype(np.int64))

    def sums(self, column: np.ndarray) -> np.ndarray:
        """What a column [months, people] comes to in each row, as far as it is known."""
        return self.counts @ column

    def holds(self, column: np.ndarray) -> np.ndarray:
        """The rows in which some of a column counts [rows, people]."""
        return self.sums(np.abs(column)) > 0

    def changes(self, column: np.ndarray) -> np.ndarray:
        """The rows in which more of a column counts than before, or less [rows, people]."""
        sums = self.sums(column)
        return np.concatenate((sums[:1] != 0, sums[1:] != sums[:-1]))


def outlook(
    person_months: PersonMonths,
    law: Law,
    admission: Admission,
    pension: Pensions,
    work: WageWork,
    foreseen: Foreseen | None,
) -> Outlook:
    """What decisions on these person-months rest on; `foreseen` is what the model makes of the
    plan, in one case for all, or None where everything happens as planned.
    """
    plan_of = work_plan(person_months, law, admission, work)
    if foreseen is None:
        return Outlook(
            person_months,
            pension,
            plan_of,
            person_months,
            pension,
            work,
        )
    planned = PersonMonths(foreseen.tables, planned_pay(foreseen))
    once = PaidOnce.of(planned, foreseen.payments, law)
    if once is not None:
        planned = evolve(planned, counted=once.counted, spread=once.spread, steady=once.steady)
    then, _ = pensions_of(planned, law, Ages.of(planned, law))
    done = wage_work(planned, law, foreseen.admission)
    plan = work_plan(planned, law, foreseen.admission, done)
    spread = _spread(foreseen.tables, person_months.tables)
    return Outlook(
        evolve(
            PersonMonths(person_months.tables, Amount(spread(planned.work.cents))),
            steady=spread(planned.steady),
        ),
        _over(then, spread),
        evolve(_over(plan, spread), wage_work=_over(plan.wage_work, spread)),
        person_months,
        pension,
        work,
    )


def planned_pay(foreseen: Foreseen) -> Amount:
    """The pay of the plan by month of payment and person."""
    return earned(foreseen.payments, foreseen.tables.size)


def in_all_cases(foreseen: Foreseen | None, tables: Tables) -> Amount | None:
    """The pay of the plan for the people of all cases."""
    if foreseen is None:
        return None
    spread, pay = _spread(foreseen.tables, tables), planned_pay(foreseen)
    return Amount(spread(pay.cents), spread(pay.each_known))


def _spread(plan: Tables, happens: Tables) -> Callable[[np.ndarray], np.ndarray]:
    """What makes a column of the plan one of all cases: each case of the plan is that of as many
    cases one after the other.
    """
    (months, people), cases = plan.size, plan.cases
    times, each = happens.cases // cases, people // cases

    def spread(column: np.ndarray) -> np.ndarray:
        if times == 1 or column.size not in (people, months * people):
            return column
        shaped = column.reshape(-1, cases, each)
        wide = np.repeat(shaped, times, axis=1)
        return wide.reshape(months, -1) if column.ndim > 1 else wide.reshape(-1)

    return spread


def _over(part: _Part, spread: Callable[[np.ndarray], np.ndarray]) -> _Part:
    """A table of columns with each column spread; what is no column stays as it is."""
    changed: dict[str, object] = {}
    for one in attrs.fields(type(part)):  # type: ignore[arg-type] # an attrs class
        held = getattr(part, one.name)
        if isinstance(held, Exact):
            changed[one.name] = Exact(spread(held.num), held.den, held.bound, held.is_natural)
        elif isinstance(held, np.ndarray):
            changed[one.name] = spread(held)
    return evolve(part, **changed)  # type: ignore[misc] # an attrs class
