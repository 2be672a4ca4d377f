"""The month to its end: what enforcement takes, the year's tax beside the card, social
assistance last.
"""

import csv
from datetime import date
from fractions import Fraction
from pathlib import Path

from attrs import evolve
from hypothesis import given, settings
import numpy as np
import pytest

from generated import scenarios
from subcontract_core import compare, load_scenario
from subcontract_core.accounts import ledger
from subcontract_core.base.dates import month_number, working_day_before
from subcontract_core.base.numbers import euros
from subcontract_core.model.vocabulary import kind as kind_of
from subcontract_core.scenario.types import (
    Activity,
    Assistance,
    Dates,
    Debts,
    Housing,
    PayRule,
    Taxes,
)

GOLDEN = Path(__file__).parent.parent / "golden" / "income_tax.csv"
WAGE, FEE = "eksote-internal", "jobcenter-app"
NO_HOLIDAY = {
    "payroll.holiday_compensation_from_year": "0",
    "payroll.holiday_compensation_under_year": "0",
}


def one(month, euros, model=FEE, **person):
    """One person, one visit of an hour on a working day in the month that brings so much, paid
    in the same month.
    """
    base = load_scenario("one-group-five-systems")
    number = month_number(month)
    gig = evolve(
        base.gigs[0],
        when=Dates((working_day_before(month.replace(day=15)),)),
        minutes=60,
        crew=("P1",),
    )
    home = {
        "activity": Activity(),
        "housing": Housing(),
        "other_pension": 0,
        "care_allowance": "none",
        "withholding": Fraction(0),
        **person,
    }
    scenario = evolve(
        base,
        first_month=number,
        last_month=number,
        people=(evolve(base.people[0], **home),),
        gigs=(gig,),
        terms=(),
        law=(),
        pay=PayRule(),
        marks={},
    )
    term = "wage_per_hour" if model == WAGE else "pay_per_hour"
    return scenario.with_terms(model, **{term: euros}).with_law(NO_HOLIDAY)


def outcome(scenario, model=FEE):
    return compare(scenario, [model]).comparison.outcomes[0]


def line(found, kind):
    rows = next(s for s in found.effects.sheets if s.name == "benefits").line(kind)
    return None if rows is None else int(rows.cents[0])


def test_of_300_euros_beside_a_guarantee_pension_of_2026_enforcement_takes_200():
    # Base 990.90 + 300; protected 30 × 33.03 = 990.90; two thirds of what is above.
    found = outcome(one(date(2026, 6, 1), "300.00", lives_on="disability_pension", debts=Debts()))
    assert (
        line(found, "national_pension") + line(found, "guarantee_pension"),
        line(found, "enforcement"),
    ) == (99090, 20000)


@pytest.mark.parametrize(("reading", "cents"), [("irregular", 10000), ("business", 5000)])
def test_as_pay_from_single_gigs_a_third_is_taken_and_as_business_income_a_sixth(reading, cents):
    scenario = one(date(2026, 6, 1), "300.00", lives_on="disability_pension", debts=Debts())
    assert (
        line(outcome(scenario.with_reading({"enforcement.gig_pay": reading})), "enforcement")
        == cents
    )


def test_a_wage_is_regular_pay_under_every_reading():
    scenario = one(date(2026, 6, 1), "300.00", WAGE, lives_on="disability_pension", debts=Debts())
    taken = {
        line(outcome(scenario.with_reading({"enforcement.gig_pay": name}), WAGE), "enforcement")
        for name in ("regular", "irregular", "business")
    }
    # Net 300 − 7.30 % − 0.89 %; two thirds of it, since the pension alone fills the protected
    # portion.
    assert taken == {round((30000 - 2190 - 267) * 2 / 3)}


def test_nobody_pays_debts_without_saying_that_there_are_some():
    assert (
        line(outcome(one(date(2026, 6, 1), "300.00", lives_on="disability_pension")), "enforcement")
        is None
    )


def test_a_free_month_leaves_the_pay_and_the_next_month_does_not():
    scenario = one(
        date(2026, 6, 1), "300.00", lives_on="disability_pension", debts=Debts(free_months=1)
    )
    gig = evolve(scenario.gigs[0], when=Dates((date(2026, 6, 15), date(2026, 7, 15))))
    found = outcome(evolve(scenario, gigs=(gig,), last_month=scenario.last_month + 1))
    assert found.effects.sheets[0].line("enforcement").cents.tolist() == [0, 20000]


