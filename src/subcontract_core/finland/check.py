"""Finland's benefit check, in the order the law has them: unemployment, pensions, housing, debts, social assistance.

It alone writes benefit money, as levels per person and month. What a model contributes is the pay, the
documents and each person's status in unemployment security.
"""

import numpy as np

from ..documents import Line, Sheet
from ..hookspecs import hookimpl
from ..law import Law
from ..ledger import collected, earned, pay
from ..reasons import Reason
from ..scenario.tables import Tables
from ..scenario.types import LIVES_ON
from ..stages import Admission, Effects, Payments
from .checks import assistance, debts, general_housing, housing, jobseekers, notices, pensioners, taxes
from .checks.income import flat, income, withheld_from_benefits
from .checks.thresholds import thresholds


@hookimpl
def subcontract_check_benefits(scenario: Tables, law: Law, admission: Admission, payments: Payments) -> Effects:
    """Levels of the benefits that the group lives on, and what a person should know about them."""
    t = scenario
    shape = t.size
    work = earned(payments, shape)
    person = np.tile(np.arange(shape[1]), shape[0])
    month = np.repeat(np.arange(shape[0]), shape[1])
    on = t.month_day[month]

    benefit, benefit_findings = jobseekers.check(t, law, admission, work, person, month, on)
    pension, pension_findings = pensioners.check(t, law, work, person, month, on)
    home, home_findings = housing.check(t, law, work, pension, person, month, on)
    rent, rent_findings = general_housing.check(t, law, work, person, month, on)
    lines = [*benefit, *pension.lines, *home, *rent]

    other = t.people.lives_on[person] == LIVES_ON.index("other")
    if np.any(other):
        lines.append(Line("other_benefit", "kela", "person", np.zeros(person.size, np.int64), Reason("reason.other_benefit"), ~other))
    got = income(t, pay(payments, shape), lines, person)
    card = withheld_from_benefits(law, got)
    owed, debt_findings = debts.check(t, law, got, person, month, on)
    withheld = flat(collected(payments, shape, {"withholding": 1})) + sum((line.cents for line in card), np.zeros(person.size, np.int64))
    year, tax_findings = taxes.check(t, law, got, withheld, person, month, on)
    last, last_findings = assistance.check(t, law, got, owed, person, month, on)
    lines += [*card, *owed, *last, *year]
    sheet = Sheet("benefits", t.people.case[person], person, np.full(person.size, -1), on, month, np.minimum(month, t.work_months - 1), tuple(lines))
    findings = (*benefit_findings, *pension_findings, *home_findings, *rent_findings, *debt_findings, *tax_findings, *last_findings, *notices.check(t, law, admission, payments))
    return Effects((sheet,), findings, _cautions(t), thresholds(t, law, work, pension, person, month, on))


def _cautions(t: Tables) -> tuple[str, ...]:
    """What the month leaves out because the scenario says nothing about it."""
    people = t.people
    unsaid = {"yearly_tax": people.tax_known, "social_assistance": people.assisted, "enforcement": people.in_debt}
    return ("coaching", *(name for name, said in unsaid.items() if not np.all(said)))
