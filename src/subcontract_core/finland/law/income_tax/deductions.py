"""From gross to taxable income: the deductions that need no claim."""

from typing import Any

from attrs import frozen

from ....base.money import Exact, take
from ....base.provenance import Reason
from ....law import Law, Rule

# Between rules, exact cents are kept to this many decimals: a 10 000th of what is ever printed.
PLACES = 6


@frozen(eq=False)
class Taxable:
    """Net earned income, the deductions from it and what is taxed, exact cents a year."""

    net: Exact
    earned_deduction: Exact
    pension_deduction_state: Exact
    pension_deduction_municipal: Exact
    basic_deduction: Exact
    municipal: Exact
    state: Exact
    why: Reason


def taxable_income(
    law: Law,
    on: Any,
    *,
    total: Exact,
    wage: Exact,
    work: Exact,
    pension: Exact,
    contributions: Exact,
) -> Taxable:
    """Taxable income of a year (verotettava tulo) in municipal and in state taxation, in cents.

    `total` is all earned income, of which `wage`, `work` (wages and other work income) and
    `pension` are parts; `contributions` are the insured person's. All in cents a year. Income Tax
    Act 1535/1992, sections 95, 100 and 106.
    """
    r = law.rule("tax.income_deductions")
    net = r.step(
        "net_earned_income",
        (total - wage.at_most(r.amount("tax.wage_deduction_max", on))).at_least(0),
    )
    earned = _earned_income_deduction(r, on, work, net)
    municipal_pension = r.step(
        "pension_deduction",
        _municipal_pension_deduction(r, on, net).at_least(0).at_most(pension),
    )
    state_pension = _state_pension_deduction(r, on, net, municipal_pension).at_most(pension)
    before_basic = (net - contributions - earned - municipal_pension).at_least(0)
    basic = r.step("basic_deduction", _basic_deduction(r, on, before_basic))
    municipal = r.step("taxable", (before_basic - basic).at_least(0).reduced(PLACES))
    state = r.select(
        "tax.bases",
        on,
        {
            "separate": (
                lambda rows: (
                    (take(net, rows) - take(contributions, rows) - take(state_pension, rows))
                    .at_least(0)
                    .reduced(PLACES)
                )
            ),
            "common": lambda rows: take(municipal, rows),
        },
    )
    return Taxable(
        net, earned, state_pension, municipal_pension, basic, municipal, state, r.reason()
    )


def _earned_income_deduction(r: Rule, on: Any, work: Exact, net: Exact) -> Exact:
    """Earned income deduction (ansiotulovähennys), abolished in 2025."""
    second = r.amount("tax.earned_deduction_second", on)
    first_part = (work.at_most(second) - r.amount("tax.earned_deduction_from", on)).at_least(0)
    accrued = r.rate("tax.earned_deduction_rate_1", on) * first_part + r.rate(
        "tax.earned_deduction_rate_2", on
    ) * (work - second).at_least(0)
    above = (net - r.amount("tax.earned_deduction_reduced_from", on)).at_least(0)
    reduced = (
        accrued.at_most(r.amount("tax.earned_deduction_max", on))
        - r.rate("tax.earned_deduction_reduction", on) * above
    )
    return reduced.at_least(0).at_most(net)


def _municipal_pension_deduction(r: Rule, on: Any, net: Exact) -> Exact:
    """Pension income deduction (eläketulovähennys): municipal until 2022, in common from 2023."""
    multiple = r.rate("tax.pension_deduction_multiple", on) * r.amount(
        "tax.full_national_pension", on
    )
    full = _up(r, on, multiple - r.amount("tax.pension_deduction_constant", on))

    def one_rate(rows: Any) -> Exact:
        most, day = take(full, rows), take(on, rows)
        return most - r.rate("tax.pension_deduction_reduction", day) * (
            take(net, rows) - most
        ).at_least(0)

    def two_rates(rows: Any) -> Exact:
        most, day, income = take(full, rows), take(on, rows), take(net, rows)
        second = r.amount("tax.pension_deduction_second", day)
        below = r.rate("tax.pension_deduction_reduction", day) * (
            income.at_most(second) - most
        ).at_least(0)
        return (
            most
            - below
            - r.rate("tax.pension_deduction_reduction_2", day) * (income - second).at_least(0)
        )

    return r.select("tax.bases", on, {"separate": one_rate, "common": two_rates})


def _state_pension_deduction(r: Rule, on: Any, net: Exact, common: Exact) -> Exact:
    """The state's own pension income deduction until 2022; from 2023 there is only the common
    one.
    """

    def own(rows: Any) -> Exact:
        day = take(on, rows)
        multiple = r.rate("tax.state_pension_deduction_multiple", day) * r.amount(
            "tax.full_national_pension", day
        )
        full = _up(r, day, multiple - r.amount("tax.scale_2_from", day))
        return (
            full
            - r.rate("tax.state_pension_deduction_reduction", day)
            * (take(net, rows) - full).at_least(0)
        ).at_least(0)

    return r.select("tax.bases", on, {"separate": own, "common": lambda rows: take(common, rows)})


def _basic_deduction(r: Rule, on: Any, income: Exact) -> Exact:
    """Basic deduction (perusvähennys): all of a small income, less and less of a larger one."""
    most = r.amount("tax.basic_deduction_max", on)
    return income.at_most(
        (most - r.rate("tax.basic_deduction_reduction", on) * (income - most).at_least(0)).at_least(
            0
        )
    )


def _up(r: Rule, on: Any, amount: Exact) -> Exact:
    return amount.rounded(int(r.cents("tax.pension_deduction_rounding", on)), up=True)
