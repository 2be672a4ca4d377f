"""Wage-based contributions: who is insured, worked examples, days of change, and where SISU
differs from the law.
"""

from datetime import date
from fractions import Fraction

import numpy as np
import pytest

from finland.compare import euros
from subcontract_core.base.dates import number
from subcontract_core.finland.law import law_of_finland, payroll

SISU = {"payroll.rate_source": "sisu"}
AVERAGE = {"payroll.public_pension_view": "average"}
LONG_AGO, LATELY = number(date(2022, 3, 1)), number(date(2026, 3, 1))


def insured(day, month_wage, age=30, public=False, using=None):
    return bool(
        payroll.pension_insured(
            using or law_of_finland(), day, month_wage=month_wage, age=age, public=public
        )
    )


def employer(day, wage=65400, age=30, using=None, **situation):
    known = {"public": False, "large_payroll": False, "insured": np.True_, **situation}
    return payroll.employer_contributions(
        using or law_of_finland(), day, wage=wage, age=age, **known
    )


def unemployment(day, age, using=None):
    return euros(
        payroll.employee_unemployment(using or law_of_finland(), day, wage=100000, age=age)
    )


def pension(day, age, wage=100000):
    return euros(
        payroll.employee_pension(law_of_finland(), day, wage=wage, age=age, insured=np.True_)
    )


def total(parts):
    return sum(euros(part) for part in parts.values())


# -- pension insurance
# -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("year", "threshold"),
    [(2021, 6137), (2022, 6288), (2023, 6526), (2024, 6857), (2025, 7008), (2026, 7172)],
)
def test_a_month_at_the_threshold_is_insured_and_one_cent_under_is_not(year, threshold):
    assert insured(number(date(year, 6, 1)), threshold)
    assert not insured(number(date(year, 6, 1)), threshold - 1)


def test_the_threshold_rises_on_the_first_of_january_and_not_the_day_before():
    assert insured(number(date(2021, 12, 31)), 6137)
    assert not insured(number(date(2022, 1, 1)), 6137)


def test_six_hours_with_holiday_compensation_are_insured_in_march_2022_and_five_are_not():
    assert insured(LONG_AGO, 6540)
    assert not insured(LONG_AGO, 5450)


def test_a_public_employer_insures_a_wage_of_any_size():
    assert insured(LONG_AGO, 1, public=True)
    assert insured(LONG_AGO, 1, public=np.array([True]))
    assert not insured(LONG_AGO, 1, public=np.array([False]))


@pytest.mark.parametrize(("age", "expected"), [(16, False), (17, True)])
def test_insurance_starts_at_17(age, expected):
    assert insured(LONG_AGO, 100000, age=age) is expected
    assert insured(LONG_AGO, 100000, age=age, public=True) is expected


@pytest.mark.parametrize(("born", "last"), [(1957, 68), (1958, 69), (1961, 69), (1962, 70)])
def test_the_upper_age_depends_on_the_year_of_birth(born, last):
    assert insured(number(date(born + last, 6, 1)), 100000, age=last)
    assert not insured(number(date(born + last + 1, 6, 1)), 100000, age=last + 1)


def test_the_model_stops_at_67_whatever_the_year_of_birth():
    using = law_of_finland().overriding(SISU)
    assert insured(LATELY, 100000, age=67, using=using)
    assert not insured(LATELY, 100000, age=68, using=using)
    assert insured(LATELY, 100000, age=68)


# -- what the employee gives up
# ----------------------------------------------------------------------


def test_sixty_hours_in_march_2022_cost_the_worker_46_76_and_the_employer_113_80():
    assert (
        payroll.employee_pension(
            law_of_finland(), LONG_AGO, wage=65400, age=30, insured=np.True_
        ).amount.cents()
        == 4676
    )
    assert employer(LONG_AGO)["pension"].amount.cents() == 11380


@pytest.mark.parametrize(("age", "rate"), [(52, "71.5"), (53, "86.5"), (62, "86.5"), (63, "71.5")])
def test_the_pension_rate_is_higher_from_53_to_62(age, rate):
    assert pension(LONG_AGO, age) == Fraction(rate)


def test_from_2026_there_is_one_pension_rate_and_not_the_day_before():
    assert pension(number(date(2025, 12, 31)), 55) == Fraction("86.5")
    assert pension(number(date(2026, 1, 1)), 55) == pension(number(date(2026, 1, 1)), 30) == 73


