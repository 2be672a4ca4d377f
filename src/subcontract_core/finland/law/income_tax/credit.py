"""The work income credit and how it is used."""

from typing import Any

from attrs import frozen
import numpy as np

from ....base.columns import Days
from ....base.division import portion
from ....base.money import Exact
from ....base.provenance import Reason
from ....law import Law, Rule
from .deductions import PLACES
from .scale import Taxes

AGE_INCREASES = (1, 2, 3)


@frozen(eq=False)
class Credit:
    """The full work income credit, and the taxes after it has been used, exact cents a year."""

    full: Exact
    taxes: Taxes
    why: Reason


def work_income_credit(
    law: Law,
    day: Days,
    *,
    taxes: Taxes,
    work: Exact,
    net: Exact,
    age: Any,
    children: Any,
    single_parent: Any,
) -> Credit:
    """Work income credit (työtulovähennys) of a year in cents, and the `taxes` that remain.

    `work` is wages and other work income, `net` the net earned income, in cents a year; `age` in
    years, `children` under 18, `single_parent` a flag. Income Tax Act 1535/1992, section 125.
    """
    rule = law.rule("tax.income_credit")
    full = rule.step(
        "work_income_credit",
        _full(
            rule,
            day,
            work,
            net,
            np.asarray(age),
            children,
            single_parent,
        ),
    )
    over = (full - taxes.state).at_least(0)
    others = taxes.municipal + taxes.church + taxes.health_care
    used = over.at_most(others)
    after = [
        tax - portion(used, tax, others)
        for tax in (taxes.municipal, taxes.health_care, taxes.church)
    ]
    why = rule.reason()
    return Credit(full, Taxes((taxes.state - full).at_least(0), *after, why), why)


def _full(
    rule: Rule,
    day: Days,
    work: Exact,
    net: Exact,
    age: np.ndarray,
    children: Any,
    single_parent: Any,
) -> Exact:
    accrued = rule.rate("tax.work_credit_rate", day) * (
        work - rule.amount("tax.work_credit_from", day)
    ).at_least(0)
    per_child = rule.amount("tax.work_credit_child", day)
    times = np.where(single_parent, rule.count("tax.work_credit_single_parent_times", day), 1)
    most = (
        rule.amount("tax.work_credit_max", day)
        + _age_increase(rule, day, age)
        + per_child * (times * children)
    )
    second = rule.amount("tax.work_credit_second", day)
    first_part = (net.at_most(second) - rule.amount("tax.work_credit_reduced_from", day)).at_least(
        0
    )
    reduction = rule.rate("tax.work_credit_reduction", day) * first_part + rule.rate(
        "tax.work_credit_reduction_2", day
    ) * (net - second).at_least(0)
    return (accrued.at_most(most) - reduction).at_least(0).reduced(PLACES)


def _age_increase(rule: Rule, day: Days, age: np.ndarray) -> Exact:
    """The increase of the oldest age that has been reached and has an increase of its own."""
    increase = Exact.of(0)
    for number in AGE_INCREASES:
        increase = rule.amount(f"tax.work_credit_age_increase_{number}", day).where(
            age >= rule.count(f"tax.work_credit_age_{number}", day), increase
        )
    return increase
