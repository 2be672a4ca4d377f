"""General housing allowance (yleinen asumistuki) of people who rent and have no disability pension,
as a decision that runs. Act 938/2014.
"""

from collections.abc import Callable
from functools import partial

from attrs import field, frozen
import numpy as np

from ...base.dates import MONTHS_A_YEAR
from ...base.money import Exact
from ...law import Law, Ruling
from ...model.decisions import Decided
from ...scenario.tables import Tables
from ...scenario.types import LivesOn
from ..law import housing, unemployment
from .decision_facts import Facts, Home, Start, months_of_changes
from .person_months import PersonMonths
from .running import Change, Course, always, joined, place_of, reform, row_of, run
from .running_allowance import Allowance, Case, allowance_of
from .unemployment import beside_work
from .work_plan import Horizon, WorkPlan


def check(person_months: PersonMonths, law: Law, plan: WorkPlan) -> Allowance:
    """Allowance per person-month of the decision in force: as it was at the start, until a review.

    A decision takes the law, income and housing cost of the month from which it counts. A benefit
    that merely waits for a statement does not count as lost. Act 938/2014, sections 13, 16 and 27.
    """
    pensioner = person_months.pensioner & ~person_months.partial_pension
    mine = person_months.rents & ~pensioner
    if not np.any(mine):
        return Allowance()
    tables = person_months.tables
    horizon = Horizon.of(tables)
    start = Start.of(tables, horizon)
    begins, ends = _starts(law, horizon, plan)
    facts = _facts(person_months, law, horizon, plan, start, begins)
    paid = partial(_paid, tables, law, facts)
    changes = _Changes(tables, law, horizon, plan, facts, person_months.grid(mine)[0])

    def course(income: Exact, of_work: list[Change]) -> Course:
        period = housing.review_period(law, tables.month_day, general=True)
        every = (*of_work, *changes.of_others(partial(paid, income)))
        size = (len(horizon), len(tables.people))
        return run(start.code, start.due(horizon, period), period, every, size, horizon.start)

    return allowance_of(
        Case(
            person_months,
            law,
            horizon,
            plan,
            start,
            facts,
            mine,
            # What another benefit pays is not known, nor what unknown pay would come to.
            ~person_months.lives_on(LivesOn.OTHER) & person_months.all_pay_known,
            course(facts.income, changes.of_work(facts.income, begins, ends)),
            course(facts.without, []),
            paid,
            general=True,
        )
    )


def _starts(law: Law, horizon: Horizon, plan: WorkPlan) -> tuple[np.ndarray, np.ndarray]:
    """Per person the months from which the beginning and the end of the work count."""
    if housing.counts_in_same_month(law, horizon.day, general=True):
        return plan.first, plan.last + 1
    begins, ends = (
        horizon.row_of(housing.general_review_start(law, day))
        for day in (plan.begins_on, plan.ends_on)
    )
    return np.where(plan.ongoing, 0, begins), ends


def _paid(
    tables: Tables, law: Law, facts: Facts, income: Exact, at: np.ndarray, day: np.ndarray
) -> Ruling:
    """The allowance on the facts `at` with the `income` there, of decisions that take the law of
    the days `day`.
    """
    people, person = tables.people, at % len(tables.people)
    return housing.general.allowance(
        law,
        day,
        rent=facts.home.rent[at],
        income=income[at],
        earnings=(),
        assets=people.assets[person],
        adults=1 + people.spouse[person].astype(np.int64),
        children=np.zeros(at.size, np.int64),
        municipality_group=housing.general_group(law, day, facts.home.group[at]),
    )


