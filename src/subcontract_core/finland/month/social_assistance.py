"""Basic social assistance, the last in the month: what is still lacking after everything else."""

import numpy as np

from ...base.money import Exact
from ...base.units import CENTS
from ...law import Law
from ...model.documents import Line
from ...model.results import Finding
from ..law import social_assistance
from .household import GROWN, children_at_home
from .income import Income
from .person_months import PersonMonths, known_for, on_people


def check(
    person_months: PersonMonths, law: Law, income: Income, taken: list[Line]
) -> tuple[list[Line], tuple[Finding, ...]]:
    """Basic social assistance (perustoimeentulotuki) per person-month of one adult and children.

    `taken` are the lines of enforcement: what is taken for debts is no income. For a couple it
    stays unknown, since nothing is known of the other's month. Social Assistance Act 1412/1997,
    sections 7a, 9 and 11.
    """
    people = person_months.tables.people
    mine = person_months.of(people.assisted)
    if not np.any(mine):
        return [], ()
    enforced = person_months.total(taken)
    from_pay = np.minimum(enforced, income.paid_out)
    benefits = (
        income.net(lambda kind: kind.benefit and bool(kind.assistance))
        - (enforced - from_pay)
        + person_months.of(people.assistance_income)
    )
    tables = person_months.tables

    def of_age(low: int, high: int) -> np.ndarray:
        return children_at_home(tables, tables.months, low, high).reshape(-1)

    ruling = social_assistance.basic_assistance(
        law,
        person_months.first_day,
        earnings=[Exact(income.paid_out - from_pay)],
        other_income=benefits,
        with_parents=person_months.of(people.with_parents),
        children_17=of_age(17, GROWN),
        children_10_to_16=of_age(10, 17),
        children_under_10=of_age(0, 10),
        housing_cost=person_months.of(people.assistance_housing),
        other_expenses=person_months.of(people.assistance_other),
    )
    alone = ~person_months.of(people.spouse)
    line = Line(
        "social_assistance",
        "kela",
        "person",
        ruling.amount.where(mine & alone).cents(),
        ruling.why,
        known_for(mine, alone & income.net_known),
    )
    found = _beside(person_months, law)
    couples = on_people(
        "assistance_of_couples",
        "watch",
        np.flatnonzero(people.assisted & people.spouse),
        ruling.why,
    )
    # Where assistance is paid beside pay, every further euro of net pay lowers it.
    falls = mine & alone & line.known & (income.paid_out > 0) & (line.cents > 0)
    return [line], found + couples + person_months.finding(
        "assistance_falls",
        "warning",
        falls,
        line.why,
        paid=CENTS(income.paid_out),
        assistance=CENTS(line.cents),
    )


def _beside(person_months: PersonMonths, law: Law) -> tuple[Finding, ...]:
    """What the sum rests on and nobody has said: a rent above the municipality's ceiling, which
    counts for a time only since April 2024, and the child benefit, which is income.
    """
    tables = person_months.tables
    people = tables.people
    rule = law.rule("social_assistance.basic")
    last = int(tables.month_day[-1])
    limited = law.choice("social_assistance.housing_ceiling", last) == "municipal_ceiling"
    by_rent = people.assisted & ~people.assistance_housing_known & (people.rent > 0) & limited
    minors = children_at_home(tables, tables.months, 0, GROWN).any(axis=0)
    unsaid = people.assisted & minors & (people.assistance_income == 0)
    why = rule.reason()
    return (
        *on_people("rent_as_accepted", "watch", np.flatnonzero(by_rent), why),
        *on_people("child_benefit_not_counted", "watch", np.flatnonzero(unsaid), why),
    )