def test_an_uninsured_wage_gives_up_nothing():
    wage, known = np.array([5000, 65400]), np.array([False, True])
    found = payroll.employee_pension(
        law_of_finland(), LONG_AGO, wage=wage, age=np.array([30, 30]), insured=known
    )
    assert found.amount.cents().tolist() == [0, 4676]


def test_a_worker_of_17_pays_unemployment_contribution_until_july_2022():
    assert unemployment(number(date(2022, 7, 31)), 17) == 15
    assert unemployment(number(date(2022, 8, 1)), 17) == 0
    assert unemployment(number(date(2022, 8, 1)), 18) == 15


@pytest.mark.parametrize(("age", "expected"), [(64, 15), (65, 0)])
def test_the_unemployment_contribution_ends_after_64(age, expected):
    assert unemployment(LONG_AGO, age) == expected


def test_deductions_of_the_2026_example_are_47_74_and_5_82():
    assert (
        payroll.employee_pension(
            law_of_finland(), LATELY, wage=65400, age=30, insured=np.True_
        ).amount.cents()
        == 4774
    )
    assert (
        payroll.employee_unemployment(law_of_finland(), LATELY, wage=65400, age=30).amount.cents()
        == 582
    )


# -- what the employer pays
# --------------------------------------------------------------------------


def test_a_small_private_employer_pays_130_10_on_654_in_2026():
    assert round(total(employer(LATELY)), 2) == Fraction("130.10")


def test_a_large_public_body_pays_159_23_on_654_in_2022_in_the_average_view():
    using = law_of_finland().overriding(AVERAGE)
    assert round(
        total(employer(LONG_AGO, public=True, large_payroll=True, using=using)), 2
    ) == Fraction("159.23")


@pytest.mark.parametrize(("age", "rate"), [(30, "17.25"), (55, "15.75")])
def test_one_more_hour_costs_a_public_body_the_wage_based_rate_less_the_workers_own(age, rate):
    assert euros(employer(LONG_AGO, wage=10000, age=age, public=True)["pension"]) == Fraction(rate)


def test_public_and_private_employers_may_share_a_column():
    found = employer(
        LONG_AGO,
        wage=np.array([10000, 10000]),
        age=np.array([30, 30]),
        public=np.array([True, False]),
        insured=np.array([True, True]),
    )
    assert found["pension"].amount.cents().tolist() == [1725, 1740]


def test_large_and_small_payrolls_may_share_a_column():
    found = employer(
        LONG_AGO,
        wage=np.array([100000, 100000]),
        age=np.array([30, 30]),
        large_payroll=np.array([True, False]),
        insured=np.array([True, True]),
    )
    assert found["unemployment"].amount.cents().tolist() == [2050, 500]


@pytest.mark.parametrize(
    ("year", "limit"),
    [(2021, 130000), (2022, 130000), (2023, 140000), (2024, 150000), (2026, 150000)],
)
@pytest.mark.parametrize(("over", "due"), [(0, False), (1, True)])
def test_a_small_employers_year_is_free_of_three_contributions_up_to_the_limit_and_one_cent_over_is_not(
    year, limit, over, due
):
    parts = employer(number(date(year, 6, 1)), other_staff=False, year_wage=limit + over)
    assert [bool(euros(parts[name])) for name in ("unemployment", "accident", "group_life")] == [
        due
    ] * 3
    assert euros(parts["pension"]) > 0 and euros(parts["health"]) > 0


def test_an_employer_with_other_staff_is_not_a_small_one():
    assert euros(employer(LATELY, other_staff=True, year_wage=130000)["unemployment"]) > 0


@pytest.mark.parametrize(("year_wage", "due"), [(150000, False), (150001, True)])
def test_a_household_owes_the_health_contribution_when_one_worker_gets_over_1500_in_the_year(
    year_wage, due
):
    parts = employer(
        LATELY, household=True, worker_year_wage=year_wage, other_staff=False, year_wage=200000
    )
    assert bool(euros(parts["health"])) is due
    assert euros(parts["unemployment"]) > 0
    assert euros(employer(LATELY, household=False, worker_year_wage=year_wage)["health"]) > 0