@pytest.mark.parametrize(("month", "cents"), [(date(2026, 2, 1), 81632), (date(2026, 3, 1), 64843)])
def test_social_assistance_before_and_after_the_end_of_the_disregard_of_150_euros(month, cents):
    scenario = one(
        month, "300.00", lives_on="none", assistance=Assistance(housing=62000, income=25000)
    )
    assert line(outcome(scenario), "social_assistance") == cents


def test_what_is_taken_for_debts_is_no_income_for_social_assistance():
    # 1,500 of pay: (1,500 − 990.90) × 2/3 = 339.40 taken; 578.43 + 900 − (1,500 − 339.40) = 317.83.
    found = outcome(
        one(
            date(2026, 6, 1),
            "1500.00",
            lives_on="none",
            debts=Debts(),
            assistance=Assistance(housing=90000),
        )
    )
    assert (line(found, "enforcement"), line(found, "social_assistance")) == (33940, 31783)


def test_care_allowance_is_no_income_for_social_assistance():
    with_care, without = (
        outcome(
            one(
                date(2026, 6, 1),
                "100.00",
                lives_on="disability_pension",
                care_allowance=care,
                assistance=Assistance(housing=60000),
            )
        )
        for care in ("middle", "none")
    )
    assert line(with_care, "care_allowance") > 0
    assert line(with_care, "social_assistance") == line(without, "social_assistance") > 0


def test_social_assistance_of_a_couple_is_unknown_and_not_nothing():
    found = outcome(
        one(
            date(2026, 6, 1),
            "100.00",
            lives_on="none",
            housing=Housing("rent", 50000, 4, True, 0, False),
            assistance=Assistance(),
        )
    )
    assert not np.any(next(s for s in found.effects.sheets).line("social_assistance").known)
    assert "assistance_of_couples" in {f.code for f in found.findings}


@pytest.mark.parametrize(("euros_paid", "cents"), [("799.98", 38045), ("800.00", 24045)])
def test_general_housing_allowance_stays_until_income_rises_by_400_euros_a_month(euros_paid, cents):
    # Benefit 800.015; half of the pay comes off it. 0.7 × (563 − 19.50) on the old income, 0.7 ×
    # (563 − 219.50) on the new.
    scenario = one(
        date(2026, 4, 1),
        euros_paid,
        lives_on="labour_market_subsidy",
        housing=Housing("rent", 60000, 2),
    )
    found = outcome(
        scenario.with_reading({"unemployment.entrepreneur_statement": "law_as_written"})
    )
    assert line(found, "general_housing_allowance") == cents


def test_a_job_of_two_months_is_spread_over_twelve_and_changes_no_housing_allowance():
    scenario = one(
        date(2026, 4, 1),
        "1500.00",
        lives_on="labour_market_subsidy",
        housing=Housing("rent", 60000, 2),
    )
    found = {
        months: line(
            outcome(evolve(scenario, continues_months=months)), "general_housing_allowance"
        )
        for months in (2, 3)
    }
    # The benefit falls by 750: 2/12 of the rise of 750 is 125; three months count as lasting.
    assert found[2] == 38045 > found[3]


@pytest.mark.parametrize(
    ("month", "group", "cents"),
    [
        (date(2023, 12, 1), 1, 46560),
        (date(2024, 1, 1), 1, 45040),
        (date(2024, 1, 1), 2, 45040),
        (date(2024, 1, 1), 3, 35760),
    ],
)
def test_the_four_municipality_groups_became_three_in_2024(month, group, cents):
    # 80 % of the ceilings 582, 563 and 447; nothing is deducted of a small income.
    found = outcome(one(month, "0.01", lives_on="none", housing=Housing("rent", 90000, group)))
    assert line(found, "general_housing_allowance") == cents


