"""Ages of benefits in a comparison: from which month a pension is an old-age pension, and what is
said to people outside the ages of the benefit that they live on.
"""

import pytest

from subcontract_core.accounts import ledger
from support.figures import codes
from support.lives import PENSIONER, SEEKER, WAGE, life, line, outcome, somebody, told


def pension(born, first="2026-05", last="2026-10", pay="1500.00", lives_on=PENSIONER, **readings):
    paid = [pay] * 5 if first == "2026-05" and last == "2026-10" else pay
    return outcome(life(first, last, somebody(lives_on, born=born), pay={"P1": paid}), **readings)


def total(found):
    return [
        f"{float(a) + float(b):.2f}"
        for a, b in zip(
            line(found, "national_pension"), line(found, "guarantee_pension"), strict=True
        )
    ]


# Born 3 June 1961: 65 in June 2026, old-age pension from July (568/2007, section 10): May and June
# are two months over 990.90, no third month comes, and nothing is lost. Born in September: over in
# May–September, 5 × 990.90 = 4 954.50 not paid, old-age pension from October.
def test_a_pension_that_becomes_an_old_age_pension_loses_nothing_after_it():
    found = pension("1961-06-03")
    assert total(found) == ["990.90"] * 6
    assert told(found, "pension_becomes_old_age") == {"from_day": ["2026-07-01"]}
    assert "pension_suspended" not in codes(found)


def test_a_pension_rests_to_the_month_of_the_birthday_and_not_longer():
    found = pension("1961-09-03")
    assert total(found) == ["0.00"] * 5 + ["990.90"]
    assert told(found, "pension_becomes_old_age") == {"from_day": ["2026-10-01"]}


def test_a_disability_pension_after_its_age_is_a_stop_and_not_a_sum():
    found = pension("1959")  # 66 at the least
    assert line(found, "national_pension") == [None] * 6
    assert {"pension_after_its_age"} <= codes(found)
    assert not {"near_earnings_limit", "pension_suspended", "over_earnings_limit"} & codes(found)


def test_an_old_age_pension_is_the_same_sum_without_a_limit():
    found = pension("1959", lives_on="old_age_pension")
    assert total(found) == ["990.90"] * 6
    silent = {"pension_suspended", "over_earnings_limit", "no_earnings_limit"}
    assert not silent & codes(found)


# 568/2007, section 10: 65, so the month after the birthday is the first of an old-age pension.
@pytest.mark.parametrize(("born", "known"), [("1961-04", False), ("1961-05", True)])
def test_the_first_month_of_the_scenario_decides_whether_a_disability_pension_is_possible(
    born, known
):
    found = pension(born, pay="100.00")
    assert (line(found, "national_pension")[0] is not None) == known
    assert ("pension_after_its_age" in codes(found)) != known


# HE 125/2024: the disability pension is for people of 18 or over from 2025 on, 16 until then.
@pytest.mark.parametrize(
    ("month", "born", "known"),
    [
        ("2024-12", "2008-11", True),
        ("2024-12", "2008-12", False),
        ("2026-03", "2008-02", True),
        ("2026-03", "2008-03", False),
    ],
)
def test_a_disability_pension_has_a_lowest_age(month, born, known):
    found = pension(born, month, month, "100.00")
    assert (line(found, "national_pension") != [None]) == known
    assert ("pension_before_its_age" in codes(found)) != known


def test_a_pension_that_was_granted_before_2025_may_go_on_by_the_other_reading():
    found = pension(
        "2009-05",
        "2026-03",
        "2026-03",
        "100.00",
        ages__pension_under_lowest="granted_before_2025_goes_on",
    )
    assert total(found) == ["990.90"]


def earnings_related(born, **readings):
    """A pension of 24 000 a year, with pay far over its limit from January to December 2026."""
    who = somebody(PENSIONER, born=born, other_pension=2_400_000)
    who = type(who)(
        "P1",
        who.birth_year,
        PENSIONER,
        birth_month=who.birth_month,
        other_pension=2_400_000,
        pension=type(who.pension)("earnings_related", average=250_000),
    )
    return outcome(life("2026-01", "2026-12", who, pay={"P1": "9000.00"}), **readings)


# Born in May 1962: 65 in May 2027 by the cohort's age; a contingency of 2007–2016 changes at 63,
# which was reached in May 2025.
def test_an_earnings_related_pension_changes_at_its_own_age():
    assert line(earnings_related("1962-05"), "earnings_pension") == ["0.00"] * 12
    changed = earnings_related("1962-05", ages__contingency="from_2007_to_2016")
    assert line(changed, "earnings_pension") == ["2000.00"] * 12


def seeker(born, first="2026-03", last="2026-04", pay=None, **about):
    return outcome(life(first, last, somebody(SEEKER, born=born, **about), pay={"P1": pay or []}))


# 37.21 × 21 benefit days from 3 March 2026 = 781.41, then 37.21 × 21.5 = 800.015 (1290/2002).
def test_the_benefit_begins_on_the_eighteenth_birthday():
    assert line(seeker("2008-03-03"), "unemployment_benefit") == ["781.41", "800.02"]
    assert line(seeker("2008-03-01"), "unemployment_benefit") == ["800.02", "800.02"]


def test_a_birthday_without_its_day_leaves_its_month_unknown():
    found = seeker("2008-03")
    assert line(found, "unemployment_benefit") == [None, "800.02"]
    assert told(found, "birth_day_matters") == {"age_count": [18]}


@pytest.mark.parametrize("born", ["2008-04", "2009"])
def test_a_benefit_before_its_age_is_a_stop(born):
    found = seeker(born)
    assert line(found, "unemployment_benefit") == [None, None]
    assert told(found, "benefit_before_its_age") == {"age_count": [18]}


# The benefit ends with the month of turning 65.
def test_the_benefit_ends_with_the_month_of_the_sixty_fifth_birthday():
    found = seeker("1961-03-15")
    assert line(found, "unemployment_benefit") == ["800.02", None]
    assert told(found, "benefit_after_its_age") == {"from_day": ["2026-04-01"]}


# HE 125/2024: the care allowance is for 16-year-olds, from 2027 on for 18-year-olds.
@pytest.mark.parametrize(("month", "known"), [("2026-12", True), ("2027-01", False)])
def test_a_care_allowance_has_a_lowest_age(month, known):
    who = somebody(PENSIONER, born="2010-01", care_allowance="basic")
    goes_on = {"ages__pension_under_lowest": "granted_before_2025_goes_on"}
    found = outcome(life(month, month, who), **goes_on)
    assert ("care_before_its_age" in codes(found)) != known
    assert (line(found, "care_allowance") != [None]) == known


# Wage 400: 28.60 in October 2025 at 52, 34.60 in November at 53 (7.15 and 8.65 %), 29.20 in 2026.
def test_own_contributions_change_in_the_month_after_the_birthday():
    def own(born, first, last):
        who = somebody("none", born=born)
        found = outcome(life(first, last, who, pay={"P1": "400.00"}, model=WAGE), WAGE)
        return ledger.person_lines(found)["employee_pension"].cents[:, 0].tolist()

    assert own("1972-10-15", "2025-10", "2025-11") == [-2860, -3460]
    assert own("1972-10-15", "2026-10", "2026-10") == [-2920]
