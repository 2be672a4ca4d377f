"""What employers get in support of a model's workers: wage subsidy month by month, and what
stands in its way. Verbs that a model's `route` calls.
"""

from typing import Any

from attrs import evolve, frozen
import numpy as np

from ...base.columns import Column, DayNumbers, each_once
from ...base.provenance import Reason
from ...base.units import CENTS, DAY, MINUTES, MONTHS, WEEKS, WHOLE_HOURS, Quantity
from ...law import Law
from ...model.documents import Line, Sheet, all_known, distinct, sums
from ...model.kinds import Employing
from ...model.results import Admission, Finding
from ...model.terms import Terms
from ...scenario.tables import Tables
from ...scenario.types import LivesOn
from ...verbs.calendars import weeks_without_work
from ..law import subsidies
from ..law.subsidies.wage_subsidy import LEVELS

_TERM = "wage_subsidy"


def levels(terms: Terms) -> np.ndarray:
    """The wage subsidy's per cent of each person, by the term `wage_subsidy`."""
    codes = terms.people(_TERM).exact.num
    return np.broadcast_to(np.array(LEVELS)[codes], len(terms.tables.people))


@frozen(eq=False)
class _Jobs:
    """The subsidised jobs: one row a worker, buyer and month of work."""

    slip: np.ndarray  # the payslips that belong to some job
    job: np.ndarray  # which job each of these slips belongs to
    person: Column
    buyer: Column  # 0 where the organiser employs
    month: Column  # index of the month of work
    paid: DayNumbers  # day number
    percent: np.ndarray  # what the decision says
    is_first_employer: np.ndarray
    is_association: np.ndarray

    @property
    def is_full(self) -> np.ndarray:
        """Which jobs have the full subsidy, meant for associations."""
        return self.percent == LEVELS[-1]

    def sums(self, column: np.ndarray) -> np.ndarray:
        """A column of all payslips, added up by job."""
        return sums(self.job, column[self.slip], self.person.size)


def subsidised(
    tables: Tables,
    terms: Terms,
    law: Law,
    admission: Admission,
    slips: Sheet,
    *,
    employer: str,
    associations: Any = False,
) -> tuple[tuple[Sheet, ...], tuple[Finding, ...]]:
    """Wage subsidy (palkkatuki) of each worker and month to the employer, and each condition that
    is not met.

    `associations` says which employers are associations (a bool, or one per buyer). What the law
    cannot grant is left out: a level that is not in force, the full subsidy of an employer that is
    no association, a second employer at the same time. What depends on a decision is counted as the
    term says, with a finding.
    """
    jobs = _jobs(tables, levels(terms), slips, employer, associations)
    if jobs.person.size == 0:
        return (), ()
    wage, side, known = _costs(slips)
    allowed = jobs.is_first_employer & (jobs.is_association | ~jobs.is_full)
    ruling = subsidies.wage_subsidy(
        law,
        jobs.paid,
        level=np.where(allowed, jobs.percent, 0),
        wage=jobs.sums(wage),
        side_costs=jobs.sums(side),
    )
    if known is not True:
        known = np.broadcast_to(known, len(slips))[jobs.slip]
    line = Line(
        "wage_subsidy",
        "subsidy_payer",
        employer,
        np.broadcast_to(ruling.amount.cents(), jobs.person.shape),
        evolve(ruling.why, terms=(_TERM,)),
        all_known(jobs.job, known, jobs.person.size),
    )
    sheet = Sheet(
        "wage_subsidies",
        tables.people.case[jobs.person],
        jobs.person,
        jobs.buyer if employer == "buyer" else np.full(jobs.buyer.shape, -1),
        jobs.paid,
        tables.pay_month[jobs.month],
        jobs.month,
        (line,),
    )
    return (sheet,), _conditions(tables, law, admission, slips, jobs)


def _jobs(
    tables: Tables, level: np.ndarray, slips: Sheet, employer: str, associations: Any
) -> _Jobs:
    """The jobs of everybody whose decision gives a subsidy; `level` is each person's per cent."""
    supported = np.flatnonzero(level[slips.person] > 0)
    months, buyers = tables.work_months, max(1, len(tables.buyer_public))
    payer = slips.buyer[supported] if employer == "buyer" else np.zeros(supported.size, np.int64)
    key = (slips.person[supported] * buyers + payer) * months + slips.work_month[supported]
    found, job = distinct(key, len(tables.people) * buyers * months)
    person, buyer, month = found // months // buyers, found // months % buyers, found % months
    first = np.full(len(tables.people), buyers)
    np.minimum.at(first, person, buyer)
    return _Jobs(
        supported,
        job,
        person,
        buyer,
        month,
        tables.pay_day[month],
        level[person],
        buyer == first[person],
        np.broadcast_to(associations, buyers)[buyer],
    )


