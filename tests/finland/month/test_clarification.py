"""What is told of the wait for a statement: the reading chosen, and the other beside it."""

from datetime import date

import pytest

from subcontract_core.base.dates import calendar_date
from support.months import codes_of, comparison_and_outcome, findings_of, month_of_work


def outcome(*days, reading="law_as_written"):
    scenario = month_of_work(
        date(2022, 3, 1),
        "10.00",
        lives_on="labour_market_subsidy",
        months=2,
        visits=days,
    )
    chosen = scenario.with_reading({"unemployment.entrepreneur_statement": reading})
    return comparison_and_outcome(chosen)[1]


def test_a_gig_of_one_day_is_not_both_told_and_not_told_to_the_employment_authority():
    found = codes_of(outcome(date(2022, 3, 1)))
    assert "short_activity" in found
    assert not found & {"clarification_law", "clarification_stop"}
    # A spell of 15 days is told.
    long = codes_of(outcome(date(2022, 3, 1), date(2022, 3, 15)))
    assert "clarification_law" in long and "short_activity" not in long
    # One of 14 days is not.
    two_weeks = codes_of(outcome(date(2022, 3, 1), date(2022, 3, 14)))
    assert "short_activity" in two_weeks and "clarification_law" not in two_weeks


def test_where_the_benefit_waits_by_the_reading_chosen_nobody_is_told_that_nobody_need_know():
    found = codes_of(outcome(date(2022, 3, 1), reading="pilot_observed"))
    assert "clarification_stop" in found
    assert not found & {"short_activity", "clarification_law", "clarification_seen"}


@pytest.mark.parametrize(
    ("reading", "code"),
    [("law_as_written", "clarification_seen"), ("pilot_observed", "clarification_beside_law")],
)
def test_the_other_reading_stands_beside_the_one_chosen_with_the_same_30_days(reading, code):
    [other] = findings_of(outcome(date(2022, 3, 2), reading=reading), code)
    # 2–31 March 2022 holds 22 benefit days of 34.50 (errata, K.5).
    assert other.numbers["stopped_days"].values.tolist() == [22]
    assert other.numbers["missing"].values.tolist() == [75_900]
    assert calendar_date(int(other.numbers["last_day"].values[0])) == date(2022, 3, 31)


def test_nobody_waits_to_work_under_any_reading():
    """The 30 days hold back the benefit and no shift (THL Työpaperi 18/2023)."""
    for reading in ("law_as_written", "pilot_observed", "every_gig_asks_statement", "disputed"):
        assert outcome(date(2022, 3, 1), reading=reading).admission.shift.all()
