"""The national pension and the guarantee pension."""

from datetime import date
from fractions import Fraction

import numpy as np

from subcontract_core.base.dates import number
from subcontract_core.base.money import Exact
from subcontract_core.finland.law import (
    law_of_finland,
    pensions,
)
from support.golden import euros_of


def test_beside_other_pensions_of_1200_a_year_in_2024_the_two_pensions_come_to_758_49_and_118_10():
    national = pensions.national_pension(
        law_of_finland(),
        number(date(2024, 1, 1)),
        lives_with_spouse=False,
        other_pension=120_000,
        age=40,
    ).amount
    guarantee = pensions.guarantee_pension(
        law_of_finland(), number(date(2024, 1, 1)), other_pension=120_000, national=national, age=40
    ).amount
    assert (int(national.decimals(6)), int(guarantee.decimals(6))) == (758_491_667, 118_098_333)


def national(day, other=0, spouse=False, age=40, residence=1):
    return euros_of(
        pensions.national_pension(
            law_of_finland(),
            day,
            lives_with_spouse=spouse,
            other_pension=other,
            residence=residence,
            age=age,
        )
    )


def guarantee(day, national_cents, other=0, age=40):
    return euros_of(
        pensions.guarantee_pension(
            law_of_finland(), day, other_pension=other, national=national_cents, age=age
        )
    )


def test_the_worked_example_of_january_2024_gives_758_49_and_a_guarantee_pension_of_118_10():
    pension = pensions.national_pension(
        law_of_finland(), date(2024, 1, 1), lives_with_spouse=False, other_pension=120000, age=40
    )
    assert euros_of(pension) == Fraction("775.70") - Fraction(1200 - 787, 24)
    assert guarantee(date(2024, 1, 1), pension.amount, other=120000) == Fraction(
        "976.59"
    ) - 100 - euros_of(pension)
    assert pension.amount.cents() == 75849


def test_other_pensions_equal_to_the_limit_do_not_reduce_and_one_cent_over_does():
    day = date(2026, 1, 1)
    assert national(day, other=79800) == Fraction("787.07")
    assert national(day, other=79801) == Fraction("787.07") - Fraction(1, 2400)


def test_a_pension_of_the_smallest_amount_is_paid_and_a_smaller_one_is_not():
    day = date(2026, 1, 1)
    assert national(day, other=1949544) == Fraction("8.01")
    assert national(day, other=1949545) == 0
    assert guarantee(day, 98289) == Fraction("8.01")
    assert guarantee(day, 98290) == 0


def test_from_2025_the_pensions_need_the_age_of_18():
    assert national(date(2024, 12, 31), age=17) == Fraction("775.70")
    assert national(date(2025, 1, 1), age=17) == 0
    assert guarantee(date(2025, 1, 1), 0, age=17) == 0
    assert national(date(2025, 1, 1), age=18) == Fraction("783.41")


def test_the_share_of_residence_multiplies_the_full_amount_only():
    half = national(date(2026, 1, 1), other=79800 + 24000, residence=Exact(1, 2))
    assert half == Fraction("787.07") / 2 - 10


def test_living_with_a_spouse_gives_the_lower_full_pension():
    assert national(date(2026, 1, 1), spouse=True) == Fraction("702.69")


def test_columns_of_days_and_people_give_what_single_questions_give():
    days = np.array([number(date(2021, 5, 1)), number(date(2022, 8, 1)), number(date(2026, 1, 1))])
    spouse, other = np.array([False, True, True]), np.array([0, 300000, 1949544])
    column = pensions.national_pension(
        law_of_finland(), days, lives_with_spouse=spouse, other_pension=other, age=40
    ).amount
    single = [
        national(int(d), int(o), bool(s)) for d, o, s in zip(days, other, spouse, strict=True)
    ]
    assert [euros_of(column[row]) for row in range(3)] == single


def test_a_reason_lists_the_parameters_that_were_read():
    why = pensions.earnings_limit(law_of_finland(), date(2026, 1, 1)).why
    assert why.rule == "pension.earnings_limit"
    assert why.parameters == ("pension.earnings_limit",)
