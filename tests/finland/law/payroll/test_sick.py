"""Pay during illness: Employment Contracts Act chapter 2, section 11, and two agreements."""

from datetime import date
from fractions import Fraction

import numpy as np
import pytest

from subcontract_core.base.dates import number
from subcontract_core.finland.law import law_of_finland, payroll

TERMS = "payroll.sick_pay_terms"
LONG_AGO = date(2020, 1, 1)


def shares(*days, ill=date(2026, 5, 5), since=LONG_AGO, terms="law", before=0):
    """The share of each of the days' pay."""
    day = np.array([number(one) for one in days])
    same = np.ones(day.size, np.int64)
    found = payroll.sick_pay_share(
        law_of_finland().overriding({TERMS: terms}),
        day,
        fell_ill=same * number(ill),
        employed_since=same * number(since),
        paid_before=same * before,
    )
    return [Fraction(int(n), found.amount.den) for n in found.amount.num]


def may(*days):
    return [date(2026, 5, day) for day in days]


def test_the_nine_weekdays_after_5_may_2026_end_on_16_may():
    # 6, 7, 8, 9, 11, 12, 13, 15 and 16 May: Sunday 10 and Ascension Day 14 May are no weekdays
    assert shares(*may(5, 7, 12, 16, 17, 19)) == [1, 1, 1, 1, 0, 0]


def test_who_falls_ill_on_a_sunday_has_nine_weekdays_after_it_too():
    # Sunday 3 May: 4–9, 11, 12 and 13 May
    assert shares(*may(3, 13, 15), ill=date(2026, 5, 3)) == [1, 1, 0]


@pytest.mark.parametrize(("since", "share"), [(5, 1), (6, Fraction(1, 2)), (20, Fraction(1, 2))])
def test_in_an_employment_of_less_than_a_month_half_is_paid(since, share):
    # a month on 5 May: begun on 5 April
    assert shares(date(2026, 5, 7), since=date(2026, 4, since)) == [share]


def test_an_employment_of_31_january_has_lasted_a_month_on_the_first_of_march():
    for ill, share in ((date(2026, 2, 28), Fraction(1, 2)), (date(2026, 3, 1), 1)):
        assert shares(ill, ill=ill, since=date(2026, 1, 31)) == [share]


@pytest.mark.parametrize(
    ("since", "paid"),
    [
        # employed 40 days: 14 days from 5 May, to 18 May; 59 days the same; 60 days: 60 days
        (date(2026, 3, 26), [1, 1, 1, 0]),
        (date(2026, 3, 7), [1, 1, 1, 0]),
        (date(2026, 3, 6), [1, 1, 1, 1]),
    ],
)
def test_by_kvtes_fourteen_days_or_after_sixty_days_of_employment_sixty(since, paid):
    assert shares(*may(5, 12, 18, 19), since=since, terms="kvtes") == paid


def test_by_kvtes_sixty_days_a_year_are_full_and_then_two_thirds():
    sixtieth = date(2026, 7, 3)  # 5 May + 59 days
    after = date(2026, 7, 4)
    assert shares(sixtieth, after, terms="kvtes") == [1, Fraction(2, 3)]
    assert shares(date(2026, 5, 5), terms="kvtes", before=60) == [Fraction(2, 3)]
    assert shares(date(2026, 5, 5), terms="kvtes", before=180) == [0]


def test_in_private_social_services_28_days_after_a_month_and_the_acts_half_before_it():
    private = "private_social_services"
    assert shares(date(2026, 6, 1), date(2026, 6, 2), terms=private) == [1, 0]
    short = {"since": date(2026, 4, 20), "terms": private}
    assert shares(*may(5, 16, 19), **short) == [Fraction(1, 2), Fraction(1, 2), 0]


def test_without_rows_there_is_nothing_to_ask():
    assert shares() == []
