"""Thresholds say to the cent up to which earnings nothing changes; the whole line run forward
agrees.
"""

from datetime import date

from attrs import evolve
import pytest

from subcontract_core import compare, load_scenario
from subcontract_core.base.dates import month_number
from subcontract_core.scenario.types import (
    Activity,
    Housing,
    Pension,
)
from support.months import outcome_of, worked_months

APP, WAGE = "jobcenter-app", "eksote-internal"


NO_HOLIDAY = {
    "payroll.holiday_compensation_from_year": "0",
    "payroll.holiday_compensation_under_year": "0",
}


RENT = Housing("rent", 60_000, 3)


@pytest.mark.parametrize(
    ("pension", "code"),
    [
        (Pension(), "housing_review"),
        (Pension("earnings_related_partial", average=300_000), "general_review"),
    ],
)
def test_beside_a_partial_pension_alone_the_review_is_that_of_the_general_allowance(pension, code):
    found = outcome_of(
        worked_months(
            date(2026, 3, 1), "100.00", housing=RENT, other_pension=600_000, pension=pension
        )
    )
    assert [t.code for t in found.effects.thresholds if t.code.endswith("_review")] == [code]


MODEL = "eksote-internal"


def earning(scenario, euros):
    """One visit of an hour in the month at a wage that is the month's earnings."""
    gig = scenario.gigs[0]
    when = evolve(gig.when, dates=gig.when.days()[:1], weekly=(), start=None, end=None, without=())
    one = evolve(scenario, gigs=(evolve(gig, when=when, minutes=60),), terms=(), law=())
    no_holiday = {
        "payroll.holiday_compensation_from_year": "0",
        "payroll.holiday_compensation_under_year": "0",
    }
    return (
        one.with_terms(MODEL, wage_per_hour=euros)
        .with_law(no_holiday)
        .with_reading(
            {
                "pension.suspension_reading": "strict_any_month",
                # an ordinary month, in which the housing decisions have followed the work
                "housing.pensioner.review_from": "same_month",
                "housing.general.review_from": "same_month",
            }
        )
    )


def outcome(scenario):
    return compare(scenario, [MODEL]).comparison.outcomes[0]


def threshold(found, code):
    return next(t for t in found.effects.thresholds if t.code == code)


def benefit(found, kind):
    return int(next(s for s in found.effects.sheets if s.name == "benefits").line(kind).cents[0])


@pytest.fixture
def pensioners():
    return load_scenario("imatra-2021-07")


@pytest.fixture
def jobseekers():
    found = load_scenario("jobcenter-rehabilitative-2022-03")
    # An employer does not take people from rehabilitative work activity; without it they are
    # jobseekers like others.
    return evolve(
        found, people=tuple(evolve(p, activity=Activity(), moves=()) for p in found.people)
    )


def test_the_earnings_limit_of_2021_leaves_the_pension_and_one_cent_more_takes_it(pensioners):
    at, above = (outcome(earning(pensioners, euros)) for euros in ("837.59", "837.60"))
    assert threshold(at, "earnings_limit").cents[0] == 83759
    assert (
        threshold(at, "earnings_limit").left[0],
        threshold(above, "earnings_limit").left[0],
    ) == (0, -1)
    assert benefit(at, "national_pension") > 0 == benefit(above, "national_pension")


def test_the_review_limit_of_924_euros_a_year_is_77_a_month_less_one_cent(pensioners):
    below, at = (outcome(earning(pensioners, euros)) for euros in ("76.99", "77.00"))
    found = threshold(below, "housing_review")
    assert (found.kind, found.cents[0], found.left[0]) == ("cliff", 7699, 0)
    assert benefit(below, "housing_allowance") > benefit(at, "housing_allowance")


def test_two_months_of_work_share_the_room_below_the_review_limit(pensioners):
    longer = evolve(
        earning(pensioners, "100.00"),
        first_month=month_number(pensioners.gigs[0].when.days()[0]),
        last_month=pensioners.last_month + 1,
    )
    # 77 a month: with the 100 of the first month they leave 54 less one cent for the second. The
    # first alone is no two months of work, however many idle months the scenario has.
    assert threshold(outcome(longer), "housing_review").cents.reshape(-1, len(longer.people))[
        :2, 0
    ].tolist() == [7699, 5399]


def test_where_every_change_counts_there_is_no_review_limit(pensioners):
    always = earning(pensioners, "76.99").with_reading(
        {"housing.pensioner.review_reading": "always_reviewed"}
    )
    assert "housing_review" not in {t.code for t in outcome(always).effects.thresholds}


def test_a_jobseeker_of_2022_loses_nothing_up_to_300_and_everything_at_1783_50(jobseekers):
    # 21.5 × 34.50 = 741.75; 300 + 2 × 741.75 = 1,783.50.
    seen = {}
    for euros in ("300.00", "300.02", "1783.48", "1783.50"):
        found = outcome(earning(jobseekers, euros))
        rows = [
            int(t.cents[t.applies][0])
            for t in (threshold(found, "adjustment"), threshold(found, "benefit_ends"))
        ]
        assert rows == [30000, 178350]
        paid = int((threshold(found, "adjustment").counted > 0).argmax())
        seen[euros] = int(
            next(s for s in found.effects.sheets).line("unemployment_benefit").cents[paid]
        )
    assert seen == {"300.00": 74175, "300.02": 74174, "1783.48": 1, "1783.50": 0}


def test_income_may_rise_by_400_euros_a_month_before_the_general_housing_allowance_changes(
    jobseekers,
):
    # March 2022: 300 are free, half of the rest comes off the benefit: 500 of pay add 400.
    found = outcome(evolve(earning(jobseekers, "499.98"), first_month=jobseekers.last_month))
    edge = threshold(found, "general_review")
    paid = int((edge.counted > 0).argmax())
    assert (edge.kind, edge.cents[paid], edge.left[paid]) == ("cliff", 49999, 1)


def test_work_of_a_month_is_spread_over_twelve_so_that_more_may_be_earned(jobseekers):
    # 400 a month on average are 4,800 in one month, more than the benefit of 741.75 can fall by.
    edge = threshold(
        outcome(
            evolve(
                earning(jobseekers, "499.98"), first_month=jobseekers.last_month, continues_months=1
            )
        ),
        "general_review",
    )
    assert int(edge.cents[(edge.counted > 0).argmax()]) == 480000 + 74175 - 1
