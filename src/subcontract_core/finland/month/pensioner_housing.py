"""Pensioners' housing allowance (eläkkeensaajan asumistuki) as a decision that runs (571/2007)."""

from functools import partial

from attrs import evolve
import numpy as np

from ...base.dates import MONTHS_A_YEAR
from ...base.division import divided, portion
from ...base.money import Exact
from ...base.numbers import MILLIONTHS
from ...base.provenance import Reason
from ...law import Law, Ruling
from ...model.results import Finding
from ...scenario.tables import Tables
from ...scenario.types import LivesOn
from ..law import housing, pensions
from . import own_benefit
from .ages import pension_age
from .couples import Couples
from .decision_facts import Facts, Home, Start
from .household import lives_without_others
from .pensioner_changes import PensionerChanges
from .pensions import Pensions, in_full
from .person_months import PersonMonths, on_people
from .running import Change, Course, follow, joined, row_of, run
from .running_allowance import Allowance, Case, allowance_of
from .unemployment import beside_work
from .work_plan import Horizon, WorkPlan


def check(person_months: PersonMonths, law: Law, pension: Pensions, plan: WorkPlan) -> Allowance:
    """Allowance per person-month of the decision in force, on the income expected for a year.

    The decision at the start counts the pensions alone unless the scenario says what it counted.
    Of a couple that both have the right, half is paid to each. Act 571/2007.
    """
    tables = person_months.tables
    tenant = _at_home(person_months)
    partial_only = _partial_only(person_months, law, tenant & person_months.partial_pension)
    mine = tenant & ~person_months.partial_pension
    if not np.any(mine):
        return Allowance(findings=lambda: partial_only)
    horizon = Horizon.of(tables)
    start = Start.of(tables, horizon)
    followed = housing.follows_income(law, tables.month_day)
    begins, ends = _starts(law, horizon, plan)
    couples = Couples.of(person_months)
    facts, steady, gigs = _facts(person_months, law, pension, horizon, plan, start, begins, couples)
    rests = person_months.grid(pension.rests)
    changes = PensionerChanges(
        tables,
        law,
        horizon,
        plan,
        facts,
        steady,
        person_months.grid(mine).any(axis=0),
        rests,
        couples,
    )

    def course(income: Exact, of_work: list[Change]) -> Course:
        size = (len(horizon), len(tables.people))
        if followed:
            return follow(size)
        period = housing.review_period(law, tables.month_day, general=False)
        every = (*of_work, *changes.of_index(income), *changes.of_others())
        return run(start.code, start.due(horizon, period), period, every, size, horizon.start)

    found = allowance_of(
        Case(
            person_months,
            law,
            horizon,
            plan,
            start,
            facts,
            mine,
            _known(person_months, pension),
            course(facts.income, changes.of_work(facts.income, begins, ends)),
            course(facts.without, []),
            partial(_paid, tables, law, facts, couples),
            (gigs,),
            general=False,
            rests=pension.rests,
            ended=pension.ended,
            apart=None if housing.own_index_counts(law, tables.month_day) else steady,
        )
    )
    return evolve(found, findings=lambda: (*found.findings(), *partial_only))


def _at_home(person_months: PersonMonths) -> np.ndarray:
    """Pensioners with a home of their own in which nobody else than a spouse lives."""
    apart = lives_without_others(person_months.tables, person_months.tables.months).reshape(-1)
    return person_months.pensioner & (person_months.rents | person_months.owns) & apart


def _known(person_months: PersonMonths, pension: Pensions) -> np.ndarray:
    """Where the pay and the benefits of both spouses are known, and the cost of the home is."""
    known = person_months.all_pay_known & ~pension.outside & ~person_months.owns
    return person_months.and_mate(known & ~person_months.lives_on(LivesOn.OTHER))


