"""Income tax of a year: the documents' worked examples, days of change and thresholds."""

from datetime import date
from fractions import Fraction

import numpy as np
import pytest

from subcontract_core.base.dates import number
from subcontract_core.base.errors import MoneyError
from subcontract_core.base.numbers import euros
from subcontract_core.finland.law import (
    law_of_finland,
)
from subcontract_core.finland.law.income_tax import income_tax
from support.golden import euros_of
from support.income_tax import year_of


def test_the_worked_example_of_2025_leaves_16508_10():
    found = year_of(2025, pension=1_100_000, wage=600_000)
    assert euros_of(found.contributions.total) == Fraction("464.40")
    assert euros_of(found.taxable.net) == 16250
    assert euros_of(found.taxable.pension_deduction_municipal) == Fraction("8367.80")
    assert euros_of(found.taxable.basic_deduction) == Fraction("3520.496")
    assert (
        euros_of(found.taxable.municipal) == euros_of(found.taxable.state) == Fraction("3897.304")
    )
    assert found.before_credits.state.decimals(4) == 4926192
    assert found.before_credits.municipal.decimals(4) == 2922978
    assert found.before_credits.health_care.decimals(4) == 413114
    assert euros_of(found.work_credit) == 1080
    assert euros_of(found.taxes.total) == 0
    assert euros_of(found.broadcasting) == Fraction("27.50")
    assert euros_of(found.total) == Fraction("491.90")
    assert euros_of(found.net_income) == Fraction("16508.10")


def test_the_same_person_in_2022_pays_1149_77():
    found = year_of(2022, pension=1_100_000, wage=600_000, municipal_rate=Fraction("0.20"))
    assert euros_of(found.taxable.earned_deduction) == Fraction("1683.75")
    assert euros_of(found.taxable.pension_deduction_municipal) == Fraction("6057.50")
    assert euros_of(found.taxable.pension_deduction_state) == Fraction("9267.20")
    assert euros_of(found.taxable.municipal) == Fraction("5014.705")
    assert euros_of(found.taxable.state) == Fraction("6463.80")
    assert euros_of(found.before_credits.state) == 0
    assert euros_of(found.work_credit) == 455
    assert found.before_credits.municipal.decimals(4) == 10029410
    assert found.before_credits.health_care.decimals(4) == 265779
    assert found.total.cents() == 114977


def test_no_income_pays_nothing():
    found = year_of(2026)
    assert euros_of(found.total) == euros_of(found.net_income) == 0


def test_a_column_of_people_and_days_gives_what_single_questions_give():
    days = np.array([number(date(on, 1, 1)) for on in (2021, 2026, 2023)])
    wage, pension, age = (
        np.array([0, 9_000_000, 1_000_000]),
        np.array([1_500_000, 0, 900_000]),
        np.array([66, 40, 30]),
    )
    column = income_tax(
        law_of_finland(), days, age=age, wage=wage, pension=pension, municipal_rate=Fraction("0.08")
    ).net_income
    single = [
        euros_of(
            income_tax(
                law_of_finland(),
                int(d),
                age=int(a),
                wage=int(w),
                pension=int(p),
                municipal_rate=Fraction("0.08"),
            ).net_income
        )
        for d, a, w, p in zip(days, age, wage, pension, strict=True)
    ]
    assert [euros_of(column[row]) for row in range(3)] == single


def test_the_reasons_name_each_rule_of_the_chain():
    assert [why.rule for why in year_of(2026, wage=1_000_000).reasons] == [
        "payroll.employee_pension",
        "payroll.employee_unemployment",
        "tax.income_contributions",
        "tax.income_deductions",
        "tax.income_scale",
        "tax.income_credit",
        "tax.broadcasting",
        "tax.income",
    ]


def test_incomes_of_millions_are_computed_or_refused_but_never_wrapped_round():
    assert euros_of(year_of(2026, wage=100_000_000).net_income) > 0
    with pytest.raises(MoneyError):
        year_of(2026, wage=10**15)


def test_the_tax_example_of_2022_with_two_bases_comes_to_1149_77():
    found = income_tax(
        law_of_finland(),
        number(date(2022, 1, 1)),
        age=40,
        wage=600_000,
        pension=1_100_000,
        municipal_rate=Fraction("0.20"),
        church_rate=0,
        has_spouse=False,
    )
    assert euros(int(found.total.cents())) == "1149.77"
