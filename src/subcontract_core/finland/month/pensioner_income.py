"""The yearly income that decisions on the pensioners' housing allowance count, with the work and
without it (571/2007).
"""

from attrs import evolve, frozen
import numpy as np

from ...base.dates import MONTHS_A_YEAR
from ...base.division import divided, portion
from ...base.money import Exact
from ...base.numbers import MILLIONTHS
from ...base.provenance import Reason
from ...law import Law, Ruling
from ...scenario.types import LivesOn
from ..law import ages, housing, pensions
from . import own_benefit
from .ages import pension_age
from .couples import Couples
from .decision_facts import Facts, Home, Start
from .outlook import Known, Outlook
from .pensions import Pensions, in_full
from .person_months import PersonMonths
from .running import joined, row_of
from .unemployment import beside_work
from .work_plan import Horizon, WorkPlan


def facts_of(
    outlook: Outlook,
    law: Law,
    horizon: Horizon,
    start: Start,
    begins: np.ndarray,
    couples: Couples,
    told: Known,
) -> tuple[Facts, Exact, Exact, Reason]:
    """What each month would be decided on: income a year with the work, from the month in which it
    begins or from the row `begins` if that is earlier, and without it; what of it are pensions and
    a spouse's income, and what of that are benefits of the group's own; and the reason of what gig
    pay counts. `told` is what is known in each month of pay that was not planned.
    """
    person_months, plan = outlook.planned, outlook.plan
    tables = person_months.tables
    size = len(tables.people)
    without = tables.once(
        (_WithoutPay, law), lambda: _WithoutPay.of(person_months, law, start.days(horizon))
    )
    day, person, national_ones = without.day, without.person, without.national
    of_spouse, steady = without.of_spouse, without.steady
    row = plan.rows(len(horizon))
    gigs = _gig_income(law, horizon, outlook, begins)
    seen = _seen(plan, row, begins)
    # The decision at the start counts the work as it is in the first month.
    seen = np.concatenate((seen[horizon.start][None], seen))
    less = _lost(person_months, outlook.pension, plan, national_ones, seen)
    if np.any(couples.paired):
        of_benefit, lost = _of_benefit(person_months, law, plan, seen, day, person)
        steady, less = steady + of_benefit, less + lost
    later = steady[size:]
    counts = (row >= plan.known_from(horizon, begins)).reshape(-1)

    def with_work(gigs: Exact, less: Exact) -> Exact:
        return couples.both(later + (gigs - less).where(counts & (gigs.num > 0)))

    # Work that began before the scenario is in the decision that nobody has told of.
    added = row_of(gigs.amount, horizon.start, size) - less[:size]
    decided = _decided(start, couples.both(steady[:size] + added.where(plan.ongoing)))
    income, alone = with_work(gigs.amount, less[size:]), couples.both(later)
    facts = Facts(
        day, joined(decided, income), joined(decided, alone), Home.of(tables, horizon, start)
    )
    if outlook.differs:
        gigs = _gig_income(law, horizon, outlook, begins, told)
        income = with_work(gigs.amount, less[size:] + outlook.lost_since(told))
        facts = evolve(facts, as_planned=facts.income, income=joined(decided, income))
    steady = couples.both(steady)
    return facts, steady, steady - of_spouse, gigs.why


@frozen(eq=False)
class _WithoutPay:
    """What a year has without pay, whatever the model: the national pensions, a spouse's income,
    and these with all other income of one's own, flat [rows × people] on the days `day`.
    """

    day: np.ndarray
    person: np.ndarray
    national: Exact
    of_spouse: Exact
    steady: Exact

    @classmethod
    def of(cls, person_months: PersonMonths, law: Law, day: np.ndarray) -> "_WithoutPay":
        """The yearly amounts of all people on the days of all facts."""
        tables, people = person_months.tables, person_months.tables.people
        rows = day.size // len(people)
        person = np.tile(np.arange(len(people)), rows)
        age = pension_age(tables, law, day, person)
        national, guarantee = in_full(tables, law, day, person, age)
        pensioner = np.tile(person_months.grid(person_months.pensioner)[0], rows)
        national_ones = (national.amount + guarantee.amount).where(pensioner) * MONTHS_A_YEAR
        of_spouse = Exact(tables.home_at("spouse_income", ages.months_of(day), person))
        # Other income of a jobseeker is counted with the benefit.
        own = np.where(pensioner, people.other_income[person] * MONTHS_A_YEAR, 0)
        steady = national_ones + Exact(people.other_pension[person] + own) + of_spouse
        return cls(day, person, national_ones, of_spouse, steady)


