"""General housing allowance (yleinen asumistuki) of people who rent, as a decision that runs;
pensioners have it only with others in the home. Act 938/2014.
"""

from collections.abc import Callable
from functools import partial
from math import lcm

from attrs import evolve
import numpy as np

from ...base.dates import MONTHS_A_YEAR
from ...base.money import Exact
from ...law import Law, Ruling
from ...model.results import Admission
from ...scenario.tables import Tables
from ...scenario.types import LivesOn
from ..law import ages, housing
from . import own_benefit
from .ages import pension_age
from .allowance_case import Allowance, Case
from .couples import Couples
from .decision_facts import Facts, Home, Start
from .general_changes import GeneralChanges
from .household import lives_without_others
from .outlook import Known, Outlook
from .pensions import Pensions, in_full
from .person_months import PersonMonths
from .running import Change, Course, joined, row_of, run
from .running_allowance import allowance_of
from .taxed_allowances import TaxedAllowances
from .unemployment import beside_work
from .wage_work import WageWork
from .work_plan import Horizon, WorkPlan


def check(
    person_months: PersonMonths, law: Law, outlook: Outlook, admission: Admission
) -> Allowance:
    """Allowance per person-month of the decision in force: as it was at the start, until a review.

    A decision takes the law, income and housing cost of the month from which it counts. A benefit
    that merely waits for a statement does not count as lost. The taxed part of the allowance of
    work activity is income by the planned days, and from where the work counts by those that are
    held. Act 938/2014, sections 13, 16 and 27.
    """
    applies, not_counted = _whose(person_months, law)
    if not np.any(applies):
        return Allowance()
    tables, plan = person_months.tables, outlook.plan
    horizon = Horizon.of(tables)
    start = Start.of(tables, horizon)
    begins, ends = _starts(law, horizon, plan)
    couples = Couples.of(person_months)
    told = Known.of(law, horizon, general=True)
    taxed = TaxedAllowances.of(tables, law, admission, horizon)
    facts = _facts(outlook, law, horizon, start, begins, couples, told, taxed)
    paid = partial(_paid, tables, law, facts, couples)
    grid, learnt = person_months.grid(applies), outlook.learnt(told)
    changes = GeneralChanges(tables, law, horizon, plan, facts, grid, couples, learnt)
    known = ~person_months.lives_on(LivesOn.OTHER) & person_months.all_pay_known & ~not_counted

    def course(income: Exact, of_work: list[Change]) -> Course:
        period = housing.review_period(law, tables.month_day, general=True)
        every = (
            *of_work,
            *changes.of_others(partial(paid, income)),
            *changes.of_household_income(income),
        )
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
            applies,
            # What another benefit pays is not known, nor what unknown pay would come to.
            person_months.and_mate(known),
            course(facts.income, changes.of_work(facts.income, begins, ends)),
            course(facts.without, []),
            paid,
            general=True,
            untold=_untold(facts, course, changes, begins, ends),
        )
    )


def _untold(
    facts: Facts,
    course: Callable[[Exact, list[Change]], Course],
    changes: GeneralChanges,
    begins: np.ndarray,
    ends: np.ndarray,
) -> Course | None:
    """The decisions where nobody tells that something else happens than was planned."""
    if facts.as_planned is None:
        return None
    return course(facts.as_planned, changes.of_work(facts.as_planned, begins, ends))


def _whose(person_months: PersonMonths, law: Law) -> tuple[np.ndarray, np.ndarray]:
    """Whose the general allowance is, and for whom it is not computed here: somebody who lives with
    parents, in whose household they are, and who owns the home (nobody from 2025 on).

    A pensioner has it where others than the spouse are in the home who have no right to the
    pensioners' allowance. Act 938/2014, section 4; act 571/2007.
    """
    tables = person_months.tables
    pensioner = person_months.pensioner & ~person_months.partial_pension
    apart = lives_without_others(tables, tables.months).reshape(-1)
    owned = person_months.owns & housing.owners_may_have_it(law, person_months.first_day)[0]
    applies = (person_months.rents | owned) & ~person_months.or_mate(pensioner & apart)
    return applies, applies & (owned | person_months.of(tables.people.with_parents))


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
    tables: Tables,
    law: Law,
    facts: Facts,
    couples: Couples,
    income: Exact,
    place: np.ndarray,
    day: np.ndarray,
) -> Ruling:
    """The allowance on the facts `at` with the `income` there, of decisions that take the law of
    the days `day`: of spouses of the group, half of the household's.
    """
    person = place % len(tables.people)
    found = housing.general.allowance(
        law,
        day,
        rent=facts.home.rent[place],
        income=income[place],
        earnings=(),
        assets=couples.assets(tables)[person],
        adults=facts.home.adults[place],
        children=facts.home.minors[place],
        municipality_group=housing.general_group(law, day, facts.home.group[place]),
    )
    own = housing.shown_share(
        law,
        day,
        couple=found.amount,
        both_entitled=couples.paired[person],
        is_applicant=couples.applicant[person],
    )
    parameters = (*found.why.parameters, *own.why.parameters, *facts.read)
    return Ruling(own.amount, evolve(found.why, parameters=parameters))


