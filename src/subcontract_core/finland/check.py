"""Finland's benefit check, in the order the law has them: unemployment, pensions, housing.

It alone writes benefit money, as levels per person and month. What a model contributes is the pay, the
documents and each person's status in unemployment security.
"""

import numpy as np

from ..documents import Line, Sheet
from ..hookspecs import hookimpl
from ..law import Law
from ..ledger import earned
from ..reasons import Reason
from ..scenario.tables import Tables
from ..scenario.types import LIVES_ON
from ..stages import Admission, Effects, Finding, Payments
from .checks import housing, jobseekers, pensioners
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
    lines = [*benefit, *pension.lines, *home]

    other = t.people.lives_on[person] == LIVES_ON.index("other")
    if np.any(other):
        lines.append(Line("other_benefit", "kela", "person", np.zeros(person.size, np.int64), Reason("reason.other_benefit"), ~other))
    sheet = Sheet("benefits", t.people.case[person], person, np.full(person.size, -1), on, month, np.minimum(month, t.work_months - 1), tuple(lines))
    return Effects((sheet,), (*benefit_findings, *pension_findings, *home_findings, *_not_covered(t)), ("coaching", "yearly_tax", "general_housing_allowance", "social_assistance", "enforcement"), thresholds(t, law, work, person, month, on))


def _not_covered(t: Tables) -> tuple[Finding, ...]:
    """People whose other benefits are outside this check."""
    rows = np.flatnonzero((t.people.lives_on != LIVES_ON.index("disability_pension")) & (t.people.rent > 0))
    if rows.size == 0:
        return ()
    return (Finding("benefits_not_covered", "watch", Reason("finding.benefits_not_covered"), person=rows, fix="fix.benefits_not_covered"),)
