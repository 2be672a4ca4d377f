"""The taxed part of the work-activity allowance: what is told of it, and what it is a month as
income of the general housing allowance.
"""

from attrs import evolve, field, frozen
import numpy as np

from ...base.money import Exact
from ...base.units import CENTS
from ...law import Law
from ...model.documents import sums
from ...model.results import Admission, Finding
from ...scenario.tables import Tables
from ...scenario.types import ActivityKind
from ..law import activity
from .work_plan import Horizon


def over_tax_free(tables: Tables, law: Law, admission: Admission) -> tuple[Finding, ...]:
    """Who gets more than the tax-free allowance for a day that is held: the rest is taxed."""
    held = sums(tables.activity.person, admission.day.astype(np.int64), len(tables.people)) > 0
    people = tables.people
    counted = held & (people.activity == ActivityKind.DISABILITY)
    day = int(tables.month_day[tables.lead])
    parts = activity.taxed_allowance(law, day, allowance=people.allowance)
    over = np.flatnonzero(counted & (parts.taxed > 0))
    if over.size == 0:
        return ()
    return (
        Finding(
            "allowance_over_12",
            "notice",
            evolve(parts.why, text="finding.allowance_over_12"),
            person=over,
            numbers={"allowance": CENTS(people.allowance[over]), "taxed": CENTS(parts.taxed[over])},
            fix="fix.allowance_over_12",
        ),
    )


@frozen(eq=False)
class TaxedAllowances:
    """What a month of activity brings that is taxed, in cents, flat [(1 + months) × people] with
    the decision at the start first: by the days as they are `planned`, and by those that are
    `held`.

    `changes` [months, people] marks months in which activity begins or ends on the way, `read` are
    the dated values behind the sums.
    """

    planned: Exact = field(repr=False)
    held: Exact = field(repr=False)
    changes: np.ndarray = field(repr=False)
    read: tuple[str, ...]

    @classmethod
    def of(
        cls, tables: Tables, law: Law, admission: Admission, horizon: Horizon
    ) -> "TaxedAllowances":
        """The mean of the months that have planned days, in each month from the first of them;
        activity of the scenario's first or last month was there before, or goes on.

        What counts as earnings is pay, and not here. Act 938/2014, section 27; 1535/1992, s. 92.
        """
        person = tables.activity.person
        people, months = len(tables.people), tables.work_months
        parts = activity.taxed_allowance(
            law, admission.day_on, allowance=tables.people.allowance[person]
        )
        counts = parts.is_income_of_housing & ~parts.is_earned
        counts &= tables.people.activity[person] == ActivityKind.DISABILITY
        taxed = np.where(counts, parts.taxed, 0)
        place = tables.month_of_work(admission.day_on) * people + person
        active = sums(place, (taxed > 0).astype(np.int64), months * people) > 0
        goes_on = _goes_on(active.reshape(months, people), horizon)
        each = np.maximum(1, active.reshape(months, people).sum(axis=0))

        def mean(cents: np.ndarray) -> Exact:
            usual = (2 * sums(person, cents, people) + each) // (2 * each)
            rows = np.concatenate((goes_on[horizon.start][None], goes_on))
            return Exact((rows * usual).reshape(-1))

        changes = np.zeros_like(goes_on)
        changes[1:] = goes_on[1:] != goes_on[:-1]
        read = parts.why.parameters if np.any(taxed) else ()
        return cls(mean(taxed), mean(np.where(admission.day, taxed, 0)), changes, read)


def _goes_on(active: np.ndarray, horizon: Horizon) -> np.ndarray:
    """The months of the horizon between the first and the last with days [months, people]."""
    last_month = len(active) - 1
    first = active.argmax(axis=0)
    last = last_month - active[::-1].argmax(axis=0)
    row = np.arange(len(horizon))[:, None] - horizon.start
    begun = (row >= first) | (first == 0)
    not_over = (row <= last) | (last == last_month)
    return begun & not_over & active.any(axis=0)
