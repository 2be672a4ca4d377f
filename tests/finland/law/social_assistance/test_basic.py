"""Basic social assistance: the change of March 2026, earnings that are not counted, children."""

from datetime import date
from fractions import Fraction

import numpy as np

from subcontract_core.base.dates import number
from subcontract_core.finland.law import law_of_finland
from subcontract_core.finland.law.social_assistance import basic_assistance
from support.golden import euros_of

FEBRUARY, MARCH = date(2026, 2, 28), date(2026, 3, 1)


def paid(day, **household):
    return euros_of(basic_assistance(law_of_finland(), day, **household))


def test_the_worked_example_pays_816_32_in_february_and_648_43_in_march_2026():
    single = {"earnings": [30_000], "other_income": 25_000, "housing_cost": 62_000}
    assert paid(FEBRUARY, **single) == Fraction("816.32")
    assert paid(MARCH, **single) == Fraction("648.43")


def test_earnings_of_150_are_not_counted_until_february_2026_and_one_cent_more_is():
    assert paid(FEBRUARY, earnings=[15_000]) == Fraction("596.32")
    assert paid(FEBRUARY, earnings=[15_001]) == Fraction("596.31")
    assert paid(MARCH, earnings=[1]) == Fraction("578.42")


def test_each_adult_has_earnings_of_their_own_that_are_not_counted():
    couple = paid(FEBRUARY, adults=2)
    assert couple == 2 * Fraction("0.85") * Fraction("596.32")
    assert paid(FEBRUARY, adults=2, earnings=[15_000, 15_000]) == couple
    assert paid(FEBRUARY, adults=2, earnings=[30_000, 0]) == couple - 150


def test_a_minors_earnings_of_150_are_still_not_counted_in_march_2026():
    family = {"adults": 2, "children_17": 1}
    assert paid(MARCH, minor_earnings=[15_000], **family) == paid(MARCH, **family)
    assert paid(MARCH, minor_earnings=[15_001], **family) == paid(MARCH, **family) - Fraction(
        "0.01"
    )


def test_the_amounts_of_march_2026_are_those_that_kela_published():
    def cents(**household):
        return int(basic_assistance(law_of_finland(), MARCH, **household).amount.cents())

    assert cents() == 57843
    assert cents(adults=2) == 99490  # 497.45 each, before Kela rounds each amount
    # a first child of 10–17, and the single parent's increase
    assert cents(children_17=1) - cents(adults=1) == 41763 + 66519 - 57843
    assert cents(adult_children=1) - cents() == 42225


def test_each_further_child_takes_its_reduction():
    alone = Fraction("578.43")

    def children(count):
        return (paid(MARCH, adults=2, children_under_10=count) - paid(MARCH, adults=2)) / alone

    assert [children(count) for count in range(7)] == [
        Fraction(text) for text in ("0", "0.65", "1.25", "1.80", "2.35", "2.90", "3.45")
    ]


def test_the_shares_of_children_are_higher_in_2023_only():
    def share(day):
        return (paid(day, adults=2, children_10_to_16=1) - paid(day, adults=2)) / paid(day)

    assert [
        share(date(*day)) for day in ((2022, 12, 31), (2023, 1, 1), (2023, 12, 31), (2024, 1, 1))
    ] == [Fraction(text) for text in ("0.70", "0.76", "0.76", "0.70")]


def test_income_over_the_need_pays_nothing():
    assert paid(MARCH, other_income=57_843) == 0
    assert paid(MARCH, other_income=57_842) == Fraction("0.01")
    assert paid(MARCH, child_benefit=100_000) == 0


def test_columns_give_what_single_questions_give():
    days, adults, earned = (
        np.array([number(FEBRUARY), number(MARCH)]),
        np.array([2, 1]),
        np.array([20_000, 5_000]),
    )
    column = basic_assistance(law_of_finland(), days, adults=adults, earnings=[earned]).amount
    assert [euros_of(column[row]) for row in range(2)] == [
        paid(FEBRUARY, adults=2, earnings=[20_000]),
        paid(MARCH, earnings=[5_000]),
    ]


def test_the_reason_names_the_rule_and_its_sections():
    why = basic_assistance(law_of_finland(), MARCH).why
    assert (why.rule, why.section) == ("social_assistance.basic", "7a, 9 and 11")
