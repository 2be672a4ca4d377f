"""The unemployment benefit month after month: which benefit is in force, and what each month makes
of it.

Unlike a housing allowance it is applied for by the month: the law and the pay of the month itself
count, and nothing runs on. What runs is the story: a state that holds until another follows.
"""

from attrs import frozen
import numpy as np

from ...base.columns import Mask
from ...base.money import Exact
from ...law import Law
from ...model.decisions import Decided, Decisions
from ..law import unemployment
from .ages import Ages
from .arrears import paid_afterwards
from .benefit_days import days_inside
from .own_business import OwnBusiness
from .person_months import PersonMonths
from .wage_work import WageWork

_LINE = "unemployment_benefit"


@frozen(eq=False)
class Month:
    """What decides the benefit of each month: its full amount, the earnings that are adjusted, wage
    work and own business, and for whom it is.
    """

    full: Exact
    earnings: Exact
    work: WageWork
    own: OwnBusiness
    age: Ages
    applies: Mask


def story(person_months: PersonMonths, law: Law, month: Month) -> tuple[Decisions, ...]:
    """The states of the benefit: first which one is in force, then each month's own."""
    applies = month.applies & ~month.age.benefit_outside
    return (
        _in_force(
            person_months,
            law,
            month,
            applies,
        ),
        _each_month(
            person_months,
            month,
            applies,
        ),
    )


def _in_force(person_months: PersonMonths, law: Law, month: Month, applies: Mask) -> Decisions:
    """Labour market subsidy or general support, its full amount and the disregard; a new row where
    the law gives another.
    """
    day = person_months.first_day
    kind = unemployment.benefit_kind(law, day)
    full = person_months.cents(month.full)
    free = person_months.cents(unemployment.disregard(law, day).amount)
    code = np.where(
        kind == "general_support",
        Decided.GENERAL_SUPPORT,
        Decided.SUBSIDY,
    )
    return Decisions(
        _LINE,
        day,
        code,
        _changes(
            person_months,
            code,
            full,
            free,
        ),
        full,
        free,
        applies,
    )


def _each_month(person_months: PersonMonths, month: Month, applies: Mask) -> Decisions:
    """Paid in full, adjusted, stopped or late; a new row where that or the pay changes."""
    work, own = month.work, month.own
    earnings = person_months.cents(month.earnings)
    waits = days_inside(person_months, own.waits) > 0
    told = (
        (work.over, Decided.OVER_PART_TIME),
        (own.full_time, Decided.FULL_TIME_BUSINESS),
        (work.stopped > 0, Decided.LONG_JOB),
        (waits, Decided.LATE),
        (_after(person_months, own), Decided.ARREARS),
        (month.age.benefit_from > 0, Decided.FROM_BIRTHDAY),
        (earnings > 0, Decided.ADJUSTED),
    )
    code = np.full(len(person_months), Decided.IN_FULL, np.int64)
    for holds, why in reversed(told):  # the first that holds tells why the month is as it is
        code = np.where(holds, why, code)
    return Decisions(
        _LINE,
        person_months.first_day,
        code,
        _changes(
            person_months,
            code,
            earnings,
        ),
        earnings,
        np.zeros(len(person_months), np.int64),
        applies,
    )


def _after(person_months: PersonMonths, own: OwnBusiness) -> Mask:
    """The months in which what was late comes."""
    late = Exact((days_inside(person_months, own.waits) > 0).astype(np.int64))
    return (
        paid_afterwards(
            person_months,
            own.waits,
            late,
        )
        > 0
    )


def _changes(person_months: PersonMonths, *columns: np.ndarray) -> Mask:
    """The months in which any of the columns is another than the month before, and the first."""
    changed = np.zeros(len(person_months), bool)
    for column in columns:
        grid = person_months.grid(column)
        moved = np.ones(grid.shape, bool)
        moved[1:] = grid[1:] != grid[:-1]
        changed |= moved.reshape(-1)
    return changed