@pytest.mark.parametrize(
    ("year", "age", "rate"),
    [
        (2021, 30, "176.5"),
        (2022, 30, "187"),
        (2022, 55, "172"),
        (2025, 30, "191.3"),
        (2026, 55, "185.5"),
    ],
)
def test_a_temporary_employer_pays_its_quoted_rate_less_what_the_worker_gives_up(year, age, rate):
    on = number(date(year, 6, 1))
    assert euros(employer(on, wage=100000, age=age, temporary=True)["pension"]) == Fraction(rate)
    assert euros(employer(on, wage=100000, age=age, temporary=True)["pension"]) + pension(
        on, age
    ) == law_of_finland().rate("payroll.temporary_employer_rate", on).num * Fraction(
        1000, law_of_finland().rate("payroll.temporary_employer_rate", on).den
    )


@pytest.mark.parametrize(
    ("year", "limit"),
    [(2021, 879000), (2022, 900600), (2024, 982200), (2025, 1003800), (2026, 1027200)],
)
def test_an_employer_is_a_temporary_one_under_the_limit_of_six_months_and_not_at_it(year, limit):
    on = number(date(year, 6, 1))
    assert payroll.temporary_employer(law_of_finland(), on, half_year_wage=limit - 1)[0]
    assert not payroll.temporary_employer(law_of_finland(), on, half_year_wage=limit)[0]
    assert not payroll.temporary_employer(
        law_of_finland(), on, half_year_wage=limit - 1, standing_employees=True
    )[0]


def test_rates_of_a_temporary_employer_that_no_authority_was_seen_to_give_are_not_called_verified():
    rate = law_of_finland().parameters["payroll.temporary_employer_rate"]
    assert {value.valid_from.year for value in rate.values if value.confidence != "verified"} == {
        2023,
        2024,
    }


@pytest.mark.parametrize(("age", "due"), [(15, False), (16, True), (67, True), (68, False)])
def test_the_health_contribution_is_due_from_16_to_67(age, due):
    assert bool(euros(employer(LATELY, age=age)["health"])) is due


def test_the_dated_rates_change_on_the_first_of_january():
    before, after = (
        employer(number(date(2024, 12, 31)), wage=100000),
        employer(number(date(2025, 1, 1)), wage=100000),
    )
    assert [euros(part["health"]) for part in (before, after)] == [
        Fraction("11.6"),
        Fraction("18.7"),
    ]
    assert [euros(part["pension"]) for part in (before, after)] == [
        Fraction("173.4"),
        Fraction("173.8"),
    ]


# -- where the model's table and the law part
# ----------------------------------------------------------


@pytest.mark.parametrize(
    ("year", "name", "lawful", "modelled"),
    [
        (2022, "accident", "57", "70"),  # the table was not updated for the year
        (2023, "pension", "1739", "1740"),  # two insurers' series agree against the table
        (2022, "group_life", "5.7", "6"),
        (2023, "group_life", "5.6", "5.5"),
        (2026, "unemployment", "31", "92"),  # the model has one average for payrolls of every size
    ],
)
def test_the_models_rates_differ_from_the_laws_where_they_are_averaged_or_out_of_date(
    year, name, lawful, modelled
):
    on = number(date(year, 6, 1))
    assert euros(employer(on, wage=1000000)[name]) == Fraction(lawful)
    assert euros(
        employer(on, wage=1000000, using=law_of_finland().overriding(SISU))[name]
    ) == Fraction(modelled)


def test_the_model_charges_the_employer_until_65_and_frees_17_year_olds_from_january_2022():
    using, june = law_of_finland().overriding(SISU), number(date(2022, 6, 1))
    assert (
        euros(employer(june, age=65, using=using)["unemployment"])
        > 0
        == euros(employer(june, age=65)["unemployment"])
    )
    assert unemployment(june, 17, using=using) == 0 < unemployment(june, 17)


# -- holiday compensation
# ------------------------------------------------------------------------------


@pytest.mark.parametrize(("months", "expected"), [(11, 54), (12, 69)])
def test_holiday_compensation_is_larger_from_a_year_on(months, expected):
    assert (
        euros(
            payroll.holiday_compensation(
                law_of_finland(), LONG_AGO, wage=60000, months_of_contract=months
            )
        )
        == expected
    )


def test_every_line_says_what_it_read():
    parts = employer(LONG_AGO, public=True)
    assert parts["pension"].why.rule == "payroll.employer_pension"
    assert "payroll.keva_total_rate" in parts["pension"].why.parameters
    assert parts["group_life"].why.rule == "payroll.employer_group_life"
