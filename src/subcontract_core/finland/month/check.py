"""Finland's benefit check, in the order the law has them: unemployment, pensions, housing, debts,
social assistance.

It alone writes benefit money, as levels per person and month. What a model contributes is the pay,
the documents and each person's status in unemployment security.
"""

from attrs import evolve
import numpy as np

from ...accounts.ledger import collected, earned, pay
from ...base.provenance import Reason
from ...law import Law
from ...model.documents import Line, Sheet
from ...model.foreseen import Foreseen
from ...model.hookspecs import hookimpl
from ...model.resources import Resources
from ...model.results import Admission, Effects, Findings, Payments
from ...model.terms import Terms
from ...scenario.tables import Tables
from ...scenario.types import LivesOn
from ...verbs.running_costs import declared_costs
from ...verbs.staff_time import resources
from ...verbs.trips import trips
from . import (
    activity_days,
    birth_months,
    contradictions,
    duties_to_tell,
    enforcement,
    general_housing,
    homes,
    hours,
    paid_once,
    pensioner_housing,
    pensions,
    social_assistance,
    supplements,
    unemployment,
    year_tax,
)
from .ages import Ages
from .debt_months import told_of_debts
from .income import income, withheld_from_benefits
from .outlook import in_all_cases, outlook
from .paid_once import PaidOnce
from .person_months import PersonMonths, flat
from .taxed_allowances import over_tax_free
from .thresholds import thresholds
from .wage_work import wage_work

WITHHELD = ("withholding", "allowance_withholding")  # by the card


@hookimpl
def subcontract_limit(tables: Tables, law: Law, admission: Admission) -> Admission:
    """Days of rehabilitative work activity that the act does not know are not held."""
    return activity_days.limited(tables, law, admission)


@hookimpl
def subcontract_resources(
    tables: Tables, terms: Terms, law: Law, admission: Admission
) -> Resources:
    """What a model uses up by the county's own figures and the costs that it names, and who pays
    which trip, alike for every model; how long a month of a full-time post is.
    """
    own = activity_days.in_own_activity(terms, admission)
    lines = resources(tables, admission, own).lines
    costs = declared_costs(tables, admission, terms.model)
    post = int(law.count("activity.coach_month_minutes", int(tables.month_day[tables.lead])))
    ways = (*trips(tables, admission), *activity_days.travel(tables, terms, law, admission))
    return Resources((*lines, *costs, *ways), post_minutes=post)


@hookimpl
def subcontract_check_people(
    tables: Tables,
    law: Law,
    admission: Admission,
    payments: Payments,
    foreseen: Foreseen | None,
) -> Effects:
    """Levels of the benefits that the group lives on, and what a person should know about them."""
    planned = in_all_cases(foreseen, tables)
    person_months = PersonMonths(tables, earned(payments, tables.size), planned)
    once = PaidOnce.of(person_months, payments, law)
    person_months = person_months if once is None else _with_once(person_months, once)
    age = tables.once((Ages, law), lambda: Ages.of(person_months, law))
    work = wage_work(person_months, law, admission)
    benefit, benefit_findings, states = unemployment.check(person_months, law, admission, work, age)
    pension, pension_findings = pensions.check(person_months, law, age)
    seen = outlook(person_months, law, admission, pension, work, foreseen)
    pensioners = pensioner_housing.check(person_months, law, pension, seen)
    general = general_housing.check(person_months, law, seen, admission)
    lines = [*benefit, *pension.lines, *pensioners.lines, *general.lines, *_other(person_months)]
    received = income(person_months, pay(payments, tables.size), lines)
    card = withheld_from_benefits(law, received)
    owed, debt_findings = enforcement.check(person_months, law, received)
    by_card = -flat(collected(payments, tables.size, lambda kind: kind.name in WITHHELD))
    withheld = by_card.cents + person_months.total(card)
    year, tax_findings = year_tax.check(person_months, law, received, withheld)
    last, last_findings = social_assistance.check(person_months, law, received, owed)

    def told() -> Findings:
        return (
            *age.findings,
            *homes.check(person_months, law),
            *contradictions.check(person_months, law),
            *birth_months.check(person_months, law, payments, age, benefit, pension),
            *benefit_findings,
            *pension_findings,
            *paid_once.findings_of(person_months, once, pension.limited, pension.limits),
            *paid_once.not_paid(tables, admission, once),
            *pensioners.findings(),
            *general.findings(),
            *debt_findings,
            *tax_findings,
            *last_findings,
            *duties_to_tell.check(tables, law, admission, payments),
            *hours.check(tables, law, admission, payments),
            *over_tax_free(tables, law, admission),
            *activity_days.periods(tables, law, admission),
            *supplements.check(tables, admission),
        )

    return Effects(
        (_sheet(person_months, (*lines, *card, *owed, *last, *year)),),
        told,
        _cautions(tables),
        thresholds(person_months, law, pension, seen, pensioners, general),
        (*states, *pensioners.decisions, *general.decisions),
        (*pensioners.later, *general.later),
    )


def _with_once(person_months: PersonMonths, once: PaidOnce) -> PersonMonths:
    """The months with what the limit and a year's income make of pay that comes once."""
    return evolve(person_months, counted=once.counted, spread=once.spread, steady=once.steady)


def _other(person_months: PersonMonths) -> list[Line]:
    """What people get who live on something else: nobody has said how much."""
    other = person_months.lives_on(LivesOn.OTHER)
    if not np.any(other):
        return []
    nothing = np.zeros(len(person_months), np.int64)
    why = Reason("reason.other_benefit")
    return [Line("other_benefit", "kela", "person", nothing, why, ~other)]


def _sheet(person_months: PersonMonths, lines: tuple[Line, ...]) -> Sheet:
    """The benefits of each month of each person as one sheet."""
    tables = person_months.tables
    return Sheet(
        "benefits",
        person_months.of(tables.people.case),
        person_months.person,
        np.full(len(person_months), -1),
        person_months.first_day,
        person_months.month,
        np.clip(person_months.month - tables.lead, 0, tables.work_months - 1),
        lines,
    )


def _cautions(tables: Tables) -> tuple[str, ...]:
    """What the month leaves out because the scenario says nothing about it."""
    people = tables.people
    unsaid = {
        "yearly_tax": people.tax_known,
        "social_assistance": people.assisted,
        "enforcement": told_of_debts(tables),
    }
    return ("coaching", *(name for name, said in unsaid.items() if not np.all(said)))
