"""What the employer pays on top of the wage."""

from datetime import date
from fractions import Fraction
from inspect import signature

import numpy as np
import pytest

from subcontract_core.base.dates import number
from subcontract_core.finland.law import (
    law_of_finland,
    payroll,
)
from support.golden import euros_of


def test_654_euros_cost_a_small_private_employer_784_10_in_2026():
    day, wage = np.array([number(date(2026, 3, 1))]), np.array([65_400])
    parts = employer(day, wage=wage, age=np.array([30]), insured=np.array([True]))
    # Each contribution is a line of its own in whole cents, so that their sum may differ from the
    # example's by a cent.
    assert abs(65_400 + sum(int(part.amount.cents()[0]) for part in parts.values()) - 78_410) <= 1


SISU = {"payroll.rate_source": "sisu"}


AVERAGE = {"payroll.public_pension_view": "average"}


LONG_AGO, LATELY = number(date(2022, 3, 1)), number(date(2026, 3, 1))


def insured(day, month_wage, age=30, public=False, using=None):
    return bool(
        payroll.pension_insured(
            using or law_of_finland(), day, month_wage=month_wage, age=age, public=public
        )
    )


PARTS = {
    "pension": payroll.employer_pension,
    "health": payroll.employer_health,
    "unemployment": payroll.employer_unemployment,
    "accident": payroll.employer_accident,
    "group_life": payroll.employer_group_life,
}


def employer(day, wage=65400, age=30, using=None, **situation):
    """Each contribution of an employer, given what its rule asks of the situation."""
    known = {"public": False, "large_payroll": False, "insured": np.True_, **situation}
    known |= {"wage": wage, "age": age}
    law = using or law_of_finland()
    return {
        name: rule(law, day, **{k: v for k, v in known.items() if k in signature(rule).parameters})
        for name, rule in PARTS.items()
    }


def unemployment_share(day, age, using=None):
    return euros_of(
        payroll.employee_unemployment(using or law_of_finland(), day, wage=100000, age=age)
    )


def pension_share(day, age, wage=100000):
    return euros_of(
        payroll.employee_pension(law_of_finland(), day, wage=wage, age=age, insured=np.True_)
    )


def total(parts):
    return sum(euros_of(part) for part in parts.values())


def test_sixty_hours_in_march_2022_cost_the_worker_46_76_and_the_employer_113_80():
    assert (
        payroll.employee_pension(
            law_of_finland(), LONG_AGO, wage=65400, age=30, insured=np.True_
        ).amount.cents()
        == 4676
    )
    assert employer(LONG_AGO)["pension"].amount.cents() == 11380


def test_a_small_private_employer_pays_130_10_on_654_in_2026():
    assert round(total(employer(LATELY)), 2) == Fraction("130.10")


def test_a_large_public_body_pays_159_23_on_654_in_2022_in_the_average_view():
    using = law_of_finland().overriding(AVERAGE)
    assert round(
        total(employer(LONG_AGO, public=True, large_payroll=True, using=using)), 2
    ) == Fraction("159.23")


@pytest.mark.parametrize(("age", "rate"), [(30, "17.25"), (55, "15.75")])
def test_one_more_hour_costs_a_public_body_the_wage_based_rate_less_the_workers_own(age, rate):
    assert euros_of(employer(LONG_AGO, wage=10000, age=age, public=True)["pension"]) == Fraction(
        rate
    )


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
    assert [bool(euros_of(parts[name])) for name in ("unemployment", "accident", "group_life")] == [
        due
    ] * 3
    assert euros_of(parts["pension"]) > 0 and euros_of(parts["health"]) > 0


def test_an_employer_with_other_staff_is_not_a_small_one():
    assert euros_of(employer(LATELY, other_staff=True, year_wage=130000)["unemployment"]) > 0


@pytest.mark.parametrize(("year_wage", "due"), [(150000, False), (150001, True)])
def test_a_household_owes_the_health_contribution_when_one_worker_gets_over_1500_in_the_year(
    year_wage, due
):
    parts = employer(
        LATELY, household=True, worker_year_wage=year_wage, other_staff=False, year_wage=200000
    )
    assert bool(euros_of(parts["health"])) is due
    assert euros_of(parts["unemployment"]) > 0
    assert euros_of(employer(LATELY, household=False, worker_year_wage=year_wage)["health"]) > 0


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
    assert euros_of(employer(on, wage=100000, age=age, temporary=True)["pension"]) == Fraction(rate)
    assert euros_of(employer(on, wage=100000, age=age, temporary=True)["pension"]) + pension_share(
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
    assert bool(euros_of(employer(LATELY, age=age)["health"])) is due


def test_the_dated_rates_change_on_the_first_of_january():
    before, after = (
        employer(number(date(2024, 12, 31)), wage=100000),
        employer(number(date(2025, 1, 1)), wage=100000),
    )
    assert [euros_of(part["health"]) for part in (before, after)] == [
        Fraction("11.6"),
        Fraction("18.7"),
    ]
    assert [euros_of(part["pension"]) for part in (before, after)] == [
        Fraction("173.4"),
        Fraction("173.8"),
    ]


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
    assert euros_of(employer(on, wage=1000000)[name]) == Fraction(lawful)
    assert euros_of(
        employer(on, wage=1000000, using=law_of_finland().overriding(SISU))[name]
    ) == Fraction(modelled)


def test_the_model_charges_the_employer_until_65_and_frees_17_year_olds_from_january_2022():
    using, june = law_of_finland().overriding(SISU), number(date(2022, 6, 1))
    assert (
        euros_of(employer(june, age=65, using=using)["unemployment"])
        > 0
        == euros_of(employer(june, age=65)["unemployment"])
    )
    assert unemployment_share(june, 17, using=using) == 0 < unemployment_share(june, 17)


def test_every_line_says_what_it_read():
    parts = employer(LONG_AGO, public=True)
    assert parts["pension"].why.rule == "payroll.employer_pension"
    assert "payroll.keva_total_rate" in parts["pension"].why.parameters
    assert parts["group_life"].why.rule == "payroll.employer_group_life"
