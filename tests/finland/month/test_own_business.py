"""Own business beside the unemployment benefit: what is tested when, and what each reading
changes in the month.
"""

from datetime import date, timedelta

import pytest

from subcontract_core.accounts import ledger
from subcontract_core.base.dates import calendar_date
from subcontract_core.scenario.types import (
    Activity,
    Dates,
)
from support.months import cents_by_month, codes_of, comparison_and_outcome, month_of_work

READING = "unemployment.entrepreneur_statement"


START = date(2022, 1, 10)


def weekly(first, last, step=7):
    return [first + timedelta(days=n) for n in range(0, (last - first).days + 1, step)]


def seeker(
    days, reading="law_as_written", minutes=60, pay="10.00", start=date(2022, 1, 1), months=7
):
    scenario = month_of_work(
        start, pay, lives_on="labour_market_subsidy", months=months, visits=tuple(days)
    )
    return comparison_and_outcome(
        scenario.with_gig("G1", minutes=minutes).with_reading({READING: reading})
    )[1]


def memo(outcome):
    lines = ledger.person_lines(outcome, memo=True)
    return (
        lines["unemployment_delayed"].cents[:, 0].tolist()
        if "unemployment_delayed" in lines
        else []
    )


def test_each_reading_tells_its_own_and_only_the_waits_move_money():
    gigs = [date(2022, 3, 1), date(2022, 5, 2)]
    law_text, pilot, each = (
        seeker(gigs, reading)
        for reading in ("law_as_written", "pilot_observed", "every_gig_asks_statement")
    )
    assert cents_by_month(law_text, "unemployment_benefit") == [74_175] * 7
    assert memo(law_text) == []
    # 1–30 March 2022 holds 22 benefit days of 34.50; 2–31 May another 22.
    assert [cents for cents in memo(pilot) if cents] == [75_900]
    assert [cents for cents in memo(each) if cents] == [75_900, 75_900]
    [stop] = [f for f in each.findings if f.code == "clarification_stop"]
    assert (
        stop.numbers["stopped_days"].values.tolist(),
        stop.numbers["missing"].values.tolist(),
        stop.person.tolist(),
    ) == ([44], [151_800], [0])


def test_single_gigs_are_told_to_need_no_test_and_a_long_spell_is_told_when_it_is_tested():
    assert {"short_activity"} <= codes_of(
        seeker([date(2022, 3, 1)])
    ) and "extent_tested" not in codes_of(seeker([date(2022, 3, 1)]))
    [told] = [
        f for f in seeker(weekly(START, date(2022, 6, 6))).findings if f.code == "extent_tested"
    ]
    assert calendar_date(int(told.day[0])) == date(2022, 5, 10)
    # 18 gigs of an hour from 10 January to 9 May, 120 days: 1.05 hours a week.
    assert told.numbers["week_hundredths"].values.tolist() == [105]


def test_read_as_employment_nothing_waits_and_nothing_is_tested():
    found = codes_of(seeker(weekly(START, date(2022, 6, 6)), "employment"))
    assert "read_as_employment" in found
    assert not found & {
        "clarification_law",
        "clarification_stop",
        "extent_tested",
        "short_activity",
    }


def test_work_near_full_time_ends_the_benefit_from_the_month_after_the_test():
    days = [day for day in weekly(START, date(2022, 7, 29), step=1) if day.weekday() < 5]
    outcome = seeker(days, minutes=480, pay="1.00")
    assert "business_full_time" in codes_of(outcome)
    # Tested from 10 May: May itself is paid, June and July are not.
    assert [cents > 0 for cents in cents_by_month(outcome, "unemployment_benefit")] == [
        True
    ] * 5 + [False] * 2
    assert "business_full_time" not in codes_of(seeker(days, minutes=300, pay="1.00"))


