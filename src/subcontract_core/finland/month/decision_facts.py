"""What a running housing decision rests on: the decision in force at the start, and what each month
would be decided on.
"""

from attrs import field, frozen
import numpy as np

from ...base.money import Exact
from ...model.decisions import Decided
from ...scenario.tables import Tables
from .household import Household
from .work_plan import Horizon, WorkPlan, first_days


@frozen(eq=False)
class Start:
    """The decision in force when the scenario begins, per person.

    `day` is the first day of the month whose law it takes, `given` whether the scenario tells of
    it; `income` (cents a month) and `rent` are −1 where it does not say.
    """

    day: np.ndarray
    given: np.ndarray
    income: np.ndarray
    rent: np.ndarray

    @classmethod
    def of(cls, tables: Tables, horizon: Horizon) -> "Start":
        """The decision that the scenario gives, else one made for its first month."""
        return tables.once(cls, lambda: cls._of(tables, horizon))

    @classmethod
    def _of(cls, tables: Tables, horizon: Horizon) -> "Start":
        people = tables.people
        given = people.decision_month_known
        made = first_days(
            np.where(
                given,
                people.decision_month,
                horizon.month[horizon.start],
            )
        )
        income = np.where(
            people.decision_income_known,
            people.decision_income,
            -1,
        )
        rent = np.where(
            people.decision_rent_known,
            people.decision_rent,
            -1,
        )
        return cls(
            made,
            given,
            income,
            rent,
        )

    @property
    def code(self) -> np.ndarray:
        """What the decision is called, as a member of Decided."""
        return np.where(
            self.given,
            Decided.GIVEN,
            Decided.ASSUMED,
        )

    def due(self, horizon: Horizon, period: int) -> np.ndarray:
        """The row of the month from which the periodic review counts."""
        return horizon.row_of(self.day) + period

    def days(self, horizon: Horizon) -> np.ndarray:
        """The first days of the months of all facts, that of the decision first, flat."""
        months = np.repeat(horizon.day, self.day.size)
        return np.concatenate((self.day, months))


@frozen(eq=False)
class Home:
    """Rent, municipality group, adults and minors, and whether there is a spouse who has a right to
    the pensioners' allowance, flat [(1 + months) × people] with the decision at the start first;
    `moves`, `changes` and `others` [months, people] mark months with a move, with another rent and
    with another household, and `income` those in which somebody else's income is another.
    """

    rent: np.ndarray = field(repr=False)
    group: np.ndarray = field(repr=False)
    adults: np.ndarray = field(repr=False)
    minors: np.ndarray = field(repr=False)
    spouse: np.ndarray = field(repr=False)
    spouse_entitled: np.ndarray = field(repr=False)
    moves: np.ndarray = field(repr=False)
    changes: np.ndarray = field(repr=False)
    others: np.ndarray = field(repr=False)
    income: np.ndarray = field(repr=False)

    @classmethod
    def of(cls, tables: Tables, horizon: Horizon, start: Start) -> "Home":
        """The home in each month of the horizon; the decision in force counts the household of the
        scenario's first month.
        """
        return tables.once(cls, lambda: cls._of(tables, horizon, start))

    @classmethod
    def _of(cls, tables: Tables, horizon: Horizon, start: Start) -> "Home":
        homes, household = tables.homes_in(horizon.month), Household.of(tables, horizon.month)
        rent, group, adults, minors, spouse, entitled = (
            _from_first(column, horizon)
            for column in (
                homes.rent,
                homes.municipality_group,
                household.adults,
                household.minors,
                homes.spouse,
                homes.spouse_entitled,
            )
        )
        rent[0] = np.where(start.rent >= 0, start.rent, rent[0])
        income = _from_first(homes.spouse_income + homes.other_adults_income, horizon)
        return cls(
            *(column.reshape(-1) for column in (rent, group, adults, minors, spouse, entitled)),
            homes.moved | _differs(group),
            _differs(rent),
            _differs(adults) | _differs(minors) | _differs(spouse),
            _differs(income),
        )


def _from_first(column: np.ndarray, horizon: Horizon) -> np.ndarray:
    """A column of the months [months, people] with that of the decision at the start before it."""
    return np.concatenate((column[horizon.start][None], column))


def _differs(column: np.ndarray) -> np.ndarray:
    """The months in which it is another than in the month before."""
    return column[1:] != column[:-1]


@frozen(eq=False)
class Facts:
    """What each month would be decided on, flat [(1 + months) × people] with the decision at the
    start first: the day whose law counts, income with and without the work, and the home.
    `as_planned` is the income with the work as it was planned, where something else happens; `read`
    are dated values behind the income that the rule of the allowance does not read itself.
    """

    day: np.ndarray = field(repr=False)
    income: Exact = field(repr=False)
    without: Exact = field(repr=False)
    home: Home = field(repr=False)
    as_planned: Exact | None = field(default=None, repr=False)
    read: tuple[str, ...] = ()


def months_of_changes(
    plan: WorkPlan,
    begins: np.ndarray,
    ends: np.ndarray,
    from_first: np.ndarray,
    other: np.ndarray,
) -> np.ndarray:
    """The months from which a change of the work counts [months, people].

    `begins` and `ends` are the rows from which the beginning and the end of the work count, per
    person; `other` [months, people] marks months in which its level changes on the first day, and
    `from_first` gives the row from which that counts.
    """
    row = plan.rows(len(other))
    opens = ((row == begins) & ~plan.ongoing) | ((row == ends) & plan.ends)
    for month in np.flatnonzero(other.any(axis=1)):
        if from_first[month] < len(other):
            opens[from_first[month]] |= other[month]
    return opens & plan.works
