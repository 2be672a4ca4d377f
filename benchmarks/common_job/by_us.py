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
PORTION = 49_152
AMOUNTS = ("card", "full_pension", "care", "rent")  # of PERSON


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
    # measured once for all months; a group and an age are no numbers
    people = job.person | {name: Exact(job.person[name]) for name in AMOUNTS}
    for day, months in _spans(body, job):
        step = max(1, portion // (months.stop - months.start))
        for first in range(0, job.people, step):
            who = slice(first, first + step)
            columns = {name: people[name][who] for name in PERSON} | {
                name: column[months, who] for name, column in asked.items()
            }
            for name, amount in one(body, day, **columns):
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
) -> Iterator[tuple[str, Exact]]:
    """The RESULTS of columns, or of one person-month given as plain numbers, on a day or a
    column of days: each as soon as it is known, while it is still in the cache.
    """
    card = Exact.of(card) / PER_MILLION
    wage = rules.wage(body, day, hours=Exact.of(hours) / HOUR, hourly=hourly).amount
    yield "wage", wage
    contributions = rules.contributions(body, day, wage=wage, older=older).amount
    yield "contributions", contributions
    pension = rules.pension(body, day, wage=wage, full=full_pension).amount
    yield "pension", pension
    tax = rules.tax(body, day, wage=wage, pension=pension, card=card).amount
    yield "tax", tax
    housing = rules.housing(body, day, income=wage + pension, rent=rent, group=group).amount
    yield "housing", housing
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
    yield "net", net


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