def test_tax_data_spread_the_pay_over_the_months_of_work():
    gigs = [date(2024, 5, 2), date(2024, 5, 3)]
    scenario = month_of_work(
        date(2024, 5, 1), "100.00", lives_on="labour_market_subsidy", months=2, visits=tuple(gigs)
    )
    own, mean = (
        cents_by_month(
            comparison_and_outcome(scenario.with_reading({"unemployment.business_income": way}))[1],
            "unemployment_benefit",
        )
        for way in ("own_report", "tax_data_average")
    )
    # 21.5 × 37.21 = 800.015; half of 200.00 in May, or half of 100.00 in both months.
    assert own == [70_002, 80_002]
    assert mean == [75_002, 75_002]


@pytest.mark.parametrize(("reading", "lost"), [("lost", [1_800]), ("paid", None)])
def test_pay_that_takes_the_whole_benefit_takes_the_nine_euros_of_two_days_too_by_the_usual_reading(
    reading, lost
):
    activity = Activity("rehabilitative", Dates((date(2026, 5, 12), date(2026, 5, 13))))
    scenario = month_of_work(
        date(2026, 5, 1),
        "1600.03",
        lives_on="labour_market_subsidy",
        visits=(date(2026, 5, 15),),
        activity=activity,
    )
    found = [
        f.numbers["lost"].values.tolist()
        for f in comparison_and_outcome(
            scenario.with_reading({"activity.at_zero_benefit": reading})
        )[1].findings
        if f.code == "nine_euros_lost"
    ]
    assert found == ([lost] if lost else [])


def test_the_mean_of_tax_data_is_not_used_for_a_wage():
    scenario = month_of_work(
        date(2024, 5, 1),
        "1.00",
        lives_on="labour_market_subsidy",
        months=2,
        visits=(date(2024, 5, 2),),
    )
    scenario = scenario.with_terms("paijathame-direct", wage_per_hour="100.00").with_reading(
        {"unemployment.business_income": "tax_data_average"}
    )
    scenario = scenario.with_law(
        {
            "payroll.holiday_compensation_under_year": "0 %",
            "payroll.holiday_compensation_from_year": "0 %",
        }
    )
    assert cents_by_month(
        comparison_and_outcome(scenario, "paijathame-direct")[1], "unemployment_benefit"
    ) == [
        75_002,
        80_002,
    ]


def test_the_observed_wait_hits_a_light_entrepreneur_too_and_no_employee():
    scenario = month_of_work(
        date(2022, 3, 1), "50.00", lives_on="labour_market_subsidy"
    ).with_reading({"unemployment.entrepreneur_statement": "pilot_observed"})
    scenario = scenario.with_terms(
        "siunsote-light-entrepreneur", wage_floor_per_hour="9.50"
    ).with_terms("paijathame-direct", wage_per_hour="10.00")
    assert "clarification_stop" in codes_of(
        comparison_and_outcome(scenario, "siunsote-light-entrepreneur")[1]
    )
    assert "clarification_stop" not in codes_of(
        comparison_and_outcome(scenario, "paijathame-direct")[1]
    )


def test_a_wait_that_ends_after_the_scenario_is_counted_whole_and_adds_nothing_to_the_month():
    scenario = month_of_work(
        date(2022, 3, 1), "40.00", lives_on="labour_market_subsidy", visits=(date(2022, 3, 31),)
    )
    outcome = comparison_and_outcome(
        scenario.with_reading({"unemployment.entrepreneur_statement": "pilot_observed"})
    )[1]
    [finding] = [f for f in outcome.findings if f.code == "clarification_stop"]
    # 31 March to 29 April 2022 holds 22 benefit days of 34.50.
    assert finding.numbers["stopped_days"].values.tolist() == [22]
    assert finding.numbers["missing"].values.tolist() == [75900]
    assert cents_by_month(outcome, "unemployment_benefit") == [74175]


def test_left_open_the_benefit_of_the_months_of_the_wait_is_unknown_and_that_of_others_known():
    line = ledger.person_lines(seeker([date(2022, 3, 2)], "disputed"))["unemployment_benefit"]
    assert line.each_known[:, 0].tolist() == [True, True, False, True, True, True, True]
