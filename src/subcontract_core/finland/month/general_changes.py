"""What opens a review of a running decision on the general housing allowance."""

from collections.abc import Callable
from functools import partial

from attrs import field, frozen
import numpy as np

from ...base.money import Exact
from ...law import Law, Ruling
from ...model.decisions import Decided
from ...scenario.tables import Tables
from ..law import housing
from .couples import Couples
from .decision_facts import Facts, months_of_changes
from .running import Change, always, place_of, reform, row_of
from .work_plan import Horizon, WorkPlan


@frozen(eq=False)
class GeneralChanges:
    """What opens a review of the general allowance, which those have whom `whose` [months of the
    scenario, people] marks; `learnt` are the months in which pay that was not planned begins or
    ceases to count. Act 938/2014, section 27.
    """

    tables: Tables = field(repr=False)
    law: Law = field(repr=False)
    horizon: Horizon
    plan: WorkPlan
    facts: Facts
    whose: np.ndarray = field(repr=False)
    couples: Couples
    learnt: np.ndarray = field(repr=False)

    @property
    def applies(self) -> np.ndarray:
        """The people who have the allowance in some month."""
        return self.whose.any(axis=0)

    def of_work(self, income: Exact, begins: np.ndarray, ends: np.ndarray) -> list[Change]:
        """The beginning and the end of the work, and another level of it, where income moves by
        the limits.
        """
        horizon, plan, rows = self.horizon, self.plan, len(self.horizon)
        months = housing.continuous_months(self.law, horizon.day)
        reading = housing.gig_review(self.law, self.tables.month_day)
        from_first = horizon.row_of(housing.general_review_start(self.law, horizon.day))
        each = reading == "told_each_time"
        other = plan.changes_at_all(rows) if each else plan.changes_level(rows, months)
        opens = months_of_changes(
            plan,
            begins,
            ends,
            from_first,
            other,
        )
        if reading == "continuous_only":
            opens &= plan.is_even(plan.rows(rows), months)
        opens = opens | self.learnt
        opens = self.couples.either(opens) & self.applies
        return self._by_limits(income, opens, each)

    def of_household_income(self, income: Exact) -> list[Change]:
        """Another income of a spouse or of other adults of the home, by the same limits."""
        opens = np.zeros((len(self.horizon), self.applies.size), bool)
        later = self.horizon.row_of(housing.general_review_start(self.law, self.horizon.day))
        for month in np.flatnonzero(self.facts.home.income.any(axis=1)):
            if later[month] < len(opens):
                opens[later[month]] |= self.facts.home.income[month]
        return self._by_limits(income, opens & self.applies)

    def _by_limits(self, income: Exact, opens: np.ndarray, each: bool = False) -> list[Change]:
        """Reviews in the months that are open, where income moves by the limits, or at all."""

        def passes(month: int, made: np.ndarray, up: bool) -> np.ndarray:
            old, new = income[place_of(made)], row_of(income, month + 1, made.size)
            if each:
                return new > old if up else new < old
            day = int(self.horizon.day[month])
            found = housing.general_review(self.law, day, decided=old, estimated=new)
            return found.up if up else found.down

        return [
            Change(Decided.INCOME_UP, opens, partial(passes, up=True)),
            Change(Decided.INCOME_DOWN, opens, partial(passes, up=False)),
        ]

    def of_others(self, paid: Callable[..., Ruling]) -> list[Change]:
        """A move, housing cost that changes by the limit, and a reform that does not wait.

        A rise of the cost alone is no ground where the allowance would fall.
        """
        home, law = self.facts.home, self.law

        def passes(month: int, made: np.ndarray) -> np.ndarray:
            old, new = place_of(made), place_of(np.full(made.size, month + 1))
            day = np.full(made.size, self.horizon.day[month])
            decided = self.facts.day[old]
            before, after = self._cost(old, decided), self._cost(new, day)
            first_day = int(self.horizon.day[month])
            enough = housing.general_cost_review(law, first_day, decided=before, paid=after)
            falls = paid(new, day).amount < paid(old, decided).amount
            return enough & ~((after > before) & falls)

        reforms = housing.reform_reaches(law, self.horizon.day, general=True)
        return [
            Change(Decided.MOVED, home.moves & self.applies, always),
            Change(
                Decided.HOUSEHOLD,
                (home.others | self.horizon.begins(self.whose)) & self.applies,
                always,
            ),
            Change(Decided.COST, home.changes & self.applies, passes),
            reform(reforms, self.applies),
        ]

    def _cost(self, place: np.ndarray, day: np.ndarray) -> Exact:
        """The housing cost that the limit is compared with: as paid, or by the other reading as
        accepted.
        """
        home = self.facts.home
        if not housing.accepted_cost_is_compared(self.law, self.tables.month_day):
            return Exact(home.rent[place])
        accepted = housing.general.accepted_cost(
            self.law,
            day,
            rent=home.rent[place],
            household=home.adults[place] + home.minors[place],
            municipality_group=housing.general_group(self.law, day, home.group[place]),
        )
        return accepted.amount
