"""An oracle in plain fractions beside the rules: every threshold of the law and one cent to either
side of it.

The figures are typed here from the acts and the decrees of each year and never read from the
project's own files; one line of arithmetic a rule, so that a slip in the columns (a wrong row, a
rounded share, a limit that is met too early) shows as a difference.
"""

from datetime import date
from fractions import Fraction as F

import numpy as np
import pytest

from subcontract_core.accounts import ledger
from subcontract_core.base.dates import number
from subcontract_core.engine.comparison import compare_tables
from subcontract_core.engine.sweeps import sweep_minutes
from subcontract_core.finland.law import housing, law_of_finland, payroll, pensions, unemployment
from subcontract_core.scenario.reading import read_scenario


def exact(ruling):
    """Euros of every row as fractions."""
    amount = ruling.amount
    return [F(int(cents), amount.den * 100) for cents in np.atleast_1d(amount.num)]


def around(*euros):
    """Whole cents one below, at and one above each amount; nothing negative."""
    return sorted(
        {
            cents
            for amount in euros
            for cents in (int(F(str(amount)) * 100) + step for step in (-1, 0, 1))
            if cents >= 0
        }
    )


# -- pensioner's housing allowance: act 571/2007, sections 11, 12, 15 and 19; amended by 911/2024
# ---------------------

# Basic deductible, additional share, income limits (alone, spouse, spouse entitled too), asset
# share and limits, ceilings 1-4, smallest amount.
PENSIONERS = {
    2021: (
        "618.73",
        "0.413",
        (9334, 13390, 15239),
        "0.08",
        (16623, 26597),
        (8433, 8433, 7755, 6804),
        "6.77",
    ),
    2022: (
        "631.94",
        "0.413",
        (9534, 13676, 15565),
        "0.08",
        (16978, 27165),
        (8613, 8613, 7921, 6949),
        "6.92",
    ),
    2024: (
        "681.39",
        "0.413",
        (10280, 14746, 16783),
        "0.08",
        (18306, 29290),
        (9287, 9287, 8541, 7493),
        "7.46",
    ),
    2026: (
        "681.39",
        "0.435",
        (10280, 14746, 16783),
        "0.15",
        (15000, 24000),
        (9287, 9287, 8541, 7493),
        "7.46",
    ),
}


