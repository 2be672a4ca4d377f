"""Pensioners' housing allowance (eläkkeensaajan asumistuki) as a decision that runs (571/2007)."""

from functools import partial

from attrs import evolve
import numpy as np

from ...base.money import Exact
from ...base.provenance import Reason
from ...law import Law, Ruling
from ...model.results import Finding
from ...scenario.tables import Tables
from ...scenario.types import LivesOn
from ..law import housing
from .allowance_case import Allowance, Case
from .couples import Couples
from .decision_facts import Facts, Start
from .household import lives_without_others
from .outlook import Known, Outlook
from .pensioner_changes import PensionerChanges
from .pensioner_income import facts_of
from .pensions import Pensions
from .person_months import PersonMonths, on_people
from .running import Change, Course, follow, run
from .running_allowance import allowance_of
from .work_plan import Horizon, WorkPlan


def check(person_months: PersonMonths, law: Law, pension: Pensions, outlook: Outlook) -> Allowance:
    """Allowance per person-month of the decision in force, on the income expected for a year.

    The decision at the start counts the pensions alone unless the scenario says what it counted.
    Of a couple that both have the right, half is paid to each. Act 571/2007.
    """
    tables, plan = person_months.tables, outlook.plan
    tenant = _at_home(person_months)
    partial_only = _partial_only(person_months, law, tenant & person_months.partial_pension)
    applies = tenant & ~person_months.partial_pension
    if not np.any(applies):
        return Allowance(findings=lambda: partial_only)
    horizon = Horizon.of(tables)
    start = Start.of(tables, horizon)
    begins, ends = _starts(law, horizon, plan)
    couples = Couples.of(person_months)
    told = Known.of(law, horizon, general=False)
    facts, steady, apart, gigs = facts_of(outlook, law, horizon, start, begins, couples, told)
    whose, rests = person_months.grid(applies), person_months.grid(pension.rests)
    learnt = outlook.learnt(told)
    changes = PensionerChanges(
        tables, law, horizon, plan, facts, steady, apart, whose, rests, couples, learnt
    )
    course = partial(_course, law, horizon, start, changes)
    # Without the work the decisions are those of every model, but where it began before them.
    alike, before = not np.any(plan.ongoing), partial(course, facts.without, [])

    def with_work(income: Exact) -> Course:
        return course(income, changes.of_work(income, begins, ends))

    found = allowance_of(
        Case(
            person_months,
            law,
            horizon,
            plan,
            start,
            facts,
            applies,
            _known(person_months, pension),
            with_work(facts.income),
            tables.once((_course, law), before) if alike else before(),
            partial(_paid, tables, law, facts, couples),
            (gigs,),
            general=False,
            before_is_shared=alike,
            rests=pension.rests,
            ended=pension.ended,
            apart=None if housing.own_index_counts(law, tables.month_day) else apart,
            untold=None if facts.as_planned is None else with_work(facts.as_planned),
        )
    )
    return evolve(found, findings=lambda: (*found.findings(), *partial_only))


def _course(
    law: Law,
    horizon: Horizon,
    start: Start,
    changes: PensionerChanges,
    income: Exact,
    of_work: list[Change],
) -> Course:
    """The decisions as they run, or one a month by the reading that knows no review limits."""
    tables = changes.tables
    size = (len(horizon), len(tables.people))
    if housing.follows_income(law, tables.month_day):
        return follow(size)
    period = housing.review_period(law, tables.month_day, general=False)
    every = (*of_work, *changes.beside_work(income))
    return run(start.code, start.due(horizon, period), period, every, size, horizon.start)


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
    place: np.ndarray,
    day: np.ndarray,
) -> Ruling:
    """The allowance on the facts `at` with the `income` there, of decisions that take the law of
    the days `day`: a person's own share of a couple's.
    """
    person, home = place % len(tables.people), facts.home
    entitled = couples.entitled[person] | home.spouse_entitled[place]
    found = housing.allowance(
        law,
        day,
        rent=home.rent[place],
        income=income[place],
        assets=couples.assets(tables)[person],
        municipality_group=home.group[place],
        has_spouse=home.spouse[place],
        spouse_entitled=entitled,
    )
    own = housing.own_share(
        law,
        day,
        couple=found.amount,
        both_entitled=home.spouse[place] & entitled,
        is_applicant=couples.applicant[person],
    )
    parameters = (*found.why.parameters, *own.why.parameters)
    return Ruling(own.amount, evolve(found.why, parameters=parameters))


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
