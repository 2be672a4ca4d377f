"""What is said where only the year of birth is known and a birthday of the year matters."""

import pytest

from support.figures import codes
from support.lives import PENSIONER, SEEKER, WAGE, life, outcome, somebody, told


def year_of_wage(born, year="2025", **readings):
    who = somebody("none", born=born)
    question = life(f"{year}-01", f"{year}-12", who, pay={"P1": "400.00"}, model=WAGE)
    return outcome(question, WAGE, **readings)


# 8.65 − 7.15 % of 400 is 6.00 a month; the month after the birthday is February at the earliest, so
# that eleven months are open: 66.00.
def test_both_sides_of_the_fifty_third_birthday_are_told_in_money():
    found = told(year_of_wage("1972"), "birth_month_matters")
    assert found["between"] == [6600]
    assert found["from_day"] == ["2025-02-28"]
    assert found["to_day"] == ["2025-12-31"]
    assert found["most"][0] - found["least"][0] == 6600


@pytest.mark.parametrize(
    ("born", "year"),
    [
        ("1972-10", "2025"),  # the month is known
        ("1980", "2025"),  # no limit in the year
        ("1972", "2026"),  # one rate for all ages from 2026
        ("1971", "2025"),  # 53 all the year
    ],
)
def test_nothing_is_said_where_no_birthday_of_the_year_matters(born, year):
    assert "birth_month_matters" not in codes(year_of_wage(born, year))


def test_the_unemployment_contribution_ends_at_65_so_that_it_is_open_too():
    # 400 × 0.89 % = 3.56 a month in 2026 (Employment Fund), eleven months.
    assert told(year_of_wage("1961", "2026"), "birth_month_matters")["between"] == [3916]


# Born 1961, three months over 990.90 in May–July 2026: 3 × 990.90 if it is a disability pension.
def test_a_pension_that_may_be_an_old_age_pension_is_told_with_what_rests_on_it():
    question = life("2026-05", "2026-07", somebody(PENSIONER, born="1961"), pay={"P1": "1500.00"})
    found = told(outcome(question), "birth_month_of_pension")
    assert found == {"from_day": ["2026-05-01"], "to_day": ["2026-07-01"], "amount": [297270]}


@pytest.mark.parametrize("born", ["1961-11", "1962"])
def test_a_pension_whose_age_is_sure_is_told_nothing(born):
    question = life("2026-05", "2026-07", somebody(PENSIONER, born=born), pay={"P1": "1500.00"})
    assert "birth_month_of_pension" not in codes(outcome(question))


# 37.21 × 21.5 = 800.015 in each of two months.
@pytest.mark.parametrize(("born", "open_"), [("2008", True), ("1961", True), ("1990", False)])
def test_a_benefit_at_the_edge_of_its_ages_is_told_with_its_sum(born, open_):
    found = outcome(life("2026-05", "2026-06", somebody(SEEKER, born=born)))
    numbers = told(found, "birth_month_of_benefit")
    assert (numbers is not None) == open_
    assert not open_ or numbers["amount"] == [160004]
