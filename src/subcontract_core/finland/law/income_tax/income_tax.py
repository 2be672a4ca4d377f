"""One person's year: contributions, deductions, taxes, credit and net income, in the law's
order.
"""

from typing import Any

from attrs import frozen
import numpy as np

from ....base.columns import Days
from ....base.money import Exact
from ....base.provenance import Reason
from ....law import Law, Ruling
from .broadcasting import broadcasting_tax
from .contributions import Contributions, contributions
from .credit import Credit, work_income_credit
from .deductions import PLACES, Taxable, taxable_income
from .scale import Taxes, taxes_before_credits


@frozen(eq=False)
class IncomeTax:
    """The income tax of a year step by step, exact cents; `reasons` in the order of the steps."""

    contributions: Contributions
    taxable: Taxable
    before_credits: Taxes
    work_credit: Exact
    taxes: Taxes
    broadcasting: Exact
    total: Exact
    net_income: Exact
    reasons: tuple[Reason, ...]


def income_tax(
    law: Law,
    day: Days,
    *,
    age: Any,
    wage: Any = 0,
    other_work: Any = 0,
    pension: Any = 0,
    benefit: Any = 0,
    other: Any = 0,
    municipal_rate: Any,
    church_rate: Any = 0,
    has_spouse: Any = False,
    children: Any = 0,
) -> IncomeTax:
    """Income tax and the insured person's contributions of the year of `day` (tuloverotus).

    `age` in years; in cents a year: `wage`, `other_work` (work income that is not a wage),
    `pension`, taxable daily `benefit` and `other` earned income. `municipal_rate` and `church_rate`
    are exact shares (0 outside the church); `children` under 18. No capital income and no
    deductions that must be claimed. Income Tax Act 1535/1992, sections 95, 100, 106, 124 and 125;
    Health Insurance Act 1224/2004, chapter 18; Broadcasting Tax Act 484/2012.
    """
    wage, other_work, pension = Exact.of(wage), Exact.of(other_work), Exact.of(pension)
    work = wage + other_work
    income = work + pension + Exact.of(benefit) + Exact.of(other)
    paid = contributions(law, day, age=age, wage=wage, other_work=other_work)
    taxable = taxable_income(
        law, day, total=income, wage=wage, work=work, pension=pension, contributions=paid.total
    )
    before = taxes_before_credits(
        law,
        day,
        taxable=taxable,
        pension=pension,
        work=work,
        municipal_rate=municipal_rate,
        church_rate=church_rate,
    )
    credit = work_income_credit(
        law,
        day,
        taxes=before,
        work=work,
        net=taxable.net,
        age=age,
        children=np.asarray(children),
        single_parent=~np.asarray(has_spouse, dtype=bool) & (np.asarray(children) > 0),
    )
    broadcasting = broadcasting_tax(law, day, age=age, net=taxable.net)
    return _added_up(law, income, paid, taxable, before, credit, broadcasting)


def _added_up(
    law: Law,
    income: Exact,
    paid: Contributions,
    taxable: Taxable,
    before: Taxes,
    credit: Credit,
    broadcasting: Ruling,
) -> IncomeTax:
    """All taxes and contributions together, and what is left of the income."""
    rule = law.rule("tax.income")
    total = rule.step(
        "taxes_and_contributions",
        (credit.taxes.total + paid.total + broadcasting.amount).reduced(PLACES),
    )
    rule.step("own_taxes", total - paid.pension - paid.unemployment)
    steps = (*paid.reasons, taxable.why, before.why, credit.why, broadcasting.why)
    return IncomeTax(
        contributions=paid,
        taxable=taxable,
        before_credits=before,
        work_credit=credit.full,
        taxes=credit.taxes,
        broadcasting=broadcasting.amount,
        total=total,
        net_income=(income - total).reduced(PLACES),
        reasons=(*steps, rule.reason()),
    )
