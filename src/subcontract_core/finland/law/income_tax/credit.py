"""The work income credit and how it is used."""

from typing import Any

from attrs import frozen
import numpy as np

from ....base.money import Exact, portion
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
    on: Any,
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
    r = law.rule("tax.income_credit")
    full = r.step(
        "work_income_credit", _full(r, on, work, net, np.asarray(age), children, single_parent)
    )
    over = (full - taxes.state).at_least(0)
    others = taxes.municipal + taxes.church + taxes.health_care
    used = over.at_most(others)
    after = [
        tax - portion(used, tax, others)
        for tax in (taxes.municipal, taxes.health_care, taxes.church)
    ]
    why = r.reason()
    return Credit(full, Taxes((taxes.state - full).at_least(0), *after, why), why)


def _full(
    r: Rule, on: Any, work: Exact, net: Exact, age: np.ndarray, children: Any, single_parent: Any
) -> Exact:
    accrued = r.rate("tax.work_credit_rate", on) * (
        work - r.amount("tax.work_credit_from", on)
    ).at_least(0)
    per_child = r.amount("tax.work_credit_child", on)
    times = np.where(single_parent, r.count("tax.work_credit_single_parent_times", on), 1)
    most = (
        r.amount("tax.work_credit_max", on)
        + _age_increase(r, on, age)
        + per_child * (times * children)
    )
    second = r.amount("tax.work_credit_second", on)
    first_part = (net.at_most(second) - r.amount("tax.work_credit_reduced_from", on)).at_least(0)
    reduction = r.rate("tax.work_credit_reduction", on) * first_part + r.rate(
        "tax.work_credit_reduction_2", on
    ) * (net - second).at_least(0)
    return (accrued.at_most(most) - reduction).at_least(0).reduced(PLACES)


def _age_increase(r: Rule, on: Any, age: np.ndarray) -> Exact:
    """The increase of the oldest age that has been reached and has an increase of its own."""
    increase = Exact.of(0)
    for number in AGE_INCREASES:
        increase = r.amount(f"tax.work_credit_age_increase_{number}", on).where(
            age >= r.count(f"tax.work_credit_age_{number}", on), increase
        )
    return increase
