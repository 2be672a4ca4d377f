"""What is left to a limit in euros, hours and visits, and which planned visit passes it."""

from attrs import evolve
import pytest

from subcontract_core import compare, load_scenario
from subcontract_core.analysis.room_left import next_limit, rooms_left
from subcontract_core.base.dates import calendar_date
from subcontract_core.notebook.views.room_left import sentence
from subcontract_core.report.charts.headroom import headroom
from subcontract_core.report.text.language import Language


@pytest.fixture(scope="module")
def outcome():
    return compare("everyday-2026-05", ["eksote-external"]).comparison.outcomes[0]


def room(outcome, person, code):
    return next(one for one in rooms_left(outcome, person) if one.code == code)


def test_to_the_earnings_limit_of_2026_there_are_46_hours_or_11_visits(outcome):
    # 990.90 less 374.64 for 28 hours (336.00 and 11.5 % holiday pay) at 13.38 an hour; visits of 4 h
    found = room(outcome, "P3", "earnings_limit")
    assert (found.limit, found.left) == (99090, 61626)
    assert (found.minutes, found.visits, found.visit) == (46 * 60 + 3, 11, 240)
    assert found.crossing is None and next_limit(outcome, "P3") == found


def test_a_limit_that_is_passed_names_the_visit_that_passes_it(outcome):
    # 84.83 is passed by the second visit of 53.52: the first Thursday of the month
    found = room(outcome, "P1", "housing_review")
    assert found.left == 8483 - 37464 and found.minutes == 0
    gig, day = found.crossing
    assert gig == "G1" and str(calendar_date(day)) == "2026-05-07"


def test_the_next_limit_ahead_comes_before_one_that_is_passed(outcome):
    assert [one.left < 0 for one in rooms_left(outcome, "P1")] == [False, True]
    assert next_limit(outcome, "P1").code == "earnings_limit"


def test_exactly_at_the_limit_nothing_is_left_and_nothing_has_passed_it():
    scenario = load_scenario("everyday-2026-05")
    gig = evolve(scenario.gigs[0], minutes=60)
    # seven visits of an hour at 120 are 840.00 and 96.60 of holiday pay; at 130 the seventh is over
    one = scenario.with_plans(gigs=(gig,)).with_terms("eksote-external", wage_per_hour="120.00")
    found = room(compare(one, ["eksote-external"]).comparison.outcomes[0], "P3", "earnings_limit")
    assert found.left == 99090 - 93660 and found.minutes == 5430 * 420 // 93660
    over = scenario.with_plans(gigs=(gig,)).with_terms("eksote-external", wage_per_hour="130.00")
    found = room(compare(over, ["eksote-external"]).comparison.outcomes[0], "P3", "earnings_limit")
    assert found.left < 0 and str(calendar_date(found.crossing[1])) == "2026-05-28"


def test_a_person_without_visits_is_told_euros_only():
    scenario = load_scenario("everyday-2026-05")
    gig = evolve(scenario.gigs[0], crew=("P1", "P2", "P4"))
    found = compare(scenario.with_plans(gigs=(gig,)), ["eksote-external"]).comparison.outcomes[0]
    alone = [one for one in rooms_left(found, "P3") if one.code == "earnings_limit"]
    assert [(one.left, one.minutes) for one in alone] == [(99090, None)]


def test_in_an_irregular_year_the_months_with_visits_are_told_of():
    # 960.00 in April, August and December against 837.59; no visits in January
    year = compare("one-group-five-systems-irregular", ["eksote-external"]).comparison.outcomes[0]
    found = next_limit(year, "P1")
    assert (found.left, found.month % 12 + 1) == (83759 - 96000, 4)


def test_a_review_that_other_months_bring_alone_has_no_limit_below_nothing_and_no_visit_passes_it():
    # the year's work is 288 hours at 10.00, 2,880.00 in all: 240.00 a month after the first alone
    # pass what a year may rise by before the housing allowance is reviewed
    year = compare("one-group-five-systems-year", ["jobcenter-app"]).comparison
    found = room(year.outcomes[0], "P1", "housing_review")
    assert found.limit < 0 and found.comes_anyway and found.crossing is None
    for code, words in (("en", "whatever is earned"), ("fi", "mitä tahansa"), ("sv", "oavsett")):
        language = Language(code, strict=True)
        told = sentence(found, language)
        assert words in told and "−" not in told and "€" not in told
    drawn = headroom(year, Language("en"))
    assert "−€" not in " ".join(cell for row in drawn.table.rows for cell in row)
    assert "comes in January 2021 whatever is earned in it" in drawn.sentence
