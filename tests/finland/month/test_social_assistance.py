"""Social assistance, the last in the month."""

from datetime import date
from fractions import Fraction

import numpy as np
import pytest

from subcontract_core.scenario.types import (
    Assistance,
    Child,
    Debts,
    Housing,
    Parents,
    Taxes,
)
from support.figures import codes
from support.lives import life, line, month, outcome, renting, somebody
from support.months import benefit_cents, findings_of, month_of_pay, outcome_of, worked_months

APP, WAGE = "jobcenter-app", "eksote-internal"


NO_HOLIDAY = {
    "payroll.holiday_compensation_from_year": "0",
    "payroll.holiday_compensation_under_year": "0",
}


@pytest.mark.parametrize(("month", "cents"), [(date(2026, 2, 1), 81632), (date(2026, 3, 1), 64843)])
def test_social_assistance_before_and_after_the_end_of_the_disregard_of_150_euros(month, cents):
    scenario = month_of_pay(
        month, "300.00", lives_on="none", assistance=Assistance(housing=62000, income=25000)
    )
    assert benefit_cents(outcome_of(scenario), "social_assistance") == cents


def test_what_is_taken_for_debts_is_no_income_for_social_assistance():
    # 1,500 of pay: (1,500 − 990.90) × 2/3 = 339.40 taken; 578.43 + 900 − (1,500 − 339.40) = 317.83.
    found = outcome_of(
        month_of_pay(
            date(2026, 6, 1),
            "1500.00",
            lives_on="none",
            debts=Debts(),
            assistance=Assistance(housing=90000),
        )
    )
    assert (benefit_cents(found, "enforcement"), benefit_cents(found, "social_assistance")) == (
        33940,
        31783,
    )


def test_care_allowance_is_no_income_for_social_assistance():
    with_care, without = (
        outcome_of(
            month_of_pay(
                date(2026, 6, 1),
                "100.00",
                lives_on="disability_pension",
                care_allowance=care,
                assistance=Assistance(housing=60000),
            )
        )
        for care in ("middle", "none")
    )
    assert benefit_cents(with_care, "care_allowance") > 0
    assert (
        benefit_cents(with_care, "social_assistance")
        == benefit_cents(without, "social_assistance")
        > 0
    )


def test_social_assistance_of_a_couple_is_unknown_and_not_nothing():
    found = outcome_of(
        month_of_pay(
            date(2026, 6, 1),
            "100.00",
            lives_on="none",
            housing=Housing("rent", 50000, 4, True, 0, False),
            assistance=Assistance(),
        )
    )
    assert not np.any(next(s for s in found.effects.sheets).line("social_assistance").known)
    assert "assistance_of_couples" in {f.code for f in found.findings}


def test_no_figure_is_said_of_assistance_or_debts_where_the_benefit_is_not_known():
    known, unknown = (
        outcome_of(
            worked_months(
                date(2026, 3, 1),
                "1300.00",
                lives_on=lives_on,
                housing=Housing("rent", 150_000, 1),
                assistance=Assistance(),
                debts=Debts(),
            )
        )
        for lives_on in ("none", "other")
    )
    for code in ("assistance_falls", "enforcement_takes"):
        assert (len(findings_of(known, code)), len(findings_of(unknown, code))) == (1, 0)


# Kela, 16 February 2026: to February alone 596.32, lone parent 679.80, first child of 10–17 417.42,
# second under 10 345.87; from March 578.43, 665.19, 417.63 and 347.06; 18 or over with parents
# 435.31 and 422.25.
@pytest.mark.parametrize(
    ("text", "about", "euros"),
    [
        ("2026-02", {}, "596.32"),
        ("2026-04", {}, "578.43"),
        ("2026-02", {"children": ("2013-06", "2017-06")}, "1443.09"),
        ("2026-04", {"children": ("2013-06", "2017-06")}, "1429.88"),
        ("2026-02", {"parents": Parents(300_000)}, "435.31"),
        ("2026-04", {"parents": Parents(300_000)}, "422.25"),
    ],
)
def test_the_basic_amounts_follow_the_household(text, about, euros):
    children = tuple(Child(month(one)) for one in about.pop("children", ()))
    who = somebody("none", assistance=Assistance(), children=children, **about)
    assert line(outcome(life(text, text, who)), "social_assistance") == [euros]


# Since 1 April 2024 a rent above the municipality's ceiling counts for a time only (HE 58/2023).
@pytest.mark.parametrize(
    ("text", "given", "told_"),
    [
        ("2024-03", None, False),
        ("2024-04", None, True),
        ("2024-04", 50_000, False),
    ],
)
def test_a_rent_that_stands_for_the_accepted_cost_is_told(text, given, told_):
    who = somebody("none", assistance=Assistance(housing=given), housing=renting("600"))
    assert ("rent_as_accepted" in codes(outcome(life(text, text, who)))) == told_


@pytest.mark.parametrize(("income", "told_"), [(0, True), (9_488, False)])
def test_a_child_benefit_that_nobody_gave_is_asked_for(income, told_):
    who = somebody(
        "none", assistance=Assistance(income=income), children=(Child(month("2016-01")),)
    )
    found = outcome(life("2026-05", "2026-05", who))
    assert ("child_benefit_not_counted" in codes(found)) == told_


# From March 2026: 2 × 497.45 + 417.63 + 347.06 + 318.14 for 12, 8 and 5 years, 2 077.72 by the
# unrounded shares (Kela, 16 February 2026); half to each spouse of the group.
def test_the_basic_amounts_of_a_couple_with_three_children():
    children = tuple(Child(month(one)) for one in ("2014-01", "2018-01", "2021-01"))
    home = Housing(spouse_in_group="P2")
    who = somebody("none", assistance=Assistance(), children=children, housing=home)
    found = outcome(life("2026-04", "2026-04", who, somebody("none", "P2")))
    for person in (0, 1):
        assert line(found, "social_assistance", person) == ["1038.86"]


# 1/2025: 593.55 × (1 + 0.14 + 0.70) + 447.00 − (800.02 − 160.00) = 899.112; the tax of 20 % is
# withheld in whole cents, 160.00 of 800.02.
def test_the_benefit_counts_as_it_is_paid_in_whole_cents():
    who = somebody(
        "labour_market_subsidy",
        children=(Child(month("2007-09")),),
        taxes=Taxes(Fraction(7, 100), benefits=Fraction(20, 100)),
        assistance=Assistance(447_00, 0, 0),
    )
    found = outcome(life("2025-01", "2025-01", who))
    assert line(found, "social_assistance") == ["899.11"]
