"""Ages of contributions and benefits on both sides of each limit."""

from datetime import date

import numpy as np
import pytest

from subcontract_core.base.dates import month_number, number
from subcontract_core.finland.law import ages, law_of_finland, payroll

LAW = law_of_finland()


def day(text):
    return np.array([number(date.fromisoformat(text))])


def age(text, born, **readings):
    year, _, month = born.partition("-")
    law = LAW.overriding(readings) if readings else LAW
    found = ages.contribution_age(
        law,
        day(text),
        birth_year=np.array([int(year)]),
        birth_month=np.array([int(month or 0)]),
    )
    return int(found[0])


# The age changes at the start of the month after the birthday (TyEL 395/2006, section 4; Mela).
def test_the_age_of_contributions_changes_in_the_month_after_the_birthday():
    assert (age("2025-10-31", "1972-10"), age("2025-11-01", "1972-10")) == (52, 53)


def test_with_the_year_alone_one_reading_takes_the_age_of_the_end_of_the_year_and_one_of_its_start():
    start = {"ages.year_only": "start_of_year_age"}
    assert [age(f"2025-{month}-28", "1972") for month in ("01", "12")] == [53, 53]
    assert [age(f"2025-{month}-28", "1972", **start) for month in ("01", "12")] == [52, 52]


def contributions(text, born):
    """Own pension and unemployment contributions of a wage of 400 €, in cents."""
    paid, year = day(text), np.array([int(born[:4])])
    wage, counts = np.array([40_000]), np.array([age(text, born)])
    insured = payroll.pension_insured(
        LAW, paid, month_wage=wage, age=counts, public=False, birth_year=year
    )
    pension = payroll.employee_pension(LAW, paid, wage=wage, age=counts, insured=insured)
    unemployment = payroll.employee_unemployment(LAW, paid, wage=wage, age=counts)
    health = payroll.employer_health(LAW, paid, wage=wage, age=counts)
    return tuple(bool(part.amount.cents()[0]) for part in (pension, unemployment, health))


# Limits: TyEL from the month after 17 to the end of the month of 68 (born to 1957), 69 (1958–61) or
# 70 (1962 on); unemployment from the month after 18 (since August 2022) to the end of the month of
# 65; health from the month after 16 to the end of the month of 68.
@pytest.mark.parametrize(
    ("paid", "born", "due"),
    [
        ("2026-03-31", "2009-03", (False, False, True)),  # 17 in March
        ("2026-04-01", "2009-03", (True, False, True)),
        ("2026-03-31", "2010-03", (False, False, False)),  # 16 in March
        ("2026-04-01", "2010-03", (False, False, True)),
        ("2026-03-31", "2008-03", (True, False, True)),  # 18 in March
        ("2026-04-01", "2008-03", (True, True, True)),
        ("2026-03-31", "1961-03", (True, True, True)),  # 65 in March
        ("2026-04-01", "1961-03", (True, False, True)),
        ("2025-03-31", "1957-03", (True, False, True)),  # 68 in March
        ("2025-04-01", "1957-03", (False, False, False)),
        ("2027-03-31", "1958-03", (True, False, False)),  # 69 in March
        ("2027-04-01", "1958-03", (False, False, False)),
        ("2032-03-31", "1962-03", (True, False, False)),  # 70 in March
        ("2032-04-01", "1962-03", (False, False, False)),
    ],
)
def test_each_contribution_begins_and_ends_with_the_month_after_its_birthday(paid, born, due):
    assert contributions(paid, born) == due


# Wage 400: 7.15 % is 28.60; 8.65 % from the month after 53 to the end of the month of 63 is 34.60.
@pytest.mark.parametrize(
    ("paid", "born", "cents"),
    [
        ("2025-10-31", "1972-10", 2860),
        ("2025-11-28", "1972-10", 3460),
        ("2025-10-31", "1962-10", 3460),
        ("2025-11-28", "1962-10", 2860),
        ("2026-10-30", "1972-10", 2920),  # 7.30 % at every age from 2026
    ],
)
def test_the_higher_employee_share_is_for_53_to_62(paid, born, cents):
    counts = np.array([age(paid, born)])
    found = payroll.employee_pension(
        LAW, day(paid), wage=np.array([40_000]), age=counts, insured=np.array([True])
    )
    assert int(found.amount.cents()[0]) == cents


# Lowest old-age pension age (Finnish Centre for Pensions): born to 1954 63; 1955 63 y 3 m; 1958 64;
# 1962–64 65.
@pytest.mark.parametrize(
    ("born", "months"),
    [
        (1950, 63 * 12),
        (1954, 63 * 12),
        (1955, 63 * 12 + 3),
        (1956, 63 * 12 + 6),
        (1958, 64 * 12),
        (1961, 64 * 12 + 9),
        (1962, 65 * 12),
        (1964, 65 * 12),
    ],
)
def test_an_earnings_related_pension_changes_at_the_cohorts_own_age(born, months):
    found, _ = ages.earnings_old_age(LAW, day("2026-05-01"), birth_year=np.array([born]))
    assert int(found[0]) == months


# Mela, 30 December 2016: contingencies of 2007–2016 63, before 2007 65.
@pytest.mark.parametrize(
    ("reading", "years"), [("from_2007_to_2016", 63), ("before_2007", 65), ("from_2017", 65)]
)
def test_the_time_of_the_contingency_decides_the_age(reading, years):
    law = LAW.overriding({"ages.contingency": reading})
    found, _ = ages.earnings_old_age(law, day("2026-05-01"), birth_year=np.array([1963]))
    assert int(found[0]) == years * 12


def test_the_disability_pension_is_from_16_and_from_2025_on_from_18():
    for text, lowest in (("2024-12-01", 16), ("2025-01-01", 18)):
        found, goes_on, _ = ages.disability_pension_from(LAW, day(text))
        assert (int(np.max(found)), goes_on) == (lowest, False)
    assert int(np.max(ages.national_old_age(LAW, day("2026-05-01")))) == 65 * 12


def test_the_care_allowance_is_from_16_and_from_2027_on_from_18():
    for text, lowest in (("2026-12-01", 16), ("2027-01-01", 18)):
        assert int(np.max(ages.care_allowance_from(LAW, day(text))[0])) == lowest


def test_the_unemployment_benefit_is_from_18_to_the_month_of_65():
    lowest, highest, _ = ages.unemployment_ages(LAW, day("2026-05-01"))
    assert (int(np.max(lowest)), int(np.max(highest))) == (18, 65)


def test_a_month_later_counts_as_months_of_the_calendar():
    assert ages.months_of(day("2026-05-31"))[0] == month_number(date(2026, 5, 1))
    born = np.array([month_number(date(2000, 5, 1))])
    assert ages.age_at_start(np.array([month_number(date(2026, 5, 1))]), born)[0] == 25