@pytest.mark.parametrize("year", PENSIONERS)
def test_housing_allowance_of_pensioners_at_every_threshold(year):
    basic, share, limits, of_assets, asset_limits, ceilings, smallest = PENSIONERS[year]
    # The rents at which the allowance of somebody without income reaches the smallest amount, and
    # at which the ceiling is met.
    rents = around(
        (F(smallest) * 12 / F("0.85") + F(basic)) / 12 // F("0.01") * F("0.01"),
        *(F(top, 12) // F("0.01") * F("0.01") for top in ceilings),
        520,
    )
    incomes, assets = around(0, *limits), around(0, *asset_limits)
    homes = ((False, False), (True, False), (True, True))
    rows = [
        (rent, income, 0, group, *home)
        for rent in rents
        for income in (0, 1100000)
        for group in (1, 2, 3, 4)
        for home in homes
    ]
    rows += [
        (52000, income, asset, 3, *home) for income in incomes for asset in assets for home in homes
    ]
    rent, income, asset, group, couple, entitled = (
        np.array(column) for column in zip(*rows, strict=True)
    )
    found = exact(
        housing.allowance(
            law_of_finland(),
            date(year, 3, 1),
            rent=rent,
            income=income,
            assets=asset,
            municipality_group=group,
            has_spouse=couple,
            spouse_entitled=entitled,
        )
    )
    for (rent, income, asset, group, couple, entitled), ours in zip(rows, found, strict=True):
        cost = min(F(rent * 12, 100), ceilings[group - 1])
        counted = F(income, 100) + F(of_assets) * max(0, F(asset, 100) - asset_limits[couple])
        paid = (
            F("0.85")
            * (cost - F(basic) - F(share) * max(0, counted - limits[couple + entitled]))
            / 12
        )
        assert ours == (paid if paid >= F(smallest) else 0), (
            rent,
            income,
            asset,
            group,
            couple,
            entitled,
        )


# -- national and guarantee pension: acts 568/2007, sections 19, 20 and 25, and 703/2010, section 8
# -------------------

# Day; full amount alone and with a spouse, other pensions that do not count (a year), smallest
# amount, full guarantee pension.
NATIONAL = {
    "2021-03-01": ("665.29", "593.97", 675, "6.77", "837.59"),
    "2022-03-01": ("679.50", "606.65", 689, "6.92", "855.48"),
    "2022-09-01": ("703.45", "628.03", 713, "7.17", "885.63"),
    "2026-05-01": ("787.07", "702.69", 798, "8.01", "990.90"),
}


@pytest.mark.parametrize("day", NATIONAL)
def test_national_and_guarantee_pension_at_every_threshold(day):
    alone, couple, free, smallest, guarantee = NATIONAL[day]
    # Half of what exceeds the free part comes off: where it is reached, where the smallest amount
    # is, where nothing is left.
    others = around(
        free,
        *(free + 24 * (F(full) - F(smallest)) for full in (alone, couple)),
        *(free + 24 * F(full) for full in (alone, couple)),
        12 * (F(guarantee) - F(smallest)),
        12 * F(guarantee),
    )
    rows = [(other, spouse) for other in others for spouse in (False, True)]
    other, spouse = (np.array(column) for column in zip(*rows, strict=True))
    national = pensions.national_pension(
        law_of_finland(),
        date.fromisoformat(day),
        lives_with_spouse=spouse,
        other_pension=other,
        age=np.full(other.shape, 35),
    )
    topped = pensions.guarantee_pension(
        law_of_finland(),
        date.fromisoformat(day),
        other_pension=other,
        national=national.amount,
        age=np.full(other.shape, 35),
    )
    for (cents, with_spouse), ours, more in zip(rows, exact(national), exact(topped), strict=True):
        paid = F(couple if with_spouse else alone) - max(F(0), F(cents, 100) - free) / 24
        paid = paid if paid >= F(smallest) else F(0)
        top = F(guarantee) - F(cents, 1200) - paid
        assert (ours, more) == (paid, top if top >= F(smallest) else 0), (cents, with_spouse)


# -- adjusted unemployment benefit: act 1290/2002, chapter 4, section 5; the disregard of 300 ended
# on 1 April 2024 ----

# Day: benefit a day, disregard.
ADJUSTED = {
    "2021-09-01": ("33.78", 500),
    "2021-12-01": ("33.78", 300),
    "2022-03-01": ("34.50", 300),
    "2022-09-01": ("35.72", 300),
    "2024-03-01": ("37.21", 300),
    "2024-04-01": ("37.21", 0),
    "2026-05-01": ("37.21", 0),
}


@pytest.mark.parametrize("day", ADJUSTED)
def test_adjusted_unemployment_benefit_at_every_threshold(day):
    daily, free = ADJUSTED[day]
    full = F(daily) * F("21.5")
    earned = np.array(around(0, free, free + 2 * full // F("0.01") * F("0.01"), 1000))
    benefit = unemployment.full_benefit(law_of_finland(), date.fromisoformat(day))
    assert exact(benefit)[0] == full
    found = exact(
        unemployment.adjusted(
            law_of_finland(), date.fromisoformat(day), full=benefit.amount, earnings=earned
        )
    )
    assert found == [max(F(0), full - max(F(0), F(int(cents), 100) - free) / 2) for cents in earned]


# -- contributions of employees: acts 395/2006, sections 4 and 153, and 555/1998, sections 12 a and
# 18 -----------------

# Threshold of a month's wage, pension contribution and that of ages 53-62, unemployment
# contribution and its first age in May (18 from 1 August 2022).
EMPLOYEES = {
    2021: ("61.37", "7.15", "8.65", "1.40", 17),
    2022: ("62.88", "7.15", "8.65", "1.50", 17),
    2024: ("68.57", "7.15", "8.65", "0.79", 18),
    2026: ("71.72", "7.30", "7.30", "0.89", 18),
}


@pytest.mark.parametrize("year", EMPLOYEES)
def test_contributions_of_employees_at_the_threshold_and_at_every_age(year):
    threshold, rate, higher, unemployed, youngest = EMPLOYEES[year]
    rows = [
        (wage, age)
        for wage in around(0, threshold, 300)
        for age in (16, 17, 18, 30, 52, 53, 62, 63, 64, 65, 66)
    ]
    wage, age = (np.array(column) for column in zip(*rows, strict=True))
    day = np.full(wage.shape, number(date(year, 5, 31)))
    insured = payroll.pension_insured(
        law_of_finland(), day, month_wage=wage, age=age, public=np.zeros(wage.shape, bool)
    )
    pension = exact(
        payroll.employee_pension(law_of_finland(), day, wage=wage, age=age, insured=insured)
    )
    benefit = exact(payroll.employee_unemployment(law_of_finland(), day, wage=wage, age=age))
    oldest = 65 if year == 2021 else 64
    for (cents, years), paid, also in zip(rows, pension, benefit, strict=True):
        of_pay = (
            F(higher if 53 <= years <= 62 else rate) / 100
            if years >= 17 and F(cents, 100) >= F(threshold)
            else 0
        )
        assert paid == of_pay * F(cents, 100), (cents, years)
        if years <= 64:
            assert also == (
                F(unemployed) / 100 * F(cents, 100) if youngest <= years <= oldest else 0
            ), (cents, years)


# -- wages: hours times the wage, in whole cents, half a cent up; 11.5 % or 9 % holiday compensation
# (162/2005, section 16) --

QUESTION = """format: subcontract-scenario/1
id: oracle
title: {{en: Oracle, fi: Oraakkeli, sv: Orakel}}
months: {{from: {month}, to: {month}}}
people:
  - {{id: P1, birth_year: 1990, tax_card: 0 %}}
buyers:
  - {{id: B1, kind: company, deducts_vat: true}}
gigs:
  - {{id: G1, buyer: B1, task: raking, dates: [{month}-11], minutes: 60, crew: [P1]}}
terms:
  - {{model: eksote-external, term: wage_per_hour, value: {wage}, assumed: invented}}
"""


def half_up(amount):
    """Whole cents, half a cent away from zero."""
    return int(amount * 100 + F(1, 2))


@pytest.mark.parametrize(
    ("year", "wage"),
    [(2022, "11.01"), (2022, "9.07"), (2024, "12.50"), (2026, "12.00"), (2026, "13.33")],
)
def test_wages_contributions_and_what_is_left_for_every_minute_of_a_visit(year, wage):
    _, rate, _, unemployed, _ = EMPLOYEES[year]
    minutes = range(1, 601)
    outcome = compare_tables(
        sweep_minutes(
            read_scenario(QUESTION.format(month=f"{year}-05", wage=wage), "oracle.yaml"), minutes
        ),
        ["eksote-external"],
    ).outcomes[0]
    lines = {kind: line.cents.sum(axis=0) for kind, line in ledger.person_lines(outcome).items()}
    for row, length in enumerate(minutes):
        pay = half_up(F(wage) * length / 60)
        compensation = (
            int(lines["holiday_compensation"][row]) if "holiday_compensation" in lines else 0
        )
        assert compensation in (
            half_up(F(pay, 100) * F("0.09")),
            half_up(F(pay, 100) * F("0.115")),
        ), length
        gross = F(pay + compensation, 100)
        # the county pays through Keva, where no threshold of a month's wage is known
        pension = half_up(F(rate) / 100 * gross)
        told = {
            kind: int(lines[kind][row])
            for kind in ("wage", "employee_pension", "employee_unemployment")
        }
        assert told == {
            "wage": pay,
            "employee_pension": -pension,
            "employee_unemployment": -half_up(F(unemployed) / 100 * gross),
        }, length
