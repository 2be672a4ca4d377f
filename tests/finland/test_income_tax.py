"""Income tax of a year: the documents' worked examples, days of change and thresholds."""

from datetime import date
from fractions import Fraction

import numpy as np
import pytest

from finland.compare import euros
from subcontract_core.base.dates import number
from subcontract_core.base.division import portion
from subcontract_core.base.errors import MoneyError
from subcontract_core.base.money import Exact
from subcontract_core.finland.law import law_of_finland
from subcontract_core.finland.law.income_tax import income_tax


def year(day, readings=None, **person):
    asked = {"age": 40, "municipal_rate": Fraction("0.075")} | person
    return income_tax(
        law_of_finland().overriding(readings or {}),
        date(day, 1, 1) if isinstance(day, int) else day,
        **asked,
    )


def exact(amount):
    return euros(amount)


def test_the_worked_example_of_2025_leaves_16508_10():
    found = year(2025, pension=1_100_000, wage=600_000)
    assert exact(found.contributions.total) == Fraction("464.40")
    assert exact(found.taxable.net) == 16250
    assert exact(found.taxable.pension_deduction_municipal) == Fraction("8367.80")
    assert exact(found.taxable.basic_deduction) == Fraction("3520.496")
    assert exact(found.taxable.municipal) == exact(found.taxable.state) == Fraction("3897.304")
    assert found.before_credits.state.decimals(4) == 4926192
    assert found.before_credits.municipal.decimals(4) == 2922978
    assert found.before_credits.health_care.decimals(4) == 413114
    assert exact(found.work_credit) == 1080
    assert exact(found.taxes.total) == 0
    assert exact(found.broadcasting) == Fraction("27.50")
    assert exact(found.total) == Fraction("491.90")
    assert exact(found.net_income) == Fraction("16508.10")


def test_the_same_person_in_2022_pays_1149_77():
    found = year(2022, pension=1_100_000, wage=600_000, municipal_rate=Fraction("0.20"))
    assert exact(found.taxable.earned_deduction) == Fraction("1683.75")
    assert exact(found.taxable.pension_deduction_municipal) == Fraction("6057.50")
    assert exact(found.taxable.pension_deduction_state) == Fraction("9267.20")
    assert exact(found.taxable.municipal) == Fraction("5014.705")
    assert exact(found.taxable.state) == Fraction("6463.80")
    assert exact(found.before_credits.state) == 0
    assert exact(found.work_credit) == 455
    assert found.before_credits.municipal.decimals(4) == 10029410
    assert found.before_credits.health_care.decimals(4) == 265779
    assert found.total.cents() == 114977


def test_an_income_at_a_step_of_the_scale_is_taxed_the_same_by_both_steps():
    # The yearly tables round the tax at a limit to cents, so the steps meet to the cent.
    for on in range(2021, 2027):
        for step in range(2 if on >= 2023 else 3, 7):
            day = date(on, 1, 1)
            below, above = (
                law_of_finland().amount(f"tax.scale_{step - 1}_tax", day),
                law_of_finland().amount(f"tax.scale_{step}_tax", day),
            )
            width = law_of_finland().amount(
                f"tax.scale_{step}_from", day
            ) - law_of_finland().amount(f"tax.scale_{step - 1}_from", day)
            assert (
                below + law_of_finland().rate(f"tax.scale_{step - 1}_rate", day) * width
            ).cents() == above.cents(), (on, step)


def test_the_bases_are_separate_on_the_last_day_of_2022_and_common_the_day_after():
    before, after = (
        year(day, wage=2_000_000).taxable for day in (date(2022, 12, 31), date(2023, 1, 1))
    )
    assert exact(before.municipal) < exact(before.state)
    assert exact(after.municipal) == exact(after.state)


def test_the_earned_income_deduction_ends_with_the_year_2024():
    assert exact(year(date(2024, 12, 31), wage=1_000_000).taxable.earned_deduction) > 0
    assert exact(year(date(2025, 1, 1), wage=1_000_000).taxable.earned_deduction) == 0


def test_a_wage_equal_to_the_limit_pays_the_daily_allowance_contribution_and_one_cent_less_does_not():
    assert exact(year(2025, wage=1_686_200).contributions.daily_allowance) == Fraction("141.6408")
    assert exact(year(2025, wage=1_686_199).contributions.daily_allowance) == 0


