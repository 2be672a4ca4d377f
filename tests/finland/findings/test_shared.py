"""Findings that several models share: a coach's load, weeks without work, what an hour costs."""

from datetime import date
from fractions import Fraction

from attrs import evolve
import numpy as np
import pytest

from subcontract_core.engine.comparison import compare
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.types import Post
from subcontract_core.verbs.calendars import weeks_without_work
from support.figures import codes, finding
from support.running_figures import staffed
from support.visits import outcome_on, visits_on

TUESDAYS = [date(2026, 5, day) for day in (5, 12, 19, 26)]


@pytest.mark.parametrize(("people", "is_told"), [(20, False), (21, True)])
def test_a_full_time_coach_has_at_most_twenty_people_with_gigs(people, is_told):
    # Quality criteria of supported-employment coaching: THL Työpaperi 18/2023.
    outcome = outcome_on(visits_on(TUESDAYS[:1], people=people))
    assert ("coach_load" in codes(outcome)) is is_told
    if is_told:
        told = finding(outcome, "coach_load").numbers
        assert (set(told["load_count"].values), set(told["most_count"].values)) == ({21}, {20})


@pytest.mark.parametrize(
    ("people", "hours", "is_told"),
    # 20 clients × 33 h ÷ 165 h 45 min (38 h 15 min a week, from memory): a fifth of a post, 4 people
    [(4, 33, False), (5, 33, True), (20, 166, False), (21, 400, True)],
)
def test_a_coach_with_a_share_of_the_week_has_that_share_of_the_clients(people, hours, is_told):
    scenario = evolve(visits_on(TUESDAYS[:1], people=people), running=staffed(coach_hours=hours))
    outcome = outcome_on(scenario)
    assert ("coach_load" in codes(outcome)) is is_told


@pytest.mark.parametrize(
    ("free", "people", "is_told"),
    # 20 clients × 20 % are 4; two posts have the clients of both; a whole post 20
    [((20,), 4, False), ((20,), 5, True), ((20, 40), 12, False), ((20, 40), 13, True)],
)
def test_posts_of_coaches_have_their_share_of_the_clients(free, people, is_told):
    posts = tuple(Post("coach", Fraction(share, 100)) for share in free)
    outcome = outcome_on(evolve(visits_on(TUESDAYS[:1], people=people), staff=posts))
    assert ("coach_load" in codes(outcome)) is is_told


@pytest.mark.parametrize(
    ("days", "weeks"),
    [
        (TUESDAYS, 0),
        ([TUESDAYS[0], TUESDAYS[2]], 1),
        ([TUESDAYS[0], TUESDAYS[3]], 2),
        ([TUESDAYS[0], date(2026, 5, 10), date(2026, 5, 11)], 0),  # Sunday and the Monday after
    ],
)
def test_weeks_without_work_are_those_between_the_first_and_the_last_visit(days, weeks):
    outcome = outcome_on(visits_on(days))
    assert weeks_without_work(outcome.tables, outcome.admission).tolist() == [weeks]


def test_somebody_without_any_visit_has_no_week_without_work():
    scenario = visits_on(TUESDAYS, people=2)
    scenario = evolve(scenario, gigs=(evolve(scenario.gigs[0], crew=("P1",)),))
    outcome = outcome_on(scenario)
    assert weeks_without_work(outcome.tables, outcome.admission).tolist() == [0, 0]


def test_an_hour_of_the_partners_breaks_even_at_wage_and_side_costs():
    # The partner's wage of 10.00 and side costs of 22 % (jobcenter-partner-2022-03): 12.20.
    outcome = compare(load_scenario("jobcenter-partner-2022-03"), ["jobcenter-partner"]).outcomes[0]
    assert set(finding(outcome, "break_even").numbers["hour"].values) == {1220}


def test_a_contract_that_ends_is_told_to_each_person_of_the_model():
    # Vaalijala: three months, then each person needs a place (THL Työpaperi 18/2023).
    outcome = compare(load_scenario("vaalijala-2022"), ["vaalijala"]).outcomes[0]
    told = finding(outcome, "contract_ends")
    assert set(told.numbers["months_count"].values) == {3}
    assert told.person.tolist() == np.flatnonzero(outcome.admission.offered).tolist()
