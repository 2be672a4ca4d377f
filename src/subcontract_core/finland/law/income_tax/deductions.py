"""From gross to taxable income: the deductions that need no claim."""

from typing import Any

from attrs import frozen

from ....base.columns import Days
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
    day: Days,
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
    rule = law.rule("tax.income_deductions")
    net = rule.step(
        "net_earned_income",
        (total - wage.at_most(rule.amount("tax.wage_deduction_max", day))).at_least(0),
    )
    earned = _earned_income_deduction(rule, day, work, net)
    municipal_pension = rule.step(
        "pension_deduction",
        _municipal_pension_deduction(rule, day, net).at_least(0).at_most(pension),
    )
    state_pension = _state_pension_deduction(rule, day, net, municipal_pension).at_most(pension)
    before_basic = (net - contributions - earned - municipal_pension).at_least(0)
    basic = rule.step("basic_deduction", _basic_deduction(rule, day, before_basic))
    municipal = rule.step("taxable", (before_basic - basic).at_least(0).reduced(PLACES))
    state = rule.select(
        "tax.bases",
        day,
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
        net,
        earned,
        state_pension,
        municipal_pension,
        basic,
        municipal,
        state,
        rule.reason(),
    )


def _earned_income_deduction(rule: Rule, day: Days, work: Exact, net: Exact) -> Exact:
    """Earned income deduction (ansiotulovähennys), abolished in 2025."""
    second = rule.amount("tax.earned_deduction_second", day)
    first_part = (work.at_most(second) - rule.amount("tax.earned_deduction_from", day)).at_least(0)
    accrued = rule.rate("tax.earned_deduction_rate_1", day) * first_part + rule.rate(
        "tax.earned_deduction_rate_2", day
    ) * (work - second).at_least(0)
    above = (net - rule.amount("tax.earned_deduction_reduced_from", day)).at_least(0)
    reduced = (
        accrued.at_most(rule.amount("tax.earned_deduction_max", day))
        - rule.rate("tax.earned_deduction_reduction", day) * above
    )
    return reduced.at_least(0).at_most(net)


def _municipal_pension_deduction(rule: Rule, day: Days, net: Exact) -> Exact:
    """Pension income deduction (eläketulovähennys): municipal until 2022, in common from 2023."""
    multiple = rule.rate("tax.pension_deduction_multiple", day) * rule.amount(
        "tax.full_national_pension", day
    )
    full = _up(rule, day, multiple - rule.amount("tax.pension_deduction_constant", day))

    def one_rate(rows: Any) -> Exact:
        most, row_day = take(full, rows), take(day, rows)
        return most - rule.rate("tax.pension_deduction_reduction", row_day) * (
            take(net, rows) - most
        ).at_least(0)

    def two_rates(rows: Any) -> Exact:
        most, row_day, income = take(full, rows), take(day, rows), take(net, rows)
        second = rule.amount("tax.pension_deduction_second", row_day)
        below = rule.rate("tax.pension_deduction_reduction", row_day) * (
            income.at_most(second) - most
        ).at_least(0)
        return (
            most
            - below
            - rule.rate("tax.pension_deduction_reduction_2", row_day)
            * (income - second).at_least(0)
        )

    return rule.select("tax.bases", day, {"separate": one_rate, "common": two_rates})


def _state_pension_deduction(rule: Rule, day: Days, net: Exact, common: Exact) -> Exact:
    """The state's own pension income deduction until 2022; from 2023 there is only the common
    one.
    """

    def own(rows: Any) -> Exact:
        row_day = take(day, rows)
        multiple = rule.rate("tax.state_pension_deduction_multiple", row_day) * rule.amount(
            "tax.full_national_pension", row_day
        )
        full = _up(rule, row_day, multiple - rule.amount("tax.scale_2_from", row_day))
        return (
            full
            - rule.rate("tax.state_pension_deduction_reduction", row_day)
            * (take(net, rows) - full).at_least(0)
        ).at_least(0)

    return rule.select(
        "tax.bases", day, {"separate": own, "common": lambda rows: take(common, rows)}
    )


def _basic_deduction(rule: Rule, day: Days, income: Exact) -> Exact:
    """Basic deduction (perusvähennys): all of a small income, less and less of a larger one."""
    most = rule.amount("tax.basic_deduction_max", day)
    return income.at_most(
        (
            most - rule.rate("tax.basic_deduction_reduction", day) * (income - most).at_least(0)
        ).at_least(0)
    )


def _up(rule: Rule, day: Days, amount: Exact) -> Exact:
    return amount.rounded(int(rule.cents("tax.pension_deduction_rounding", day)), up=True)
