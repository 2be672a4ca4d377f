"""Basic social assistance, the last in the month: what is still lacking after everything else."""

import numpy as np

from ...base.money import Exact
from ...base.units import CENTS
from ...law import Law, Ruling
from ...model.documents import Line
from ...model.results import Finding
from ..law import social_assistance
from .household import GROWN, children_at_home
from .income import Income
from .person_months import PersonMonths, known_for, on_people


def check(
    person_months: PersonMonths, law: Law, income: Income, taken: list[Line]
) -> tuple[list[Line], tuple[Finding, ...]]:
    """Basic social assistance (perustoimeentulotuki) per person-month of a household.

    `taken` are the lines of enforcement: what is taken for debts is no income. Spouses of the group
    are one household, of which each is shown half; with a spouse outside the group it stays
    unknown, since nothing is known of the other's month. Social Assistance Act 1412/1997, sections
    7a, 9 and 11.
    """
    people = person_months.tables.people
    if not np.any(people.assisted):
        return [], ()
    paired = person_months.of(people.has_partner)
    assisted = person_months.or_mate(person_months.of(people.assisted))
    ruling = _assistance(
        person_months,
        law,
        income,
        taken,
        paired,
    )
    halved = ruling.amount / 2
    amount = halved.where(paired, ruling.amount)
    tables = person_months.tables
    with_spouse = tables.homes_in(tables.months).spouse
    computed = paired | ~with_spouse.reshape(-1)
    known = person_months.and_mate(np.broadcast_to(income.net_known, assisted.shape))
    line = Line(
        "social_assistance",
        "kela",
        "person",
        amount.where(assisted & computed).cents(),
        ruling.why,
        known_for(assisted, computed & known),
    )
    alone = np.flatnonzero(people.assisted & with_spouse.any(axis=0) & ~people.has_partner)
    # Where assistance is paid beside pay, every further euro of net pay lowers it.
    falls = assisted & computed & line.known & (income.paid_out > 0) & (line.cents > 0)
    return [line], (
        *_beside(person_months, law),
        *on_people(
            "assistance_of_couples",
            "watch",
            alone,
            ruling.why,
        ),
        *person_months.finding(
            "assistance_falls",
            "warning",
            falls,
            line.why,
            paid=CENTS(income.paid_out),
            assistance=CENTS(line.cents),
        ),
    )


def _assistance(
    person_months: PersonMonths, law: Law, income: Income, taken: list[Line], paired: np.ndarray
) -> Ruling:
    """The assistance of the household of each person."""
    tables, people = person_months.tables, person_months.tables.people
    enforced = person_months.total(taken)
    from_pay = np.minimum(enforced, income.paid_out)
    counted = income.in_hand(lambda kind: kind.benefit and bool(kind.assistance))
    others = person_months.of(people.assistance_income)
    benefits = Exact(counted - (enforced - from_pay) + others)
    net, mate = income.paid_out - from_pay, person_months.mate

    def of_age(low: int, high: int) -> np.ndarray:
        children = children_at_home(tables, tables.months, low, high)
        return children.reshape(-1)

    def of_other(column: np.ndarray) -> np.ndarray:
        return column[mate] * paired

    housing = person_months.of(people.assistance_housing * people.assisted)
    other = person_months.of(people.assistance_other)
    return social_assistance.basic_assistance(
        law,
        person_months.first_day,
        adults=1 + paired.astype(np.int64),
        earnings=[Exact(net), Exact(of_other(net))],
        other_income=benefits + benefits[mate].where(paired),
        with_parents=person_months.of(people.with_parents) & ~paired,
        children_17=of_age(17, GROWN),
        children_10_to_16=of_age(10, 17),
        children_under_10=of_age(0, 10),
        housing_cost=np.maximum(housing, of_other(housing)),
        other_expenses=other + of_other(other),
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
    unsaid = ~people.assistance_housing_known & (people.rent > 0)
    by_rent = people.assisted & unsaid & limited
    minors = children_at_home(
        tables,
        tables.months,
        0,
        GROWN,
    ).any(axis=0)
    no_income = people.assisted & minors & (people.assistance_income == 0)
    why = rule.reason()
    return (
        *on_people(
            "rent_as_accepted",
            "watch",
            np.flatnonzero(by_rent),
            why,
        ),
        *on_people(
            "child_benefit_not_counted",
            "watch",
            np.flatnonzero(no_income),
            why,
        ),
    )
