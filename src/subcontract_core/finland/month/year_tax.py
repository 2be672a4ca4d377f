"""The tax of the year that a month implies, beside what the card and the payers of benefits
withhold.
"""

import numpy as np

from ...base.dates import MONTHS_A_YEAR
from ...base.money import Exact
from ...base.numbers import MILLIONTHS
from ...base.units import CENTS
from ...law import Law
from ...model.documents import Line
from ...model.kinds import Taxed
from ...model.results import Finding
from ..law import income_tax
from .household import GROWN, own_children
from .income import Income, is_taxed, reason_with
from .person_months import PersonMonths, known_for


def check(
    person_months: PersonMonths, law: Law, income: Income, withheld: np.ndarray
) -> tuple[list[Line], tuple[Finding, ...]]:
    """A twelfth of the tax of a year in which every month were like this one, as a memo (vuoden
    vero).

    Income taxes, the health insurance contributions that are collected with them and the
    broadcasting tax; not the contributions that a payslip shows. `withheld` is what is withheld in
    the month, from pay and from benefits. Only for people whose municipal tax rate the scenario
    gives. Income Tax Act 1535/1992; Health Insurance Act 1224/2004, chapter 18.
    """
    tables = person_months.tables
    people = tables.people
    asked = person_months.of(people.tax_known)
    rows = np.flatnonzero(asked)
    if rows.size == 0:
        return [], ()
    who, day = person_months.person[rows], person_months.first_day[rows]

    def year(cents: np.ndarray) -> Exact:
        return Exact(cents[rows] * MONTHS_A_YEAR)

    tax = income_tax.income_tax(
        law,
        day,
        age=tables.age(day, who),
        wage=year(income.pay.wage.cents),
        other_work=year(income.pay.gigs.cents),
        pension=year(income.gross(lambda kind: kind.taxed is Taxed.AS_PENSION)),
        benefit=year(
            income.gross(lambda kind: kind.taxed is Taxed.AS_BENEFIT) + income.pay.other.cents
        ),
        municipal_rate=Exact(people.municipal_tax[who], MILLIONTHS),
        church_rate=Exact(people.church_tax[who], MILLIONTHS),
        has_spouse=tables.homes_in(tables.months).spouse.reshape(-1)[rows],
        children=own_children(tables, tables.months, GROWN).reshape(-1)[rows],
    )
    cents = np.zeros(len(person_months), dtype=np.int64)
    cents[rows] = (
        (tax.total - tax.contributions.pension - tax.contributions.unemployment) / MONTHS_A_YEAR
    ).cents()
    why = reason_with(tax.reasons[-1], *tax.reasons[:-1], text="reason.year_tax")
    known = asked & income.known
    # beside others of the question who are asked, the tax of whose rate nobody gives is not known
    in_question = np.zeros(tables.cases, bool)
    in_question[people.case[who]] = True
    told = known_for(person_months.of(in_question[people.case]), known)
    line = Line("year_tax", "person", "tax", cents, why, told, memo=True)
    # Where nobody says what is withheld from pay or from a benefit, nothing can be said of the
    # year's balance.
    said = (
        known
        & income.net_known
        & (income.paid_out > 0)
        & (person_months.of(people.benefit_tax_known) | (income.gross(is_taxed) == 0))
    )
    return [line], _findings(person_months, line, withheld, said)


def _findings(
    person_months: PersonMonths, line: Line, withheld: np.ndarray, said: np.ndarray
) -> tuple[Finding, ...]:
    """Whether the card takes too little or too much for months like this one."""
    over = line.cents - withheld
    gap = np.abs(over)
    numbers = {
        "withheld": CENTS(withheld),
        "tax": CENTS(line.cents),
        "gap": CENTS(gap),
        "year": CENTS(MONTHS_A_YEAR * gap),
    }
    short = person_months.finding(
        "tax_card_short", "warning", said & (over > 0), line.why, **numbers
    )
    return short + person_months.finding(
        "tax_card_over", "watch", said & (over < 0), line.why, **numbers
    )
