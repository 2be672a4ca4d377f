"""Taxes before credits: the state's scale, municipal and church tax, health care contribution."""

from typing import Any

from attrs import frozen

from ....base.columns import Days
from ....base.money import Exact
from ....base.provenance import Reason
from ....law import Law, Rule
from .deductions import PLACES, Taxable

STEPS = range(1, 7)


@frozen(eq=False)
class Taxes:
    """Four taxes of a year, exact cents."""

    state: Exact
    municipal: Exact
    health_care: Exact
    church: Exact
    why: Reason

    @property
    def total(self) -> Exact:
        """All four together."""
        return self.state + self.municipal + self.health_care + self.church


def taxes_before_credits(
    law: Law,
    day: Days,
    *,
    taxable: Taxable,
    pension: Exact,
    work: Exact,
    municipal_rate: Any,
    church_rate: Any,
) -> Taxes:
    """Taxes of a year before credits, in cents.

    `pension` and `work` are income in cents a year; `municipal_rate` and `church_rate` are exact
    shares (0 for a person outside the church). Income Tax Act 1535/1992, section 124; Health
    Insurance Act 1224/2004, chapter 18.
    """
    rule = law.rule("tax.income_scale")
    base = taxable.municipal
    after_deduction = (
        pension - taxable.pension_deduction_state - rule.amount("tax.pension_addition_from", day)
    )
    state = _by_scale(rule, day, taxable.state) + rule.rate(
        "tax.pension_addition_rate", day
    ) * after_deduction.at_least(0)
    above_work = (base - work).at_least(0)
    health = (
        rule.rate("tax.health_care_rate", day) * base
        + rule.rate("tax.health_care_addition_rate", day) * above_work
    )
    municipal, church = Exact.of(municipal_rate) * base, Exact.of(church_rate) * base
    return Taxes(
        state.reduced(PLACES),
        municipal.reduced(PLACES),
        health.reduced(PLACES),
        church.reduced(PLACES),
        rule.reason(),
    )


def _by_scale(rule: Rule, day: Days, taxable: Exact) -> Exact:
    """Income tax scale (tuloveroasteikko): the last step whose limit the income reaches."""
    tax = Exact.of(0)
    for step in STEPS:
        above = taxable - rule.amount(f"tax.scale_{step}_from", day)
        on_step = (
            rule.amount(f"tax.scale_{step}_tax", day)
            + rule.rate(f"tax.scale_{step}_rate", day) * above
        )
        # A step below the income is replaced by the next one, so steps that a year lacks do no
        # harm.
        tax = on_step.where(above >= 0, tax)
    return tax