def test_other_work_income_pays_the_daily_allowance_contribution_unless_only_wages_count():
    # SISU's example households charge it on wages alone, its register data on all work income, and
    # so does the law.
    assert exact(year(2025, other_work=2_000_000).contributions.daily_allowance) == 168
    wages = {"tax.daily_allowance_base": "wages"}
    assert exact(year(2025, wages, other_work=2_000_000).contributions.daily_allowance) == 0
    assert exact(
        year(2025, wages, other_work=2_000_000, wage=1_686_200).contributions.daily_allowance
    ) == Fraction("141.6408")


def test_the_broadcasting_tax_starts_one_cent_over_the_limit_and_ends_at_its_maximum():
    assert exact(year(2025, other=1_515_000).broadcasting) == 0
    assert exact(year(2025, other=1_515_001).broadcasting) == Fraction("0.00025")
    assert exact(year(2025, other=10_000_000).broadcasting) == 160
    assert exact(year(2024, other=10_000_000).broadcasting) == 163
    assert exact(year(2025, other=10_000_000, age=17).broadcasting) == 0


def test_the_credit_grows_with_age_and_for_children_of_a_single_parent_twice():
    def credit(**person):
        return exact(year(2026, wage=3_000_000, **person).work_credit)

    assert credit() == 3430
    assert credit(age=64) == 3430
    assert credit(age=65) == 4630
    assert credit(children=2, has_spouse=True) == 3640
    assert credit(children=2) == 3850


def test_the_age_increases_of_2023_are_200_400_and_600():
    found = [
        exact(year(2023, wage=2_000_000, age=age).work_credit) for age in (59, 60, 61, 62, 64, 65)
    ]
    assert [credit - found[0] for credit in found] == [0, 200, 200, 370, 370, 370]


def test_what_the_state_tax_cannot_use_of_the_credit_comes_off_the_others_in_proportion():
    found = year(
        2022, wage=2_000_000, municipal_rate=Fraction("0.20"), church_rate=Fraction("0.01")
    )
    left = [
        getattr(found.taxes, name).decimals(4) / getattr(found.before_credits, name).decimals(4)
        for name in ("municipal", "church", "health_care")
    ]
    assert 0 < left[0] < 1
    assert left == pytest.approx([left[0]] * 3, rel=1e-5)
    assert abs(
        exact(found.before_credits.total) - exact(found.taxes.total) - exact(found.work_credit)
    ) < Fraction(1, 10**6)


def test_the_full_national_pension_is_twelve_times_januarys():
    for on in range(2021, 2027):
        january = date(on, 1, 1)
        assert law_of_finland().cents(
            "tax.full_national_pension", january
        ) == 12 * law_of_finland().cents("pension.full_alone", january)


def test_a_large_pension_pays_the_additional_tax_above_the_limit_only():
    day = date(2026, 1, 1)
    at_limit, above = (
        year(day, pension=pension).before_credits.state for pension in (6_000_000, 6_000_100)
    )
    scale = law_of_finland().rate("tax.scale_5_rate", day)
    assert exact(above) - exact(at_limit) == exact(scale * 100) + Fraction("0.0585")


def test_no_income_pays_nothing():
    found = year(2026)
    assert exact(found.total) == exact(found.net_income) == 0


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
        exact(
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
    assert [exact(column[row]) for row in range(3)] == single


def test_the_reasons_name_each_rule_of_the_chain():
    assert [why.rule for why in year(2026, wage=1_000_000).reasons] == [
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
    assert exact(year(2026, wage=100_000_000).net_income) > 0
    with pytest.raises(MoneyError):
        year(2026, wage=10**15)


def test_reduced_rounds_half_away_from_zero_and_leaves_decimals_alone():
    assert (Exact(np.array([1, -1, 5, -5]), 3).reduced(1).num).tolist() == [3, -3, 17, -17]
    assert (Exact(np.array([1, -1]), 20).reduced(1).num).tolist() == [1, -1]
    assert Exact(np.array([7]), 5).reduced(1).den == 5


def test_a_portion_is_exact_beyond_64_bits_and_nothing_of_nothing():
    huge = Exact(np.array([3 * 10**15, 0, 10**15]))
    whole = Exact(np.array([4 * 10**15, 0, 3 * 10**15]))
    assert portion(Exact(np.array([2 * 10**15, 0, 10**15])), huge, whole).num.tolist() == [
        15 * 10**14,
        0,
        333333333333333,
    ]
    with pytest.raises(MoneyError):
        portion(Exact(1), Exact(2), Exact(1))
