"""A person's months as a notebook is given them: sentences and tables from one call."""

from functools import cache

from attrs import evolve
import numpy as np
import pytest

from subcontract_core import compare, uncertain, year
from subcontract_core.base.errors import InputError, ModelError
from subcontract_core.scenario.types import Dates, Realised
from support.chances import MODEL, SCENARIO, drawn
from support.outlooks import DAYS
from support.outlooks import MODEL as DIRECT
from support.outlooks import SCENARIO as SURE


@pytest.fixture(scope="module")
def answer():
    return compare("over-new-year-2025-10", ["eksote-external"], language="en")


def test_one_call_gives_the_sentence_the_table_and_the_page(answer):
    year = answer.year("P1", "eksote-external")
    assert "The pension rests in 3 of 6 months" in year.sentence
    assert year.sentence.split(". ")[0] in str(year)
    assert list(year.table["pension"]) == ["rests"] * 3 + ["paid"] * 3
    whole = answer.people
    mine = whole[(whole["person"] == "P1") & (whole["reading"] == year.table["reading"][0])]
    assert year.table["difference_cents"].sum() == mine["difference_cents"].sum()
    added = year.lines[~year.lines["memo"]]
    assert added["cents"].sum() == mine["cents"].sum()


def test_a_reading_that_is_none_is_a_fault_that_names_those_there_are(answer):
    with pytest.raises(InputError) as caught:
        answer.year("P1", "eksote-external", reading={"price": "nothing"})
    assert caught.value.faults[0].path == "reading"


def test_each_reading_can_be_asked_for(answer):
    for outcome in answer.comparison.outcomes:
        found = answer.year("P1", "eksote-external", reading=outcome.reading)
        assert found.year.outcome is outcome


def test_a_notebook_shows_the_page(answer):
    assert "Earnings limit" in answer.year("P1", "eksote-external")._repr_html_()


# -- a person's year in each model and reading ------------------------------------------------------


def test_a_year_in_each_model_and_reading_is_what_an_answer_gives(answer):
    found = year("over-new-year-2025-10", "P1", ["eksote-external"], language="en")
    assert len(found) == len(answer.comparison.outcomes)
    assert found[0].sentence == answer.year("P1", "eksote-external").sentence
    assert "Earnings limit" in str(found) and [one.sentence for one in found][1:]


@pytest.fixture(scope="module")
def uneven():
    """A year in which two visits were not done; the others stand in the first months."""
    gig = evolve(SURE.gigs[0], when=Dates(DAYS[:5]))
    done = (Realised("G1", DAYS[0], happened=False, by="person"),)
    return year(evolve(SURE, gigs=(gig,), realised=done), "P1", [DIRECT], language="en")


def test_the_strip_has_the_plan_as_frames_and_its_months_as_a_table(uneven):
    strip = uneven.strip()
    assert "<svg" in strip.picture and 'stroke-dasharray="3 2"' in strip.picture
    assert "As planned" in strip.sentence
    assert strip.table["earned_cents"].sum() == uneven[0].year.pay
    planned = uneven.planned(DIRECT)
    # one visit of four hours at 12.00 more than was done
    assert planned.table["earned_cents"].sum() == uneven[0].year.pay + 4 * 12_00


def test_the_even_year_has_the_same_minutes_and_no_strip_where_work_is_even_already(uneven):
    even = uneven.even()
    assert "each month" in even.sentence and "<svg" in even.picture
    sure = year(SURE, "P1", [DIRECT], language="en")
    assert (sure.even(), sure.planned()) == (None, None)


def test_events_have_their_days_and_what_they_come_to():
    found = year("over-new-year-2025-10", "P1", ["eksote-external"], language="en")
    events = found.events
    assert list(events.columns) == [
        "model",
        "reading",
        "person",
        "day",
        "until",
        "code",
        "cents",
        "why",
    ]
    mine = events[events["reading"] == found[0].table["reading"][0]]
    # the limit of 2025 is 986.30 a month, pay 988.00: 1.70 over it in three months
    assert mine[mine["code"] == "over_limit"]["cents"].tolist() == [170, 170, 170]
    assert (mine["code"] == "pension_rests").sum() == 3
    assert mine[mine["code"] == "pension_asked_back"]["cents"].tolist() == [295890]


def test_somebody_and_a_model_that_are_not_there_are_told(uneven):
    with pytest.raises(InputError):
        year(SURE, "P9", [DIRECT])
    with pytest.raises(ModelError):
        uneven.strip(model="jobcenter-app")


# -- drawn years of everybody ---------------------------------------------------------------------

REFORM = "earnings-limit-1500"


@cache
def found():
    return uncertain(SCENARIO, [MODEL], 40, reforms=[REFORM], language="en")


def test_a_share_says_how_far_it_can_be_off_and_what_nobody_knows():
    shares = found().shares()
    assert {"of_20", "share", "standard_error", "unknown"} <= set(shares.columns)
    assert set(shares["what"]) >= {"over_once", "over_three_in_a_row", "more_than_today"}
    for _, row in shares.iterrows():
        # the standard error of a share of n draws is at most 0.5 / √n
        assert row["standard_error"] <= 0.5 / np.sqrt(40) + 1e-9
        assert row["of_20"] == pytest.approx(20 * row["share"], abs=0.5)


def test_the_reform_meets_the_same_draws_and_a_higher_limit_is_passed_no_more_often():
    law, reformed = found().laws
    assert np.array_equal(law[1][0].minutes, reformed[1][0].minutes)
    assert law[1][0].outcomes[1].over.sum() > reformed[1][0].outcomes[1].over.sum()


def test_the_draws_are_those_of_the_scenarios_seed_and_any_opens():
    assert (found().seed, found().draws) == (2026, 40)
    one = found().open(17)
    assert one == drawn().open(17)
    held = compare(one, [MODEL]).comparison
    assert np.array_equal(held.in_hand(held.today).cents, found().first.outcomes[0].in_hand[17])


def test_twenty_months_and_pictures_are_of_a_person_a_month_and_a_model():
    months = found().months("P1", "2026-03")
    assert len(months) == 20
    assert [one.minutes for one in months] == sorted(one.minutes for one in months)
    assert {"P1", "P2"} == set(found().table().table["person"]) and "P1" in str(found())
    for person, month in (("P9", "2026-03"), ("P1", "2031-03")):
        with pytest.raises(InputError):
            found().months(person, month)
