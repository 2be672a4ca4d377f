"""Wage work beside the unemployment benefit, in a comparison.

Unemployment Security Act 1290/2002, chapter 4 (Kela, "Soviteltu työttömyysetuus"): at most 80 % of
the line's full-time hours, or full-time work of at most two weeks.
"""

from datetime import date, timedelta

from attrs import evolve
import pytest

from subcontract_core.accounts import ledger
from subcontract_core.scenario.types import PayRule
from support.months import (
    NO_HOLIDAY,
    WAGE,
    cents_by_month,
    codes_of,
    comparison_and_outcome,
    findings_of,
    month_of_work,
)


def weekdays(first, last):
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    return tuple(day for day in days if day.weekday() < 5)


def employed(days, minutes, wage="10.00", months=1, sector="property_services", **person):
    """One jobseeker, employed for visits of so many minutes on these days."""
    scenario = month_of_work(
        days[0].replace(day=1),
        "1.00",
        lives_on="labour_market_subsidy",
        months=months,
        visits=tuple(days),
        **person,
    )
    scenario = scenario.with_gig("G1", minutes=minutes, sector=sector)
    return scenario.with_terms(WAGE, wage_per_hour=wage).with_law(NO_HOLIDAY)


def benefit(scenario, kind="unemployment_benefit"):
    return cents_by_month(comparison_and_outcome(scenario, WAGE)[1], kind)


def outcome(scenario):
    return comparison_and_outcome(scenario, WAGE)[1]


# Twenty working days of 6.4 hours are 128 hours; 128.8 are 80 % of the 161 of facility services.
TWENTY = weekdays(date(2022, 3, 1), date(2022, 3, 28))


def test_128_hours_in_facility_services_are_adjusted_and_129_leave_nothing():
    # 741.75 − (1 280 − 300) / 2 = 251.75
    assert benefit(employed(TWENTY, 384)) == [25_175]
    # 129 hours are 6.45 a day: by the formula alone 246.75 would be left.
    found = outcome(employed(TWENTY, 387))
    assert cents_by_month(found, "unemployment_benefit") == [0]
    [over] = findings_of(found, "over_80_percent")
    assert over.severity == "stop"
    assert over.numbers["hours_hundredths"].values.tolist() == [12_900]
    assert over.numbers["most_hundredths"].values.tolist() == [12_880]
    assert "over_80_percent" not in codes_of(outcome(employed(TWENTY, 384)))


@pytest.mark.parametrize(
    ("sector", "most"), [("property_services", 7728), ("commerce", 7680), ("care", 7824)]
)
def test_the_limit_is_that_of_the_line(sector, most):
    # Minutes of 128.8, 128 and 130.4 hours; over twelve days, so that no week is full.
    days = tuple(date(2025, 9, day) for day in (1, 2, 4, 8, 9, 11, 15, 16, 18, 22, 23, 25))
    assert "over_80_percent" not in codes_of(outcome(employed(days, most // 12, sector=sector)))
    assert "over_80_percent" in codes_of(outcome(employed(days, most // 12 + 1, sector=sector)))


def test_two_full_weeks_are_adjusted():
    # June 2025: 75 hours at 12.00 take 450.00 of 800.015.
    days = weekdays(date(2025, 6, 2), date(2025, 6, 13))
    assert benefit(employed(days, 450, "12.00")) == [35_002]
    assert "full_time_over_two_weeks" not in codes_of(outcome(employed(days, 450, "12.00")))


def test_a_full_time_job_of_three_weeks_leaves_the_days_after_it_and_its_pay_takes_nothing_off():
    # 2–20 June 2025, then 23–30 June: six days of 37.21.
    days = weekdays(date(2025, 6, 2), date(2025, 6, 20))
    found = outcome(employed(days, 450, "12.00"))
    assert cents_by_month(found, "unemployment_benefit") == [22_326]
    [told] = findings_of(found, "full_time_over_two_weeks")
    assert told.numbers["length_count"].values.tolist() == [19]


def test_part_time_work_after_the_long_job_is_adjusted_against_the_days_that_are_left():
    days = (*weekdays(date(2025, 6, 2), date(2025, 6, 20)), date(2025, 6, 25))
    # A visit of 7.5 hours at 12.00 takes 45.00 of the six days.
    assert benefit(employed(days, 450, "12.00")) == [22_326 - 4_500]


def test_a_job_over_the_turn_of_a_month_stops_days_in_both():
    # 19 May to 6 June 2025, without Ascension Day (29 May): 1–16 May has 12 benefit days, 9–30
    # June has 16, of 37.21.
    days = weekdays(date(2025, 5, 19), date(2025, 6, 6))
    days = tuple(day for day in days if day != date(2025, 5, 29))
    assert benefit(employed(days, 450, "12.00", months=2)) == [12 * 3_721, 16 * 3_721]


def test_35_hours_a_week_for_four_weeks_leave_no_benefit():
    assert benefit(employed(TWENTY, 420)) == [0]


def test_pay_of_the_next_month_is_adjusted_when_it_is_paid_and_hours_when_they_are_done():
    scenario = employed(TWENTY, 420)
    scenario = evolve(scenario, pay=PayRule("15", "next"))
    # April 2022 has the pay of 1 400.00 and no work: 741.75 − (1 400 − 300) / 2.
    assert benefit(scenario) == [0, 19_175]


def test_work_through_the_app_has_no_limit_in_hours_unless_it_is_read_as_employment():
    scenario = month_of_work(
        date(2022, 3, 1), "1.00", lives_on="labour_market_subsidy", visits=TWENTY
    ).with_gig("G1", minutes=480)
    as_written = comparison_and_outcome(scenario)[1]
    assert "over_80_percent" not in codes_of(as_written)
    assert "full_time_over_two_weeks" not in codes_of(as_written)
    read = scenario.with_reading({"unemployment.entrepreneur_statement": "employment"})
    assert "full_time_over_two_weeks" in codes_of(comparison_and_outcome(read)[1])


def test_pensioners_have_no_such_limit():
    days = TWENTY
    scenario = month_of_work(days[0], "1.00", visits=days).with_gig("G1", minutes=480)
    found = comparison_and_outcome(scenario.with_terms(WAGE, wage_per_hour="1.00"), WAGE)[1]
    assert not codes_of(found) & {"over_80_percent", "full_time_over_two_weeks"}


@pytest.mark.parametrize(
    # 1 280 − 300 of wage and 251.75 of benefit are 490.00 more than 741.75, which opens a review;
    # 1 290 − 300 of wage alone are 248.25 more, under 400 (act 938/2014 s. 13 and 27).
    ("minutes", "income"),
    [(384, 123_175), (387, 74_175)],
)
def test_the_general_housing_allowance_counts_no_benefit_where_there_is_none(minutes, income):
    scenario = employed(TWENTY, minutes, rent=600).with_reading(
        {"housing.general.review_from": "same_month"}
    )
    [decisions] = [
        one
        for one in outcome(scenario).effects.decisions
        if one.line == "general_housing_allowance"
    ]
    assert decisions.income.tolist() == [income]


def test_over_80_per_cent_the_benefit_is_known_to_be_nothing_though_the_pay_is_not_known():
    for minutes, known in ((384, False), (387, True)):
        scenario = evolve(employed(TWENTY, minutes), terms=())
        line = ledger.person_lines(outcome(scenario))["unemployment_benefit"]
        assert line.each_known.tolist() == [[known]]
    assert line.cents.tolist() == [[0]]