def _facts(
    person_months: PersonMonths,
    law: Law,
    horizon: Horizon,
    plan: WorkPlan,
    start: Start,
    begins: np.ndarray,
) -> Facts:
    """Income a month with the work, from the month in which it begins or from the row `begins` if
    that is earlier, and without it.
    """
    tables = person_months.tables
    people, size = tables.people, len(tables.people)
    day = start.days(horizon)
    person = np.tile(np.arange(size), 1 + len(horizon))
    other = Exact(people.spouse_income + people.other_pension)[person] / MONTHS_A_YEAR
    steady = _full_benefit(person_months, law, day, person) + other
    later = steady[size:]
    row = plan.rows(len(horizon))
    monthly, expected = _added_by_work(person_months, law, horizon, plan)
    counted = housing.general_counted_income(
        law,
        day[size:],
        steady=later,
        monthly=monthly,
        expected=expected,
        continuous=plan.is_even(row, housing.continuous_months(law, horizon.day)).reshape(-1),
    )
    told = row >= plan.known_from(horizon, begins)
    income = counted.amount.where(told.reshape(-1), later)
    # Work that began before the scenario is in the decision that nobody has told of.
    added = row_of(income - later, horizon.start, size).where(plan.ongoing)
    assumed = steady[:size] + added
    decided = Exact(np.maximum(0, start.income)).where(start.income >= 0, assumed)
    home = Home.of(tables, horizon, start)
    return Facts(day, joined(decided, income), joined(decided, later), home)


def _full_benefit(
    person_months: PersonMonths, law: Law, day: np.ndarray, person: np.ndarray
) -> Exact:
    """The unemployment benefit before pay, of those who live on it."""
    seeker = person_months.tables.people.lives_on == LivesOn.LABOUR_MARKET_SUBSIDY
    in_service = person_months.grid(person_months.in_service)[0]
    full = unemployment.full_benefit(law, day, in_services=in_service[person])
    return full.amount.where(seeker[person])


def _added_by_work(
    person_months: PersonMonths, law: Law, horizon: Horizon, plan: WorkPlan
) -> tuple[Exact, Exact]:
    """What work adds to the household's income in each month, and in the twelve months from it:
    less what it takes off the benefit, and the deduction from earnings of the month of the decision
    in all of them.
    """
    pay, on = Exact(person_months.pay.cents), person_months.first_day
    full = _full_benefit(person_months, law, on, person_months.person)
    lost = full - beside_work(person_months, law, plan.wage_work, full, pay).amount
    row = plan.rows(len(horizon))
    monthly, expected = (np.zeros(row.shape, np.int64) for _ in range(2))
    most = housing.general.most_disregarded(law, horizon.day)
    for day in horizon.day[np.unique(most, return_index=True)[1]]:
        decided = np.full(on.size, day)
        counted = housing.general.earnings_counted(law, decided, earnings=pay).amount
        series = (counted - lost).at_least(0)
        grid = person_months.grid(series.over(lost.den)[0])
        here = most == most[horizon.day == day]
        monthly[here], expected[here] = plan.in_month(grid, row)[here], plan.coming(grid, row)[here]
    return Exact(monthly.reshape(-1), lost.den), Exact(expected.reshape(-1), lost.den)


@frozen(eq=False)
class _Changes:
    """What opens a review of the general allowance, of the people in `mine`. Act 938/2014, section
    27.
    """

    tables: Tables = field(repr=False)
    law: Law = field(repr=False)
    horizon: Horizon
    plan: WorkPlan
    facts: Facts
    mine: np.ndarray

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
        opens = months_of_changes(plan, begins, ends, from_first, other) & self.mine
        if reading == "continuous_only":
            opens &= plan.is_even(plan.rows(rows), months)

        def passes(month: int, made: np.ndarray, up: bool) -> np.ndarray:
            old, new = income[place_of(made)], row_of(income, month + 1, made.size)
            if each:
                return new > old if up else new < old
            day = int(horizon.day[month])
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
            on = int(self.horizon.day[month])
            enough = housing.general_cost_review(law, on, decided=before, paid=after)
            falls = paid(new, day).amount < paid(old, decided).amount
            return enough & ~((after > before) & falls)

        reforms = housing.reform_reaches(law, self.horizon.day, general=True)
        return [
            Change(Decided.MOVED, home.moves & self.mine, always),
            Change(Decided.COST, home.changes & self.mine, passes),
            reform(reforms, self.mine),
        ]

    def _cost(self, at: np.ndarray, day: np.ndarray) -> Exact:
        """The housing cost that the limit is compared with: as paid, or by the other reading as
        accepted.
        """
        home, people = self.facts.home, self.tables.people
        if not housing.accepted_cost_is_compared(self.law, self.tables.month_day):
            return Exact(home.rent[at])
        accepted = housing.general.accepted_cost(
            self.law,
            day,
            rent=home.rent[at],
            household=1 + people.spouse[at % len(people)].astype(np.int64),
            municipality_group=housing.general_group(self.law, day, home.group[at]),
        )
        return accepted.amount
