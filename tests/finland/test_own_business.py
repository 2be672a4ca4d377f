"""Own business beside the unemployment benefit: what is tested when, and what each reading
changes in the month.
"""

from datetime import date, timedelta

import numpy as np
import pytest

from models.test_dated_law import by_month, codes, month_of_work, run
from subcontract_core.accounts import ledger
from subcontract_core.base.dates import calendar_date, number
from subcontract_core.finland.law import law_of_finland, unemployment
from subcontract_core.scenario.types import Activity, Dates

READING = "unemployment.entrepreneur_statement"
START = date(2022, 1, 10)


def reads(reading):
    return law_of_finland().overriding({READING: reading})


def first_tested(days, reading="law_as_written"):
    """The day from which the extent is tested, None for never."""
    found = unemployment.extent_test(
        reads(reading),
        person=np.zeros(len(days), np.int64),
        day=np.array([number(day) for day in days]),
        people=1,
    )
    return calendar_date(int(found.tested[0])) if found.tested[0] >= 0 else None


def weekly(first, last, step=7):
    return [first + timedelta(days=n) for n in range(0, (last - first).days + 1, step)]


def waits(days, reading):
    found, _ = unemployment.waits(
        reads(reading),
        person=np.zeros(len(days), np.int64),
        day=np.array([number(day) for day in days]),
    )
    return [
        (calendar_date(int(a)), calendar_date(int(b)))
        for a, b in zip(found.first, found.last, strict=True)
    ]


def test_two_weeks_in_a_row_are_not_tested_and_a_day_more_starts_the_four_months():
    def starts(days):
        found = unemployment.extent_test(
            law_of_finland(),
            person=np.zeros(2, np.int64),
            day=np.array([number(START), number(START) + days]),
            people=1,
        )
        return int(found.starts[0])

    assert starts(13) == -1
    assert starts(14) == number(START)


def test_a_pause_of_more_than_14_days_starts_a_new_spell_and_14_days_do_not():
    def longest(apart):
        return unemployment.spells(np.zeros(2, np.int64), np.array([0, apart]), 14).days.tolist()

    assert longest(15) == [16]
    assert longest(16) == [1, 1]


def test_the_extent_is_tested_from_the_day_after_four_months_and_not_the_day_before():
    before = weekly(START, date(2022, 5, 2))
    assert first_tested([*before, date(2022, 5, 9)]) is None
    assert first_tested([*before, date(2022, 5, 10)]) == date(2022, 5, 10)


def test_four_months_from_the_end_of_october_end_with_february():
    assert first_tested(weekly(date(2022, 10, 31), date(2023, 3, 27))) == date(2023, 2, 28)


def test_the_protection_is_given_once():
    first = weekly(START, date(2022, 2, 7))
    later = weekly(date(2022, 9, 5), date(2022, 10, 3))
    assert first_tested([*first, *later]) == date(2022, 5, 10)


def test_single_gigs_far_apart_are_never_tested_unless_they_are_read_as_one_activity():
    monthly = weekly(START, date(2022, 7, 1), step=28)
    assert first_tested(monthly) is None
    assert first_tested(monthly, "serial_gigs_one_activity") == date(2022, 5, 10)
    assert first_tested(weekly(START, date(2022, 7, 1)), "employment") is None


def test_as_the_law_is_written_nothing_waits_and_in_the_pilots_30_days_did_once():
    gigs = [date(2022, 3, 1), date(2022, 5, 2)]
    assert waits(gigs, "law_as_written") == []
    assert waits(gigs, "pilot_observed") == [(date(2022, 3, 1), date(2022, 3, 30))]


def test_when_each_gig_asks_for_a_statement_a_pause_of_over_a_month_waits_again():
    assert len(waits([date(2022, 3, 1), date(2022, 4, 2)], "every_gig_asks_statement")) == 1
    assert waits([date(2022, 3, 1), date(2022, 4, 3)], "every_gig_asks_statement") == [
        (date(2022, 3, 1), date(2022, 3, 30)),
        (date(2022, 4, 3), date(2022, 5, 2)),
    ]


def test_people_are_tested_one_by_one():
    days = np.array([number(day) for day in [*weekly(START, date(2022, 6, 6)), START]])
    person = np.array([0] * (len(days) - 1) + [1])
    found = unemployment.extent_test(law_of_finland(), person=person, day=days, people=3)
    assert found.tested.tolist() == [number(date(2022, 5, 10)), -1, -1]


@pytest.mark.parametrize(("minutes", "near"), [(32 * 60 * 17, True), (32 * 60 * 17 - 1, False)])
def test_32_hours_a_week_are_taken_as_near_full_time(minutes, near):
    assert (
        bool(unemployment.near_full_time(law_of_finland(), START, minutes=minutes, days=17 * 7))
        is near
    )


# -- in the month ----------------------------------------------------------------------------------


def seeker(
    days, reading="law_as_written", minutes=60, pay="10.00", start=date(2022, 1, 1), months=7
):
    scenario = month_of_work(
        start, pay, lives_on="labour_market_subsidy", months=months, visits=tuple(days)
    )
    return run(scenario.with_gig("G1", minutes=minutes).with_reading({READING: reading}))[1]


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
    assert by_month(law_text, "unemployment_benefit") == [74_175] * 7
    assert memo(law_text) == []
    # 1–30 March 2022 holds 22 benefit days of 34.50; 2–31 May another 22.
    assert [cents for cents in memo(pilot) if cents] == [75_900]
    assert [cents for cents in memo(each) if cents] == [75_900, 75_900]
    [stop] = [f for f in each.findings if f.code == "clarification_stop"]
    assert (
        stop.numbers["stopped_days"].tolist(),
        stop.numbers["missing"].tolist(),
        stop.person.tolist(),
    ) == ([44], [151_800], [0])


def test_single_gigs_are_told_to_need_no_test_and_a_long_spell_is_told_when_it_is_tested():
    assert {"short_activity"} <= codes(seeker([date(2022, 3, 1)])) and "extent_tested" not in codes(
        seeker([date(2022, 3, 1)])
    )
    [told] = [
        f for f in seeker(weekly(START, date(2022, 6, 6))).findings if f.code == "extent_tested"
    ]
    assert calendar_date(int(told.day[0])) == date(2022, 5, 10)
    # 18 gigs of an hour from 10 January to 9 May, 120 days: 1.05 hours a week.
    assert told.numbers["week_hundredths"].tolist() == [105]


def test_read_as_employment_nothing_waits_and_nothing_is_tested():
    found = codes(seeker(weekly(START, date(2022, 6, 6)), "employment"))
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
    assert "business_full_time" in codes(outcome)
    # Tested from 10 May: May itself is paid, June and July are not.
    assert [cents > 0 for cents in by_month(outcome, "unemployment_benefit")] == [True] * 5 + [
        False
    ] * 2
    assert "business_full_time" not in codes(seeker(days, minutes=300, pay="1.00"))


def test_tax_data_spread_the_pay_over_the_months_of_work():
    gigs = [date(2024, 5, 2), date(2024, 5, 3)]
    scenario = month_of_work(
        date(2024, 5, 1), "100.00", lives_on="labour_market_subsidy", months=2, visits=tuple(gigs)
    )
    own, mean = (
        by_month(
            run(scenario.with_reading({"unemployment.business_income": way}))[1],
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
        f.numbers["lost"].tolist()
        for f in run(scenario.with_reading({"activity.at_zero_benefit": reading}))[1].findings
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
    assert by_month(run(scenario, "paijathame-direct")[1], "unemployment_benefit") == [
        75_002,
        80_002,
    ]
