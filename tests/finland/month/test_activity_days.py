"""Days of rehabilitative work activity in a comparison: what the act does not know brings nothing,
in every model and today.
"""

from datetime import date, timedelta

from attrs import evolve
import pytest

from subcontract_core.accounts import ledger
from subcontract_core.engine.comparison import compare
from support.activity_days import rehabilitative
from support.figures import codes, edge, finding

MODELS = ["rehabilitative-work-activity", "jobcenter-app", "work-activity"]
WEEKS = [date(2026, 6, day) for day in (1, 8, 15, 22)]
MADE = ("activation_plan", "activity_agreement")


def days_a_week(count):
    return [monday + timedelta(days=n) for monday in WEEKS for n in range(count)]


def nine_euros(outcome):
    paid = ledger.person_lines(outcome).get("rehabilitative_allowance")
    return 0 if paid is None else int(paid.cents.sum())


@pytest.mark.parametrize("model", MODELS)
def test_four_days_a_week_are_144_euros_and_five_are_144_and_four_stopped_days(model):
    # sixteen days of 9 €: 144.00, not 180.00 (act 189/2001, sections 13 and 18)
    four, five = (
        compare(rehabilitative(*days_a_week(count)), [model]).outcomes[0] for count in (4, 5)
    )
    assert nine_euros(four) == nine_euros(five) == 14400
    assert "activity_day_too_many" not in codes(four)
    assert len(finding(five, "activity_day_too_many")) == 4
    assert finding(five, "activity_day_too_many").severity == "stop"


def test_today_has_the_same_limits_so_that_no_model_seems_to_lose_what_nobody_had():
    found = compare(rehabilitative(*days_a_week(5)), MODELS)
    assert nine_euros(found.today) == 14400
    assert all(not found.difference(outcome) for outcome in found.outcomes)


def test_by_the_reading_as_agreed_twenty_days_are_180_euros():
    scenario = rehabilitative(*days_a_week(5)).with_reading(
        {"activity.rehabilitative_week": "as_agreed"}
    )
    assert nine_euros(compare(scenario, MODELS[:1]).outcomes[0]) == 18000


def test_a_day_of_three_hours_brings_nothing_and_one_of_four_brings_nine_euros():
    short = rehabilitative(*WEEKS, start=9 * 60, end=12 * 60)
    enough = rehabilitative(*WEEKS, start=9 * 60, end=13 * 60)
    three, four = (compare(case, MODELS[:1]).outcomes[0] for case in (short, enough))
    assert (nine_euros(three), nine_euros(four)) == (0, 3600)
    assert len(finding(three, "activity_day_short")) == 4
    assert edge(three, "purchased_place") == 0 and edge(four, "purchased_place") == 4 * 1009


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("lacking", MADE)
def test_without_plan_or_decision_no_model_pays_a_day(model, lacking):
    # without plan or decision no 9 €, no travel, no 10.09 € and no day
    papers = tuple(paper for paper in MADE if paper != lacking)
    scenario = rehabilitative(*days_a_week(4))
    without = evolve(scenario, people=(evolve(scenario.people[0], papers=papers),))
    made = evolve(scenario, people=(evolve(scenario.people[0], papers=MADE),))
    stopped, held = (compare(case, [model]).outcomes[0] for case in (without, made))
    assert nine_euros(stopped) == 0 and nine_euros(held) == 14400
    told = finding(stopped, "activity_without_plan")
    assert (told.severity, told.numbers["days_count"].values.tolist()) == ("stop", [16])
    assert "activity_without_plan" not in codes(held)


def test_whose_papers_nobody_has_stated_is_not_held_back():
    assert nine_euros(compare(rehabilitative(*WEEKS), MODELS[:1]).outcomes[0]) == 3600
