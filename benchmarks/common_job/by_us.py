"""The job with this project's law: rules called on blocks of months × people in which no value of
the law changes.

What differs by person only is one row that meets all months of the block, so a rule computes it
once for them.
"""

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from subcontract_core.base.memory import keep_freed_memory
from subcontract_core.base.money import Exact
from subcontract_core.law import Law

from . import rules
from .job import HOUR, MONTH, PER_MILLION, PERSON, RESULTS, Job, epoch_days, law

TITLE = "this project: law, exact int64 cents"
# person-months in a block: few enough for the cache, many enough that a call costs nothing beside
# them
PORTION = 32_768


def prepare(job: Job) -> Callable[[], dict[str, np.ndarray]]:
    """A call that computes every month of the job into new columns."""
    body = law()
    keep_freed_memory()
    return lambda: compute(body, job)


def compute(body: Law, job: Job, portion: int = PORTION) -> dict[str, np.ndarray]:
    """The RESULTS in cents, month after month."""
    shape = len(job.months), job.people
    found = {name: np.empty(shape, np.int64) for name in RESULTS}
    asked = {name: job.month[name].reshape(shape) for name in MONTH}
    for day, months in _spans(body, job):
        step = max(1, portion // (months.stop - months.start))
        for first in range(0, job.people, step):
            who = slice(first, first + step)
            columns = {name: job.person[name][who] for name in PERSON} | {
                name: column[months, who] for name, column in asked.items()
            }
            for name, amount in one(body, day, **columns).items():
                found[name][months, who] = amount.cents()
    return {name: column.reshape(-1) for name, column in found.items()}


def one(
    body: Law,
    day: Any,
    *,
    older: Any,
    group: Any,
    card: Any,
    full_pension: Any,
    care: Any,
    rent: Any,
    hours: Any,
    hourly: Any,
) -> dict[str, Exact]:
    """The RESULTS of columns, or of one person-month given as plain numbers, on a day or a
    column of days.
    """
    card = Exact(card, PER_MILLION)
    wage = rules.wage(body, day, hours=Exact(hours, HOUR), hourly=hourly).amount
    contributions = rules.contributions(body, day, wage=wage, older=older).amount
    pension = rules.pension(body, day, wage=wage, full=full_pension).amount
    tax = rules.tax(body, day, wage=wage, pension=pension, card=card).amount
    housing = rules.housing(body, day, income=wage + pension, rent=rent, group=group).amount
    net = rules.net(
        body,
        day,
        wage=wage,
        contributions=contributions,
        pension=pension,
        tax=tax,
        housing=housing,
        care=care,
    ).amount
    return dict(zip(RESULTS, (wage, contributions, pension, tax, housing, net), strict=True))


def _spans(body: Law, job: Job) -> Iterator[tuple[int, slice]]:
    """Consecutive months in which no value of the law changes, with a day that stands for all
    of them.
    """
    changes = np.unique(
        [day for parameter in body.parameters.values() for day in parameter.first_days]
    )
    days = epoch_days(job)
    for state in np.unique(span := np.searchsorted(changes, days, side="right")):
        months = np.flatnonzero(span == state)
        yield int(days[months[0]]), slice(int(months[0]), int(months[-1]) + 1)
