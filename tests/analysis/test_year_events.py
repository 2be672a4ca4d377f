"""What happens month by month: over the limit, at rest, ended, reviewed, to be told by a day."""

from datetime import date

import pytest

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.analysis.year_events import Rest
from subcontract_core.engine.comparison import compare
from subcontract_core.scenario import load_scenario


@pytest.fixture(scope="module")
def analysis():
    return Analysis(compare(load_scenario("over-new-year-2025-10"), ["eksote-external"]))


def months_of(analysis, person):
    return analysis.year(analysis.comparison.outcomes[0], person).months


@pytest.mark.parametrize(
    ("person", "rests"),
    [
        # 988.00 € is over 986.30 € in 2025 and under 990.90 € in 2026 (act 738/2009)
        ("P1", [Rest.RESTS] * 3 + [Rest.PAID] * 3),
        ("P2", [Rest.RESTS] * 6),  # 1 000.00 € is over both
        # over for 23 months before: the pension rests for 24 months at most, then it ends
        ("P3", [Rest.RESTS] + [Rest.ENDED] * 5),
    ],
)
def test_a_month_over_the_limit_rests_until_the_pension_ends(analysis, person, rests):
    assert [month.rest for month in months_of(analysis, person)] == rests


def test_what_is_left_below_the_limit_is_negative_above_it(analysis):
    months = months_of(analysis, "P1")
    # 986.30 − 988.00 and 990.90 − 988.00
    assert [month.limit.left for month in months] == [-170] * 3 + [290] * 3
    assert [month.is_over for month in months] == [True] * 3 + [False] * 3


def test_a_review_stands_in_its_month_and_the_decision_before_in_the_first(analysis):
    found = [
        (at, decision.told.code, decision.is_review)
        for at, month in enumerate(months_of(analysis, "P1"))
        for decision in month.decisions
    ]
    # the wage is told in November, the pension that returns counts from February
    assert found == [(0, "assumed", False), (1, "income_up", True), (4, "income_up", True)]


def test_each_pay_is_reported_by_its_own_day(analysis):
    year = analysis.year(analysis.comparison.outcomes[0], "P1")
    duties = [duty for month in year.months for duty in month.duties] + [*year.duties_outside]
    days = [duty.day for duty in duties if duty.whose == "payer"]
    # five calendar days after the pay day, moved from a holiday (Act on the Incomes Register 53/2018)
    assert date(2025, 11, 5) in days
    assert len(days) == 6
    assert [duty.day for duty in year.duties_outside] == [date(2026, 4, 7)]  # after Easter Monday


def test_every_duty_of_the_outcome_is_in_a_month_or_outside(analysis):
    for person in ("P1", "P2", "P3"):
        year = analysis.year(analysis.comparison.outcomes[0], person)
        told = {
            duty.finding.code
            for duties in (*(month.duties for month in year.months), year.duties_outside)
            for duty in duties
        }
        row = int(person[1]) - 1
        findings = analysis.comparison.outcomes[0].findings
        assert told == {one.code for one in findings if one.duty is not None and row in one.person}


def test_what_may_be_asked_back_is_the_sum_of_the_finding(analysis):
    year = analysis.year(analysis.comparison.outcomes[0], "P1")
    # three months of 783.41 + 202.89 € of the pensions of 2025 that were not due
    assert {one.finding.code: one.cents for one in year.asked_back}["pension_asked_back"] == 295_890


def test_who_lives_on_unemployment_benefit_has_no_such_limit():
    comparison = compare(load_scenario("rent-decisions-2024"), ["eksote-external"])
    year = Analysis(comparison).year(comparison.today, "P1")
    assert not year.has_limit
    codes = [one.told.code for month in year.months for one in month.decisions]
    assert "subsidy" in codes
