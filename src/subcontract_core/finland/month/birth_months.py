"""What the month of birth decides where only the year is known: both sides, in money."""

import numpy as np

from ...base.dates import MONTHS_A_YEAR
from ...base.money import Exact
from ...base.provenance import Reason
from ...base.units import CENTS, DAY
from ...law import Law
from ...model.documents import Line, Sheet, sums
from ...model.results import Finding, Payments
from ..law import ages, payroll
from .ages import Ages
from .pensions import Pensions
from .person_months import PersonMonths, on_people

_DECEMBER = 11


def check(
    person_months: PersonMonths,
    law: Law,
    payments: Payments,
    age: Ages,
    benefits: list[Line],
    pension: Pensions,
) -> tuple[Finding, ...]:
    """The contributions and the benefits that rest on an unknown month of birth; nothing is said
    where no age lies within the year.
    """
    return (
        *_contributions(
            person_months,
            law,
            payments,
        ),
        *_benefits(
            person_months,
            law,
            age,
            benefits,
            pension,
        ),
    )


def _contributions(
    person_months: PersonMonths, law: Law, payments: Payments
) -> tuple[Finding, ...]:
    """A worker's own contributions with the earliest and with the latest birthday of the year."""
    size = len(person_months.tables.people)
    least, most = np.zeros(size, np.int64), np.zeros(size, np.int64)
    first, last = np.full(size, np.iinfo(np.int64).max), np.zeros(size, np.int64)
    for sheet in payments.sheets:
        if not sheet.of_employment or not len(sheet) or int(sheet.person.min()) < 0:
            continue
        low, high = _both_sides(
            person_months,
            law,
            sheet,
        )
        least, most = (
            least
            + sums(
                sheet.person,
                low,
                size,
            ),
            most
            + sums(
                sheet.person,
                high,
                size,
            ),
        )
        moves = low != high
        np.minimum.at(
            first,
            sheet.person[moves],
            sheet.paid[moves],
        )
        np.maximum.at(
            last,
            sheet.person[moves],
            sheet.paid[moves],
        )
    people = np.flatnonzero(least != most)
    rule = law.rule("ages.contribution")
    rule.choice(ages.YEAR_ONLY, person_months.tables.month_day)
    return on_people(
        "birth_month_matters",
        "watch",
        people,
        rule.reason(),
        least=CENTS(least[people]),
        most=CENTS(most[people]),
        between=CENTS((most - least)[people]),
        from_day=DAY(first[people]),
        to_day=DAY(last[people]),
    )


def _both_sides(
    person_months: PersonMonths, law: Law, sheet: Sheet
) -> tuple[np.ndarray, np.ndarray]:
    """The smaller and the larger of a slip's own contributions, of those whose month of birth is
    not known; cents a slip.
    """
    people = person_months.tables.people
    year, unknown = people.birth_year[sheet.person], people.birth_month[sheet.person] == 0
    wage = sum(
        (line.cents for line in sheet.lines if line.declared.employment),
        np.zeros(len(sheet), np.int64),
    )
    month_wage = sums(
        sheet.month * len(people) + sheet.person, wage, person_months.tables.size[0] * len(people)
    )[sheet.month * len(people) + sheet.person]
    paid = sheet.line("employee_pension")
    insured = np.zeros(len(sheet), bool) if paid is None else paid.cents != 0

    def own(born: np.ndarray) -> np.ndarray:
        age = ages.age_at_start(ages.months_of(sheet.paid), born)
        is_insured = payroll.pension_insured(
            law,
            sheet.paid,
            month_wage=month_wage,
            age=age,
            public=insured,
            birth_year=year,
        )
        pension = payroll.employee_pension(
            law,
            sheet.paid,
            wage=wage,
            age=age,
            insured=is_insured,
        ).amount.cents()
        unemployment = payroll.employee_unemployment(
            law, sheet.paid, wage=wage, age=age
        ).amount.cents()
        return np.where(
            unknown,
            pension + unemployment,
            0,
        )

    january = year * MONTHS_A_YEAR
    sides = own(january), own(january + _DECEMBER)
    return np.minimum(*sides), np.maximum(*sides)


def _benefits(
    person_months: PersonMonths, law: Law, age: Ages, benefits: list[Line], pension: Pensions
) -> tuple[Finding, ...]:
    """What a pension would not lose as an old-age pension, and what may not be paid at all."""
    lost = (pension.full - pension.due).at_least(0).where(age.may_be_old)
    works = person_months.grid(person_months.pay_of_all_months > 0)[0]
    _, _, why = ages.disability_pension_from(law, person_months.first_day)
    paid = person_months.total([*benefits, *pension.lines])
    _, _, seekers_why = ages.unemployment_ages(law, person_months.first_day)
    return (
        *_open(
            person_months,
            "birth_month_of_pension",
            age.may_be_old & person_months.of(works),
            lost,
            why,
        ),
        *_open(
            person_months,
            "birth_month_of_benefit",
            age.may_be_outside,
            Exact(paid).where(age.may_be_outside),
            seekers_why,
        ),
    )


def _open(
    person_months: PersonMonths, code: str, where: np.ndarray, amount: Exact, why: Reason
) -> tuple[Finding, ...]:
    """One finding a person on the months that are open, with what rests on them in all."""
    months = person_months.grid(where)
    people = np.flatnonzero(months.any(axis=0))
    first = months.argmax(axis=0)[people]
    last = len(months) - 1 - months[::-1].argmax(axis=0)[people]
    total = person_months.grid(amount.where(where).cents()).sum(axis=0)
    days = person_months.tables.month_day
    return on_people(
        code,
        "watch",
        people,
        why,
        fix="fix.birth_month_matters",
        from_day=DAY(days[first]),
        to_day=DAY(days[last]),
        amount=CENTS(total[people]),
    )