def _facts(
    outlook: Outlook,
    law: Law,
    horizon: Horizon,
    start: Start,
    begins: np.ndarray,
    couples: Couples,
    told: Known,
    taxed: TaxedAllowances,
) -> Facts:
    """Income a month with the work, from the month in which it begins or from the row `begins` if
    that is earlier, and without it.
    """
    person_months, plan = outlook.planned, outlook.plan
    tables = person_months.tables
    size = len(tables.people)
    day = start.days(horizon)
    person = np.tile(np.arange(size), 1 + len(horizon))
    always = _steady(person_months, law, day, person)
    steady = always + taxed.planned
    later = steady[size:]
    row = plan.rows(len(horizon))
    even = plan.is_even(row, housing.continuous_months(law, horizon.day))
    counts = (row >= plan.known_from(horizon, begins)).reshape(-1)

    def with_work(added: tuple[Exact, Exact], is_even: np.ndarray) -> Exact:
        monthly, expected = added
        counted = housing.general_counted_income(
            law,
            day[size:],
            steady=always[size:] + taxed.held[size:],
            monthly=monthly,
            expected=expected,
            continuous=is_even.reshape(-1),
        )
        return counted.amount.where(counts, later)

    own = with_work(_added_by_work(outlook, law, horizon), even)
    # Work that began before the scenario is in the decision that nobody has told of.
    added = row_of(own - later, horizon.start, size).where(plan.ongoing)
    assumed = couples.both(steady[:size] + added)
    decided = Exact(np.maximum(0, start.income)).where(start.income >= 0, assumed)
    home = Home.of(tables, horizon, start)
    home = evolve(home, income=home.income | couples.either(taxed.changes))
    planned = joined(decided, couples.both(own))
    facts = Facts(day, planned, joined(decided, couples.both(later)), home, read=taxed.read)
    if outlook.differs:
        is_even = even & ~told.holds(outlook.other_pay)
        income = with_work(_added_by_work(outlook, law, horizon, told), is_even)
        facts = evolve(facts, as_planned=planned, income=joined(decided, couples.both(income)))
    return facts


def _steady(person_months: PersonMonths, law: Law, day: np.ndarray, person: np.ndarray) -> Exact:
    """The household's income a month without the work: benefits and pensions before tax, and what
    a spouse and other adults of the home have.
    """
    made = partial(_steady_of, person_months, law, day, person)
    return person_months.tables.once((_steady, law), made)


def _steady_of(person_months: PersonMonths, law: Law, day: np.ndarray, person: np.ndarray) -> Exact:
    tables, people = person_months.tables, person_months.tables.people
    seeker = people.lives_on == LivesOn.LABOUR_MARKET_SUBSIDY
    benefit = own_benefit.full(tables, law, day, person).amount.where(seeker[person])
    age = pension_age(tables, law, day, person)
    national, guarantee = in_full(tables, law, day, person, age)
    pensioner = person_months.grid(person_months.pensioner)[0]
    pension = (national.amount + guarantee.amount).where(pensioner[person])
    month = ages.months_of(day)
    of_spouse, of_others = (
        tables.home_at(name, month, person) for name in ("spouse_income", "other_adults_income")
    )
    yearly = Exact(of_spouse + people.other_pension[person]) / MONTHS_A_YEAR
    own = Exact(people.other_income[person] + of_others)
    return benefit + pension + yearly + own


def _added_by_work(
    outlook: Outlook, law: Law, horizon: Horizon, told: Known | None = None
) -> tuple[Exact, Exact]:
    """What work adds to the household's income in each month, and in the twelve months from it:
    less what it takes off the benefit or the pension, and the deduction from earnings of the month
    of the decision in all of them. As planned, or with what is `told` of other pay.
    """
    plan, row = outlook.plan, outlook.plan.rows(len(horizon))
    monthly, expected = (np.zeros(row.shape, np.int64) for _ in range(2))
    most = housing.general.most_disregarded(law, horizon.day)
    lost = _lost_to_work(outlook.planned, law, outlook.pension, plan.wage_work)
    really = lost
    if told is not None:
        really = _lost_to_work(outlook.happens, law, outlook.really, outlook.work)
    den = lcm(lost.den, really.den)
    for day in horizon.day[np.unique(most, return_index=True)[1]]:
        grid = _counted(outlook.planned, law, int(day), lost, den)
        here = most == most[horizon.day == day]
        monthly[here], expected[here] = plan.in_month(grid, row)[here], plan.coming(grid, row)[here]
        if told is not None:
            other = told.sums(_counted(outlook.happens, law, int(day), really, den) - grid)
            expected[here] = np.maximum(0, expected + other)[here]
    return Exact(monthly.reshape(-1), den), Exact(expected.reshape(-1), den)


def _lost_to_work(
    person_months: PersonMonths, law: Law, pension: Pensions, work: WageWork
) -> Exact:
    """What the work of each month takes off the benefit or the pension."""
    pay, first_days = Exact(person_months.pay.cents), person_months.first_day
    seeker = person_months.lives_on(LivesOn.LABOUR_MARKET_SUBSIDY)
    full = own_benefit.full(person_months.tables, law, first_days, person_months.person).amount
    full = full.where(seeker)
    lost = full - beside_work(person_months, law, work, full, pay).amount
    return lost + (pension.full - pension.due).at_least(0)


def _counted(person_months: PersonMonths, law: Law, day: int, lost: Exact, den: int) -> np.ndarray:
    """What each month's work adds, by the deduction of a day, over `den` [months, people]."""
    pay = Exact(person_months.pay.cents)
    decided = np.full(pay.num.size, day)
    counted = housing.general.earnings_counted(law, decided, earnings=pay).amount
    return person_months.grid((counted - lost).at_least(0).over(den)[0])