def _starts(law: Law, horizon: Horizon, plan: WorkPlan) -> tuple[np.ndarray, np.ndarray]:
    """Per person the months from which the beginning and the end of the work count."""
    same_month = housing.counts_in_same_month(law, horizon.day, general=False)
    if same_month or housing.follows_income(law, horizon.day):
        return plan.first, plan.last + 1
    begins, ends = (
        horizon.row_of(housing.review_start(law, day)) for day in (plan.begins_on, plan.ends_on)
    )
    return np.where(plan.ongoing, 0, begins), ends


def _paid(
    tables: Tables,
    law: Law,
    facts: Facts,
    couples: Couples,
    income: Exact,
    at: np.ndarray,
    day: np.ndarray,
) -> Ruling:
    """The allowance on the facts `at` with the `income` there, of decisions that take the law of
    the days `day`: a person's own share of a couple's.
    """
    people, person = tables.people, at % len(tables.people)
    found = housing.allowance(
        law,
        day,
        rent=facts.home.rent[at],
        income=income[at],
        assets=couples.assets(tables)[person],
        municipality_group=facts.home.group[at],
        has_spouse=people.spouse[person],
        spouse_entitled=couples.entitled[person],
    )
    both = people.spouse[person] & couples.entitled[person]
    own = housing.own_share(law, day, couple=found.amount, both_entitled=both)
    parameters = (*found.why.parameters, *own.why.parameters)
    return Ruling(own.amount, evolve(found.why, parameters=parameters))


def _facts(
    person_months: PersonMonths,
    law: Law,
    pension: Pensions,
    horizon: Horizon,
    plan: WorkPlan,
    start: Start,
    begins: np.ndarray,
    couples: Couples,
) -> tuple[Facts, Exact, Reason]:
    """Income a year with the work, from the month in which it begins or from the row `begins` if
    that is earlier, and without it; what of it are pensions and a spouse's income; and the reason
    of what gig pay counts.
    """
    tables = person_months.tables
    people, size = tables.people, len(tables.people)
    day = start.days(horizon)
    person = np.tile(np.arange(size), 1 + len(horizon))
    age = pension_age(tables, law, day, person)
    national, guarantee = in_full(tables, law, day, person, age)
    pensioner = np.tile(person_months.grid(person_months.pensioner)[0], 1 + len(horizon))
    national_ones = (national.amount + guarantee.amount).where(pensioner) * MONTHS_A_YEAR
    steady = national_ones + Exact(people.other_pension + people.spouse_income)[person]
    later = steady[size:]
    row = plan.rows(len(horizon))
    gigs = _gig_income(law, horizon, plan, begins)
    seen = _seen(plan, row, begins)
    # The decision at the start counts the work as it is in the first month.
    seen = np.concatenate((seen[horizon.start][None], seen))
    less = _lost(person_months, pension, plan, national_ones, seen)
    if np.any(couples.paired):
        of_benefit, lost = _of_benefit(person_months, law, plan, seen, day, person)
        steady, less = steady + of_benefit, less + lost
        later = steady[size:]
    counts = (row >= plan.known_from(horizon, begins)).reshape(-1) & (gigs.amount.num > 0)
    own = later + (gigs.amount - less[size:]).where(counts)
    # Work that began before the scenario is in the decision that nobody has told of.
    added = row_of(gigs.amount, horizon.start, size) - less[:size]
    assumed = couples.both(steady[:size] + added.where(plan.ongoing))
    income, later, steady = couples.both(own), couples.both(later), couples.both(steady)
    told = Exact(np.maximum(0, start.income)) * MONTHS_A_YEAR
    decided = told.where(start.income >= 0, assumed)
    home = Home.of(tables, horizon, start)
    return (Facts(day, joined(decided, income), joined(decided, later), home), steady, gigs.why)


