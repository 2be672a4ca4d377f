"""One visit more: what it leaves a person, as if somebody had written it into the scenario."""

from datetime import date

from attrs import evolve
import pytest

from subcontract_core import compare, load_scenario
from subcontract_core.analysis.one_more_gig import one_more_gig
from subcontract_core.scenario.types import Dates

GROUP = "everyday-2026-05"
MODEL = "eksote-external"


def asked(person, scenario=GROUP, model=MODEL):
    comparison = compare(scenario, [model], language="en").comparison
    return one_more_gig(comparison, comparison.outcome(model), person)


def days_off(*days):
    """The group, when one person's visits are on given days."""
    scenario = load_scenario(GROUP)
    return evolve(scenario, gigs=(evolve(scenario.gigs[0], when=Dates(tuple(days)), crew=("P3",)),))


def test_a_visit_of_four_hours_at_twelve_euros_leaves_a_pensioner_the_wage_less_contributions():
    # 4 × 12.00 + 11.5 % holiday compensation = 53.52. Eight visits make 428.16: 7.30 % is 31.26 and
    # 0.89 % 3.81; seven make 27.35 and 3.33.
    found = asked("P3")
    assert (found.minutes, found.pay, found.change) == (
        240,
        5352,
        5352 - (3126 - 2735) - (381 - 333),
    )


def test_social_assistance_takes_all_of_one_more_visit():
    assert (asked("P2").pay, asked("P2").change) == (5352, 0)


def test_the_visit_is_on_the_first_free_working_day_after_the_last_one():
    # The last visit is Thursday 28 May 2026.
    assert asked("P3").day == date(2026, 5, 29).toordinal() - date(1970, 1, 1).toordinal()


def test_before_the_last_one_where_no_day_is_free_after_it():
    # Friday 29 May is the last working day; 1 May is a holiday, so Monday the 4th is the first free
    # one.
    found = asked("P3", days_off(date(2026, 5, 29)))
    assert found.day == date(2026, 5, 4).toordinal() - date(1970, 1, 1).toordinal()


def test_a_month_without_a_free_working_day_has_no_such_visit():
    every = [date(2026, 5, day) for day in range(1, 32)]
    assert asked("P3", days_off(*every)) is None
    assert asked("P3", days_off(*every[:-3])) is not None  # Friday the 29th is free


def test_it_is_the_same_as_the_visit_written_into_the_scenario():
    scenario = load_scenario(GROUP)
    gig = scenario.gigs[0]
    more = evolve(scenario, gigs=(evolve(gig, when=evolve(gig.when, dates=(date(2026, 5, 29),))),))
    before, after = (compare(one, [MODEL]).comparison for one in (scenario, more))
    hand = [int(one.in_hand(one.outcome(MODEL)).cents[:, 0].sum()) for one in (before, after)]
    assert asked("P1").change == hand[1] - hand[0]


@pytest.mark.parametrize(
    ("person", "model"), [("P1", "work-activity"), ("P2", "paanetoja-outline")]
)
def test_nothing_is_said_where_the_model_sells_no_visit_or_its_pay_is_not_in_the_sources(
    person, model
):
    assert asked(person, model=model) is None