def _costs(slips: Sheet) -> tuple[np.ndarray, np.ndarray, Any]:
    """Per payslip: the wage, the employer's contributions, and whether both are known."""
    wage, side, known = np.zeros(len(slips), np.int64), np.zeros(len(slips), np.int64), True
    for line in slips.lines:
        if line.declared.subsidised:
            wage = wage + line.cents
        elif line.declared.employing is Employing.SIDE_COST:
            side = side + line.cents
        else:
            continue
        known = known if line.known is True else np.broadcast_to(known, len(slips)) & line.known
    return wage, side, known


def _conditions(
    tables: Tables, law: Law, admission: Admission, slips: Sheet, jobs: _Jobs
) -> tuple[Finding, ...]:
    """What the law asks of a subsidised job and this one does not have."""
    rule, first_pay = law.rule("subsidies.wage_conditions"), int(tables.pay_day[0])
    in_force = subsidies.level_in_force(rule, jobs.paid, level=jobs.percent)
    most = _most_minutes(tables, slips)
    full = each_once(jobs.person[jobs.is_association & jobs.is_full])
    if full.size:
        full = full[subsidies.hours_over_share(rule, first_pay, minutes=most[full])]
    longest = int(rule.count("subsidies.months_reduced_ability", first_pay))
    why = evolve(rule.reason(), terms=(_TERM,))
    people = each_once(jobs.person)
    gaps = weeks_without_work(tables, admission)[people]
    on_pension = tables.people.lives_on[people] == LivesOn.DISABILITY_PENSION
    return (
        *_finding(why, "subsidy_needs_jobseeker", people[on_pension]),
        *_finding(
            why, "subsidy_no_guaranteed_hours", people[gaps > 0], gaps_count=WEEKS(gaps[gaps > 0])
        ),
        *_finding(why, "subsidy_level_not_in_force", each_once(jobs.person[~in_force])),
        *_finding(
            why,
            "subsidy_only_associations",
            each_once(jobs.person[~jobs.is_association & jobs.is_full]),
        ),
        *_finding(why, "subsidy_hours_over", full, month_minutes=MINUTES(most[full])),
        *_finding(why, "subsidy_one_employer", each_once(jobs.person[~jobs.is_first_employer])),
        *_finding(
            why,
            "subsidy_decision_first",
            people,
            "notice",
            start_day=DAY(_first_work_day(tables, admission)[people]),
            months_count=MONTHS(np.full(people.size, longest)),
        ),
    )


def _finding(
    why: Reason, code: str, people: np.ndarray, severity: str = "warning", **numbers: Quantity
) -> tuple[Finding, ...]:
    """A finding for these people, if there are any."""
    if people.size == 0:
        return ()
    reason = evolve(why, text=f"finding.{code}")
    return (Finding(code, severity, reason, person=people, numbers=numbers, fix=f"fix.{code}"),)


def _most_minutes(tables: Tables, slips: Sheet) -> np.ndarray:
    """Each person's minutes of the month in which the most is paid."""
    minutes = np.zeros((len(tables.people), tables.work_months), np.int64)
    np.add.at(minutes, (slips.person, slips.work_month), slips.minutes)
    return minutes.max(axis=1)


def _first_work_day(tables: Tables, admission: Admission) -> np.ndarray:
    """Each person's first day of work, as a day number; the last of all days for who has none."""
    first = np.full(len(tables.people), np.iinfo(np.int64).max)
    shifts = np.flatnonzero(admission.shift)
    np.minimum.at(first, tables.shifts.person[shifts], tables.gigs.day[tables.shifts.gig[shifts]])
    return first


def arrangement(tables: Tables, law: Law, slips: Sheet) -> tuple[Finding, ...]:
    """What the employer might get for a colleague's help and for tools (työolosuhteiden
    järjestelytuki); not counted anywhere.
    """
    people = each_once(slips.person)
    if people.size == 0:
        return ()
    day = int(tables.pay_day[0])
    rule = law.rule("subsidies.arrangement")
    hours, months = (
        int(rule.count("subsidies.help_hours", day)),
        int(rule.count("subsidies.help_months", day)),
    )
    why = rule.reason()
    most, tools = (
        subsidies.help_support(law, day, minutes=np.int64(hours * 60)),
        subsidies.tools_cap(law, day),
    )
    read = tuple(dict.fromkeys((*most.why.parameters, *tools.why.parameters, *why.parameters)))
    numbers = {
        name: unit(np.full(people.size, int(value)))
        for name, unit, value in (
            ("help", CENTS, most.amount.cents()),
            ("hours_count", WHOLE_HOURS, hours),
            ("months_count", MONTHS, months),
            ("tools", CENTS, tools.amount.cents()),
        )
    }
    return (
        Finding(
            "arrangement_support",
            "watch",
            evolve(why, text="finding.arrangement_support", parameters=read),
            person=people,
            numbers=numbers,
            fix="fix.arrangement_support",
        ),
    )