def _of_benefit(
    person_months: PersonMonths,
    law: Law,
    plan: WorkPlan,
    seen: np.ndarray,
    day: np.ndarray,
    person: np.ndarray,
) -> tuple[Exact, Exact]:
    """The yearly income of people who live on an unemployment benefit, as spouses of pensioners,
    and what their work takes off it in the year from the rows `seen`.
    """
    tables, people = person_months.tables, person_months.tables.people
    seeker = people.lives_on == LivesOn.LABOUR_MARKET_SUBSIDY
    benefit = own_benefit.full(tables, law, day, person).amount + Exact(people.other_income)[person]
    on, pay = person_months.first_day, Exact(person_months.pay.cents)
    full = own_benefit.full(tables, law, on, person_months.person).amount
    left = beside_work(person_months, law, plan.wage_work, full, pay).amount
    lost = (full - left).at_least(0)
    coming = plan.coming(person_months.grid(lost.num), seen).reshape(-1)
    return (
        (benefit * MONTHS_A_YEAR).where(seeker[person]),
        Exact(coming, lost.den).where(seeker[person]),
    )


def _lost(
    person_months: PersonMonths, pension: Pensions, plan: WorkPlan, own: Exact, start: np.ndarray
) -> Exact:
    """What the work takes off the pensions in the year from the rows `start`: of the national ones
    (`own`, cents a year) and of the other one the share that each month of it loses. While the
    work goes on after the scenario, it takes what it took in the last month.
    """
    other = Exact(person_months.of(person_months.tables.people.other_pension))
    lost = (pension.full - pension.due).at_least(0)
    beyond = (lost - pension.full).at_least(0)

    def coming(amount: Exact, part: Exact, whole: Exact) -> Exact:
        """The yearly amount times the twelfths of it that are lost."""
        share = divided(part.at_most(whole) * MILLIONTHS, whole.where(whole > 0, Exact(1)))
        months = plan.coming(person_months.grid(share), start, like_last=True).reshape(-1)
        return portion(amount, Exact(months), Exact(MONTHS_A_YEAR * MILLIONTHS))

    spread = np.resize(other.num, own.num.size)
    return coming(own, lost, pension.full) + coming(Exact(spread), beyond, other / MONTHS_A_YEAR)


def _seen(plan: WorkPlan, row: np.ndarray, begins: np.ndarray) -> np.ndarray:
    """The month from which the coming year is looked at: in the month from which the work counts,
    that in which it began.
    """
    over = plan.ends & (row > plan.last)
    return np.where((row == begins) & ~over, np.minimum(row, plan.first), row)


def _gig_income(law: Law, horizon: Horizon, plan: WorkPlan, begins: np.ndarray) -> Ruling:
    """Pay as the yearly income that the law's reading makes of it, per month and person, flat."""
    pay, rows = plan.pay, plan.rows(len(horizon))
    so_far = np.concatenate((np.zeros((1, pay.shape[1]), np.int64), np.cumsum(pay, axis=0)))
    month = np.minimum(np.arange(len(horizon)), len(pay))
    past = so_far[month] - so_far[np.maximum(0, month - MONTHS_A_YEAR)]
    run_of = pensions.runs_so_far(pay > 0, np.zeros(pay.shape[1], np.int64))
    # What was paid in a month is known in the next.
    known = np.concatenate((np.zeros_like(run_of[:1]), run_of))[month]
    return housing.gig_income(
        law,
        np.repeat(horizon.day, pay.shape[1]),
        expected=plan.coming(pay, _seen(plan, rows, begins)).reshape(-1),
        planned_months=np.broadcast_to(plan.months, rows.shape).reshape(-1),
        run=known.reshape(-1),
        past_year=past.reshape(-1),
    )


def _partial_only(person_months: PersonMonths, law: Law, where: np.ndarray) -> tuple[Finding, ...]:
    """People who rent and have a partial pension only: the general allowance may be theirs
    instead.
    """
    if not np.any(where):
        return ()
    name = "housing.pensioner.partial_pension"
    law.choice(name, person_months.first_day)
    parameter = law.parameter(name)
    return on_people(
        "partial_pension_only",
        "notice",
        person_months.people_in(where),
        Reason(
            "finding.partial_pension_only",
            "housing.pensioner",
            parameter.act,
            parameter.section,
            (name,),
        ),
    )
