"""What opens a review of a running decision on the pensioners' housing allowance."""

from functools import partial

from attrs import field, frozen
import numpy as np

from ...base.money import Exact
from ...law import Law
from ...model.decisions import Decided
from ...scenario.tables import Tables
from ..law import housing
from .couples import Couples
from .decision_facts import Facts, months_of_changes
from .running import Change, always, place_of, reform, row_of
from .work_plan import Horizon, WorkPlan

# Readings under which gig pay is not foreseen but follows what was paid.
_FOLLOWING = ("only_recurring", "actual_past_year")


@frozen(eq=False)
class PensionerChanges:
    """What opens a review of the pensioners' allowance. Act 571/2007.

    `whose` [months of the scenario, people] says who has it when, `rests` when a pension rests.
    `steady` is the income without pay, `apart` what of it opens no review when it changes: one's
    own pensions and benefits. `learnt` are the months in which pay that was not planned begins or
    ceases to count.
    """

    tables: Tables = field(repr=False)
    law: Law = field(repr=False)
    horizon: Horizon
    plan: WorkPlan
    facts: Facts
    steady: Exact = field(repr=False)
    apart: Exact = field(repr=False)
    whose: np.ndarray = field(repr=False)
    rests: np.ndarray = field(repr=False)
    couples: Couples
    learnt: np.ndarray = field(repr=False)

    @property
    def applies(self) -> np.ndarray:
        """The people who have the allowance in some month."""
        return self.whose.any(axis=0)

    def of_work(self, income: Exact, begins: np.ndarray, ends: np.ndarray) -> list[Change]:
        """The beginning and the end of the work, another level of it, a pension that stops or
        returns because of it, or by some readings every change of what was paid, where income
        moves by the limits.
        """
        horizon, plan, rows = self.horizon, self.plan, len(self.horizon)
        other = plan.changes_level(rows, housing.continuous_months(self.law, horizon.day))
        opens = months_of_changes(
            plan,
            begins,
            ends,
            self._from_first(),
            other,
        )
        opens = opens | self._later(self._stops())
        opens = opens | self.learnt
        if self.law.choice(housing.GIG_INCOME, self.tables.month_day) in _FOLLOWING:
            opens = opens | self._differs(income - self.steady)
        return self._by_limits(income, self.couples.either(opens) & self.applies)

    def beside_work(self, income: Exact) -> list[Change]:
        """Everything else: an index rise, another income of a spouse outside the group, and what
        has no limit of income.
        """
        outside = self._later(self.facts.home.income) & self.applies
        return [*self.of_index(income), *self.of_others(), *self._by_limits(income, outside)]

    def of_index(self, income: Exact) -> list[Change]:
        """A rise of one's own pension, where the reading has it count."""
        if not housing.own_index_counts(self.law, self.tables.month_day):
            return []
        return self._by_limits(income, self._later(self._differs(self.steady)) & self.applies)

    def of_others(self) -> list[Change]:
        """A spouse who comes or goes, a move, housing cost that changes by the limit, and a reform
        that does not wait.
        """
        home = self.facts.home

        def passes(month: int, made: np.ndarray) -> np.ndarray:
            old, new = place_of(made), place_of(np.full(made.size, month + 1))
            return housing.pensioner_cost_review(
                self.law,
                int(self.horizon.day[month]),
                decided=home.rent[old],
                paid=home.rent[new],
            )

        reforms = housing.reform_reaches(
            self.law,
            self.horizon.day,
            general=False,
        )
        spouse = home.spouse.reshape(-1, self.applies.size)
        of_home = self._later(spouse[1:] != spouse[:-1]) | self.horizon.begins(self.whose)
        return [
            Change(Decided.HOUSEHOLD, of_home & self.applies, always),
            Change(
                Decided.MOVED,
                self._later(home.moves) & self.applies,
                always,
            ),
            Change(
                Decided.COST,
                self._later(home.changes) & self.applies,
                passes,
            ),
            reform(reforms, self.applies),
        ]

    def _by_limits(self, income: Exact, opens: np.ndarray) -> list[Change]:
        """Reviews in the months that are open, where income moves by the limits."""
        law = self.law
        counted = income
        if not housing.own_index_counts(law, self.tables.month_day):
            counted = income - self.apart

        def passes(month: int, made: np.ndarray, up: bool) -> np.ndarray:
            found = housing.pensioner_review(
                law,
                int(self.horizon.day[month]),
                decided=counted[place_of(made)],
                estimated=row_of(
                    counted,
                    month + 1,
                    made.size,
                ),
            )
            return found.up if up else found.down

        return [
            Change(
                Decided.INCOME_UP,
                opens,
                partial(passes, up=True),
            ),
            Change(
                Decided.INCOME_DOWN,
                opens,
                partial(passes, up=False),
            ),
        ]

    def _stops(self) -> np.ndarray:
        """The months of the horizon in which a pension stops or returns."""
        found = np.zeros((len(self.horizon), self.applies.size), bool)
        found[1 : len(self.rests)] = self.rests[1:] != self.rests[:-1]
        return found

    def _differs(self, column: Exact) -> np.ndarray:
        """The months in which a flat column is another than in the month before."""
        grid = column.num.reshape(-1, self.applies.size)[1:]
        found = np.zeros(grid.shape, bool)
        found[1:] = grid[1:] != grid[:-1]
        return found

    def _from_first(self) -> np.ndarray:
        """For each month the row from which a change on its first day counts."""
        return self.horizon.row_of(housing.review_start(self.law, self.horizon.day))

    def _later(self, months: np.ndarray) -> np.ndarray:
        """The months from which changes of these months count."""
        found = np.zeros(months.shape, bool)
        for month, start in enumerate(self._from_first()):
            if start < len(found):
                found[start] |= months[month]
        return found