def _decided(start: Start, assumed: Exact) -> Exact:
    """The income a year of the decision in force, as told or else as assumed."""
    told = Exact(np.maximum(0, start.income)) * MONTHS_A_YEAR
    return told.where(start.income >= 0, assumed)


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
    first_days, pay = person_months.first_day, Exact(person_months.pay.cents)
    full = own_benefit.full(tables, law, first_days, person_months.person).amount
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
    year = plan.year_from(start)

    def coming(amount: Exact, part: Exact, whole: Exact) -> Exact:
        """The yearly amount times the twelfths of it that are lost, of those who lose any."""
        people = person_months.tables.size[1]
        who = np.flatnonzero(np.any(part.num.reshape(-1, people) > 0, axis=0))
        found = np.zeros((own.num.size // people, people), np.int64)
        if who.size:
            yearly, part, whole = (
                Exact(column.num.reshape(-1, people)[:, who], column.den)
                for column in (amount, part, whole)
            )
            share = divided(part.at_most(whole) * MILLIONTHS, whole.where(whole > 0, Exact(1)))
            months = Exact(year.comes_to(share, like_last=True, who=who))
            found[:, who] = portion(yearly, months, Exact(MONTHS_A_YEAR * MILLIONTHS)).num
        return Exact(found.reshape(-1), amount.den)

    spread = np.resize(other.num, own.num.size)
    return coming(own, lost, pension.full) + coming(Exact(spread), beyond, other / MONTHS_A_YEAR)


def _seen(plan: WorkPlan, row: np.ndarray, begins: np.ndarray) -> np.ndarray:
    """The month from which the coming year is looked at: in the month from which the work counts,
    that in which it began.
    """
    over = plan.ends & (row > plan.last)
    return np.where((row == begins) & ~over, np.minimum(row, plan.first), row)


def _gig_income(
    law: Law, horizon: Horizon, outlook: Outlook, begins: np.ndarray, told: Known | None = None
) -> Ruling:
    """Pay as the yearly income that the law's reading makes of it, per month and person, flat: of
    the plan, or with what is `told` of pay that differs from it.
    """
    plan = outlook.plan
    pay, rows = plan.pay if told is None else outlook.happens.steady, plan.rows(len(horizon))
    so_far = np.concatenate((np.zeros((1, pay.shape[1]), np.int64), np.cumsum(pay, axis=0)))
    month = np.minimum(np.arange(len(horizon)), len(pay))
    past = so_far[month] - so_far[np.maximum(0, month - MONTHS_A_YEAR)]
    run_of = pensions.runs_so_far(pay > 0, np.zeros(pay.shape[1], np.int64))
    # What was paid in a month is known in the next.
    known = np.concatenate((np.zeros_like(run_of[:1]), run_of))[month]
    expected = plan.coming(plan.pay, _seen(plan, rows, begins))
    months = np.broadcast_to(plan.months, rows.shape)
    if told is not None:
        expected = np.maximum(0, expected + told.sums(outlook.other_pay))
        months = months + told.sums(outlook.months_unplanned)
    return housing.gig_income(
        law,
        np.repeat(horizon.day, pay.shape[1]),
        expected=expected.reshape(-1),
        planned_months=months.reshape(-1),
        run=known.reshape(-1),
        past_year=past.reshape(-1),
    )