def golden_cases():
    """Wages, some beside a pension, at ages where SISU and the law insure alike."""
    with GOLDEN.open(newline="") as file:
        rows = [
            row
            for row in csv.DictReader(file)
            if not any(
                float(row[name])
                for name in (
                    "other_work_income_eur_per_year",
                    "daily_benefit_eur_per_year",
                    "other_earned_income_eur_per_year",
                    "has_spouse",
                    "children_under_18",
                )
            )
            and 20 <= int(row["age_years"]) <= 60
            and float(row["wage_eur_per_year"]) >= 1200
        ]
    return rows[:: max(1, len(rows) // 12)]


@pytest.mark.parametrize("row", golden_cases(), ids=lambda row: row["case_id"])
def test_a_twelfth_of_the_years_tax_is_that_of_the_official_model(row):
    year = int(row["law_year"])
    share = Fraction(row["municipal_tax_rate_percent"]) / 100
    church = (
        Fraction(row["church_tax_rate_percent"]) / 100
        if row["church_member"] == "1"
        else Fraction(0)
    )
    wage = round(Fraction(row["wage_eur_per_year"]) * 100 / 12)
    scenario = one(
        date(year, 1, 1),
        euros(wage),
        WAGE,
        lives_on="none",
        birth_year=year - int(row["age_years"]),
        other_pension=int(Fraction(row["pension_eur_per_year"]) * 100),
        taxes=Taxes(share, church),
    )
    own = (
        "employee_pension_contribution_eur_per_year",
        "employee_unemployment_contribution_eur_per_year",
    )
    wanted = Fraction(row["total_taxes_and_contributions_eur_per_year"]) - sum(
        Fraction(row[name]) for name in own
    )
    # A twelfth in whole cents may be half a cent off the golden wage, which is six cents a year.
    assert abs(line(outcome(scenario, WAGE), "year_tax") - wanted * 100 / 12) <= 1


def test_the_card_that_withholds_nothing_is_said_to_be_short_and_a_full_one_to_be_over():
    taxes = Taxes(Fraction("0.0946"), Fraction(0))
    short, over = (
        outcome(
            one(
                date(2024, 5, 1),
                "1900.00",
                WAGE,
                lives_on="none",
                taxes=taxes,
                withholding=Fraction(card),
            ),
            WAGE,
        )
        for card in ("0", "0.6")
    )
    assert {f.code for f in short.findings} >= {"tax_card_short"} and {
        f.code for f in over.findings
    } >= {"tax_card_over"}
    found = next(f for f in short.findings if f.code == "tax_card_short")
    assert found.numbers["year"][0] == 12 * line(short, "year_tax") > 0


def test_what_is_withheld_from_benefits_is_its_own_line():
    found = outcome(
        one(
            date(2026, 6, 1),
            "100.00",
            lives_on="disability_pension",
            taxes=Taxes(Fraction("0.07"), Fraction(0), Fraction("0.10")),
        )
    )
    assert line(found, "benefit_withholding") == 9909


@settings(deadline=None, max_examples=12)
@given(scenarios())
def test_a_persons_month_adds_up_from_pay_allowances_benefits_and_what_is_taken(scenario):
    comparison = compare(scenario).comparison
    for found in (comparison.today, *comparison.outcomes):
        shape = found.tables.size
        pay = ledger.pay(found.payments, shape)
        lines = ledger.person_lines(found)
        other = sum(
            (
                amount.cents
                for kind, amount in lines.items()
                if kind_of(kind).benefit
                or kind_of(kind).activity
                or kind in ("benefit_withholding", "enforcement")
            ),
            np.zeros(shape, np.int64),
        )
        assert np.array_equal(
            comparison.in_hand(found).cents, pay.wage_left.cents + pay.gigs_left.cents + other
        )
        taken = lines.get("enforcement")
        if taken is not None:
            pension = lines["earnings_pension"].cents if "earnings_pension" in lines else 0
            assert np.all(-taken.cents <= pay.wage_left.cents + pay.gigs_left.cents + pension)


def test_nothing_is_said_of_the_card_while_nobody_says_what_is_withheld_from_the_benefit():
    unsaid, said = (Taxes(Fraction("0.07"), Fraction(0), share) for share in (None, Fraction(0)))
    codes = [
        {
            f.code
            for f in outcome(
                one(date(2026, 5, 1), "500.00", lives_on="labour_market_subsidy", taxes=taxes)
            ).findings
        }
        for taxes in (unsaid, said)
    ]
    assert ["tax_card_short" in found for found in codes] == [False, True]
